import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** What a reader who had not written the filler said of one filled suggestion: ids and verdicts, never a word of a chat. */
const inspected = v.strictObject({
  sample: v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  chat: v.pipe(v.string(), v.regex(/^[a-z]+-[\w-]{1,50}$/)),
  turn: v.pipe(v.number(), v.integer(), v.minValue(1)),
  phrase: v.pipe(v.string(), v.regex(/^[a-z-]+\/[a-z\d-]+$/)),
  slots: v.picklist(['right', 'clumsy', 'wrong', 'embarrassing']),
  send: v.boolean(),
});

const rows = read('tests/fixtures/inspected-fillings.jsonl')
  .trim()
  .split('\n')
  .map((line) => v.parse(inspected, JSON.parse(line)));

const isWrong = ({ slots }: (typeof rows)[number]) => slots === 'wrong' || slots === 'embarrassing';

test('at least 300 fillings were inspected, each once in its sample', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  const ids = rows.map(({ sample, chat, turn, phrase }) => [sample, chat, turn, phrase].join(' '));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('what is wrong or embarrassing was never judged fit to send', () => {
  expect(rows.filter((row) => isWrong(row) && row.send)).toEqual([]);
});

test('the README says what the verdicts say, sample by sample', () => {
  const said = read('README.md')
    .replace(/\s+/g, ' ')
    .matchAll(
      /(\d+) of (\d+)(?: fillings were wrong or embarrassing)? in the (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh)\b/g,
    );
  const counts = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
  ].map((name, index) => {
    const sample = rows.filter((row) => row.sample === index + 1);
    return [String(sample.filter(isWrong).length), String(sample.length), name];
  });
  expect([...said].map(([, ...figures]) => figures)).toEqual(counts);
});
