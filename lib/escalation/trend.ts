import type { Heat, Trend } from '../assessment.ts';

/** A change of the heat score (0…1) below this is noise. */
const NOTICEABLE = 0.12;
const FIRST_TURNS = 2;

/** Where the customer started: the mean heat score of their own first judged turns before the newest, or null. */
export function baselineScore(scores: readonly (number | null)[]): number | null {
  const earlier = scores
    .slice(0, -1)
    .filter((score) => score !== null)
    .slice(0, FIRST_TURNS);
  return earlier.length === 0 ? null : earlier.reduce((sum, score) => sum + score, 0) / earlier.length;
}

/** {@link baselineScore} as heat. */
export function baselineHeat(scores: readonly (number | null)[]): Heat | null {
  const score = baselineScore(scores);
  return score === null ? null : (Math.round(score * 4) as Heat);
}

/**
 * How the heat moves, from the scores of the customer's turns (oldest first, null where not judged): against the turn
 * before, and a rise counts only where it leaves the customer's own beginning behind.
 */
export function trendOf(scores: readonly (number | null)[]): Trend {
  const now = scores.at(-1) ?? null;
  const before = scores.slice(0, -1).findLast((score) => score !== null) ?? null;
  const baseline = baselineScore(scores);
  if (now === null || before === null || baseline === null) return 'steady';
  if (now >= before + NOTICEABLE && now > baseline) return 'rising';
  return now <= before - NOTICEABLE ? 'falling' : 'steady';
}
