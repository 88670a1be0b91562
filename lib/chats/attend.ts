import type { Assessment, Place } from '../assessment.ts';
import type { AdviserClient } from '../advice/client.ts';
import type { Advice } from '../assistant.ts';
import { conversationKey, type ConversationRef, type Message } from '../conversation.ts';
import type { PageConversation, PageReading } from '../messages.ts';
import { allAssessments, assessmentItem, modelStatus, pauses, troubles } from '../state.ts';
import { isPaused } from './pause.ts';
import { withPlace } from './places.ts';
import { desk, type Desk } from './settings.ts';
import { change, changePlaces } from './store.ts';

/** A frame of a tab, as the browser attests it. */
export interface Frame {
  tabId: number;
  frameId: number;
  windowId: number;
}

/** The newest revision each document has sent; what is older is dropped. */
const newest = new Map<string, number>();

/** Takes in what a page shows and keeps the assessment of each of its chats up to date. Resolves when all are written. */
export async function attend(reading: PageReading, frame: Frame, adviser: AdviserClient): Promise<void> {
  if ((newest.get(reading.documentId) ?? -1) > reading.revision) return;
  newest.set(reading.documentId, reading.revision);
  await noteTrouble(reading, frame);
  await leaveAbsent(reading, frame);
  const paused = await pauses.getValue();
  await Promise.all(
    reading.conversations.map((conversation) => {
      const { documentId, revision } = reading;
      const { shown, composer } = conversation;
      const place: Place = { ...frame, documentId, revision, shown, composer };
      return isPaused(paused, conversation.ref, Date.now())
        ? move(conversation, place)
        : follow(conversation, reading.adapter, place, adviser);
    }),
  );
}

/** Only where the chat is shown has changed, not what was said in it. */
function move(conversation: PageConversation, place: Place): Promise<void> {
  return change(
    conversation.ref,
    (before) =>
      before && {
        ...before,
        title: conversation.title,
        places: withPlace(before.places, place),
        unread: conversation.unread,
        lastSeenAt: place.shown ? Date.now() : before.lastSeenAt,
      },
  );
}

async function noteTrouble(reading: PageReading, frame: Frame): Promise<void> {
  const before = await troubles.getValue();
  const others = before.filter((trouble) => trouble.documentId !== reading.documentId);
  if (reading.state !== 'reading') {
    const { documentId, adapter, site, state, reason } = reading;
    await troubles.setValue([...others, { tabId: frame.tabId, documentId, adapter, site, state, reason }]);
  } else if (others.length !== before.length) {
    await troubles.setValue(others);
  }
}

/** Chats this document showed before and shows no more lose their place in it. */
async function leaveAbsent(reading: PageReading, frame: Frame): Promise<void> {
  const present = new Set(reading.conversations.map((conversation) => conversationKey(conversation.ref)));
  const gone = (await allAssessments()).filter(
    (chat) =>
      !present.has(conversationKey(chat.conversation)) &&
      chat.places.some((place) => place.tabId === frame.tabId && place.frameId === frame.frameId),
  );
  await Promise.all(
    gone.map((chat) =>
      change(chat.conversation, (before) =>
        before && {
          ...before,
          places: before.places.filter((place) => place.tabId !== frame.tabId || place.frameId !== frame.frameId),
        },
      ),
    ),
  );
}

/** What each chat was last assessed from; a service worker that starts again assesses anew. */
const assessed = new Map<string, { said: string; desk: Desk; ready: boolean }>();

/** New encodings of a first answer, so that it comes at once, and of each that reads the history after it. */
const BUDGET = { first: 2, next: 12 };

/** The newest messages of all chats come before the history of any, the chat on screen before the others. */
function priorityOf(place: Place, step: number): number {
  return (step === 0 ? 2 : 0) + (place.shown ? 1 : 0) - step / 100;
}

/** Advice comes in steps, newest messages first, written after each: the newest message never waits for history. */
async function follow(
  conversation: PageConversation,
  adapter: string,
  place: Place,
  adviser: AdviserClient,
): Promise<void> {
  const key = conversationKey(conversation.ref);
  const now = await desk();
  const ready = (await modelStatus.getValue()).state === 'ready';
  const said = JSON.stringify(conversation.messages);
  const last = assessed.get(key);
  if (last && last.said === said && last.desk === now && last.ready === ready) return move(conversation, place);
  for (let step = 0, complete = false; !complete; step++) {
    const correction = await correctionOf(conversation);
    const { complete: done, ...advice } = await adviser.advise({
      ...now,
      priority: priorityOf(place, step),
      budget: step === 0 ? BUDGET.first : BUDGET.next,
      messages: conversation.messages,
      now: Date.now(),
      ...(correction && { corrected: correction.heat }),
    });
    if (newest.get(place.documentId) !== place.revision) return;
    await change(conversation.ref, (before) => assessmentOf(conversation, adapter, place, advice, before, correction));
    complete = done;
  }
  assessed.set(key, { said, desk: now, ready });
}

/** The agent's correction of the heat, until the customer writes again. */
async function correctionOf({ ref, messages }: PageConversation): Promise<Assessment['correction']> {
  const before = await assessmentItem(ref).getValue();
  return before?.correction && before.lastMessageId === newestOf(messages)?.id ? before.correction : undefined;
}

function newestOf(messages: readonly Message[]): Message | undefined {
  return messages.findLast((message) => message.role === 'customer');
}

function assessmentOf(
  conversation: PageConversation,
  adapter: string,
  place: Place,
  { judgement, ...advice }: Advice,
  before: Assessment | null,
  correction: Assessment['correction'],
): Assessment {
  const now = Date.now();
  const message = newestOf(conversation.messages);
  const known = before !== null && before.lastMessageId === message?.id;
  return {
    ...judgement,
    ...advice,
    conversation: conversation.ref,
    adapter,
    title: conversation.title,
    places: withPlace(before?.places ?? [], place),
    unread: conversation.unread,
    ...(message && { lastMessageId: message.id }),
    lastMessageAt: message?.at ?? (known ? before.lastMessageAt : now),
    lastSeenAt: now,
    ...(correction && { correction }),
  };
}

/** The next reading of this chat, or of all, is assessed again even if nothing was said. */
export function forgetAssessed(ref?: ConversationRef): void {
  if (ref) assessed.delete(conversationKey(ref));
  else assessed.clear();
}

/** A document went away: its chats stay, seen until now. */
export async function leave(documentId: string): Promise<void> {
  newest.delete(documentId);
  await Promise.all([
    changePlaces((places) => places.filter((place) => place.documentId !== documentId), Date.now()),
    dropTroubles((trouble) => trouble.documentId === documentId),
  ]);
}

/** A tab was closed. */
export async function leaveTab(tabId: number): Promise<void> {
  await Promise.all([
    changePlaces((places) => places.filter((place) => place.tabId !== tabId), Date.now()),
    dropTroubles((trouble) => trouble.tabId === tabId),
  ]);
}

async function dropTroubles(gone: (trouble: { documentId: string; tabId: number }) => boolean): Promise<void> {
  const before = await troubles.getValue();
  const after = before.filter((trouble) => !gone(trouble));
  if (after.length !== before.length) await troubles.setValue(after);
}

/** The places of one chat, or of all. */
export async function placesOf(ref?: ConversationRef): Promise<Place[]> {
  const chats = await allAssessments();
  const wanted = ref ? chats.filter((chat) => conversationKey(chat.conversation) === conversationKey(ref)) : chats;
  return wanted.flatMap((chat) => chat.places);
}
