import type { AdviserClient } from '../advice/client.ts';
import type { Place } from '../assessment.ts';
import { conversationKey, type ConversationRef } from '../conversation.ts';
import type { PageConversation, PageReading } from '../messages.ts';
import { covers } from '../sites.ts';
import { allAssessments } from '../state.ts';
import { forgetDocument, forgetTab, isNewest, isSettled, noteReading, noteSettled } from './documents.ts';
import { follow, type History } from './follow.ts';
import type { Frame } from './frame.ts';
import { takeListed } from './listed.ts';
import { isSamePlace } from './places.ts';
import { dropPlaces, forget } from './store.ts';
import { dropTroubles, noteTrouble } from './troubles.ts';
import { inTurn } from './turns.ts';

/**
 * Takes in what a page shows and keeps the assessment of each of its chats up to date: the newest messages of the chat on
 * screen first, then those of the hidden ones, then the history of one after the other: what is under way for a page that
 * goes is soon over. Resolves when all are written.
 */
export async function attend(reading: PageReading, frame: Frame, adviser: AdviserClient): Promise<void> {
  if (!noteReading(reading, frame)) return;
  const { documentId, revision, adapter } = reading;
  const histories: History[] = [];
  const take = async (conversation: PageConversation): Promise<void> => {
    const { shown, composer } = conversation;
    const place: Place = { ...frame, documentId, revision, shown, composer };
    histories.push(await follow(conversation, adapter, place, adviser));
  };
  try {
    await Promise.all([...reading.conversations.filter(({ shown }) => shown).map(take), noteTrouble(reading, frame)]);
  } finally {
    await Promise.all([...reading.conversations.filter(({ shown }) => !shown).map(take), settle(reading, frame)]);
  }
  await Promise.all(histories.map((readHistory) => inTurn('history', readHistory)));
}

/** Sees to the chats that a page only lists, and to those it does not show any more: once for as long as both stay the same. */
async function settle(reading: PageReading, frame: Frame): Promise<void> {
  if (isSettled(reading, frame)) return;
  const listed = await takeListed(reading, frame).catch((error: unknown) => {
    console.warn('Levelhead: the page’s list was not taken in', error);
    return undefined;
  });
  await leaveAbsent(reading, frame, listed ?? []);
  if (listed) noteSettled(reading, frame);
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

/** A document went away, or does not answer any more (`now` is null): its chats stay, seen until now. */
export async function leave(documentId: string, now: number | null = Date.now()): Promise<void> {
  forgetDocument(documentId);
  await Promise.all([
    dropPlaces((place) => place.documentId === documentId, now),
    dropTroubles((trouble) => trouble.documentId === documentId),
  ]);
}

/** A tab is gone: it was closed, or the browser discarded it, without a word from its pages (`now` is null). */
export async function leaveTab(tabId: number, now: number | null = Date.now()): Promise<void> {
  forgetTab(tabId);
  await Promise.all([
    dropPlaces((place) => place.tabId === tabId, now),
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
