import { describe, expect, it } from 'vitest';
import { coach, type CoachInput } from '../../../lib/coaching/coach.ts';
import { coachedTurns, readDone } from '../../../lib/coaching/done.ts';
import { handOverOf } from '../../../lib/coaching/hand-over.ts';
import { handOverText } from '../../../lib/coaching/hand-over-text.ts';
import type { Role } from '../../../lib/conversation.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM, type Team } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from './chat.ts';

type Turns = [Role, string][];

const packs = builtinPacks() as { phrases: { technique: string; text: string; step?: number }[] }[];
const library = buildLibrary(packs, DEFAULT_TEAM);

function ask(turns: Turns, given: Given, more: Partial<CoachInput> = {}) {
  return coach({
    messages: messagesOf(turns),
    judgement: judgementOf(given),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: 0,
    ...more,
  });
}
const teamWith = (boundaryConsequence: string): Team => ({
  ...DEFAULT_TEAM,
  company: { ...DEFAULT_TEAM.company, boundaryConsequence },
});

describe('the boundary', () => {
  const abuse: Given = { heat: 4, emotions: ['anger'], signals: ['abuse'], driver: 'unjust' };
  const insult: Turns[number] = ['customer', 'you useless idiot, can you even read'];
  const first: Turns[number] = ['agent', "I'd like to keep helping you. For that I'd ask you to stop the insults."];
  const second: Turns[number] = ['agent', 'Please leave the insults out. If they go on, we end the chat.'];
  const boundaries = (turns: Turns, team = DEFAULT_TEAM) => {
    const answer = ask(turns, abuse, { team });
    return [...answer.suggestions, ...answer.reserve].filter(({ technique }) => technique === 'set-boundary');
  };

  it('is heard in every line of ours that sets one', () => {
    const steps = packs.flatMap(({ phrases }) => phrases.filter(({ technique }) => technique === 'set-boundary'));
    const unheard = steps.filter(
      ({ text }) => readDone(coachedTurns(messagesOf([['agent', text]]))).boundarySteps !== 1,
    );
    expect(unheard.map(({ text }) => text)).toEqual([]);
  });
  it.each([
    'Could you set the language to English?',
    'You can call me on extension 7.',
    'The driver tried calling me back.',
    'Is there anything else before I close this chat?',
  ])('is not heard in: %s', (text) => {
    for (const { step } of boundaries([['customer', 'hello'], ['agent', text], insult])) expect(step).toBe(1);
  });
  it('names the behaviour first, the consequence when it goes on', () => {
    for (const { step } of boundaries([insult])) expect(step).toBe(1);
    for (const { step } of boundaries([insult, first, insult])) expect(step).toBe(2);
    expect(boundaries([insult]).length).toBeGreaterThan(0);
    expect(boundaries([insult, first, insult]).length).toBeGreaterThan(0);
  });
  it('names the team’s consequence in the second step, and no other', () => {
    const team = teamWith('We end the chat and answer by e-mail.');
    const lines = boundaries([insult, first, insult], team);
    expect(lines.length).toBeGreaterThan(0);
    for (const { text } of lines) expect(text).toContain('We end the chat and answer by e-mail');
    for (const { text } of boundaries([insult], team)) expect(text).not.toContain('We end the chat');
    for (const { text } of boundaries([insult, first, insult])) expect(text).not.toContain('[consequence]');
  });
  it('leaves a consequence that is a procedure to the agent', () => {
    const team = teamWith('Tag the case, tell the lead, wait for the answer, then close the chat. '.repeat(4));
    for (const { text } of boundaries([insult, first, insult], team)) expect(text).not.toContain('Tag the case');
  });
  it('closes only after both steps, and then says what follows', () => {
    const closing = /I'm (?:ending|closing) th|I stop here/;
    for (const { text } of boundaries([insult, first, insult])) expect(text).not.toMatch(closing);
    const after: Turns = [insult, first, insult, second, insult];
    expect(boundaries(after).some(({ text }) => closing.test(text))).toBe(true);
    expect(ask(after, abuse, { team: teamWith('we end the chat') }).hint).toContain('we end the chat');
    expect(ask(after, abuse).hint).toContain('your team has set no consequence');
    expect(ask([insult, first, insult], abuse).hint).toBeUndefined();
  });
});

describe('the hand-over', () => {
  const asked: Given = { heat: 3, emotions: ['anger'], signals: ['manager-request'], driver: 'ineffective' };
  const chat: Turns = [
    ['bot', 'How can I help?'],
    ['customer', 'hi'],
    ['agent', 'Hello, what is it about?'],
    ['customer', 'The dishwasher you fitted on Monday is leaking again. I called twice and nobody came'],
    ['note', 'Customer is a regular complainer.'],
    ['agent', "I've booked the engineer for Friday. Could you unplug it until then?"],
    ['customer', 'that is what the last one said. I want your manager, and I want it fixed today'],
  ];

  it('tells in the chat’s own words what happened, what was tried and what they want', () => {
    const { handOver } = ask(chat, asked);
    expect(handOver?.happened).toEqual([
      { by: 'customer', text: 'The dishwasher you fitted on Monday is leaking again.' },
    ]);
    expect(handOver?.tried).toEqual([
      { by: 'customer', text: 'I called twice and nobody came' },
      { by: 'agent', text: 'Could you unplug it until then?' },
    ]);
    expect(handOver?.wanted).toEqual([{ by: 'customer', text: 'I want your manager, and I want it fixed today' }]);
  });
  it('is a note of three lines, with gaps for what the chat does not tell', () => {
    const turns = coachedTurns(messagesOf([['customer', 'internet down again']]));
    expect(handOverText(handOverOf(turns))).toBe(
      'What happened: “internet down again”\nWhat was tried: [what was tried]\nWhat they want: [what they want]',
    );
  });
  it('tells a sentence without the card or account number in it', () => {
    const told = (text: string) => handOverOf(coachedTurns(messagesOf([['customer', text]]))).happened[0]?.text;
    expect(told('My card 4111 1111 1111 1111 was charged twice.')).toBe('My card … was charged twice.');
    expect(told('You took it from DE89 3704 0044 0532 0130 00 again.')).not.toMatch(/3704|0532/);
    expect(told('My card 4111 1111 1111 1111 was charged twice. My password is hunter2 and nobody helps.')).toBe(
      'My card … was charged twice.',
    );
  });
  it('passes on no card number, password or swearword, and quotes at most 200 characters', () => {
    const said = 'my card 4111 1111 1111 1111 was charged. my password is hunter2. the bloody parcel never came. ';
    const text = handOverText(handOverOf(coachedTurns(messagesOf([['customer', said + 'and so on '.repeat(60)]]))));
    expect(text).not.toMatch(/4111|hunter2|bloody/);
    expect(text).toContain('the … parcel never came.');
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(260);
  });
  it('is there where a hand-over is offered or has begun, and nowhere else', () => {
    expect(ask([['customer', 'my lamp came broken']], { heat: 2, driver: 'ineffective' }).handOver).toBeUndefined();
    const begun: Turns = [
      ['customer', 'my lamp came broken'],
      ['agent', "I'm passing this to my lead now."],
      ['customer', 'ok'],
    ];
    expect(ask(begun, { heat: 1 }).handOver?.happened[0]?.text).toBe('my lamp came broken');
  });
  it('survives hostile text', () => {
    for (const text of ['', '???', '"'.repeat(5_000), `${'a'.repeat(4_000)} `.repeat(2), '\u202Eevil <b>x</b> [x]'])
      expect(() => handOverText(handOverOf(coachedTurns(messagesOf([['customer', text]]))))).not.toThrow();
  });
});
