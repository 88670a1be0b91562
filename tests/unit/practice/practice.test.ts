import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Judgement, Suggestion } from '../../../lib/assessment.ts';
import { assess } from '../../../lib/assistant.ts';
import { MESSAGE_LIMIT, spokenTexts } from '../../../lib/conversation.ts';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';
import { NEEDS, type Scene } from '../../../lib/practice/customer.ts';
import { debrief } from '../../../lib/practice/debrief.ts';
import { begin, hear, leave, PATIENCE, reply, type Practice } from '../../../lib/practice/practice.ts';
import { type Moment, readReply } from '../../../lib/practice/reply.ts';
import { CUSTOMERS } from '../../../lib/practice/scenarios.ts';
import { judgeCustomer } from '../../../lib/escalation/judgement.ts';
import { mannerOf, toJudge } from '../../../lib/practice/manner.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { HELD_BACK, REPLIES } from './replies.ts';
import { TONES, TONES_HELD_BACK, type Tones } from './tones.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

/** An evening: what a customer's facts call today is still to come. */
const NOW = Date.parse('2026-03-02T20:15:00Z');
const SCRIPT = 'We value your business. Rest assured, we will look into it shortly.';
const moment: Moment = { offered: [], team: DEFAULT_TEAM, now: NOW };
const start = (name: string) =>
  begin(
    CUSTOMERS.find((one) => one.name === name)!,
    NOW,
  );
const say = (practice: Practice, text: string, at = moment) => hear(reply(practice, text, at), NOW);
const heard = ({ messages }: Practice) => messages.at(-1)!.text;
const brought = (text: string, offered: Suggestion[] = []) => readReply([], text, { ...moment, offered }).techniques;

/** The whole chat where every reply is made by `words`. */
function played(practice: Practice, words: (scene: Scene) => string): Practice {
  const scene = practice.customer.scenes[practice.at];
  return scene && practice.exchanges.length < 12 ? played(say(practice, words(scene)), words) : practice;
}

describe.each(CUSTOMERS.map(({ name }) => name))('%s', (name) => {
  test('every scene leads somewhere, and its example brings what it needs and nothing to note', () => {
    const { scenes } = start(name).customer;
    for (const { says, needs, next, example } of Object.values(scenes)) {
      expect([...Object.keys(scenes), 'solved', 'lost']).toEqual(expect.arrayContaining(Object.values(next)));
      expect([...needs, 'good', 'bad', 'hurt']).toEqual(expect.arrayContaining(Object.keys(next)));
      const { techniques, notes } = readReply([{ id: 'c', role: 'customer', text: says }], example, moment);
      const missed = needs.filter((need) => !NEEDS[need].some((technique) => techniques.includes(technique)));
      expect({ example, missed, notes }).toEqual({ example, missed: [], notes: [] });
    }
  });

  test('good replies solve it, scripted ones lose it', () => {
    expect(played(start(name), ({ example }) => example).end).toBe('solved');
    expect(played(start(name), () => SCRIPT).end).toBe('lost');
  });
});

