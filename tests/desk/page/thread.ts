import type { Message } from './desk.ts';
import { element } from './element.ts';
import { createMessageView, showMessage } from './message-view.ts';

/** The scrolling list of a chat's messages. It stays at the newest message until somebody scrolls up. */
export interface Thread {
  element: HTMLElement;
  /** A message was added at the end. */
  added(): void;
  /** Messages were put above. */
  filled(count: number): void;
  changed(message: Message): void;
  setTyping(typing: boolean): void;
  /** The pane has become visible. */
  shown(): void;
}

/** A thread with every message mounted. */
export function createThread(messages: readonly Message[], customer: string): Thread {
  const views = new Map<string, HTMLElement>();
  const typing = createTyping(customer);
  const thread = createScroller(customer, typing);
  const pin = pinToEnd(thread);

  function mount(index: number): HTMLElement {
    const message = messages[index]!;
    const view = createMessageView();
    showMessage(view, message, messages[index - 1]);
    views.set(message.id, view);
    return view;
  }

  return {
    element: thread,
    added() {
      typing.before(mount(messages.length - 1));
      pin.keep();
    },
    filled(count) {
      thread.prepend(...Array.from({ length: count }, (_, index) => mount(index)));
      const next = messages[count];
      if (next) showMessage(views.get(next.id)!, next, messages[count - 1]);
      pin.keep();
    },
    changed(message) {
      showMessage(views.get(message.id)!, message, messages[messages.indexOf(message) - 1]);
      pin.keep();
    },
    setTyping(on) {
      typing.hidden = !on;
      pin.keep();
    },
    shown: () => pin.keep(),
  };
}

export function createScroller(customer: string, ...children: HTMLElement[]): HTMLElement {
  const attributes = { role: 'log', 'aria-label': `Chat with ${customer}`, tabindex: '0' };
  return element('div', { part: 'thread', class: 'thread', attributes }, ...children);
}

export function createTyping(customer: string): HTMLElement {
  const dots = [1, 2, 3].map(() => element('i'));
  const typing = element('div', { part: 'typing', class: 'typing', attributes: { 'aria-hidden': 'true' } }, ...dots);
  typing.title = `${customer} is typing`;
  typing.hidden = true;
  return typing;
}

/** Remembers whether the reader is at the end of the thread, and keeps them there. */
export function pinToEnd(thread: HTMLElement): { keep(): void; readonly pinned: boolean } {
  let pinned = true;
  let height = 0;
  thread.addEventListener('scroll', () => {
    const resized = thread.clientHeight !== height;
    if (thread.clientHeight > 0 && !resized) pinned = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 40;
  });
  new ResizeObserver(() => {
    height = thread.clientHeight;
    keep();
  }).observe(thread);
  function keep(): void {
    if (pinned) thread.scrollTop = thread.scrollHeight;
  }
  return {
    keep,
    get pinned() {
      return pinned;
    },
  };
}
