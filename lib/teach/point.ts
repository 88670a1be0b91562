import { editableAround, editablesIn } from './composer.ts';
import { deepest, holdersOf, treesIn } from './elements.ts';
import { blocksIn } from './fields.ts';
import { Overlay } from './overlay.ts';

export type What = 'customer' | 'agent' | 'other' | 'composer';

/** What was chosen: an element, or a frame of another site that Levelhead cannot see into. */
export type Choice = { element: Element } | { frame: string };

const TASKS: Record<What, string> = {
  customer: 'Click a message the customer wrote.',
  agent: 'Click a message you wrote.',
  other: 'Click a message neither of you wrote.',
  composer: 'Click the reply box.',
};

/** What a page would act on while the agent points at something in it. */
const KEPT_FROM_THE_PAGE = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointerenter',
  'pointerleave',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'mouseenter',
  'mouseleave',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'selectstart',
  'keydown',
  'keyup',
  'keypress',
] as const;

/** What belongs to the last click or key is kept from the page too: this long (milliseconds). */
const TAIL_MS = 300;
/** The same for a key that is still held down, should its release never be told (milliseconds). */
const HELD_MS = 5_000;

/**
 * Has the agent choose a message or the reply box, by pointer or keys. Nothing of it reaches the page's own handlers,
 * and nothing a page does counts as choosing. Undefined where it was stopped.
 * @param isSeen whether the frame at an address is read too, and pointed at for itself
 */
export function pointAt(
  what: What,
  isSeen: (address: string) => boolean,
  signal: AbortSignal,
): Promise<Choice | undefined> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const overlay = new Overlay(TASKS[what]);
    let marked: Element | undefined;

    let isOver = false;
    let held: string | undefined;

    function end(choice: Choice | undefined): void {
      if (isOver) return;
      isOver = true;
      overlay.remove();
      resolve(choice);
      setTimeout(() => ending.abort(), held === undefined ? TAIL_MS : HELD_MS);
    }
    function mark(element: Element | undefined, say = false): void {
      marked = element;
      overlay.mark(element, say);
    }
    function pointed({ clientX, clientY }: MouseEvent): void {
      const isThrough = (element: Element) => overlay.isOwn(element) || (what !== 'composer' && isWordless(element));
      const under = deepest(clientX, clientY, isThrough);
      const elsewhere = under instanceof HTMLIFrameElement && isSeen(under.src || location.href);
      overlay.pass(elsewhere);
      mark(under && !elsewhere ? targetOf(under, what) : undefined);
    }
    function choose(): void {
      if (marked instanceof HTMLIFrameElement) end({ frame: new URL(marked.src, location.href).origin });
      else if (marked) end({ element: marked });
    }
    function step(by: number): void {
      const all = targetsFor(what);
      const at = marked ? all.indexOf(marked) : -1;
      const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
      next?.scrollIntoView({ block: 'nearest' });
      mark(next, true);
    }
    const keys: Record<string, () => void> = {
      Escape: () => end(undefined),
      Enter: choose,
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
    };

    function take(event: Event): void {
      if (!event.isTrusted || (event as KeyboardEvent).key === 'Tab') return;
      event.preventDefault();
      if (isOver) {
        if (event.type === 'keyup' && (event as KeyboardEvent).code === held) setTimeout(() => ending.abort(), TAIL_MS);
        return event.stopPropagation();
      }
      event.stopImmediatePropagation();
      if (event.type === 'pointermove') pointed(event as PointerEvent);
      else if (event.type === 'keydown') {
        held = (event as KeyboardEvent).code;
        keys[(event as KeyboardEvent).key]?.();
      } else if (event.type === 'keyup') held = undefined;
      else if (event.type === 'click') {
        if (overlay.isStop(event as MouseEvent)) return end(undefined);
        pointed(event as MouseEvent);
        choose();
      }
    }
    function scroll(event: WheelEvent): void {
      if (!event.isTrusted || isOver) return;
      const under = deepest(event.clientX, event.clientY, (element) => overlay.isOwn(element));
      const scroller =
        under &&
        holdersOf(under).find(
          (holder) =>
            /^(auto|scroll|overlay)$/.test(getComputedStyle(holder).overflowY) &&
            holder.scrollHeight > holder.clientHeight,
        );
      scroller?.scrollBy({ top: event.deltaY, behavior: 'instant' });
      pointed(event);
    }
    for (const type of KEPT_FROM_THE_PAGE)
      window.addEventListener(type, take, { capture: true, signal: ending.signal });
    window.addEventListener('wheel', scroll, { capture: true, passive: true, signal: ending.signal });
    signal.addEventListener('abort', () => end(undefined), { signal: ending.signal });
    overlay.show();
  });
}

/** More runs of words than this are no message, but what holds messages. */
const RUNS = 8;

/** Pages lay layers without words over messages. */
function isWordless(element: Element): boolean {
  return !(element instanceof HTMLIFrameElement) && !element.shadowRoot && !element.textContent?.trim();
}

/** What is chosen with the element under the pointer: all of a message's words, or the editor. */
function targetOf(under: Element, what: What): Element | undefined {
  if (under instanceof HTMLIFrameElement) return under;
  if (what === 'composer') return editableAround(under);
  const words = under.textContent?.trim();
  if (!words || blocksIn(under).length > RUNS) return undefined;
  return holdersOf(under).findLast((holder) => holder !== document.body && holder.textContent?.trim() === words);
}

function targetsFor(what: What): Element[] {
  if (what === 'composer') return editablesIn(document);
  return treesIn(document)
    .flatMap((tree) => [...tree.children].flatMap((child) => blocksIn(child)))
    .map(({ element }) => element);
}
