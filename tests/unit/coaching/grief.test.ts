import { expect, it } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf } from './chat.ts';

const library = buildLibrary(builtinPacks(), DEFAULT_TEAM);
const CHEER = /\b(?:glad|happy|love|lovely|great|pleasure|pleased|worked out|better)\b|!/i;

/** Everything that may be said to the customer's thanks at the end, in the order offered. */
function offered(first: string): string[] {
  const { suggestions, reserve } = coach({
    messages: messagesOf([
      ['customer', first],
      ['agent', "I'm so sorry for your loss. Both tickets will be refunded in full, and no reminders will come."],
      ['customer', 'thank you. the last bit especially'],
    ]),
    judgement: judgementOf({ heat: 1, emotions: ['gratitude', 'positive'], history: [3, 1], trend: 'falling' }),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  });
  return [...suggestions, ...reserve].map(({ text }) => text);
}

it('is not answered with cheer, nor asked how the chat was', () => {
  const lines = offered('My mum died on Sunday. I need to cancel our flight on Friday');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => CHEER.test(line))).toEqual([]);
});

it('is condoled once among what is offered', () => {
  const { suggestions } = coach({
    messages: messagesOf([
      ['customer', 'My mum died on Sunday and you still charged her account. I need this closed.'],
    ]),
    judgement: judgementOf({ heat: 2, emotions: ['anger', 'sadness'], driver: 'unjust' }),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  });
  expect(suggestions.filter(({ text }) => /\b(?:loss|condolences|(?:so|very) sorry)\b/i.test(text))).toHaveLength(1);
});

it('makes room for the matter once somebody has condoled', () => {
  const { suggestions } = coach({
    messages: messagesOf([
      ['customer', 'my mum died in May, please close her account'],
      ['agent', "I'm so sorry for your loss. The account is closed, there is a final bill of 24.90."],
      ['customer', '24.90 for what? You kept charging her'],
    ]),
    judgement: judgementOf({ heat: 2, emotions: ['anger', 'frustration'], driver: 'unjust', history: [1, 2] }),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  });
  expect(suggestions[0]?.text).toMatch(/asking|question|answer|charge/);
  const madeForALoss = [...library.byKey.values()].filter(({ needs }) => needs?.includes('bereavement'));
  const keys = madeForALoss.map(({ key }) => key);
  expect(suggestions.filter(({ phraseId }) => keys.includes(phraseId))).toEqual([]);
});

it('other customers who say thanks are', () => {
  expect(offered('I need to cancel our flight on Friday').some((line) => CHEER.test(line))).toBe(true);
});
