import { holdersOf } from './elements.ts';
import { COLOUR, style } from './overlay.ts';

/** Something to be outlined, the reply box more than a message. */
export interface Outlined {
  element: Element;
  thick?: boolean;
}

/**
 * Outlines elements in the page, which hears nothing of it, until it is worked with again: pressed, typed into or left.
 * They are drawn anew while it scrolls.
 */
export function outline(elements: readonly Outlined[], signal: AbortSignal): void {
  const ending = new AbortController();
  const host = document.createElement('div');
  const tree = host.attachShadow({ mode: 'closed' });
  let frame = 0;

  function draw(): void {
    frame = 0;
    tree.replaceChildren(...elements.flatMap(({ element, thick }) => frameAround(element, thick ? 3 : 1)));
  }
  function drawSoon(): void {
    frame ||= requestAnimationFrame(draw);
  }
  function end(): void {
    ending.abort();
    cancelAnimationFrame(frame);
    host.remove();
  }

  style(host, {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    width: 'auto',
    height: 'auto',
    display: 'block',
    'pointer-events': 'none',
    'z-index': '2147483647',
  });
  document.documentElement.append(host);
  draw();
  const options = { capture: true, passive: true, signal: ending.signal };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, drawSoon, options);
  for (const type of ['pointerdown', 'keydown', 'pagehide'])
    window.addEventListener(type, (event) => event.isTrusted && end(), options);
  signal.addEventListener('abort', end, { signal: ending.signal });
}

function frameAround(element: Element, width: number): HTMLElement[] {
  const box = boxInView(element);
  if (!box) return [];
  const frame = document.createElement('div');
  style(frame, {
    position: 'fixed',
    'box-sizing': 'border-box',
    border: `${width}px solid ${COLOUR}`,
    'border-radius': '6px',
    left: `${box.left - width}px`,
    top: `${box.top - width}px`,
    width: `${box.right - box.left + 2 * width}px`,
    height: `${box.bottom - box.top + 2 * width}px`,
  });
  return [frame];
}

/** As much of an element as what scrolls around it lets be seen. */
function boxInView(element: Element): { left: number; top: number; right: number; bottom: number } | undefined {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (const holder of holdersOf(element).slice(1)) {
    if (holder === document.documentElement || getComputedStyle(holder).overflowY === 'visible') continue;
    const box = holder.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return right > left && bottom > top ? { left, top, right, bottom } : undefined;
}
