import type { Message } from './desk.ts';
import { element } from './element.ts';
import { createMessageView, showMessage } from './message-view.ts';
import { createScroller, createTyping, pinToEnd, type Thread } from './thread.ts';

const mounted = 40;
const guessedHeight = 64;

/** A thread that mounts 40 messages at most: its articles are recycled for other messages while it scrolls. */
export function createVirtualThread(messages: readonly Message[], customer: string): Thread {
  const heights = new WeakMap<Message, number>();
  const views: HTMLElement[] = [];
  let first = 0;

  const above = element('div', { class: 'spacer' });
  const below = element('div', { class: 'spacer' });
  const typing = createTyping(customer);
  const thread = createScroller(customer, above, below, typing);
  const pin = pinToEnd(thread);

  const height = (index: number): number => heights.get(messages[index]!) ?? guessedHeight;
  const heightOf = (from: number, to: number): number => {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += height(index);
    return sum;
  };
  const show = (position: number): void => {
    const index = first + position;
    showMessage(views[position]!, messages[index]!, messages[index - 1]);
  };

  function measure(): void {
    views.forEach((view, position) => {
      if (view.offsetHeight > 0) heights.set(messages[first + position]!, view.offsetHeight);
    });
    above.style.height = `${heightOf(0, first)}px`;
    below.style.height = `${heightOf(first + views.length, messages.length)}px`;
  }

  /** Moves the window to start at a message, reusing the articles that leave it. */
  function moveTo(start: number): void {
    const target = Math.max(0, Math.min(start, messages.length - views.length));
    while (first < target) {
      const view = views.shift()!;
      views.push(view);
      below.before(view);
      first += 1;
      show(views.length - 1);
    }
    while (first > target) {
      const view = views.pop()!;
      views.unshift(view);
      above.after(view);
      first -= 1;
      show(0);
    }
    measure();
  }

  thread.addEventListener('scroll', () => {
    let top = thread.scrollTop;
    let visible = 0;
    while (visible < messages.length - 1 && top > height(visible)) top -= height(visible++);
    moveTo(visible - mounted / 4);
  });

  function grow(): void {
    while (views.length < Math.min(mounted, messages.length)) {
      const view = createMessageView();
      views.push(view);
      below.before(view);
      show(views.length - 1);
    }
  }

  function settle(): void {
    if (pin.pinned) moveTo(messages.length);
    else measure();
    pin.keep();
  }

  return {
    element: thread,
    added() {
      grow();
      settle();
    },
    filled(count) {
      first += count;
      if (first + mounted > messages.length) first = Math.max(0, messages.length - mounted);
      grow();
      views.forEach((_, position) => show(position));
      settle();
    },
    changed(message) {
      const position = messages.indexOf(message) - first;
      if (views[position]) show(position);
      settle();
    },
    setTyping(on) {
      typing.hidden = !on;
      pin.keep();
    },
    shown: settle,
  };
}
