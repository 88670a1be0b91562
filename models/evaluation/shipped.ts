import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Encoder } from '../../lib/emotion/encoder.ts';
import { readLines } from './chats.ts';
import { auroc, retrieval } from './metrics.ts';
import { percent, table, two } from './tables.ts';

const FILES = ['onnx/model_quantized.onnx', 'onnx/conversation.onnx', 'tokenizer.json', 'labels.json'];

/** Sizes and hashes of the shipped files. */
export function fileSection(folder: string): string {
  const rows = FILES.map((file) => {
    const path = join(folder, file);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    return [file, `${(statSync(path).size / 1e6).toFixed(2)} MB`, `\`${sha256}\``];
  });
  return ['### Files', table(['file', 'size', 'sha256'], rows)].join('\n\n');
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median time of one message by its tokens, and of a conversation of 12 entries; wasm, one thread. */
export async function speedSection(encoder: Encoder): Promise<string> {
  const rows: string[][] = [];
  for (const tokens of [8, 16, 24, 32, 64, 128]) {
    const text = 'order '.repeat(tokens - 2).trim();
    const times: number[] = [];
    for (let run = 0; run < 30; run++) {
      const started = performance.now();
      await encoder.raw(text);
      times.push(performance.now() - started);
    }
    rows.push([`message of ${tokens} tokens`, `${median(times.slice(5)).toFixed(1)} ms`]);
  }
  const reading = await encoder.encode('where is my order');
  const entries = Array.from({ length: 12 }, (_, index) => ({ role: index % 2 ? ('agent' as const) : ('customer' as const), reading }));
  const times: number[] = [];
  for (let run = 0; run < 50; run++) {
    const started = performance.now();
    await encoder.converse(entries);
    times.push(performance.now() - started);
  }
  rows.push(['conversation of 12 entries', `${median(times.slice(5)).toFixed(2)} ms`]);
  return ['### Speed (wasm, one thread, median)', table(['', 'time'], rows)].join('\n\n');
}

interface GoEmotions {
  text: string;
  labels: string[];
}

const GRID = Array.from({ length: 35 }, (_, step) => 0.05 + step * 0.02);
/** A label's own cut counts by positives / (positives + this), the shared cut by the rest. */
const SHRINK = 20;

/** Rows of GoEmotions' training file that training leaves out: the twin of `kept_apart` in models/training/corpora.py. */
const keptApart = (text: string) => crc32(text) % 20 === 0;

const f1At = (gold: boolean[], scores: number[], cut: number) =>
  retrieval(
    gold,
    scores.map((p) => p >= cut),
  ).f1 || 0;
const best = (value: (cut: number) => number) => GRID.reduce((a, b) => (value(b) > value(a) ? b : a));
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** 28 labels on the official development split, cut with thresholds chosen on training rows that were kept apart. */
export async function goEmotionsSection(encoder: Encoder, data: string): Promise<string> {
  const names = encoder.labels.goemotions;
  if (!names) return '';
  const read = async (rows: GoEmotions[]) => {
    const scores: Float32Array[] = [];
    for (const { text } of rows) scores.push((await encoder.raw(text))['goemotions']!);
    return names.map((name, label) => ({
      name,
      gold: rows.map(({ labels }) => labels.includes(name)),
      scores: scores.map((p) => p[label]!),
    }));
  };
  const apart = await read(
    readLines<GoEmotions>(join(data, 'goemotions.train.jsonl')).filter(({ text }) => keptApart(text)),
  );
  const judged = await read(readLines<GoEmotions>(join(data, 'goemotions.dev.jsonl')));
  const shared = best((cut) => mean(apart.map(({ gold, scores }) => f1At(gold, scores, cut))));
  const f1s = judged.map(({ gold, scores }, label) => {
    const held = apart[label]!;
    const positives = held.gold.filter(Boolean).length;
    const own = best((cut) => f1At(held.gold, held.scores, cut));
    const weight = positives / (positives + SHRINK);
    return f1At(gold, scores, weight * own + (1 - weight) * shared);
  });
  return [
    '### GoEmotions, development split',
    `Macro-F1 over 28 labels **${two(mean(f1s))}** (thresholds from ${apart[0]!.gold.length} training rows that were kept apart).`,
    table(
      ['label', 'F1'],
      judged.map(({ name }, index) => [name, two(f1s[index]!)]),
    ),
  ].join('\n\n');
}

/** How far the int8 file is from the same weights in fp32 (`exact`, a model folder), both in the wasm runtime. */
export async function paritySection(encoder: Encoder, exact: Encoder, texts: string[]): Promise<string> {
  let most = 0;
  let sum = 0;
  let count = 0;
  let flips = 0;
  for (const text of texts) {
    const [a, b] = [(await encoder.raw(text))['heat']!, (await exact.raw(text))['heat']!];
    a.forEach((p, index) => {
      const gap = Math.abs(p - b[index]!);
      most = Math.max(most, gap);
      sum += gap;
      count += 1;
      if (p >= 0.5 !== b[index]! >= 0.5) flips += 1;
    });
  }
  return `### int8 against fp32\n\nHeat probabilities of ${texts.length} messages: mean difference ${(sum / count).toFixed(4)}, largest ${most.toFixed(3)}, ${percent(flips / count)} on the other side of one half.`;
}

/** The encoder's time at 24 tokens by that of plain all-MiniLM-L6 in int8: median ratio of five alternating runs. */
export async function plainSection(encoder: Encoder, plain: Encoder): Promise<string> {
  const text = 'order '.repeat(22).trim();
  const time = async (model: Encoder) => {
    const times: number[] = [];
    for (let run = 0; run < 60; run++) {
      const started = performance.now();
      await model.raw(text);
      times.push(performance.now() - started);
    }
    return median(times.slice(10));
  };
  const ratios: number[] = [];
  for (let run = 0; run < 5; run++) {
    if (run % 2) {
      const theirs = await time(plain);
      ratios.push((await time(encoder)) / theirs);
    } else ratios.push((await time(encoder)) / (await time(plain)));
  }
  return `### Time against plain all-MiniLM-L6 int8\n\n24 tokens, wasm, one thread: **${two(median(ratios))}** times its time (median of five alternating runs).`;
}

interface Abuse {
  text: string;
  split: string;
  abuse: boolean;
  conv_id: string;
}

/** The abuse signal on convabuse conversations of which nothing was trained on. */
export async function abuseSection(encoder: Encoder, data: string): Promise<string> {
  const rows = readLines<Abuse>(join(data, 'convabuse.jsonl'));
  const trained = new Set(rows.filter(({ split }) => split === 'train').map(({ conv_id }) => conv_id));
  const unseen = rows.filter(({ split, conv_id }) => split !== 'train' && !trained.has(conv_id));
  const at = encoder.labels.signals.indexOf('abuse');
  const scores: number[] = [];
  for (const { text } of unseen) scores.push((await encoder.raw(text))['signals']![at]!);
  const area = auroc(unseen.map(({ abuse }) => abuse), scores);
  return `### Abuse\n\nconvabuse, conversations not trained on: AUROC **${two(area)}** over ${unseen.length} messages, ${unseen.filter(({ abuse }) => abuse).length} abusive.`;
}
