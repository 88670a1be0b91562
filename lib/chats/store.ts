import type { Assessment, Place } from '../assessment.ts';
import type { ConversationRef } from '../conversation.ts';
import { conversationKey } from '../conversation.ts';
import { allAssessments, assessmentItem } from '../state.ts';

/** A chat that no page shows any more is forgotten after this long (milliseconds). */
export const CLOSED_AFTER_MS = 30 * 60_000;

const turns = new Map<string, Promise<unknown>>();

/**
 * Changes one conversation's assessment; changes to the same conversation happen one after another.
 * `change` answers the new value, or null to forget the chat.
 */
export function change(
  ref: ConversationRef,
  change: (now: Assessment | null) => Assessment | null | Promise<Assessment | null>,
): Promise<void> {
  const key = conversationKey(ref);
  const done = (turns.get(key) ?? Promise.resolve())
    .catch(() => undefined)
    .then(async () => {
      const item = assessmentItem(ref);
      const before = await item.getValue();
      const after = await change(before);
      if (after === null) await item.removeValue();
      else if (after !== before) await keep(after);
    });
  turns.set(key, done);
  void done.catch(() => undefined).then(() => turns.get(key) === done && turns.delete(key));
  return done;
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

/** Applies a change of places to every conversation it touches. */
export async function changePlaces(places: (now: Place[]) => Place[], now: number): Promise<void> {
  const touched = (await allAssessments()).filter((chat) => places(chat.places).length !== chat.places.length);
  await Promise.all(
    touched.map((chat) =>
      change(chat.conversation, (before) => before && { ...before, places: places(before.places), lastSeenAt: now }),
    ),
  );
}

/** Forgets the chats that were closed too long ago. */
export async function forgetClosed(now: number): Promise<void> {
  const closed = (await allAssessments()).filter(
    (chat) => chat.places.length === 0 && now - chat.lastSeenAt > CLOSED_AFTER_MS,
  );
  await Promise.all(closed.map((chat) => change(chat.conversation, () => null)));
}
