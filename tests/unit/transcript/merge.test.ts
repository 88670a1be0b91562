import { expect, test } from 'vitest';
import { WINDOW_LIMIT } from '../../../lib/conversation.ts';
import { merge, type Remembered } from '../../../lib/transcript/merge.ts';
import type { Entry } from '../../../lib/transcript/read.ts';

/** One entry a word; `-word` is a message that is no more, `word@5` was said at 5. */
function entries(line: string, own: boolean): Entry[] {
  return line.split(' ').flatMap((word) => {
    const [, gone, key = '', at] = /^(-?)([^@]*)(?:@(\d+))?$/.exec(word)!;
    if (key === '') return [];
    const message = gone ? null : { role: 'customer' as const, text: key, ...(at && { at: Number(at) }) };
    return [{ key, own, message }];
  });
}

function lay(parts: string[], { own = true, virtualised = true, atEnd = true } = {}): Remembered[] {
  return parts.reduce<Remembered[]>(
    (known, part) => merge(known, { entries: entries(part, own), atEnd: () => atEnd }, virtualised),
    [],
  );
}

const idsOf = (known: Remembered[]) => known.map(({ message }) => message.id).join(' ');

test.each([
  [['a b c', 'b c d e', 'd e f'], 'a b c d e f'],
  [['d e f', 'b c d', 'a b c'], 'a b c d e f'],
  [['a b c d', 'b d'], 'a b d'],
  [['a b c d', 'b x c'], 'a b x c d'],
  [['a b c d', 'c -d'], 'a b c'],
  [['a b c d', '-a b'], 'b c d'],
  [['c d', 'a b'], 'c d a b'],
  [['a b', ''], 'a b'],
])('lays the parts of a virtualised list %j over each other', (parts, ids) => {
  expect(idsOf(lay(parts))).toBe(ids);
});

test('a part that touches nothing known counts only if it is newer', () => {
  expect(idsOf(lay(['c@3 d@4', 'a@1 b@2']))).toBe('c d');
  expect(idsOf(lay(['a@1 b@2', 'y@8 z@9'], { atEnd: false }))).toBe('a b y z');
  expect(idsOf(lay(['c d', 'a b'], { atEnd: false }))).toBe('c d');
});

test('a complete list is the truth', () => {
  expect(idsOf(lay(['a b c', 'b c'], { virtualised: false }))).toBe('b c');
  expect(idsOf(lay(['a b c', 'a b'], { virtualised: false }))).toBe('a b');
  expect(idsOf(lay(['a b c', ''], { virtualised: false }))).toBe('');
});

test('an edited message keeps its id, its place and has its new text', () => {
  const edited: Entry = { key: 'b', own: true, message: { role: 'customer', text: 'new words' } };
  const known = merge(lay(['a b c']), { entries: [edited, ...entries('c', true)], atEnd: () => true }, true);
  expect(idsOf(known)).toBe('a b c');
  expect(known[1]?.message.text).toBe('new words');
});

test('messages without ids of their own are told apart, and keep their made-up ids', () => {
  const options = { own: false, virtualised: false };
  expect(idsOf(lay(['hello hello ok'], options))).toBe('hello-1 hello-2 ok-1');
  expect(idsOf(lay(['hello hello ok', 'hello ok hello'], options))).toBe('hello-1 ok-1 hello-3');
  expect(idsOf(lay(['ok', 'ok ok', 'ok ok ok'], options))).toBe('ok-1 ok-2 ok-3');
  expect(idsOf(lay(['a b ok', 'b ok ok', 'ok ok c'], { own: false }))).toBe('a-1 b-1 ok-1 ok-2 c-1');
});

test(`keeps the newest ${WINDOW_LIMIT}`, () => {
  const all = Array.from({ length: 100 }, (_, index) => `m${index}`);
  const known = lay([all.slice(0, 50).join(' '), all.slice(40, 90).join(' '), all.slice(80).join(' ')]);
  expect(idsOf(known)).toBe(all.slice(-WINDOW_LIMIT).join(' '));
});
