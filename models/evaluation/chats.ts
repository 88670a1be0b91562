import { readFileSync } from 'node:fs';
import type { Driver, Emotion, Signal } from '../../lib/emotion/reading.ts';

export interface TurnLabel {
  emotions: Emotion[];
  heat: 0 | 1 | 2 | 3 | 4;
  signals: Signal[];
  driver: Driver | null;
  moves: string[];
}

/** A conversation whose customer entries are labelled; `labels` is keyed by 1-based place in `turns`. */
export interface LabelledChat {
  id: string;
  fold: number;
  turns: ['customer' | 'agent', string][];
  labels: Record<string, TurnLabel>;
  /** For a chat cut into bubbles: each entry's place in the uncut chat. */
  origin?: number[];
}

export type Source = 'own' | 'twitter' | 'cucom' | 'star' | 'tau';

/** Where a chat comes from, by its id. */
export function sourceOf(id: string): Source {
  const first = id.split('-')[0];
  if (first === 'ibm') return 'twitter';
  return first === 'cucom' || first === 'star' || first === 'tau' ? first : 'own';
}

export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
