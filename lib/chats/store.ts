import { type Assessment, neverOpen, type Place, wasOpen } from '../assessment.ts';
import { openPromise, shownUntil } from '../coaching/reminder.ts';
import type { ConversationRef } from '../conversation.ts';
import { conversationKey } from '../conversation.ts';
import { allAssessments, assessmentItem, keptPromises, memory } from '../state.ts';
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

/**
 * Writes; at the browser's quota chats that are not on screen make room, and it is noted that they did.
 * @throws where the browser does not take it, with nothing left that may go
 */
async function keep(assessment: Assessment): Promise<void> {
  const item = assessmentItem(assessment.conversation);
  const write = () => item.setValue(assessment);
  await write().catch((error: unknown) => {
    if (!isQuota(error)) throw error;
    return inTurn('room', () => keepWithRoom(assessment, write));
  });
}

/** Lets go of a quarter of what may go at a time, until there is room; says in `memory` what became of it. */
async function keepWithRoom({ conversation }: Assessment, write: () => Promise<void>): Promise<void> {
  const candidates = mayGo(await allAssessments(), await keptPromises.getValue(), Date.now()).filter(
    (chat) => conversationKey(chat.conversation) !== conversationKey(conversation),
  );
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isQuota(error)) throw error;
      const leaving = candidates.splice(0, Math.ceil(candidates.length / 4));
      await Promise.all(leaving.map((chat) => assessmentItem(chat.conversation).removeValue()));
      const { letGo } = await memory.getValue();
      await memory.setValue({ letGo: letGo + leaving.length, full: leaving.length === 0 });
      if (leaving.length === 0) throw error;
    }
  }
}

/**
 * The chats that are on no screen, the first to go first: those that are closed, then those a page still holds, which can be
 * read again, and last those in which something was promised; of each the longest unseen.
 */
function mayGo(chats: readonly Assessment[], kept: readonly string[], now: number): Assessment[] {
  const worth = (chat: Assessment) => (openPromise(chat, kept, now) ? 2 : chat.places.length > 0 ? 1 : 0);
  return chats
    .filter(({ places }) => !places.some(({ shown }) => shown))
    .sort((a, b) => worth(a) - worth(b) || a.lastSeenAt - b.lastSeenAt);
}

/** Whether the browser refused for want of room; each says so in other words. */
function isQuota(error: unknown): boolean {
  return /quota/i.test(String(error));
}

/**
 * Takes places from the chats that had them. A chat that was on screen there has been seen until now; where the page went
 * without a word (`now` is null) nobody knows until when, and it is lost where no other page holds it.
 */
export async function dropPlaces(
  gone: (place: Place, ref: ConversationRef) => boolean,
  now: number | null,
): Promise<void> {
  const touched = (await allAssessments()).filter(
    ({ places, conversation }) => isBusy(turnOf(conversation)) || places.some((place) => gone(place, conversation)),
  );
  await Promise.all(
    touched.map(({ conversation }) =>
      change(conversation, (before) => {
        const left = before?.places.filter((place) => gone(place, conversation)) ?? [];
        if (!before || left.length === 0) return before;
        const places = before.places.filter((place) => !left.includes(place));
        if (places.length === 0 && !wasOpen(before)) return null;
        const after = { ...before, places };
        if (now === null) return isClosed(after) ? { ...after, lost: true } : after;
        return left.some(({ shown }) => shown) ? { ...after, lastSeenAt: now } : after;
      }),
    ),
  );
}

/** Chats that are on screen in these places have been seen until now. */
export async function markSeen(there: (place: Place) => boolean, now: number): Promise<void> {
  const isSeen = ({ places }: Assessment) => places.some((place) => place.shown && there(place));
  const chats = (await allAssessments()).filter(isSeen);
  await Promise.all(
    chats.map(({ conversation }) =>
      change(conversation, (before) => before && (isSeen(before) ? { ...before, lastSeenAt: now } : before)),
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

/** Whether no page has a chat open; of one that was never open nothing is known but its row. */
export function isClosed(chat: Assessment): boolean {
  return chat.places.length === 0 || (wasOpen(chat) && chat.places.every(({ listed }) => listed));
}

/** Forgets the chats that were closed too long ago; of one that a list still names, its row stays. */
export async function forgetClosed(now: number): Promise<void> {
  const kept = await keptPromises.getValue();
  const isOver = (chat: Assessment) => isClosed(chat) && now > forgottenAt(chat, kept, now);
  await Promise.all(
    (await allAssessments()).filter(isOver).map(({ conversation }) =>
      change(conversation, (chat) => {
        if (!chat || !isOver(chat)) return chat;
        const { adapter, title, unread, places } = chat;
        return places.length > 0 ? { ...neverOpen(conversation, adapter), title, unread, places } : null;
      }),
    ),
  );
}
