import type { Assessment, Place } from '../assessment.ts';
import { openPromise, shownUntil } from '../coaching/reminder.ts';
import type { ConversationRef } from '../conversation.ts';
import { conversationKey } from '../conversation.ts';
import { allAssessments, assessmentItem, keptPromises } from '../state.ts';
import { inTurn, isBusy } from './turns.ts';

/** A chat that no page shows any more is forgotten after this long (milliseconds). */
export const CLOSED_AFTER_MS = 30 * 60_000;

const turnOf = (ref: ConversationRef) => `chat ${conversationKey(ref)}`;

/** A promise keeps a closed chat at most this long after it was last seen (milliseconds). */
const PROMISE_HORIZON_MS = 24 * 60 * 60_000;

/**
 * Changes one conversation's assessment; changes to the same conversation happen one after another.
 * `next` answers the new value, the old one to leave it, or null to forget the chat.
 */
export function change(
  ref: ConversationRef,
  next: (now: Assessment | null) => Assessment | null | Promise<Assessment | null>,
): Promise<void> {
  return inTurn(turnOf(ref), async () => {
    const item = assessmentItem(ref);
    const before = await item.getValue();
    const after = await next(before);
    if (after === before) return;
    if (after === null) await item.removeValue();
    else await keep(after);
  });
}

/** Writes; at the browser's quota the longest unseen chats make room. */
async function keep(assessment: Assessment): Promise<void> {
  const item = assessmentItem(assessment.conversation);
  try {
    await item.setValue(assessment);
  } catch (error) {
    const others = (await allAssessments())
      .filter((other) => conversationKey(other.conversation) !== conversationKey(assessment.conversation))
      .sort((a, b) => a.lastSeenAt - b.lastSeenAt);
    const oldest = others.slice(0, Math.ceil(others.length / 4));
    if (oldest.length === 0) throw error;
    await Promise.all(oldest.map((other) => assessmentItem(other.conversation).removeValue()));
    await item.setValue(assessment);
  }
}

/** Takes places from the chats that had them; a chat that was on screen there has been seen until now. */
export async function dropPlaces(gone: (place: Place, ref: ConversationRef) => boolean, now: number): Promise<void> {
  const touched = (await allAssessments()).filter(
    ({ places, conversation }) => isBusy(turnOf(conversation)) || places.some((place) => gone(place, conversation)),
  );
  await Promise.all(
    touched.map(({ conversation }) =>
      change(conversation, (before) => {
        const left = before?.places.filter((place) => gone(place, conversation)) ?? [];
        if (!before || left.length === 0) return before;
        const places = before.places.filter((place) => !left.includes(place));
        return { ...before, places, lastSeenAt: left.some(({ shown }) => shown) ? now : before.lastSeenAt };
      }),
    ),
  );
}

/** Forgets some chats. */
export async function forget(which: (chat: Assessment) => boolean): Promise<void> {
  const chats = (await allAssessments()).filter(which);
  await Promise.all(chats.map((chat) => change(chat.conversation, () => null)));
}

/** When a chat that no page shows is forgotten (epoch milliseconds): an open promise keeps it until that has lapsed. */
export function forgottenAt(chat: Assessment, kept: readonly string[], now: number): number {
  const promise = openPromise(chat, kept, now);
  const awaited = promise && promise.due <= chat.lastSeenAt + PROMISE_HORIZON_MS ? shownUntil(promise) : 0;
  return Math.max(chat.lastSeenAt + CLOSED_AFTER_MS, awaited);
}

/** Forgets the chats that were closed too long ago. */
export async function forgetClosed(now: number): Promise<void> {
  const kept = await keptPromises.getValue();
  await forget((chat) => chat.places.length === 0 && now > forgottenAt(chat, kept, now));
}
