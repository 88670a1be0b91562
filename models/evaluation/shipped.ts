import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoder } from '../../lib/emotion/encoder.ts';
import { readLines } from './chats.ts';
import { auroc, retrieval } from './metrics.ts';
import { table, two } from './tables.ts';

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

/** 28 labels on the official development split; each half is cut with thresholds chosen on the other half. */
export async function goEmotionsSection(encoder: Encoder, data: string): Promise<string> {
  const names = encoder.labels.goemotions;
  if (!names) return '';
  const rows = readLines<GoEmotions>(join(data, 'goemotions.dev.jsonl'));
  const scores: Float32Array[] = [];
  for (const { text } of rows) scores.push((await encoder.raw(text))['goemotions']!);
  const f1s = names.map((name, label) => {
    const gold = rows.map(({ labels }) => labels.includes(name));
    const cuts = [0, 1].map((half) => {
      const at = rows.flatMap((_, index) => (index % 2 === half ? [index] : []));
      const grid = Array.from({ length: 35 }, (_, step) => 0.05 + step * 0.02);
      const f1 = (cut: number) => retrieval(at.map((i) => gold[i]!), at.map((i) => scores[i]![label]! >= cut)).f1 || 0;
      return grid.reduce((best, cut) => (f1(cut) > f1(best) ? cut : best), grid[0]!);
    });
    return retrieval(gold, scores.map((p, index) => p[label]! >= cuts[1 - (index % 2)]!)).f1 || 0;
  });
  const macro = f1s.reduce((a, b) => a + b, 0) / f1s.length;
  return [
    '### GoEmotions, development split',
    `Macro-F1 over 28 labels **${two(macro)}** (each half of the split is judged with thresholds from the other half).`,
    table(['label', 'F1'], names.map((name, index) => [name, two(f1s[index]!)])),
  ].join('\n\n');
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
