import type { Span } from './spans.ts';

/** What may stand in place of a span of the draft; empty where it is better left out. Gaps to fill are in brackets. */
export interface Replacement extends Span {
  text: string;
  /** It takes the place of a whole sentence. */
  whole?: true;
}

const PAUSE = new Set(' \t\u00a0,;:–-');

/**
 * The same change with no empty text: what is left out takes the word behind it along, else the one before it, and a
 * sentence begins with a capital again. Undefined where nothing would be left of the line.
 */
export function editOf(draft: string, { start, end, text }: Replacement): Replacement | undefined {
  if (text !== '') return { start, end, text };
  const before = draft.slice(draft.lastIndexOf('\n', start - 1) + 1, start);
  const [, pause = '', next = ''] = /^([\s,;:–-]*)(\S*)/.exec(lineFrom(draft, end))!;
  if (/\w/.test(next)) {
    const lead = before === '' || /\s$/.test(before) ? '' : pause;
    const opens = /^$|[.!?…]$/.test(before.trimEnd());
    return { start, end: end + pause.length + next.length, text: lead + (opens ? capitalised(next) : next) };
  }
  let kept = before.length;
  while (kept > 0 && PAUSE.has(before[kept - 1]!)) kept--;
  const last = before.slice(0, kept).split(/\s/).at(-1)!;
  return last === '' ? undefined : { start: start - before.length + kept - last.length, end, text: last };
}

function lineFrom(draft: string, start: number): string {
  const end = draft.indexOf('\n', start);
  return draft.slice(start, end < 0 ? undefined : end);
}

/** With a capital at its head. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
