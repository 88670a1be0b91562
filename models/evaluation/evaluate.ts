/**
 * Evaluates the committed model and writes the figures into its card.
 *
 *   node models/evaluation/evaluate.ts --data <folder of chats.jsonl and support-turns.jsonl> [--model <folder>]
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
import { abuseSection, fileSection, goEmotionsSection, speedSection } from './shipped.ts';
import { sliceFigures } from './slices.ts';
import type { SliceCase } from './slices.ts';
import { percent, table } from './tables.ts';
import { markedWords } from './words.ts';

const BEGIN = '<!-- figures: written by models/evaluation/evaluate.ts -->';
const END = '<!-- end of figures -->';

const { values } = parseArgs({ options: { data: { type: 'string' }, model: { type: 'string' } } });
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

const slices = await sliceFigures(encoder, readLines<SliceCase>(join(here, 'slices.jsonl')));
const marked = await markedWords(encoder, chats, 150);
const sections = [
  heatSection(entries),
  emotionSection(entries),
  signalSection(entries),
  forecastSection(entries, labels.dial.map(({ name }) => name)),
  moveSection(entries, labels.moves),
  calibrationSection(entries),
  bubbleSection(entries),
  [
    '### Marked words',
    `Deleting the fifth of the words with the highest share lowers the message’s heat more than deleting as many others in ${percent(marked.share)} of ${marked.of} messages with heat ≥ 2 (shipped file).`,
  ].join('\n\n'),
  [
    '### Slices: hand-written messages, shipped file, heat ≥ 2 or not (dialect: and no abuse alarm)',
    table(['slice', 'right', 'of'], slices.map(({ slice, right, of }) => [slice, `${right}`, `${of}`])),
  ].join('\n\n'),
  await abuseSection(encoder, data),
  await goEmotionsSection(encoder, data),
  await speedSection(encoder),
  fileSection(folder),
];
await encoder.dispose();

const card = join(folder, 'README.md');
const written = readFileSync(card, 'utf8');
const begin = written.indexOf(BEGIN);
const end = written.indexOf(END);
if (begin < 0 || end < begin) throw new Error(`${card} has no place for figures (${BEGIN} … ${END})`);
drawPlots(entries, join(folder, 'plots'));
writeFileSync(card, `${written.slice(0, begin + BEGIN.length)}\n\n${sections.join('\n\n')}\n\n${written.slice(end)}`);
for (const section of sections) console.log(`${section}\n`);
for (const { slice, missed } of slices) for (const text of missed) console.log(`missed (${slice}): ${text}`);
