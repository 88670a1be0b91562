import type { Assessment, Waiting } from '../assessment.ts';
import type { OpenWait } from '../coaching/wait.ts';
import type { Message } from '../conversation.ts';

/** When each of the newest messages came, by message id; 0 where it was there before we looked. */
export type Came = Record<string, number>;

/** Of so many messages it is kept when they came. */
const KEPT = 20;

/**
 * When the newest messages of a chat came, where their page does not tell: a message that follows those we know came just
 * now. Undefined where the page tells every time.
 * @param before what was known of the chat; undefined where it is seen for the first time
 * @param now epoch milliseconds
 */
export function cameBy(messages: readonly Message[], before: Came | undefined, now: number): Came | undefined {
  if (messages.every(({ at }) => at !== undefined)) return undefined;
  const last = before ? messages.findLastIndex(({ id }) => id in before) : -1;
  const isNew = (index: number) => last >= 0 && index > last;
  return Object.fromEntries(
    messages.map(({ id }, index) => [id, before?.[id] ?? (isNew(index) ? now : 0)] as const).slice(-KEPT),
  );
}

/** The messages with the times they came, as far as those are known. */
export function withTimes(messages: readonly Message[], came: Came | undefined): Message[] {
  return messages.map((message) => {
    const at = message.at ?? came?.[message.id];
    return at ? { ...message, at } : message;
  });
}

/** The wait with its beginning; a wait that was on when we first looked counts from then, and may be longer. */
export function waitingOf(wait: OpenWait | undefined, before: Assessment | null, now: number): Waiting | undefined {
  if (!wait) return undefined;
  if (wait.since !== undefined) return { ...wait, since: Math.min(wait.since, now) };
  const known = before?.waiting?.messageId === wait.messageId ? before.waiting.since : now;
  return { ...wait, since: known, atLeast: true };
}
