import { describe, expect, it } from 'vitest';
import { judgeCustomer } from '../../../lib/escalation/judgement.ts';
import { around, chat, inWords, readings } from './chat.ts';

describe('by words only', () => {
  it('calls a polite ultimatum escalating', () => {
    const judged = inWords(
      'customer: Good morning. I have enjoyed being a customer. If the refund is not confirmed by Friday I shall, regretfully, be filing a small claim and closing my account. Kind regards',
    );
    expect(judged.status).toBe('words-only');
    expect(judged.heat).toBe(3);
    expect(judged.signals).toContain('legal-threat');
    expect(judged.flag?.reasons).toContainEqual({ kind: 'signal', signal: 'legal-threat' });
  });

  it.each([
    'my order has not arrived',
    'The payment failed.',
    'hi, parcel 88213 says delivered but it is not here',
    'how do i cancel my subscription?',
    'What time do you open on Sunday?',
  ])('stays calm at bad news and questions stated flatly: %s', (text) => {
    expect(inWords(`customer: ${text}`)).toMatchObject({ heat: 0, flag: null, driver: null, evidence: [] });
  });

  it('hears a request for a person before anything went wrong as a request', () => {
    expect(inWords('customer: hi, can i speak to a human please')).toMatchObject({ heat: 0 });
    expect(inWords('customer: third time now', 'agent: Did that help?', 'customer: get me your manager')).toMatchObject(
      {
        heat: 3,
      },
    );
  });

  it('never goes above 3, even for insults and danger', () => {
    expect(inWords('customer: you useless idiots')).toMatchObject({ heat: 3, status: 'words-only' });
    expect(inWords('customer: the charger is on fire')).toMatchObject({ heat: 3, signals: ['safety-crisis'] });
  });

  it.each(['oh you have got to be kidding me', '24-48 hours, are u kidding me?', 'youre having a laugh'])(
    'hears disbelief as heat: %s',
    (text) => {
      expect(inWords(`customer: ${text}`).heat).toBe(2);
    },
  );

  it('raises no flag without a listed signal', () => {
    const judged = inWords('customer: THIS IS ABSOLUTELY RIDICULOUS AND UNACCEPTABLE!!! still not working!!');
    expect(judged.heat).toBeGreaterThanOrEqual(2);
    expect(judged.flag).toBeNull();
  });

  it('hears swearing at the situation as heat, not as abuse', () => {
    const judged = inWords('customer: this fucking app is a joke, it crashed again');
    expect(judged.signals).toContain('profanity');
    expect(judged.signals).not.toContain('abuse');
    expect(judged.heat).toBe(2);
  });
});

describe('what is not judged', () => {
  it.each([
    ['es', 'Hola, mi pedido no ha llegado y quiero mi dinero de vuelta'],
    ['de', 'ich warte seit drei wochen auf meine lieferung, das ist eine frechheit'],
    ['hi', 'bhai mera order abhi tak nahi aaya, paisa wapas karo'],
    ['zh', '我的订单在哪里？已经三天了'],
  ])('has no heat in another language (%s)', (language, text) => {
    expect(inWords(`customer: ${text}`)).toMatchObject({
      status: 'not-judged',
      heat: null,
      heatScore: null,
      flag: null,
      language,
    });
  });

  it('keeps short answers of a customer who writes another language unjudged', () => {
    const judged = inWords('customer: Hola, mi pedido no ha llegado todavía', 'agent: Un momento', 'customer: vale');
    expect(judged).toMatchObject({ status: 'not-judged', heat: null, history: [null, null] });
  });

  it('knows the language of messages that the model has not come to yet', () => {
    const messages = chat('customer: Hola, mi pedido no ha llegado todavía', 'agent: Un momento', 'customer: vale');
    const judged = judgeCustomer(messages, readings({ heat: around(0) }), { labels: null, dial: 3 });
    expect(judged).toMatchObject({ status: 'not-judged', language: 'es', history: [null, null] });
  });

  it('judges one word in the context of messages that the model has not come to yet, which have no heat', () => {
    const messages = chat('customer: you useless idiots', 'agent: I refunded it', 'customer: oh');
    const judged = judgeCustomer(messages, readings({ heat: around(1) }), { labels: null, dial: 3 });
    expect(judged).toMatchObject({ status: 'judged', heat: 1, history: [null, 1] });
  });

  it('has no heat for code and logs', () => {
    const log =
      'Error: ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect (node:net:1611:16)\n[ERROR] 12:01:22 failed';
    expect(inWords('agent: Could you paste the log?', `customer: ${log}`)).toMatchObject({
      status: 'not-judged',
      heat: null,
    });
  });

  it('has no heat for one word out of the blue, but judges it in its context', () => {
    expect(inWords('customer: hello').status).toBe('not-judged');
    expect(inWords('agent: Was it the blue one?', 'customer: yes').status).toBe('words-only');
    expect(inWords('customer: wtf').heat).not.toBeNull();
  });

  it('keeps English with names and foreign words English', () => {
    expect(inWords('customer: hi its Søren Müller from São Paulo, my café crème machine is not working').status).toBe(
      'words-only',
    );
  });

  it('never judges agents, bots, notes or system lines', () => {
    const judged = inWords(
      'agent: you useless idiot',
      'note: customer threatens to sue',
      'bot: cancel now',
      'system: fire',
    );
    expect(judged).toMatchObject({ status: 'not-judged', heat: null, history: [], signals: [] });
  });
});

