import type { AdviserClient } from '../advice/client.ts';
import { type Assessment, type Place, wasOpen } from '../assessment.ts';
import type { Advice } from '../assistant.ts';
import type { Message } from '../conversation.ts';
import type { PageConversation } from '../messages.ts';
import { assessmentItem, modelStatus, pauses } from '../state.ts';
import { basisOf, isNewest, noteBasis, saidIn, stillSays, type Basis } from './documents.ts';
import { isPaused } from './pause.ts';
import { isSamePlace, withPlace } from './places.ts';
import { desk } from './settings.ts';
import { change } from './store.ts';
import { cameBy, waitingOf, withTimes, type Came } from './times.ts';

/** New encodings of a first answer, so that it comes at once, and of each that reads the history after it. */
const BUDGET = { first: 1, next: 4 };

/** The newest messages of all chats come before the history of any, the chat on screen before the others. */
function priorityOf(place: Place, step: number): number {
  return (step === 0 ? 2 : 0) + (place.shown ? 1 : 0) - step / 100;
}

/** Reads what a chat's first answer left unread, step by step. */
export type History = () => Promise<void>;

/**
 * Keeps a chat's assessment up to date with what its page shows. The first answer knows the newest messages and is
 * written at once; the history it gives back reads the older ones. It ends where the page has shown something newer. A
 * paused chat is not judged.
 */
export async function follow(
  conversation: PageConversation,
  adapter: string,
  place: Place,
  adviser: AdviserClient,
): Promise<History> {
  const { ref, messages } = conversation;
  const [paused, model, decided, known] = await Promise.all([
    pauses.getValue(),
    modelStatus.getValue(),
    desk(),
    assessmentItem(ref).getValue(),
  ]);
  const basis: Basis = { said: saidIn(conversation), desk: decided, ready: model.state === 'ready' };
  const isJudged = known !== null && wasOpen(known) && isSame(basis, basisOf(place, ref));
  if (isJudged || isPaused(paused, ref, Date.now())) {
    await move(conversation, place);
    return async () => undefined;
  }
  const came = cameBy(messages, known?.came, Date.now());
  const timed = withTimes(messages, came);
  /** True once there is nothing more to read. */
  const answer = async (step: number): Promise<boolean> => {
    const before = step === 0 ? known : await assessmentItem(ref).getValue();
    const corrected = correctionIn(before, messages)?.heat;
    const { complete: done, ...advice } = await adviser.advise({
      ...basis.desk,
      priority: priorityOf(place, step),
      budget: step === 0 ? BUDGET.first : BUDGET.next,
      messages: timed,
      now: Date.now(),
      ...(corrected !== undefined && { corrected }),
    });
    await change(ref, (now) =>
      stillSays(place, ref, basis.said) && !isPassed(place, now)
        ? assessmentOf({ ...conversation, messages: timed }, adapter, place, advice, now, came)
        : now,
    );
    if (done && isNewest(place)) noteBasis(place, ref, basis);
    return done || !isNewest(place);
  };
  let finished = await answer(0);
  return async () => {
    for (let step = 1; !finished && isNewest(place); step++) finished = await answer(step);
  };
}

/** Only where the chat is shown has changed, not what was said in it. */
export function move({ ref, title, unread }: PageConversation, place: Place): Promise<void> {
  return change(ref, (before) => {
    if (!before || !isNewest(place)) return before;
    const wasShown = before.places.some((other) => isSamePlace(other, place) && other.shown);
    const lastSeenAt = place.shown || wasShown ? Date.now() : before.lastSeenAt;
    const { lost: _, ...known } = before;
    return { ...known, title, unread, places: withPlace(before.places, place), lastSeenAt };
  });
}

/** Whether a newer reading of the document has been written already. */
function isPassed({ documentId, revision }: Place, before: Assessment | null): boolean {
  return before?.places.some((other) => other.documentId === documentId && other.revision > revision) ?? false;
}

function isSame(now: Basis, last: Basis | undefined): boolean {
  return last?.said === now.said && last.desk === now.desk && last.ready === now.ready;
}

/** The agent's correction of the heat, until the customer writes again. */
function correctionIn(before: Assessment | null, messages: readonly Message[]): Assessment['correction'] {
  return before?.lastMessageId === newestOf(messages)?.id ? before?.correction : undefined;
}

function newestOf(messages: readonly Message[]): Message | undefined {
  return messages.findLast((message) => message.role === 'customer');
}

function assessmentOf(
  { ref, title, messages, unread }: PageConversation,
  adapter: string,
  place: Place,
  { judgement, wait, ...advice }: Advice,
  before: Assessment | null,
  came: Came | undefined,
): Assessment {
  const now = Date.now();
  const message = newestOf(messages);
  const correction = correctionIn(before, messages);
  const known = before !== null && before.lastMessageId === message?.id;
  const waiting = waitingOf(wait, before, now);
  return {
    ...judgement,
    ...advice,
    conversation: ref,
    adapter,
    title,
    places: withPlace(before?.places ?? [], place),
    unread,
    ...(message && { lastMessageId: message.id }),
    lastMessageAt: message?.at ?? (known ? before.lastMessageAt : now),
    lastSeenAt: now,
    ...(correction && { correction }),
    ...(waiting && { waiting }),
    ...(came && { came }),
  };
}
