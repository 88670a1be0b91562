import { expect, test } from 'vitest';
import {
  offered,
  standing,
  STALE_AFTER_MS,
  STALE_UNREAD_AFTER_MS,
  WAIT_LIMIT_MS,
  type Assessment,
  type Suggestion,
} from '../../../lib/assessment.ts';
import { hottest } from '../../../lib/chats/badge.ts';

const chat = (over: Partial<Assessment>) =>
  ({
    status: 'judged',
    heat: 1,
    flag: null,
    places: [],
    unread: 0,
    lastSeenAt: 0,
    lastMessageAt: 0,
    ...over,
  }) as Assessment;
const shown = [{ shown: true }] as Assessment['places'];

test('a chat on screen is never stale', () => {
  expect(standing(chat({ places: shown }), STALE_AFTER_MS * 10)).toBe('judged');
});

test('a chat nobody sees is stale after five minutes, after two with unread messages', () => {
  expect(standing(chat({}), STALE_AFTER_MS)).toBe('judged');
  expect(standing(chat({}), STALE_AFTER_MS + 1)).toBe('stale');
  expect(standing(chat({ unread: 2 }), STALE_UNREAD_AFTER_MS + 1)).toBe('stale');
});

test('a chat whose page went without a word is stale at once', () => {
  expect(standing(chat({ lost: true }), 0)).toBe('stale');
});

test('the hottest chat is the hottest known one: stale and unjudged ones do not count', () => {
  const calm = chat({ heat: 0, places: shown });
  const hot = chat({ heat: 3, places: shown });
  const stale = chat({ heat: 4 });
  const unknown = chat({ heat: null, status: 'not-judged', places: shown });
  expect(hottest([calm, stale, unknown, hot], STALE_AFTER_MS + 1)).toBe(hot);
  expect(hottest([unknown, stale], STALE_AFTER_MS + 1)).toBeUndefined();
});

test('of equally hot chats the flagged one comes first', () => {
  const plain = chat({ heat: 2, places: shown, lastMessageAt: 9 });
  const flagged = chat({ heat: 2, places: shown, flag: { sinceTurn: 1, reasons: [] } });
  expect(hottest([plain, flagged], 0)).toBe(flagged);
});

test('the suggestions become others once the customer has waited too long', () => {
  const [usual, later] = [[], []] as Suggestion[][];
  const waiting = { messageId: 'm', for: 'answer', since: 1_000 } as const;
  const one = chat({ suggestions: usual, overdue: later, waiting });
  expect(offered(one, 1_000 + WAIT_LIMIT_MS - 1)).toBe(usual);
  expect(offered(one, 1_000 + WAIT_LIMIT_MS)).toBe(later);
  expect(offered(chat({ suggestions: usual, waiting }), 1_000 + WAIT_LIMIT_MS)).toBe(usual);
  expect(offered(chat({ suggestions: usual, overdue: later }), 1_000 + WAIT_LIMIT_MS)).toBe(usual);
});
