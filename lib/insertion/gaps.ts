import { type Composer, type Draft, readDraft, selectInDraft } from './draft.ts';

/** A text with gaps, and the draft around it. */
interface Gapped {
  before: string;
  after: string;
  /** The gaps' own words, such as `[time]`. */
  gaps: readonly string[];
}

let walk: AbortController | undefined;

/**
 * Makes Tab select the next gap of a text that was just inserted, and Shift+Tab the one before, while the caret stays in it.
 * Escape, no further gap, a draft that has changed around the text or `isHere` saying no gives Tab back to the page.
 */
export function walkGaps(composer: Composer, text: Gapped, isHere: () => boolean): void {
  walk?.abort();
  const { signal } = (walk = new AbortController());
  const end = (): void => walk?.abort();
  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, isComposing, shiftKey } = event;
    if (key === 'Escape') return end();
    if (key !== 'Tab' || ctrlKey || altKey || metaKey || isComposing) return;
    if (!composer.contains(event.composedPath()[0] as Node)) return;
    const gap = isHere() ? neighbour(readDraft(composer), text, shiftKey ? -1 : 1) : undefined;
    if (!gap) return end();
    event.preventDefault();
    event.stopImmediatePropagation();
    selectInDraft(composer, gap);
  };
  composer.ownerDocument.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
}

/** The gap behind the selection, or before it; editors take their own blank lines away from the end of a draft. */
function neighbour(
  { text, selection }: Draft,
  { before, after, gaps }: Gapped,
  way: 1 | -1,
): { start: number; end: number } | undefined {
  const rest = after.trimEnd();
  const to = text.trimEnd().length - rest.length;
  if (!text.startsWith(before) || !text.startsWith(rest, to) || !selection) return undefined;
  const from = before.length;
  if (selection.start < from || selection.end > to) return undefined;
  const found = gaps.flatMap((gap) => {
    const start =
      way > 0 ? text.indexOf(gap, selection.end) : text.slice(from, selection.start).lastIndexOf(gap) + from;
    const end = start + gap.length;
    return start < from || end > to || !text.startsWith(gap, start) ? [] : [{ start, end }];
  });
  return found.sort((a, b) => (a.start - b.start) * way)[0];
}
