import type { AdviserClient } from '../advice/client.ts';
import type { Place } from '../assessment.ts';
import { conversationKey, type ConversationRef } from '../conversation.ts';
import type { PageConversation, PageReading } from '../messages.ts';
import { covers } from '../sites.ts';
import { allAssessments, pauses } from '../state.ts';
import { forgetDocument, forgetTab, isNewest, noteReading } from './documents.ts';
import { follow, move, type History } from './follow.ts';
import type { Frame } from './frame.ts';
import { takeListed } from './listed.ts';
import { isPaused } from './pause.ts';
import { isSamePlace } from './places.ts';
import { dropPlaces, forget } from './store.ts';
import { dropTroubles, noteTrouble } from './troubles.ts';

/**
 * Takes in what a page shows and keeps the assessment of each of its chats up to date: the newest messages of the chat on
 * screen first, then those of the hidden ones, then the history of all. Resolves when all are written.
 */
export async function attend(reading: PageReading, frame: Frame, adviser: AdviserClient): Promise<void> {
  if (!noteReading(reading, frame)) return;
  const { documentId, revision, adapter } = reading;
  const paused = await pauses.getValue();
  const take = async (conversation: PageConversation): Promise<History> => {
    const { shown, composer } = conversation;
    const place: Place = { ...frame, documentId, revision, shown, composer };
    if (!isPaused(paused, conversation.ref, Date.now())) return follow(conversation, adapter, place, adviser);
    await move(conversation, place);
    return async () => undefined;
  };
  const [onScreen] = await Promise.all([
    Promise.all(reading.conversations.filter(({ shown }) => shown).map(take)),
    noteTrouble(reading, frame),
    takeListed(reading, frame)
      .catch((error: unknown) => {
        console.warn('Levelhead: the page’s list was not taken in', error);
        return [];
      })
      .then((listed) => leaveAbsent(reading, frame, listed)),
  ]);
  const hidden = await Promise.all(reading.conversations.filter(({ shown }) => !shown).map(take));
  await Promise.all([...onScreen, ...hidden].map((readHistory) => readHistory()));
}

/** Chats this frame showed before, and neither shows nor lists any more, lose their place in it. */
function leaveAbsent(
  { documentId, revision, conversations }: PageReading,
  frame: Frame,
  listed: readonly ConversationRef[],
): Promise<void> {
  const here = { ...frame, documentId, revision };
  const present = new Set([...conversations.map(({ ref }) => ref), ...listed].map(conversationKey));
  return dropPlaces(
    (place, ref) => isSamePlace(place, here) && !present.has(conversationKey(ref)) && isNewest(here),
    Date.now(),
  );
}

/** A document went away: its chats stay, seen until now. */
export async function leave(documentId: string): Promise<void> {
  forgetDocument(documentId);
  await Promise.all([
    dropPlaces((place) => place.documentId === documentId, Date.now()),
    dropTroubles((trouble) => trouble.documentId === documentId),
  ]);
}

/** A tab was closed. */
export async function leaveTab(tabId: number): Promise<void> {
  forgetTab(tabId);
  await Promise.all([
    dropPlaces((place) => place.tabId === tabId, Date.now()),
    dropTroubles((trouble) => trouble.tabId === tabId),
  ]);
}

/** Forgets all that came from sites other than the allowed ones. */
export async function leaveSites(allowed: readonly string[]): Promise<void> {
  await Promise.all([
    forget(({ conversation }) => !covers(allowed, conversation.site)),
    dropTroubles(({ site }) => !covers(allowed, site)),
  ]);
}

/** The places of one chat, or of all. */
export async function placesOf(ref?: ConversationRef): Promise<Place[]> {
  const chats = await allAssessments();
  const wanted = ref ? chats.filter((chat) => conversationKey(chat.conversation) === conversationKey(ref)) : chats;
  return wanted.flatMap((chat) => chat.places);
}
