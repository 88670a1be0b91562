import { clockTime } from './clock.ts';
import { initial } from './customer-card.ts';
import type { Chat, Desk } from './desk.ts';
import { element } from './element.ts';
import { attribute, chatPath } from './marks.ts';

/** The left rail: every open chat with its last line, time and unread count. A click navigates without loading a page. */
export function createChatList(desk: Desk, navigate: (chatId: string) => void): HTMLElement {
  const links = new Map<string, HTMLElement>();
  const count = element('span', { class: 'count' });
  const attributes = { 'aria-label': 'Chats' };
  const list = element('nav', { part: 'chat-list', class: 'chat-list', attributes });
  list.append(element('h2', {}, 'My chats', count));

  desk.subscribe(({ type, chat }) => {
    if (type === 'opened') {
      const link = createLink(chat, navigate);
      links.set(chat.id, link);
      list.append(link);
      count.textContent = String(links.size);
    }
    if (type === 'draft' || type === 'mode' || type === 'sent') return;
    showChat(links.get(chat.id)!, chat);
    if (type === 'activated') {
      for (const [id, link] of links) {
        if (id === chat.id) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    }
  });
  return list;
}

function createLink(chat: Chat, navigate: (chatId: string) => void): HTMLElement {
  const href = `${chatPath}${encodeURIComponent(chat.id)}${location.search}`;
  const link = element(
    'a',
    { part: 'chat-link', class: 'chat-link', attributes: { [attribute.chatId]: chat.id, href } },
    element('span', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initial(chat.customer)),
    element('span', { class: 'name' }, chat.customer),
    element('span', { class: 'when' }),
    element('span', { class: 'preview' }),
    element('span', { class: 'unread' }),
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(chat.id);
  });
  return link;
}

function showChat(link: HTMLElement, chat: Chat): void {
  const [, , when, preview, unread] = link.children as unknown as HTMLElement[];
  const last = chat.messages.findLast(({ role }) => role !== 'note') ?? chat.messages.at(-1);
  when!.textContent = last ? clockTime(last.at) : '';
  preview!.textContent = chat.typing ? 'typing…' : previewOf(chat, last?.text ?? chat.subject, last?.role === 'agent');
  preview!.classList.toggle('is-typing', chat.typing);
  unread!.textContent = chat.unread ? String(chat.unread) : '';
  if (chat.unread) unread!.setAttribute('aria-label', `${chat.unread} unread`);
  else unread!.removeAttribute('aria-label');
  link.setAttribute(attribute.unread, String(chat.unread));
}

function previewOf(chat: Chat, text: string, own: boolean): string {
  const line = text.split('\n').find((candidate) => !candidate.startsWith('> ')) ?? chat.subject;
  return own ? `You: ${line}` : line;
}
