import type { Message } from '../conversation.ts';
import { Items } from '../transcript/items.ts';
import { locate, titleOf } from '../transcript/locate.ts';
import { type Entry, read } from '../transcript/read.ts';
import type { OpenConversation } from './composer.ts';

/**
 * Whether a chat is still the one in which a message was answered, asked of the page as it stands at this moment. Where an
 * id is one chat's alone, it is. Where ids may repeat, that message has to be there: what comes after it changes nothing,
 * and edited it stays the same if the page gives it an id.
 *
 * Of a virtualised list it may be out of view. Then something in view has to stand before it in what was read of this chat;
 * only the page's own ids tell that, for short words are said in every chat.
 */
export function stillHas(conversation: OpenConversation, messageId: string, known: readonly Message[]): boolean {
  const { adapter } = conversation;
  if (!adapter.idsMayRepeat) return true;
  const entries = mountedIn(conversation);
  if (entries.some((entry) => isCalled(entry, messageId))) return true;
  if (!adapter.message.virtualised) return false;
  const before = known.slice(0, known.findIndex(({ id }) => id === messageId) + 1);
  return entries.some(({ key, own }) => own && before.some(({ id }) => id === key));
}

/** A message without an id of the page's is called by its words, and the how-manieth of its kind it was. */
function isCalled({ key, own }: Entry, messageId: string): boolean {
  return own ? key === messageId : messageId.replace(/-\d+$/, '') === key;
}

function mountedIn({ root, adapter }: OpenConversation): Entry[] {
  const page = 'location' in root ? (root as Document) : root.ownerDocument!;
  const chats = locate(page, adapter, new URL(page.location.href));
  const transcript = chats.find((chat) => chat.root === root)?.transcript;
  const title = adapter.message.byTitle ? titleOf(root, adapter) : undefined;
  return transcript ? read(transcript, adapter, new Items(adapter), { title }).entries : [];
}
