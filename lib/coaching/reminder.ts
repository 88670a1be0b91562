import type { Assessment, Promised } from '../assessment.ts';
import { conversationKey, type ConversationRef } from '../conversation.ts';
import { keyOf } from '../hash.ts';

/** The reminder comes after four fifths of the time, at least half a minute and at most a quarter of an hour before its end. */
const REMIND = { share: 0.2, least: 30_000, most: 15 * 60_000 };
/** A lapsed promise is shown this long, then it is history (milliseconds). */
const LAPSED_SHOWN_MS = 60 * 60_000;

/** When the agent is reminded of a promise (epoch milliseconds). */
export function remindAt({ madeAt, due }: Promised): number {
  return due - Math.min(REMIND.most, Math.max(REMIND.least, REMIND.share * (due - madeAt)));
}

/** When a promise that was not kept stops being shown (epoch milliseconds). */
export function shownUntil({ due }: Promised): number {
  return due + LAPSED_SHOWN_MS;
}

/** One promise in one chat, for the list of those the agent kept: a hash, for on a few desks a chat's id is a name. */
export function promiseKey(ref: ConversationRef, { madeAt, due }: Promised): string {
  return keyOf(`${conversationKey(ref)} ${madeAt} ${due}`);
}

/** The promise of a chat that lapses next, if it is not kept yet. */
export function openPromise(
  { conversation, promises = [] }: Pick<Assessment, 'conversation' | 'promises'>,
  kept: readonly string[],
  now: number,
): Promised | undefined {
  return promises.find((promise) => now < shownUntil(promise) && !kept.includes(promiseKey(conversation, promise)));
}
