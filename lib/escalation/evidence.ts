import type { Evidence } from '../assessment.ts';
import type { Message } from '../conversation.ts';
import type { Span } from '../emotion/reading.ts';
import type { Cue } from './cue.ts';
import { tellingWords } from './telling-words.ts';

const QUOTE_LIMIT = 200;
/** Marks closer than this (UTF-16 units) become one. */
const NEAR = 2;
type Mark = { start: number; end: number };

function merged(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end + NEAR) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Moves a cut to a border between words, away from `towards`, without splitting a surrogate pair. */
function cutStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.slice(from, from + 30).search(/\s/);
  const cut = space < 0 ? from : from + space + 1;
  return isLowSurrogate(text, cut) ? cut + 1 : cut;
}

function cutEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(Math.max(0, to - 30), to).search(/\s\S*$/);
  const cut = space < 0 ? to : Math.max(0, to - 30) + space;
  return isLowSurrogate(text, cut) ? cut - 1 : cut;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** At most 200 characters around the first marks, with the marks that fall inside, as offsets into the quote. */
export function quoteAround(text: string, marks: readonly Mark[]): Pick<Evidence, 'quote' | 'marks'> {
  if (text.length <= QUOTE_LIMIT) return { quote: text, marks: merged(marks) };
  const all = merged(marks);
  const first = all[0];
  const middle = first ? Math.min((first.start + first.end) / 2, first.start + QUOTE_LIMIT / 3) : 0;
  const roughly = Math.max(0, Math.min(Math.floor(middle - QUOTE_LIMIT / 2), text.length - QUOTE_LIMIT));
  let start = first && cutStart(text, roughly) > first.start ? roughly : cutStart(text, roughly);
  if (isLowSurrogate(text, start)) start += 1;
  const end = cutEnd(text, Math.min(text.length, start + QUOTE_LIMIT));
  const inside = all
    .filter((mark) => mark.start >= start && mark.start < end)
    .map((mark) => ({ start: mark.start - start, end: Math.min(mark.end, end) - start }));
  return { quote: text.slice(start, end), marks: inside };
}

/**
 * The customer's own words in one message that caused the reading: the cues' words, else the words with the largest
 * share of the model's heat. Null where nothing in the message speaks for heat.
 */
export function evidenceIn(
  message: Message,
  cues: readonly Cue[],
  spans: readonly Span[],
  heated: boolean,
): Evidence | null {
  if (cues.length === 0 && !heated) return null;
  const marks = cues.length > 0 ? cues : tellingWords(message.text, spans);
  const signal = cues[0]?.signal;
  return {
    messageId: message.id,
    ...quoteAround(
      message.text,
      marks.map(({ start, end }) => ({ start, end })),
    ),
    ...(signal ? { signal } : {}),
  };
}
