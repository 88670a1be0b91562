import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ReplayLine } from '../../../lib/replay/replay.ts';

const COMMAND = fileURLToPath(new URL('../../../lib/replay/command.ts', import.meta.url));

vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as `npm run replay` does, with the real model. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', cwd: folder });
  return { status, stdout, told: stderr.trimEnd().split('\n') };
}

function file(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return name;
}

const answers = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ReplayLine);

const LATE = {
  id: 'late',
  turns: [
    ['customer', 'My refund is late.'],
    ['agent', 'It takes five days.'],
    ['customer', 'It has been nine days.'],
  ],
};
const CHARGED = {
  id: 'charged',
  turns: [
    ['customer', 'I was charged twice this month.'],
    ['agent', 'I see one charge only.'],
    ['customer', 'Then look again please, my bank shows two.'],
    ['agent', 'I see one only.'],
    ['customer', 'So what am I supposed to do now?'],
  ],
  draft: 'Please calm down.',
};
/** As other programs write it: a byte order mark, CRLF, and a line separator inside a text. */
const GOOD = [
  `\uFEFF${JSON.stringify(LATE).replace('nine days', 'nine\u2028days')}\r`,
  '\r',
  JSON.stringify(CHARGED),
  '',
];

test('bad lines are named by their number and skipped, the others are answered, into a file too', () => {
  const mixed = file('mixed.jsonl', GOOD[0]!, '', '{"id": "torn', GOOD[2]!, '{"id": "x", "turns": [["boss", "hi"]]}');
  const printed = run(mixed);
  expect(printed.status).toBe(1);
  expect(printed.told).toEqual([
    expect.stringMatching(/^line 3 skipped: .*JSON/),
    expect.stringMatching(/^line 5 skipped: turns\.0\.0: must be one of customer/),
    'done: conversations: 2, customer entries: 5, lines skipped: 2',
  ]);
  expect(answers(printed.stdout).map(({ id, turn, status }) => [id, turn, status])).toEqual([
    ['late', 1, 'judged'],
    ['late', 3, 'judged'],
    ['charged', 1, 'judged'],
    ['charged', 3, 'judged'],
    ['charged', 5, 'judged'],
    ['charged', undefined, undefined],
  ]);
  expect(answers(printed.stdout).at(-1)).toMatchObject({ draft: { notes: [{ rule: 'calm-down' }] } });

  expect(run(mixed, '--out', 'answers.jsonl')).toEqual({ ...printed, stdout: '' });
  expect(readFileSync(join(folder, 'answers.jsonl'), 'utf8')).toBe(printed.stdout);
});

test('the dial decides what is flagged, early more than quiet, and nothing else', () => {
  const good = file('good.jsonl', ...GOOD);
  const [quiet, early] = ['1', '5'].map((dial) => run(good, '--dial', dial));
  expect(quiet).toMatchObject({ status: 0, told: ['done: conversations: 2, customer entries: 5'] });
  expect(early!.status).toBe(0);
  const flagged = (stdout: string) => answers(stdout).flatMap(({ id, turn, flag }) => (flag ? [`${id} ${turn}`] : []));
  expect(flagged(early!.stdout)).toEqual(expect.arrayContaining(flagged(quiet!.stdout)));
  expect(flagged(early!.stdout).length).toBeGreaterThan(flagged(quiet!.stdout).length);
  const heats = (stdout: string) => answers(stdout).map(({ heatScore }) => heatScore);
  expect(heats(early!.stdout)).toEqual(heats(quiet!.stdout));
});

test('progress is told steadily, inside a long chat and over blank lines', () => {
  const chat = (id: string, entries: number) =>
    JSON.stringify({ id, turns: Array.from({ length: entries }, () => ['customer', 'Where is it?']) });
  const { status, told } = run(file('long.jsonl', chat('a', 210), ...Array<string>(24).fill(''), chat('b', 100), ''));
  expect(status).toBe(0);
  expect(told).toEqual([
    'conversations: 1, customer entries: 100',
    'conversations: 1, customer entries: 200',
    'conversations: 2, customer entries: 300',
    'done: conversations: 2, customer entries: 310',
  ]);
});

test.each([
  [[], /^name a file .*usage: npm run replay/],
  [['missing.jsonl'], /^missing\.jsonl: there is no such file.*; name a file/],
  [['.'], /^\.: this is a folder; name a file in it$/],
  [['kept.jsonl', 'kept.jsonl'], /^kept\.jsonl: one file at a time; usage/],
  [
    ['kept.jsonl', '--out', 'nowhere/out.jsonl'],
    /^nowhere\/out\.jsonl: there is no such file or folder; name a file in/,
  ],
  [['kept.jsonl', '--out', '.'], /^\.: this is a folder; name a file in/],
  [['kept.jsonl', '--out', './kept.jsonl'], /^--out \.\/kept\.jsonl: this is the file that is read; name another/],
  [['kept.jsonl', '--out'], /^Option '--out <value>' argument missing; usage/],
  [['kept.jsonl', '--fast'], /^Unknown option '--fast'; usage: npm run replay/],
  [['kept.jsonl', '--dial', '6'], /^--dial 6: give a whole number from 1 \(quiet\) to 5 \(early\)$/],
  [['kept.jsonl', '--dial', 'loud'], /^--dial loud: give a whole number/],
])('%j ends in one line that says what to do, and loses nothing', (args, line) => {
  file('kept.jsonl', ...GOOD);
  expect(run(...args)).toEqual({ status: 2, stdout: '', told: [expect.stringMatching(line)] });
  expect(readFileSync(join(folder, 'kept.jsonl'), 'utf8')).toBe(GOOD.join('\n'));
});
