import { standing, type Assessment, wasOpen } from '../../../lib/assessment.ts';
import { openPromise } from '../../../lib/coaching/reminder.ts';
import { isPaused } from '../../../lib/chats/pause.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { Shape } from '../../../lib/look/shape.tsx';
import { stateOf, waitWords } from '../clock/clock.tsx';
import { chosenKey, ordered } from '../chosen.ts';
import { shownHeat } from '../order.ts';
import { kept, now, paused } from '../state.ts';
import { ago, HEAT_WORDS, unreadWords } from '../../../lib/look/words.ts';
import { goTo } from './go-to.ts';

function standingWords(chat: Assessment): string {
  if (isPaused(paused.value, chat.conversation, now.value)) return 'paused';
  const heat = shownHeat(chat, now.value);
  if (heat !== null) return HEAT_WORDS[heat];
  if (standing(chat, now.value) !== 'stale') return 'not judged';
  return chat.unread > 0 ? 'look' : 'not seen';
}

/** What is most pressing in a chat's time: a promise to keep, a wait, or how long nobody has seen it. */
function Time({ chat }: { chat: Assessment }) {
  const promise = openPromise(chat, kept.value, now.value);
  const state = promise && stateOf(promise, now.value);
  if (state === 'due' || state === 'late') return <span class={`seen ${state}`}>promise {state}</span>;
  const wait = standing(chat, now.value) === 'stale' ? null : waitWords(chat, now.value);
  if (wait) return <span class="seen">{wait}</span>;
  if (!wasOpen(chat)) return <span class="seen">not opened</span>;
  return (
    <span class="seen">
      <span class="unseen">last seen </span>
      {ago(chat.lastSeenAt, now.value)}
    </span>
  );
}

function Row({ chat }: { chat: Assessment }) {
  const heat = isPaused(paused.value, chat.conversation, now.value) ? null : shownHeat(chat, now.value);
  const current = conversationKey(chat.conversation) === chosenKey.value;
  const stale = standing(chat, now.value) === 'stale';
  return (
    <li class={stale ? `stale ${chat.unread > 0 ? 'look' : ''}` : undefined}>
      <button
        type="button"
        class="row"
        aria-current={current ? 'true' : undefined}
        title={wasOpen(chat) ? `last seen ${ago(chat.lastSeenAt, now.value)}` : undefined}
        onClick={() => goTo(chat)}
      >
        <span class={heat === null ? 'no-mark' : `mark heat-${heat}`}>
          <Shape heat={heat} size={12} />
          {heat}
        </span>
        <span class="name">
          <bdi>{chat.title}</bdi>
        </span>
        <span class="standing">
          {heat !== null && chat.flag && !chat.correction && <span title="flagged">⚑ </span>}
          {standingWords(chat)}
        </span>
        {chat.unread > 0 && <span class="unread">{unreadWords(chat.unread)}</span>}
        <Time chat={chat} />
      </button>
    </li>
  );
}

/**
 * Every open chat of every tab, hottest first; a chat nobody sees stands last, without a number. With unread messages it is
 * one to look at, be it known from the page's list alone.
 */
export function ChatStrip() {
  if (ordered.value.length === 0) return null;
  return (
    <section class="strip" aria-label="Open chats">
      <h2>Open chats</h2>
      <ul>
        {ordered.value.map((chat) => (
          <Row key={conversationKey(chat.conversation)} chat={chat} />
        ))}
      </ul>
    </section>
  );
}
