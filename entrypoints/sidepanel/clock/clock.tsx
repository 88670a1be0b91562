import { offered, standing, WAIT_LIMIT_MS, type Assessment, type Promised } from '../../../lib/assessment.ts';
import { openPromise, remindAt } from '../../../lib/coaching/reminder.ts';
import { kept, now, second } from '../state.ts';
import { ago, stopwatch } from '../../../lib/look/words.ts';
import { keep } from './keep.ts';

/** The suggestions of a chat at this second. */
export function offeredNow(chat: Assessment) {
  return offered(chat, second.value);
}

/** How long the customer waits; not of a chat that nobody sees, whose customer may have been answered. */
export function Wait({ chat }: { chat: Assessment }) {
  const { waiting } = chat;
  if (!waiting || standing(chat, now.value) === 'stale') return null;
  const time = second.value - waiting.since;
  const what = waiting.for === 'answer' ? 'waits' : 'waits for news';
  return (
    <span class={`wait ${time >= WAIT_LIMIT_MS ? 'long' : ''}`} role="timer" aria-label="How long the customer waits">
      {what} {waiting.atLeast && 'over '}
      {stopwatch(time)}
    </span>
  );
}

/** The same in a row of the strip, to the minute. */
export function waitWords({ waiting }: Assessment, at: number): string | null {
  if (!waiting) return null;
  const minutes = Math.floor((at - waiting.since) / 60_000);
  return minutes < 1 ? 'waits' : `waits ${minutes < 60 ? `${minutes} min` : 'over 1 h'}`;
}

/** How a promise stands: to come, to be kept now, or lapsed. */
export function stateOf(promise: Promised, at: number): 'open' | 'due' | 'late' {
  if (at >= promise.due) return 'late';
  return at >= remindAt(promise) ? 'due' : 'open';
}

/** A promise of the agent's in this chat: how long ago it was made, and what is left of it. */
export function PromiseLine({ chat }: { chat: Assessment }) {
  const promise = openPromise(chat, kept.value, now.value);
  if (!promise) return null;
  const at = second.value;
  const state = stateOf(promise, at);
  return (
    <p class={`promise ${state}`}>
      <span>
        Promised “<bdi>{promise.words}</bdi>” {ago(promise.madeAt, at)}:{' '}
        <strong role="timer" aria-label={`Your promise “${promise.words}”`}>
          {state === 'late' ? `lapsed ${stopwatch(at - promise.due)} ago` : `${stopwatch(promise.due - at)} left`}
        </strong>
      </span>
      <button type="button" class="small" aria-label={`Kept: “${promise.words}”`} onClick={() => keep(chat, promise)}>
        Kept
      </button>
    </p>
  );
}