describe('with the model', () => {
  const options = { labels: null, dial: 3 };

  it('takes the heat from the conversation, judged at the newest customer message', () => {
    const messages = chat(
      'customer: any news',
      'note: angry one',
      'agent: Not yet',
      'customer: right.',
      'agent: sorry',
    );
    const reading = readings({ heat: around(1) }, { heat: around(0) }, { heat: around(2) }, { heat: around(4) });
    const judged = judgeCustomer(messages, reading, options);
    expect(judged).toMatchObject({ status: 'judged', heat: 2, driver: 'ineffective', history: [1, 2] });
    expect(judged.heatScore).toBeCloseTo((0.8 + 0.8 + 0.1 + 0.1) / 4);
    expect(judged.emotionLabels).toEqual(['frustration']);
  });

  it('lets the rules set a floor', () => {
    const calm = readings({ heat: around(0) });
    expect(judgeCustomer(chat('customer: you are a pathetic liar'), calm, options).heat).toBe(4);
    expect(judgeCustomer(chat('customer: my wife has collapsed'), calm, options).heat).toBe(4);
    expect(judgeCustomer(chat('customer: I will be writing to the ombudsman'), calm, options).heat).toBe(3);
  });

  it('hears a crisis without its words where the model was trained to, and until it is over', () => {
    const lines = [
      'customer: i set the table for one more today',
      'agent: Sorry?',
      'customer: nvm',
      'agent: Are you ok?',
    ];
    const over = [...lines, 'customer: yes. i am safe now, my brother is here'];
    const other = [...lines, 'customer: yes. so where is my parcel'];
    const sensing = readings(
      { heat: around(0), signals: { 'safety-crisis': 0.4 } },
      ...Array.from({ length: 4 }, () => ({ heat: around(0) })),
    );
    const trained = { ...options, labels: { thresholds: { crisis: 0.3 } } };
    const crisisIn = (some: string[], asked: typeof options | typeof trained) =>
      judgeCustomer(chat(...some), { ...sensing, messages: sensing.messages.slice(0, some.length) }, asked).signals;
    expect(crisisIn(lines.slice(0, 1), options)).toEqual([]);
    expect(crisisIn(lines.slice(0, 1), trained)).toEqual(['safety-crisis']);
    expect(crisisIn(lines, trained)).toEqual(['safety-crisis']);
    expect(crisisIn(over, trained)).toEqual([]);
    expect(crisisIn(other, trained)).toEqual([]);
  });

  it('lets a mere hint by words count only where the model leans that way', () => {
    const text = chat('customer: i need it by tomorrow');
    const signalsAt = (p: number) =>
      judgeCustomer(text, readings({ heat: around(0), signals: { 'time-pressure': p } }), options).signals;
    expect(signalsAt(0.02)).toEqual([]);
    expect(signalsAt(0.2)).toEqual(['time-pressure']);
  });

  it('says why a flag is up and takes it down when the customer cools', () => {
    const lines = [
      'customer: hm ok',
      'agent: Looking',
      'customer: that is not what I was told',
      'agent: Done',
      'customer: oh great, thanks so much',
    ];
    const all = [
      { heat: around(0) },
      { heat: around(0) },
      { heat: around(2), forecast: 0.7 },
      { heat: around(0) },
      { heat: around(0), forecast: 0.1 },
    ];
    const at = (count: number) =>
      judgeCustomer(chat(...lines.slice(0, count)), readings(...all.slice(0, count)), options);
    expect(at(1).flag).toBeNull();
    expect(at(3).flag).toEqual({
      sinceTurn: 2,
      reasons: [
        { kind: 'forecast', probability: 0.7 },
        { kind: 'trend', from: 0, to: 2 },
      ],
    });
    expect(at(3).trend).toBe('rising');
    expect(at(5)).toMatchObject({ flag: null, trend: 'falling', heat: 0 });
  });

  it('joins bubbles into one turn and splits them at a gap', () => {
    const bubbles = chat('customer: my wifi', 'customer: is down', 'customer: again');
    expect(judgeCustomer(bubbles, null, options).history).toHaveLength(1);
    const apart = bubbles.map((message, index) => ({ ...message, at: index * 6 * 60_000 }));
    expect(judgeCustomer(apart, null, options).history).toHaveLength(3);
  });

  it('does not take a plain request in the same turn for cooling down, but a plain answer for it', () => {
    const hot = { heat: around(3) };
    const plain = { heat: [0.8, 0.4, 0.3, 0.1] };
    const turn = chat('customer: It broke again and nobody called me.', 'customer: Please have a look at it now.');
    expect(judgeCustomer(turn, readings(hot, plain), options).heat).toBe(3);
    expect(judgeCustomer(turn.slice(0, 1), readings(hot), options).heat).toBe(3);
    const answered = [turn[0]!, ...chat('agent: On it.').map((message) => ({ ...message, id: 'a' })), turn[1]!];
    expect(judgeCustomer(answered, readings(hot, plain, plain), options).heat).toBe(1);
  });

  it('keeps a crisis up through the short answers that follow it, until it is over', () => {
    const crisis = ['customer: the power bank is smoking', 'agent: Leave the room now', 'customer: ok going'];
    expect(inWords(...crisis).signals).toContain('safety-crisis');
    expect(inWords(...crisis, 'agent: Are you out?', "customer: yes we're safe now").signals).not.toContain(
      'safety-crisis',
    );
  });

  it.each(['hes ok. keeping him in overnight', "she's alright, telling me to stop swearing", 'they are both fine'])(
    'hears that a crisis is over for somebody else: %s',
    (word) => {
      expect(inWords('customer: my wife has collapsed', 'agent: Call 112', `customer: ${word}`).signals).toEqual([]);
    },
  );

  it.each([
    "i'm ok i guess",
    'he is not ok',
    "she's fine with dying here",
    'he is fine, I am not',
    'they are all right outside my door',
    'everyone is alright except my son',
    'he is well armed',
    "is it true that she's ok?",
  ])('does not take it as over: %s', (word) => {
    expect(inWords('customer: my wife has collapsed', 'agent: Call 112', `customer: ${word}`).signals).toContain(
      'safety-crisis',
    );
  });
});

describe('hostile text', () => {
  it.each([
    'x@',
    'a.b.',
    '"',
    '> ',
    '!',
    '😡',
    'you you are ',
    'not the my ',
    'get put speak to ',
    'police lawyer ',
    '```',
    '\u202e\u200b',
  ])(
    'is judged without hanging or throwing: %j over and over',
    (piece) => {
      const text = piece.repeat(4_000 / piece.length);
      expect(judgeCustomer(chat(`customer: ${text}`), null, { labels: null, dial: 3 }).history).toHaveLength(1);
    },
    5_000,
  );
});
