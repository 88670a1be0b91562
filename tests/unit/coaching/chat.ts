import { readFileSync, readdirSync } from 'node:fs';
import type { Heat, Judgement, Trend } from '../../../lib/assessment.ts';
import type { Message, Role } from '../../../lib/conversation.ts';
import { SIGNALS, type Driver, type Emotion, type Signal, type Topic } from '../../../lib/emotion/reading.ts';

/** A reading of the customer as a test states it. */
export interface Given {
  heat: Heat;
  emotions?: Emotion[];
  signals?: Signal[];
  driver?: Driver | null;
  trend?: Trend;
  history?: Heat[];
  topics?: Record<string, Topic[]>;
}

export function judgementOf(given: Given): Judgement {
  return {
    status: 'judged',
    heat: given.heat,
    heatScore: given.heat / 4,
    forecast: 0,
    trend: given.trend ?? 'steady',
    history: given.history ?? [given.heat],
    flag: null,
    emotions: null,
    emotionLabels: given.emotions ?? [],
    signals: given.signals ?? [],
    signalScores: Object.fromEntries(
      SIGNALS.map((signal) => [signal, given.signals?.includes(signal) ? 1 : 0]),
    ) as Judgement['signalScores'],
    driver: given.driver ?? null,
    language: 'en',
    evidence: [],
    topics: given.topics ?? {},
  };
}

/** Messages from role and text; with `end`, all carry that time (epoch ms). */
export function messagesOf(turns: readonly (readonly [Role, string])[], at?: number): Message[] {
  return turns.map(([role, text], i) => ({ id: String(i), role, text, ...(at === undefined ? {} : { at }) }));
}

/** The built-in packs as data. */
export function builtinPacks(): unknown[] {
  const folder = new URL('../../../lib/packs/builtin/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown);
}
