import { type Assessment, neverOpen, type Place, wasOpen } from '../assessment.ts';
import { conversationKey, type ConversationRef, ID_LIMIT } from '../conversation.ts';
import type { ListedChat, PageReading } from '../messages.ts';
import { allAssessments, pauses } from '../state.ts';
import { isNewest } from './documents.ts';
import type { Frame } from './frame.ts';
import { isPaused } from './pause.ts';
import { isSamePlace, withPlace } from './places.ts';
import { change } from './store.ts';

/**
 * Takes in the chats a page lists with unread messages and has not open, and answers which they are. They want to be looked
 * at; a row tells nothing of their heat. One that was never open is held by its row alone, and forgotten with it.
 */
export async function takeListed(reading: PageReading, frame: Frame): Promise<ConversationRef[]> {
  const { site, adapter, documentId, revision, conversations, listed } = reading;
  if (!listed) return [];
  const place: Place = { ...frame, documentId, revision, shown: false, composer: 'none', listed: true };
  const [paused, all] = await Promise.all([pauses.getValue(), allAssessments()]);
  const known = all.filter(({ conversation }) => conversation.site === site);
  const rows = listed
    .map((row) => ({ row, ref: refOf(row, site, known) }))
    .filter(({ ref }) => !isPaused(paused, ref, Date.now()));
  const present = new Set([...conversations, ...rows].map(({ ref }) => conversationKey(ref)));
  const read = known.filter(
    ({ conversation, places, unread }) =>
      unread > 0 && !present.has(conversationKey(conversation)) && places.some((one) => isSamePlace(one, place)),
  );
  await Promise.all([
    ...rows.map(({ row, ref }) =>
      change(ref, (before) => (isNewest(place) ? withRow(before ?? neverOpen(ref, adapter), row, place) : before)),
    ),
    ...read.map(({ conversation }) =>
      change(conversation, (before) => before && (isNewest(place) ? { ...before, unread: 0 } : before)),
    ),
  ]);
  return rows.map(({ ref }) => ref);
}

/** A row that tells no id is of the one chat that was seen with its title, else of one that was never open. */
function refOf({ id, title }: ListedChat, site: string, known: readonly Assessment[]): ConversationRef {
  if (id !== undefined) return { site, id };
  const alike = known.filter((chat) => chat.title === title && wasOpen(chat));
  return alike.length === 1 ? alike[0]!.conversation : { site, id: `row ${title}`.slice(0, ID_LIMIT) };
}

function withRow(chat: Assessment, { title, unread }: ListedChat, place: Place): Assessment {
  const wasShown = chat.places.some((one) => isSamePlace(one, place) && one.shown);
  return {
    ...chat,
    title: title || chat.title,
    unread,
    places: withPlace(chat.places, place),
    lastSeenAt: wasShown ? Date.now() : chat.lastSeenAt,
  };
}
