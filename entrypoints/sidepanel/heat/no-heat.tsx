import { type Assessment, type Status, wasOpen } from '../../../lib/assessment.ts';
import { now } from '../state.ts';
import { duration } from '../../../lib/look/words.ts';
import { Shape } from '../../../lib/look/shape.tsx';
import { tellsCustomer } from '../page/adapters.ts';
import { goTo } from '../chats/go-to.ts';
import { TeachButton } from '../teach/teach-button.tsx';

function languageName(code: string | null): string | null {
  if (!code || !/^[a-z]{2,3}$/.test(code)) return null;
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? null;
}

function reason(chat: Assessment, status: Status): string {
  const language = languageName(chat.language);
  if (status === 'stale') {
    const unread = chat.unread > 0 ? ` with ${chat.unread > 1 ? `${chat.unread} unread` : 'unread messages'}` : '';
    if (!wasOpen(chat)) return `Only its row in the helpdesk’s list is known${unread}. Open it there to have it read.`;
    return `Not on screen for ${duration(now.value - chat.lastSeenAt)}${unread}. What it is like now is not known.`;
  }
  if (status === 'unreadable') return 'Levelhead cannot read this chat.';
  if (chat.language !== null && chat.language !== 'en') {
    return `Not judged: this looks like ${language ?? 'another language'}, and Levelhead judges English only.`;
  }
  if (!tellsCustomer(chat.adapter)) return 'Not judged: this page does not say who wrote what.';
  return chat.history.length === 0 ? 'Nothing from the customer yet.' : 'Not judged: there are too few words to tell.';
}

/** Not knowing is not calm: says why there is no heat. */
export function NoHeat({ chat, status }: { chat: Assessment; status: Status }) {
  const untold = status === 'not-judged' && !tellsCustomer(chat.adapter) && chat.places.find(({ shown }) => shown);
  return (
    <div class="no-heat">
      <Shape heat={null} size={22} />
      <p>{reason(chat, status)}</p>
      {status === 'stale' && chat.places.length > 0 && (
        <button type="button" onClick={() => goTo(chat)}>
          Show it
        </button>
      )}
      {untold && <TeachButton tabId={untold.tabId}>Teach this page</TeachButton>}
    </div>
  );
}
