import type { Picks } from './candidates.ts';
import { editablesIn } from './composer.ts';
import { between, isShown } from './elements.ts';
import { nameIn } from './naming.ts';
import { type Shape, shapeOf } from './shape.ts';
import { atOnce } from './turns.ts';

/** What holds all messages: the log or what scrolls around them, without the reply box. */
export function transcriptAround(
  inner: Element,
  composer?: Element,
  boxes: readonly Element[] = editablesIn(document),
): Element | undefined {
  const editables = new Set<Element>([...boxes, ...(composer ? [composer] : [])]);
  const holders = [inner, ...between(inner, document.documentElement).slice(1)].filter(
    (holder) => holder !== document.body && !holdsAny(holder, editables),
  );
  return holders.find(isLog) ?? holders.find(scrolls) ?? holders[0];
}

/** A list with the reply box among its messages, beside them; undefined where one of those that were pointed at holds a box. */
export function besideBox(inner: Element, picks: Picks): Element | undefined {
  const boxes = editablesIn(document);
  const branches = picks.map((pick) => between(pick, inner).at(-1) ?? pick);
  return inner === document.body || branches.some((branch) => holdsAny(branch, boxes)) ? undefined : inner;
}

function holdsAny(holder: Element, boxes: Iterable<Element>): boolean {
  return [...boxes].some((box) => contains(holder, box));
}

function contains(holder: Element, inner: Element): boolean {
  for (let element: Element | null = inner; element;) {
    if (holder.contains(element)) return true;
    const tree: Node = element.getRootNode();
    element = tree instanceof ShadowRoot ? tree.host : null;
  }
  return false;
}

function isLog(element: Element): boolean {
  return element.matches('[role="log"], [role="feed"], [aria-live="polite"]:not([role="status"])');
}

export function scrolls(element: Element): boolean {
  return /^(auto|scroll|overlay)$/.test(getComputedStyle(element).overflowY);
}

/** The shape, and the outermost element in which there is more of the same. */
export function shapeAround(start: Element, picks: Picks): Shape | undefined {
  let best = shapedLike(start, picks);
  if (!best || isLog(start) || scrolls(start)) return best;
  const editables = editablesIn(document);
  for (const holder of between(start, document.body).slice(1)) {
    if (holdsAny(holder, editables)) break;
    if (hasMore(holder, best)) best = wider(best, shapedLike(holder, picks));
  }
  return best;
}

export function shapedLike(transcript: Element, picks?: Picks): Shape | undefined {
  const prefix = nameIn(transcript, transcript.getRootNode() as Document | ShadowRoot);
  return prefix === undefined ? undefined : atOnce(shapeOf(transcript, prefix, picks));
}

function hasMore(holder: Element, { item, transcript }: Shape): boolean {
  return [...holder.querySelectorAll(item)].some((one) => !transcript.contains(one) && isShown(one));
}

function wider(shape: Shape, other: Shape | undefined): Shape {
  return other && other.messages.length > shape.messages.length && other.fit >= shape.fit - 0.15 ? other : shape;
}
