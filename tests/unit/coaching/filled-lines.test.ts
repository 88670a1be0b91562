import { describe, expect, it } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import type { Suggestion } from '../../../lib/assessment.ts';
import type { Role } from '../../../lib/conversation.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { judgementOf, messagesOf, type Given } from './chat.ts';

type Turns = [Role, string][];

const packOf = (...phrases: object[]) => ({
  format: 1,
  id: 'test',
  name: 'Test',
  version: '1.0.0',
  language: 'en',
  phrases: phrases.map((phrase, i) => ({ id: `line-${i}`, ...phrase })),
});

function shown(phrases: object[], turns: Turns, given: Given): Suggestion[] {
  return coach({
    messages: messagesOf(turns),
    judgement: judgementOf(given),
    library: buildLibrary([packOf(...phrases)], DEFAULT_TEAM),
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  }).suggestions;
}
const textsOf = (suggestions: Suggestion[]) => suggestions.map(({ text }) => text);

const PRESSED: Given = { heat: 2, emotions: ['worry'], signals: ['time-pressure'] };
const HOT: Given = { heat: 2, emotions: ['frustration'] };
const GRATEFUL: Given = { heat: 0, emotions: ['gratitude'] };

describe('filled lines side by side', () => {
  const need = [
    { technique: 'acknowledge', text: 'You need this by {deadline}, and your evening hangs on it.' },
    { technique: 'next-step', text: 'You need this by {deadline}, so I check it first.' },
  ];
  it('never open with the same filled words', () => {
    const told: Turns = [['customer', 'where is my lamp, I need it by Friday']];
    for (const each of need) expect(shown([each], told, PRESSED)).toHaveLength(1);
    const texts = textsOf(shown(need, told, PRESSED));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^You need this by Friday/);
  });
});

describe('a filled line passed over', () => {
  const sorry = [{ technique: 'acknowledge', text: 'Thank you for saying that {issue}. It has my eye.' }];
  const told: Turns = [['customer', 'My lamp never came and I am really annoyed by it']];
  it('stands at its first turn', () => {
    expect(textsOf(shown(sorry, told, HOT))).toEqual([
      "Thank you for saying that your lamp hasn't arrived. It has my eye.",
    ]);
  });
  it('does not come again at the next', () => {
    const next: Turns = [...told, ['agent', 'What is the number?'], ['customer', 'it is 55120, I want an answer']];
    expect(shown(sorry, next, HOT)).toEqual([]);
  });
  it('comes again with another fact', () => {
    const line = [{ technique: 'acknowledge', text: 'By {deadline} it is, and I keep that in mind.' }];
    const next: Turns = [
      ['customer', 'where is my lamp, I need it by Friday'],
      ['agent', 'What is the number?'],
      ['customer', '55120, and I need it by Thursday'],
    ];
    expect(textsOf(shown(line, next, PRESSED))).toEqual(['By Thursday it is, and I keep that in mind.']);
  });
});

describe('asking whether it was understood', () => {
  const check = [{ technique: 'paraphrase', text: 'Please check me: {issue}. Correct?' }];
  const after = (agent: string, customer: string) =>
    shown(
      check,
      [
        ['customer', 'order 55120'],
        ['agent', agent],
        ['customer', customer],
      ],
      {
        ...HOT,
        signals: ['repeat-contact'],
      },
    );
  it('fits where it is told first', () => {
    expect(after('What is wrong with it?', 'my watch is broken, and it is a new one as you can see')).toHaveLength(1);
  });
  it('not where the customer has just repeated it', () => {
    expect(after('What is wrong with it?', 'like I said, my watch is broken, and it is a new one')).toEqual([]);
  });
  it('not where the agent has said it back', () => {
    expect(
      after('I understand, a broken watch. Which one?', 'my watch is broken, and it is a new one as you can see'),
    ).toEqual([]);
  });
});

describe('a goodbye by name', () => {
  const bye = [{ technique: 'appreciate', text: "You're welcome, {name}. Goodbye!" }];
  const after = (agent: string, customer: string) =>
    shown(
      bye,
      [
        ['customer', "Hi, I'm Thuy. Which door is it?"],
        ['agent', agent],
        ['customer', customer],
      ],
      GRATEFUL,
    );
  it('fits where all is done', () => {
    expect(textsOf(after('The green door.', 'Thank you so much!'))).toEqual(["You're welcome, Thuy. Goodbye!"]);
    expect(after('The green door. Anything else?', 'No, thank you so much!')).toHaveLength(1);
  });
  it.each([
    ['bad news', 'The green door.', 'Thank you. I feel so sick today'],
    ['bad news', 'The green door.', 'Thank you, I still wonder who stole it'],
    ['an order', 'The green door.', 'thanks, make sure it stays open'],
    ['more to come', 'The green door.', "Thanks, I'll send you the form"],
    ['a promise', "The green door. I'll bring the key in 2 days.", 'Thanks'],
    ['a question', 'The green door. Which floor?', 'Thanks'],
  ])('not after %s: %s / %s', (_, agent, customer) => expect(after(agent, customer)).toEqual([]));
});