describe('with the real model', () => {
  let encoder: Encoder;
  let reader: WindowReader;
  beforeAll(async () => {
    encoder = await Encoder.load(fileURLToPath(new URL('../../../models/', import.meta.url)), 'levelhead');
    reader = new WindowReader(encoder);
  }, 60_000);
  afterAll(() => encoder.dispose());

  async function judgementOf({ messages }: Practice): Promise<Judgement> {
    const { reading } = await reader.read(spokenTexts(messages));
    const desk = {
      labels: encoder.labels,
      library: buildLibrary([], DEFAULT_TEAM),
      team: DEFAULT_TEAM,
      limit: 3,
    } as const;
    return assess([...messages], reading, desk, NOW).judgement;
  }
  const heats = async (practice: Practice) => (await judgementOf(practice)).history.map((heat) => heat ?? Number.NaN);

  test.each(CUSTOMERS.map(({ name }) => name))(
    '%s: calm after good replies, hot after scripted ones',
    async (name) => {
      const good = await heats(played(start(name), ({ example }) => example));
      const scripted = await heats(played(start(name), () => SCRIPT));
      expect(good.at(-1)).toBeLessThanOrEqual(1);
      expect(Math.max(...scripted)).toBeGreaterThanOrEqual(3);
      expect(scripted.at(-1)).toBeGreaterThan(good.at(-1)!);
    },
    60_000,
  );

  /** What the adviser answers on the texts of a reply, each as a customer's. */
  async function judged(text: string): Promise<Judgement[]> {
    const all: Judgement[] = [];
    for (const said of toJudge(text)) {
      const messages = [{ id: 'reply', role: 'customer', text: said } as const];
      const { reading } = await reader.read(spokenTexts(messages));
      all.push(judgeCustomer(messages, reading, { labels: encoder.labels, dial: 3 }));
    }
    return all;
  }

  test.each(CUSTOMERS.map(({ name }) => name))(
    '%s: a rude reply makes them angrier than a kind one, whatever it carries',
    async (name) => {
      const kind = start(name).customer.scenes['opening']!.example;
      const rude = `Use your brain for once. ${kind}`;
      const asked = start(name);
      const after = async (text: string) => judgementOf(say(asked, text, { ...moment, judged: await judged(text) }));
      const [before, insulted, answered] = [await judgementOf(asked), await after(rude), await after(kind)];
      expect(insulted.heatScore).toBeGreaterThan(answered.heatScore!);
      expect(insulted.heat).toBeGreaterThanOrEqual(Math.max(before.heat!, 2));
    },
    60_000,
  );

  /** How many of some kinds of reply count as wanted: kept customers for good ones, lost or stung ones for the others. */
  async function counted(sets: typeof TONES, kinds: readonly (keyof Tones)[], by: 'words' | 'model') {
    const found = { kept: 0, full: 0, stung: 0, of: 0 };
    for (const [name, tones] of Object.entries(sets)) {
      for (const text of kinds.flatMap((kind) => tones[kind])) {
        const read = by === 'model' ? await judged(text) : [];
        const { patience, exchanges } = reply(start(name), text, { ...moment, judged: read });
        found.of += 1;
        if (patience === PATIENCE) found.kept += 1;
        if (patience === PATIENCE && exchanges[0]!.missed.length === 0) found.full += 1;
        if (exchanges[0]!.stung) found.stung += 1;
      }
    }
    return found;
  }

  test.each([
    ['the replies the reading was made with', TONES, { full: 0.6, kept: 0.85, lost: 0.9, gain: 10 }],
    ['others, to other customers', TONES_HELD_BACK, { full: 0.65, kept: 0.75, lost: 0.85, gain: 8 }],
  ])(
    '%s: the model keeps customers by warm and concrete replies that words alone lose, and none by cold or mocking ones',
    async (_, sets, least) => {
      const bad = ['cold', 'curt', 'evasive', 'sarcastic', 'rude'] as const;
      const [words, model] = [await counted(sets, ['good'], 'words'), await counted(sets, ['good'], 'model')];
      expect(model.full - words.full).toBeGreaterThanOrEqual(least.gain);
      expect(model.full / model.of).toBeGreaterThanOrEqual(least.full);
      expect(model.kept / model.of).toBeGreaterThanOrEqual(least.kept);
      expect(model.stung).toBe(0);
      const lost = await counted(sets, bad, 'model');
      expect(1 - lost.kept / lost.of).toBeGreaterThanOrEqual(least.lost);
      const scornful = await counted(sets, ['sarcastic', 'rude'], 'model');
      expect(scornful.kept).toBe(0);
      expect(scornful.stung).toBeGreaterThan((await counted(sets, ['sarcastic', 'rude'], 'words')).stung);
    },
    300_000,
  );
});

