import { effect, signal } from '@preact/signals';
import { openPromise, promiseKey, remindAt } from '../../lib/coaching/reminder.ts';
import { conversationKey } from '../../lib/conversation.ts';
import { view } from './chosen.ts';
import { shownHeat } from './order.ts';
import { chats, kept, now } from './state.ts';
import { duration, heatWords } from '../../lib/look/words.ts';

const said = signal('');

/** Says one thing politely to a screen reader. The same words again are said again. */
export function tell(words: string): void {
  said.value = said.peek() === words ? `${words}\u00a0` : words;
}

/** Says when the chat in front heats up or is flagged; switching chats and cooling down are seen, not said. */
export function announceHeat(): () => void {
  let last: { key: string; heat: number; flagged: boolean } | null = null;
  return effect(() => {
    if (view.value.is !== 'chat') return;
    const { chat } = view.value;
    const heat = shownHeat(chat, now.value);
    const next = { key: conversationKey(chat.conversation), heat: heat ?? 0, flagged: chat.flag !== null };
    const before = last?.key === next.key ? last : next;
    last = next;
    if (heat !== null && (next.heat > Math.max(1, before.heat) || (next.flagged && !before.flagged))) {
      tell(`${chat.title}: ${heatWords(heat)}${next.flagged ? ', flagged' : ''}`);
    }
  });
}

/** Says once of each promise, in whatever chat, that it is about to lapse. */
export function announcePromises(): () => void {
  const recalled = new Set<string>();
  return effect(() => {
    for (const chat of chats.value.values()) {
      const promise = openPromise(chat, kept.value, now.value);
      if (!promise || now.value < remindAt(promise) || now.value >= promise.due) continue;
      const key = promiseKey(chat.conversation, promise);
      if (recalled.has(key)) continue;
      recalled.add(key);
      tell(`Your promise “${promise.words}” to ${chat.title} lapses in ${duration(promise.due - now.value)}.`);
    }
  });
}

/** The one live region of the panel. */
export function Announcer() {
  return (
    <p class="unseen" role="status">
      {said.value}
    </p>
  );
}
