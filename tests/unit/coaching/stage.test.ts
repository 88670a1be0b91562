import { describe, expect, it } from 'vitest';
import { coachedTurns, readDone } from '../../../lib/coaching/done.ts';
import { readSituation } from '../../../lib/coaching/situation.ts';
import type { Role } from '../../../lib/conversation.ts';
import { judgementOf, messagesOf, type Given } from './chat.ts';

type Turns = [Role, string][];
const done = (...turns: Turns) => readDone(coachedTurns(messagesOf(turns)));
const stage = (given: Given, ...turns: Turns) => readSituation(messagesOf(turns), judgementOf(given), 0).stage;
const broken: [Role, string] = ['customer', 'my heating is broken'];

describe('what has been done', () => {
  it('counts apologies and acknowledgements by turn', () => {
    const both = done(
      broken,
      ['agent', "I'm so sorry, that's miserable in this weather."],
      ['customer', 'it is'],
      ['agent', 'Apologies again.'],
    );
    expect([both.apologies, both.acknowledged]).toEqual([2, 1]);
    expect(done(broken, ['agent', 'Sorry, which model is it?']).acknowledged).toBe(0);
  });
  it.each([
    'Sorry, may I have the order number?',
    'Sorry to bother you again: which town is it?',
    'Sorry could you say that again?',
    "I'm sorry?",
    'I apologise, could you repeat it?',
  ])('takes a polite question for no apology: %s', (text) => {
    expect(done(broken, ['agent', text]).apologies).toBe(0);
  });
  it.each(["I'm sorry how this went.", 'Sorry about that. Which model is it?', 'Sorry, it was my mistake.'])(
    'hears an apology: %s',
    (text) => expect(done(broken, ['agent', text]).apologies).toBe(1),
  );
  it.each(["I'm sorry about your mum.", "I'm so sorry to hear this.", 'My sympathies to you and your family.'])(
    'hears a condolence: %s',
    (text) => expect(done(['customer', 'my mum died on Sunday'], ['agent', text]).condoled).toBe(true),
  );
  it('sees questions, options, promises, hand-offs, refusals', () => {
    expect(done(broken, ['agent', 'Can I have the model number?'], ['customer', 'AX-210']).customer.answered).toBe(
      true,
    );
    expect(done(broken, ['agent', 'I can send someone tomorrow or Friday, which would you like?']).offeredOptions).toBe(
      true,
    );
    expect(done(broken, ['agent', "I'll write to you by 5pm."]).promised).toBe(true);
    expect(done(broken, ['agent', "I've passed this to my supervisor."]).handedOff).toBe(true);
    expect(done(broken, ['agent', "I'm afraid it's not covered."]).last.refused).toBe(true);
    expect(done(broken, ['agent', "I can't say when he will be there."]).last.noCommitment).toBe(true);
  });
  it('sees what the customer answers', () => {
    expect(done(broken, ['agent', 'Please restart it.'], ['customer', "that doesn't work"]).customer.rejected).toBe(
      true,
    );
    expect(done(broken, ['agent', 'Shall I send an engineer?'], ['customer', 'no']).customer.rejected).toBe(true);
    expect(
      done(broken, ['agent', 'Please restart it.'], ['customer', "it's working now, thanks"]).customer,
    ).toMatchObject({ solved: true, thanked: true });
    expect(done(broken, ['agent', 'Please restart it.'], ['customer', "it's still not working"]).customer.solved).toBe(
      false,
    );
  });
  it('sees that they are busy with it, until they are back', () => {
    const asked: Turns = [
      ['customer', 'which size'],
      ['agent', 'Please measure your foot.'],
    ];
    expect(done(...asked, ['customer', 'One moment I make it']).customer.willAct).toBe(true);
    expect(done(...asked, ['customer', 'One moment I make it'], ['customer', '26.1 right']).customer.willAct).toBe(
      false,
    );
  });
  it('knows a failed bot, and takes a self-named bot line for one', () => {
    expect(
      done(['bot', 'How can I help?'], broken, ['bot', 'Solved! Bye.'], ['customer', 'no it is not']).failedBot,
    ).toBe(true);
    expect(done(['agent', '[virtual assistant] Hi!'], ['customer', 'agent']).failedBot).toBe(true);
    expect(done(['bot', 'What is it about?'], broken).failedBot).toBe(false);
  });
  it('reads neither notes nor system lines', () => {
    expect(done(broken, ['note', 'Sorry, told him so.'], ['system', 'We apologise for the wait.']).apologies).toBe(0);
  });
});

describe('stage', () => {
  const upset: Given = { heat: 2, emotions: ['frustration'], driver: 'ineffective' };
  it('goes from open to close', () => {
    expect(stage({ heat: 0 }, ['customer', 'when do you open?'])).toBe('open');
    expect(stage(upset, broken)).toBe('acknowledge');
    expect(stage(upset, broken, ['agent', "That's miserable, what does it show?"], ['customer', 'E4'])).toBe(
      'understand',
    );
    expect(
      stage(
        upset,
        broken,
        ['agent', "That's miserable. I've booked an engineer for tomorrow."],
        ['customer', 'and who pays'],
      ),
    ).toBe('solve');
    expect(
      stage(
        { heat: 0, emotions: ['gratitude'] },
        broken,
        ['agent', "I've booked an engineer."],
        ['customer', 'it works again, thank you'],
      ),
    ).toBe('close');
  });
  it('falls back to understand when a solution is rejected', () => {
    expect(
      stage(
        upset,
        broken,
        ['agent', "That's miserable. I've booked an engineer for Tuesday."],
        ['customer', "that doesn't help, I need it today"],
      ),
    ).toBe('understand');
  });
  it('leaves by the side exits', () => {
    expect(stage({ heat: 4, signals: ['abuse'] }, ['customer', 'you useless idiot'])).toBe('boundary');
    expect(stage({ heat: 3, signals: ['legal-threat'] }, ['customer', 'my lawyer will call'])).toBe('hand-off');
    expect(stage({ heat: 4, signals: ['safety-crisis', 'abuse'] }, ['customer', 'there is a fire'])).toBe('hand-off');
  });
});
