import * as v from 'valibot';
import type { Heat, Suggestion } from '../assessment.ts';
import { STAGES, TECHNIQUE_IDS } from '../coaching/techniques.ts';
import { DRIVERS, SIGNALS } from '../emotion/reading.ts';

/** Heat as coarsely as feedback keeps it; `unknown` where the customer could not be judged. */
export const HEAT_BUCKETS = ['0', '1-2', '3-4', 'unknown'] as const;
export type HeatBucket = (typeof HEAT_BUCKETS)[number];

/**
 * `ignored`: it stood before the agent, who wrote words of their own. `edited`: inserted, and sent in other words.
 * `cooled` and `stayed-hot`: how the customer was in the turns after it was used.
 */
export const OUTCOMES = [
  'helpful',
  'not-helpful',
  'inserted',
  'copied',
  'ignored',
  'edited',
  'cooled',
  'stayed-hot',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a phrase was not helpful. */
export const REASONS = ['wrong-moment', 'too-scripted', 'wrong-tone', 'not-true', 'already-said'] as const;
export type Reason = (typeof REASONS)[number];

/** Which phrase a feedback is about. */
export type PhraseRef = Pick<Suggestion, 'phraseId' | 'textHash' | 'packId' | 'technique'>;

/** What feedback keeps of a suggestion: never its filled text. */
export function phraseOf({ phraseId, textHash, packId, technique }: PhraseRef): PhraseRef {
  return { phraseId, textHash, packId, technique };
}

const heat = v.picklist([0, 1, 2, 3, 4]);
const moment = {
  /** Epoch milliseconds. */
  at: v.number(),
  signals: v.array(v.picklist(SIGNALS)),
  driver: v.nullable(v.picklist(DRIVERS)),
  stage: v.picklist(STAGES),
};

/** What became of one phrase at one moment: labels only, never a word of the chat; anything else given is dropped. */
export const feedbackSchema = v.object({
  ...moment,
  /** `packId/phraseId`. */
  phraseId: v.pipe(v.string(), v.maxLength(200)),
  textHash: v.pipe(v.string(), v.maxLength(16)),
  packId: v.pipe(v.string(), v.maxLength(100)),
  technique: v.picklist(TECHNIQUE_IDS),
  heatBucket: v.picklist(HEAT_BUCKETS),
  outcome: v.picklist(OUTCOMES),
  reason: v.optional(v.picklist(REASONS)),
});
export type Feedback = v.InferOutput<typeof feedbackSchema>;

/** A "wrong reading": the heat that was shown and the one the agent saw. */
export const correctionSchema = v.object({ ...moment, shown: v.nullable(heat), seen: heat });
export type Correction = v.InferOutput<typeof correctionSchema>;

export function heatBucketOf(value: Heat | null): HeatBucket {
  if (value === null) return 'unknown';
  if (value === 0) return '0';
  return value <= 2 ? '1-2' : '3-4';
}
