/** UTF-16 offsets into a text, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where a pattern (flags `dg`) stands in a text: its group `words`, or all of it; at most `limit` of them. */
export function spansOf(pattern: RegExp, text: string, limit = Infinity): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  while (found.length < limit) {
    const match = pattern.exec(text);
    if (!match) break;
    const [start, end] = match.indices!.groups?.['words'] ?? match.indices![0]!;
    found.push({ start, end });
  }
  return found;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const ENDS = new Set('.!?…');
const BLANK = /\s/;

/** The sentence that holds a span, with the marks that end it, without the white space around it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (!endsAt(text, from)) from--;
  while (from < start && BLANK.test(text[from]!)) from++;
  return { start: from, end: endOfSentence(text, Math.max(end, start + 1)) };
}

/** Where the sentence ends that goes on at an offset; the offset itself where one ends there. */
export function endOfSentence(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && !endsAt(text, at)) at++;
  return at;
}

/** Whether a sentence ends before the character at an offset: at a line's end, or at white space behind a mark. */
function endsAt(text: string, at: number): boolean {
  const last = text[at - 1];
  if (last === undefined || last === '\n') return true;
  return ENDS.has(last) && (text[at] === undefined || BLANK.test(text[at]!));
}
