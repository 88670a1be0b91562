import type { Place } from '../assessment.ts';
import { sendToPage } from '../channel.ts';
import { leave, placesOf } from './attend.ts';
import { leaveDrafts } from './drafts.ts';
import { markSeen } from './store.ts';

/** A page that has not answered by then is gone, or hangs (milliseconds). */
const ANSWER_MS = 3_000;

/**
 * Asks every page that holds a chat whether it is still there, for a tab that crashes or hangs says nothing. What the pages
 * that answer show is seen now; the chats of the others are lost, until such a page goes on and is read anew.
 */
export async function askPages(): Promise<void> {
  const pages = new Map((await placesOf()).map((place) => [place.documentId, place]));
  const present = new Set<string>();
  await Promise.all(
    Array.from(pages.values(), async (place) => {
      if (await isThere(place)) return void present.add(place.documentId);
      await Promise.all([leave(place.documentId, null), leaveDrafts({ documentId: place.documentId })]);
      sendToPage(place, { kind: 'reread' }).catch(() => undefined);
    }),
  );
  await markSeen(({ documentId }) => present.has(documentId), Date.now());
}

async function isThere(place: Place): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, ANSWER_MS, null);
  const answer = sendToPage<string>(place, { kind: 'who-is-there' }).catch(() => null);
  return (await Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))) === place.documentId;
}
