import type { SpokenText } from '../conversation.ts';
import type { WindowReading } from './reading.ts';

/** A window of spoken messages to judge, oldest first. */
export interface JudgeRequest {
  /** Larger goes first. */
  priority: number;
  /** At most this many texts are newly encoded; the newest message always is. */
  budget: number;
  messages: SpokenText[];
}

/**
 * A judged suffix of the window. Messages the model has not met yet are encoded newest first, within the budget, so that
 * the newest one never waits for history; ask again while `from` > 0.
 */
export interface JudgeAnswer {
  /** Index of the first message that was judged; entry `i` of the reading belongs to message `from + i`. */
  from: number;
  reading: WindowReading;
}

/** Texts to compare two by two. */
export type TextPairs = readonly (readonly [string, string])[];

/** What the worker is told. */
export type ToWorker =
  | { type: 'load'; base: string; name: string }
  | { type: 'judge'; id: number; request: JudgeRequest }
  | { type: 'compare'; id: number; pairs: TextPairs };

/** What the worker tells. */
export type FromWorker =
  | { type: 'progress'; progress: number }
  | { type: 'ready' }
  | { type: 'failed'; error: string }
  | { type: 'judged'; id: number; answer: JudgeAnswer }
  /** Cosines, in the order of the pairs. */
  | { type: 'compared'; id: number; cosines: number[] }
  | { type: 'refused'; id: number; error: string };