describe('a reply', () => {
  test('brings what its words do, and nothing by words the draft guard notes', () => {
    const good = 'That shouldn’t have happened. I’ve sent a new one, it’s with you by 12:00 tomorrow.';
    expect(brought(good)).toEqual(expect.arrayContaining(['acknowledge', 'answer', 'next-step']));
    expect(brought('Lead times are estimates.')).toEqual([]);
    expect(brought('I’m sorry for the wait.')).toEqual(['apologise']);
    expect(brought('I apologise for any inconvenience. We will look into it shortly.')).toEqual([]);
  });

  test('brings the technique of a suggestion that is in it, its gap filled', () => {
    const suggestion = { technique: 'reassure', text: 'This stays with me until it is found, [name].' } as Suggestion;
    expect(brought('Hi. This stays with me until it’s found, Kim.', [suggestion])).toContain('reassure');
    expect(brought('Your parcel is late.', [suggestion])).not.toContain('reassure');
  });

  test('says sorry once: a second apology helps nobody', () => {
    const first = say(start('Cooling down'), 'I’m sorry about the two hours.');
    expect(heard(first)).toContain('sorry does not get me home');
    const second = say(first, 'I’m sorry again, I apologise.');
    expect(second.exchanges.at(-1)).toMatchObject({ techniques: [], missed: ['action'] });
    expect(heard(second)).toContain('DO something');
  });

  test('that breaks a rule of the draft guard heats, whatever else it brings', () => {
    const { scenes } = start('Slow burn').customer;
    const text = `Please calm down. ${scenes['opening']!.example}`;
    expect(heard(say(start('Slow burn'), text))).toBe(scenes['fourth']!.says);
    const off = { ...moment, team: { ...DEFAULT_TEAM, draftRulesOff: ['calm-down'] } };
    expect(heard(say(start('Slow burn'), text, off))).toBe(scenes['saturday']!.says);
  });

  test('that goes at the person stings by its words alone, and costs twice what an empty one does', () => {
    const rude = say(start('Slow burn'), 'Learn to read. The van comes on Saturday at 10:00, sorry for the wait.');
    expect(rude.exchanges[0]).toMatchObject({ stung: 'rude', manner: { rude: 'Learn to read.', by: 'words' } });
    expect(heard(rude)).toMatch(/^That was rude/);
    expect(rude.patience).toBe(PATIENCE - 2);
    expect(say(start('Slow burn'), 'Not yet.').patience).toBe(PATIENCE - 1);
    const again = say(rude, 'Get a grip.');
    expect(again).toMatchObject({ end: 'lost', patience: 0 });
    expect(debrief(again, [0, 3]).next.advice).toContain('Leave out “Learn to read.”');
  });

  test('that brings what they need gives patience back, never more than there was', () => {
    const { scenes } = start('Slow burn').customer;
    const poor = say(start('Slow burn'), 'Not yet.');
    expect(say(poor, scenes['screen']!.example).patience).toBe(PATIENCE);
    expect(say(start('Slow burn'), scenes['opening']!.example).patience).toBe(PATIENCE);
  });

  test.each([
    "I'll deal with it by 15:00.",
    'And what would help you most now?',
    'Well, what I can do is send a new one today.',
    'Great, now I can see the order.',
    'Oh dear, that should not have happened.',
    "How awful for you. I'll sort it.",
    'It did not occur to me to check the hub, and I am sorry.',
    "It must look as though we don't care.",
    'You have every reason to keep complaining.',
    'Did you even get the email?',
  ])('"%s" goes at nobody', (line) => expect(mannerOf(line).rude).toBeNull());

  test('no phrase of the library goes at anybody', () => {
    const phrases = BUILTIN_PACKS.flatMap(({ phrases: all }) => all.map(({ text }) => text));
    expect(phrases.filter((text) => mannerOf(text).rude !== null)).toEqual([]);
    expect(phrases.length).toBeGreaterThan(600);
  });

  test('is not sent empty, out of turn or after the end; a very long one is cut', () => {
    const open = start('Calm but exact');
    expect(reply(open, ' \n ', moment)).toBe(open);
    const sent = reply(open, 'x'.repeat(MESSAGE_LIMIT + 10), moment);
    expect(heard(sent)).toHaveLength(MESSAGE_LIMIT);
    expect(reply(sent, 'Hello', moment)).toBe(sent);
    const left = leave(sent);
    expect(hear(left, NOW)).toBe(left);
    expect(reply(left, 'Hello', moment)).toBe(left);
  });
});

