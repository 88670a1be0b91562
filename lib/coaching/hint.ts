import type { Situation } from './situation.ts';
import { duePromise } from './promise.ts';

/** A promise is recalled this long before it lapses (milliseconds). */
const REMIND_BEFORE_MS = 3 * 60_000;

/** A cue for the agent at this moment, or undefined (domain rules 8 and 9). */
export function hintFor(situation: Situation, now: number): string | undefined {
  const promise = duePromise(situation.turns);
  if (promise && promise.due - now <= REMIND_BEFORE_MS) {
    return promise.due >= now
      ? `You promised "${promise.words}": it lapses in ${minutes(promise.due - now)}.`
      : `You promised "${promise.words}": that time has passed.`;
  }
  if (situation.done.failedBot && situation.done.replies === 0)
    return 'The bot failed them: give your name, and take a moment before you answer. An instant polished reply reads as a bot again.';
  return undefined;
}

function minutes(ms: number): string {
  const count = Math.max(1, Math.round(ms / 60_000));
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}
