import { clockTime } from './clock.ts';
import type { Message } from './desk.ts';
import { element } from './element.ts';
import { attribute } from './marks.ts';

const runGap = 5 * 60_000;

/** An empty article, ready to show any message. */
export function createMessageView(): HTMLElement {
  return element(
    'article',
    { part: 'message', class: 'message' },
    element(
      'header',
      { class: 'message-head' },
      element('span', { part: 'author', class: 'author' }),
      element('time', { part: 'time' }),
    ),
    element('div', { part: 'text', class: 'bubble' }),
  );
}

/** Shows a message in an article, whatever it showed before. */
export function showMessage(view: HTMLElement, message: Message, previous: Message | undefined): void {
  const [author, time] = view.firstElementChild!.children as unknown as [HTMLElement, HTMLTimeElement];
  const text = view.children[1] as HTMLElement;
  view.setAttribute(attribute.messageId, message.id);
  view.setAttribute(attribute.authorRole, message.role);
  view.toggleAttribute(attribute.removed, Boolean(message.removed));
  view.toggleAttribute(attribute.edited, Boolean(message.edited));
  view.classList.toggle('continued', previous !== undefined && isSameRun(previous, message));
  author.textContent = message.role === 'note' ? `${message.author} · Internal note` : message.author;
  time.dateTime = message.at;
  time.textContent = clockTime(message.at);
  text.replaceChildren(messageText(message));
  view.children[2]?.remove();
  if (message.edited) view.append(element('span', { part: 'edited', class: 'edited' }, 'Edited'));
}

function isSameRun(previous: Message, message: Message): boolean {
  if (previous.role !== message.role || previous.author !== message.author) return false;
  return Math.abs(Date.parse(message.at) - Date.parse(previous.at)) < runGap;
}

function messageText({ text, rich }: Message): DocumentFragment {
  if (rich !== undefined) return document.createRange().createContextualFragment(rich);
  const fragment = document.createDocumentFragment();
  for (const line of text.split('\n')) {
    const quoted = line.startsWith('> ');
    const paragraph = element('p', {}, quoted ? line.slice(2) : line);
    const last = fragment.lastElementChild;
    if (quoted && last?.localName === 'blockquote') last.append(paragraph);
    else fragment.append(quoted ? element('blockquote', {}, paragraph) : paragraph);
  }
  return fragment;
}
