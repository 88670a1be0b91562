import { expect, test } from 'vitest';
import type { Assessment } from '../../../lib/assessment.ts';
import { cameBy, waitingOf, withTimes } from '../../../lib/chats/times.ts';
import type { Message } from '../../../lib/conversation.ts';

const said = (id: string, at?: number): Message => ({ id, role: 'customer', text: id, ...(at && { at }) });

test('a page that tells its times is believed', () => {
  expect(cameBy([said('a', 5), said('b', 6)], undefined, 100)).toBeUndefined();
  expect(withTimes([said('a', 5)], undefined)).toEqual([said('a', 5)]);
});

test('what was there when the chat was first seen has no time, what follows came just now', () => {
  const first = cameBy([said('a'), said('b')], undefined, 100);
  expect(first).toEqual({ a: 0, b: 0 });
  const second = cameBy([said('a'), said('b'), said('c')], first, 200);
  expect(second).toEqual({ a: 0, b: 0, c: 200 });
  const third = cameBy([said('a'), said('b'), said('c'), said('d')], second, 300);
  expect(withTimes([said('b'), said('c'), said('d')], third)).toEqual([said('b'), said('c', 200), said('d', 300)]);
});

test('older messages that are mounted later did not come now, nor does a chat that was laid out anew', () => {
  const known = cameBy([said('c')], undefined, 100);
  expect(cameBy([said('a'), said('b'), said('c')], known, 200)).toEqual({ a: 0, b: 0, c: 0 });
  expect(cameBy([said('x'), said('y')], known, 200)).toEqual({ x: 0, y: 0 });
  expect(cameBy([said('x')], {}, 200)).toEqual({ x: 0 });
});

test('a few of the newest are kept', () => {
  const many = Array.from({ length: 60 }, (_, i) => said(`m${i}`));
  const came = cameBy(many, undefined, 100)!;
  expect(Object.keys(came)).toHaveLength(20);
  expect(Object.keys(came).at(-1)).toBe('m59');
  expect(cameBy([...many.slice(1), said('new')], came, 200)?.['new']).toBe(200);
});

test('a wait counts from its message, and from when we first saw it where that is not known', () => {
  expect(waitingOf({ messageId: 'a', for: 'answer', since: 50 }, null, 100)).toEqual({
    messageId: 'a',
    for: 'answer',
    since: 50,
  });
  expect(waitingOf({ messageId: 'a', for: 'answer', since: 500 }, null, 100)?.since).toBe(100);
  const unknown = waitingOf({ messageId: 'a', for: 'answer' }, null, 100);
  expect(unknown).toEqual({ messageId: 'a', for: 'answer', since: 100, atLeast: true });
  const before = { waiting: unknown } as Assessment;
  expect(waitingOf({ messageId: 'a', for: 'answer' }, before, 900)?.since).toBe(100);
  expect(waitingOf({ messageId: 'b', for: 'answer' }, before, 900)?.since).toBe(900);
  expect(waitingOf(undefined, before, 900)).toBeUndefined();
});
