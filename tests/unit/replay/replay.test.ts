import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../../lib/assistant.ts';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';
import { EMOTIONS, SIGNALS } from '../../../lib/emotion/reading.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { replay, type ReplayLine } from '../../../lib/replay/replay.ts';
import { parseTranscript } from '../../../lib/replay/transcript.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

let reader: WindowReader;
let desk: Desk;

beforeAll(async () => {
  const encoder = await Encoder.load(MODELS, 'levelhead');
  reader = new WindowReader(encoder);
  desk = { labels: encoder.labels, library: buildLibrary(BUILTIN_PACKS, DEFAULT_TEAM), team: DEFAULT_TEAM, limit: 3 };
});

async function lines(turns: [string, string][]): Promise<ReplayLine[]> {
  const all: ReplayLine[] = [];
  for await (const one of replay(parseTranscript(JSON.stringify({ id: 'chat', turns })), reader, desk)) all.push(one);
  return all;
}

const HEATING: [string, string][] = [
  ['customer', 'Hi, my order 48213 has not arrived yet.'],
  ['agent', 'Thanks for waiting, let me look.'],
  ['customer', 'This is the third time I ask. You people are useless, I want a manager and my money back NOW!!'],
];

test('every customer entry has one line, in the public format', async () => {
  const answer = await lines(HEATING);
  expect(answer.map(({ turn }) => turn)).toEqual([1, 3]);
  for (const one of answer) {
    expect(Object.keys(one.emotions)).toEqual([...EMOTIONS]);
    expect(Object.keys(one.signalScores)).toEqual([...SIGNALS]);
    expect(one.forecast).toBeGreaterThanOrEqual(0);
    expect(one.forecast).toBeLessThanOrEqual(1);
    expect(one.suggestions.length).toBeLessThanOrEqual(3);
    expect(new Set(one.suggestions.map(({ technique }) => technique)).size).toBe(one.suggestions.length);
  }
});

test('an entry is judged from the entries up to it only', async () => {
  const [whole] = await lines(HEATING);
  const [alone] = await lines(HEATING.slice(0, 1));
  expect(whole).toEqual(alone);
});

test('a furious customer is hotter than a calm one, and flagged', async () => {
  const [calm, furious] = await lines(HEATING);
  expect(furious!.heat).toBeGreaterThanOrEqual(3);
  expect(furious!.heatScore!).toBeGreaterThan(calm!.heatScore!);
  expect(furious).toMatchObject({ status: 'judged', flag: true });
  expect(furious!.signals).toEqual(expect.arrayContaining(['manager-request', 'repeat-contact']));
});

test('another language is not judged, and that is not calm', async () => {
  const [line] = await lines([['customer', 'Das ist jetzt das dritte Mal, dass mein Paket nicht gekommen ist!']]);
  expect(line).toMatchObject({ status: 'not-judged', heat: null, heatScore: null, flag: false, suggestions: [] });
});

test('a text met again is not encoded again', async () => {
  const before = reader.encodings;
  await lines(HEATING);
  expect(reader.encodings).toBe(before);
});
