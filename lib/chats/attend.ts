import type { Assessment, Place } from '../assessment.ts';
import { assess, type Desk } from '../assistant.ts';
import { conversationKey, isSpoken, type ConversationRef } from '../conversation.ts';
import type { ModelClient } from '../emotion/client.ts';
import type { JudgeAnswer } from '../emotion/protocol.ts';
import type { PageConversation, PageReading } from '../messages.ts';
import { allAssessments, modelStatus, pauses, troubles } from '../state.ts';
import { isPaused } from './pause.ts';
import { withPlace } from './places.ts';
import { desk } from './settings.ts';
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
export async function attend(reading: PageReading, frame: Frame, model: ModelClient): Promise<void> {
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
        : follow(conversation, reading.adapter, place, model);
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

/** Judges in steps, newest messages first, and writes after each: the newest message never waits for history. */
async function follow(
  conversation: PageConversation,
  adapter: string,
  place: Place,
  model: ModelClient,
): Promise<void> {
  const key = conversationKey(conversation.ref);
  const settings = await desk();
  const ready = (await modelStatus.getValue()).state === 'ready';
  const said = JSON.stringify(conversation.messages);
  const last = assessed.get(key);
  if (last && last.said === said && last.desk === settings && last.ready === ready) {
    return move(conversation, place);
  }
  const spoken = conversation.messages
    .filter(isSpoken)
    .map(({ role, text }) => ({ role: role === 'customer' ? ('customer' as const) : ('agent' as const), text }));
  for (let step = 0; ; step++) {
    const priority = (place.shown ? 2 : 1) - step / 100;
    const answer =
      ready && spoken.length > 0 ? await model.judge({ priority, messages: spoken }).catch(wordsOnly) : null;
    if ((newest.get(place.documentId) ?? place.revision) > place.revision) return;
    await write(conversation, adapter, place, answer, settings);
    if (!answer || answer.from === 0) break;
  }
  assessed.set(key, { said, desk: settings, ready });
}

function wordsOnly(error: unknown): null {
  console.warn('Levelhead: judged by words only', error);
  return null;
}

async function write(
  conversation: PageConversation,
  adapter: string,
  place: Place,
  answer: JudgeAnswer | null,
  settings: Desk,
): Promise<void> {
  const now = Date.now();
  await change(conversation.ref, (before) => {
    const customer = conversation.messages.filter((message) => message.role === 'customer');
    const plain = assess(conversation.messages, answer?.reading ?? null, settings, now);
    const correction = changed(before, plain.judgement.history) ? undefined : before?.correction;
    const { judgement, ...advice } = correction
      ? assess(conversation.messages, answer?.reading ?? null, settings, now, correction.heat)
      : plain;
    const lastMessageAt = customer.at(-1)?.at ?? (changed(before, judgement.history) ? now : before!.lastMessageAt);
    return {
      ...judgement,
      ...advice,
      conversation: conversation.ref,
      adapter,
      title: conversation.title,
      places: withPlace(before?.places ?? [], place),
      unread: conversation.unread,
      lastMessageAt,
      lastSeenAt: now,
      ...(correction && { correction }),
    };
  });
}

function changed(before: Assessment | null, history: Assessment['history']): boolean {
  return before === null || before.history.length !== history.length;
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
