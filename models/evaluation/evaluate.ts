/**
 * Evaluates the committed model and writes the figures into its card.
 *
 *   node models/evaluation/evaluate.ts --data <folder of chats.jsonl and support-turns.jsonl> [--model <folder>] [--labelled]
 *     [--exact <folder>] [--plain <folder>]
 *
 * `--labelled` stops after the figures on labelled chats. `--exact` is a model folder with the encoder in fp32, `--plain` one
 * with plain all-MiniLM-L6 in int8 (models/training/plain.py); without them the comparisons are left out.
 *
 * Quality on labelled chats comes from the committed out-of-fold scores joined with the gold labels; sizes, speed, slices,
 * GoEmotions and convabuse come from the shipped files.
 */
import '../../lib/emotion/runtime-node.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Encoder } from '../../lib/emotion/encoder.ts';
import { readLines } from './chats.ts';
import type { LabelledChat } from './chats.ts';
import { crisisSection } from './crisis.ts';
import { entriesOf } from './entries.ts';
import type { Scores } from './entries.ts';
import { drawPlots } from './plots.ts';
import {
  bubbleSection,
  calibrationSection,
  emotionSection,
  forecastSection,
  heatSection,
  moveSection,
  signalSection,
} from './sections.ts';
import { abuseSection, fileSection, goEmotionsSection, paritySection, plainSection, speedSection } from './shipped.ts';
import { shownAt } from './shown.ts';
import { sliceSection } from './slices.ts';
import type { SliceCase } from './slices.ts';
import { topicSection } from './topics.ts';
import { markedSection } from './words.ts';

const BEGIN = '<!-- figures: written by models/evaluation/evaluate.ts -->';
const END = '<!-- end of figures -->';

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string' }, labelled: { type: 'boolean', default: false }, exact: { type: 'string' }, plain: { type: 'string' } },
});
const here = import.meta.dirname;
const folder = resolve(values.model ?? join(here, '../levelhead'));
const data = values.data && resolve(values.data);
if (!data || !existsSync(join(data, 'support-turns.jsonl'))) {
  throw new Error('usage: evaluate.ts --data <folder that holds chats.jsonl and support-turns.jsonl> [--model <folder>]');
}

const chats = ['chats.jsonl', 'support-turns.jsonl'].flatMap((file) => readLines<LabelledChat>(join(data, file)));
const entries = entriesOf(chats, readLines<Scores>(join(folder, 'oof.jsonl')));
const encoder = await Encoder.load(dirname(folder), basename(folder));
const { labels } = encoder;

const shown = shownAt(entries, labels);

const sections = [
  heatSection(entries, shown),
  emotionSection(entries),
  signalSection(entries),
  forecastSection(entries, labels.dial.map(({ name }) => name)),
  moveSection(entries, labels, shown),
  calibrationSection(entries),
  bubbleSection(entries),
  topicSection(entries, join(here, '../data')),
  crisisSection(folder, join(here, '../data')),
];
for (const section of sections) console.log(`${section}\n`);
if (!values.labelled) {
  const shipped = [
    await sliceSection(encoder, readLines<SliceCase>(join(here, 'slices.jsonl'))),
    await markedSection(encoder, chats, 700),
    await abuseSection(encoder, data),
    await speedSection(encoder),
    fileSection(folder),
    await goEmotionsSection(encoder, data),
  ];
  for (const [path, compare] of [
    [values.exact, (other: Encoder) => paritySection(encoder, other, entries.slice(0, 2_000).map(({ text }) => text))],
    [values.plain, (other: Encoder) => plainSection(encoder, other)],
  ] as const) {
    if (!path) continue;
    const other = await Encoder.load(dirname(resolve(path)), basename(path));
    shipped.push(await compare(other));
    await other.dispose();
  }
  for (const section of shipped) console.log(`${section}\n`);
  sections.push(...shipped);
}
await encoder.dispose();

const card = join(folder, 'README.md');
const written = readFileSync(card, 'utf8');
const begin = written.indexOf(BEGIN);
const end = written.indexOf(END);
if (begin < 0 || end < begin) throw new Error(`${card} has no place for figures (${BEGIN} … ${END})`);
drawPlots(entries, join(folder, 'plots'));
writeFileSync(card, `${written.slice(0, begin + BEGIN.length)}\n\n${sections.join('\n\n')}\n\n${written.slice(end)}`);
