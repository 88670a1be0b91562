import { type Composer, createComposer } from './composer.ts';
import { createCustomerCard } from './customer-card.ts';
import type { Chat, Desk } from './desk.ts';
import { element } from './element.ts';
import { attribute } from './marks.ts';
import { createThread, type Thread } from './thread.ts';
import { createVirtualThread } from './virtual-thread.ts';

interface Pane {
  element: HTMLElement;
  thread: Thread;
  composer: Composer;
}

/** The panes of all open chats. Only the active one is visible; the others stay in the document. */
export function createPanes(desk: Desk, virtual: boolean): HTMLElement {
  const panes = new Map<string, Pane>();
  const main = element('main', { part: 'panes', class: 'panes' });

  desk.subscribe((event) => {
    if (event.type === 'opened') {
      const opened = createPane(desk, event.chat, virtual);
      panes.set(event.chat.id, opened);
      main.append(opened.element);
      return;
    }
    const { thread, composer } = panes.get(event.chat.id)!;
    switch (event.type) {
      case 'activated':
        for (const [id, pane] of panes) pane.element.hidden = id !== event.chat.id;
        thread.shown();
        break;
      case 'added':
        thread.added();
        break;
      case 'filled':
        thread.filled(event.messages.length);
        break;
      case 'changed':
        thread.changed(event.message);
        break;
      case 'typing':
        thread.setTyping(event.chat.typing);
        break;
      case 'mode':
        composer.showMode(event.chat.mode);
        break;
    }
  });
  return main;
}

function createPane(desk: Desk, chat: Chat, virtual: boolean): Pane {
  const thread = (virtual ? createVirtualThread : createThread)(chat.messages, chat.customer);
  const composer = createComposer(desk, chat);
  composer.showMode(chat.mode);
  const header = element(
    'header',
    { class: 'pane-head' },
    element('h1', { part: 'customer-name' }, chat.customer),
    element('p', {}, chat.subject),
  );
  const pane = element(
    'section',
    { part: 'pane', class: 'pane', attributes: { [attribute.chatId]: chat.id, 'aria-label': chat.customer } },
    header,
    thread.element,
    composer.element,
    createCustomerCard(chat),
  );
  pane.hidden = true;
  return { element: pane, thread, composer };
}
