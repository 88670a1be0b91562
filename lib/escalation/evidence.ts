import type { Evidence } from '../assessment.ts';
import type { Message } from '../conversation.ts';
import type { Span } from '../emotion/reading.ts';
import type { Cue } from './cue.ts';

const QUOTE_LIMIT = 200;
/** Marks closer than this (UTF-16 units) become one. */
const NEAR = 2;
/**
 * Two runs of neighbouring words are marked: each at most so many words and such a share of the message's. Deleting two runs
 * cools more messages than deleting as many other words; the same number of single words, or one run, does so for a tenth
 * of the messages fewer (260 messages of own chats).
 */
const RUNS = [
  { words: 5, share: 0.3 },
  { words: 4, share: 0.2 },
];
const SHORTEST_LIMIT = 2;
/** Runs that carry no more than this above an even share of the heat score tell nothing: the share is diffuse. */
const ABOVE_EVEN = 0.008;
/** Words that explain nothing when marked by themselves; "not", "still" and "again" do. */
const SAYS_NOTHING =
  /^\W*(?:an?|the|to|of|in|on|at|by|for|from|with|and|or|as|so|if|is|are|was|were|be|been|am|it|its|this|that|these|those|there|here|has|have|had|do|does|did|will|would|can|could|may|able|get|got|just|i|i'm|you|he|she|we|they|me|my|your|our|their|us|them|what|which|who)?\W*$/i;

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

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const evenShare = (spans: readonly Span[]) => sum(spans.map(({ share }) => share)) / spans.length;

/** The run of at most `limit` words, none of them `taken`, that carries most above an even share; none where no word does. */
function warmestRun(text: string, spans: readonly Span[], limit: number, taken: readonly Span[]): Span[] {
  const even = evenShare(spans);
  let warmest: Span[] = [];
  let most = 0;
  spans.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(from + limit, spans.length); to++) {
      const run = spans.slice(from, to);
      if (taken.includes(run.at(-1)!)) break;
      const above = sum(run.map(({ share }) => share - even));
      if (above > most && !run.every(({ start, end }) => SAYS_NOTHING.test(text.slice(start, end)))) {
        [warmest, most] = [run, above];
      }
    }
  });
  return warmest;
}

/** The words that warm a message most, by the model's shares: at most two runs; none where the share is spread over everything. */
export function tellingWords(text: string, spans: readonly Span[]): Span[] {
  const telling: Span[] = [];
  for (const { words, share } of RUNS) {
    const limit = Math.max(SHORTEST_LIMIT, Math.min(words, Math.floor(spans.length * share)));
    telling.push(...warmestRun(text, spans, limit, telling));
  }
  const even = evenShare(spans);
  return sum(telling.map(({ share }) => share - even)) > ABOVE_EVEN ? telling : [];
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