describe('replies as people write them', () => {
  /** What becomes of each reply to the customer's first words: `full` brings all they need, `lost` leads where bad ones do. */
  function read(name: string, text: string): { full: boolean; lost: boolean } {
    const sent = reply(start(name), text, moment);
    const { scene, missed, notes } = sent.exchanges[0]!;
    const { bad, hurt = bad } = scene.next;
    const warned = notes.some(({ level }) => level === 'warn');
    return { full: missed.length === 0 && !warned, lost: sent.at === bad || sent.at === hurt };
  }

  test.each([
    ['the replies the reading was made with', REPLIES, { full: 0.65, kept: 0.85, lost: 0.9 }],
    ['others, to other customers', HELD_BACK, { full: 0.5, kept: 0.75, lost: 0.85 }],
  ])('%s: the customer takes good ones for good and bad ones for bad', (_, sets, least) => {
    const all = (kind: 'good' | 'bad') =>
      Object.entries(sets).flatMap(([name, replies]) => replies[kind].map((text) => read(name, text)));
    const share = (of: { full: boolean; lost: boolean }[], which: (one: { full: boolean; lost: boolean }) => boolean) =>
      of.filter(which).length / of.length;
    expect(share(all('good'), ({ full }) => full)).toBeGreaterThanOrEqual(least.full);
    expect(share(all('good'), ({ lost }) => !lost)).toBeGreaterThanOrEqual(least.kept);
    expect(share(all('bad'), ({ lost }) => lost)).toBeGreaterThanOrEqual(least.lost);
    expect(all('bad').some(({ full }) => full)).toBe(false);
  });

  test('the customer’s own words told back are heard; asked back, or said by a bot before, they are not', () => {
    const said = [
      { id: '1', role: 'customer', text: 'The red light on the box is on since 11 last night.' },
      { id: '2', role: 'bot', text: 'Have you tried the blue reset button behind your hub?' },
    ] as const;
    const heardIn = (text: string) => readReply(said, text, moment).techniques.includes('acknowledge');
    expect(heardIn('I can see the red light since last night.')).toBe(true);
    expect(heardIn('Is the red light on the box on?')).toBe(false);
    expect(heardIn('Press the blue reset button behind it.')).toBe(false);
    expect(heardIn('A light is on.')).toBe(false);
  });

  test('a figure only the agent knew is an answer; the customer’s own, a question or a wrong one is none', () => {
    const said = [{ id: '1', role: 'customer', text: 'Is it £39 or £49? Order 30266.' }] as const;
    const answered = (text: string) =>
      readReply(said, text, moment, 'The fault was at 22:52. £39 is right.').techniques.includes('answer');
    expect(answered('It broke at 22:52 in the street.')).toBe(true);
    expect(answered('It is about order 30266, £39.')).toBe(false);
    expect(answered('Was it at 22:52?')).toBe(false);
    expect(answered('It broke at 23:52 in the street.')).toBe(false);
  });
});

describe('the debrief', () => {
  test('lays the heat beside what each reply did, past what a bot heard before', () => {
    const { steps, next } = debrief(say(start('Again, after a failed bot'), 'Please calm down.'), [1, 2, 2, 3]);
    expect(steps.map(({ heat, reply: answer }) => [heat, answer?.missed])).toEqual([
      [2, ['heard', 'action']],
      [3, undefined],
    ]);
    expect(next.advice).toContain('Leave out “calm down”');
  });

  test('names what was missed most, with an example; praises where nothing was', () => {
    const { next } = debrief(say(start('Calm but exact'), 'You’re right, £39. I’ve refunded the £10.'), [1, 1]);
    expect(next).toEqual({ advice: expect.stringContaining('They needed a time'), example: expect.any(String) });
    const good = played(start('Fear of fraud'), ({ example }) => example);
    expect(debrief(good, []).next.advice).toContain('at every turn');
    expect(debrief(leave(start('Fear of fraud')), [2]).next.advice).toContain('not answered yet');
  });
});
