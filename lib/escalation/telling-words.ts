import type { Span } from '../emotion/reading.ts';

/**
 * Two phrases are marked: each grown from a run of neighbouring words, of at most so many and such a share of the message's.
 * In 80 of 100 marked messages deleting them cools more than deleting as many other words (own chats; a quarter of the
 * messages with heat 2 and above has no mark). Single words, one phrase only, or runs that break off inside a clause, do
 * so in fewer.
 */
const PHRASES = [
  { words: 6, share: 0.35 },
  { words: 5, share: 0.25 },
];
const SHORTEST_LIMIT = 2;
/** A run this near to the end of its clause (words) takes in the rest: "you sent" becomes "you sent it to them". */
const NEAR_THE_END = 2;
/** A clause of at most so many words is marked whole. */
const SHORT_CLAUSE = 5;
/** Phrases that carry no more than this above an even share of the heat score tell nothing: the share is diffuse. */
const ABOVE_EVEN = 0.012;

/** Words that explain nothing when marked by themselves; "not", "still" and "again" do. */
const SAYS_NOTHING =
  /^\W*(?:an?|the|to|of|in|on|at|by|for|from|with|and|or|as|so|if|is|are|was|were|be|been|am|it|its|this|that|these|those|there|here|has|have|had|do|does|did|will|would|can|could|may|able|get|got|just|back|ok|okay|i|i'm|you|he|she|we|they|me|my|your|our|their|us|them|what|which|who)?\W*$/i;
/** Words that leave a phrase hanging where it is cut off inside a clause. */
const HANGS =
  /^\W*(?:an?|the|to|of|in|on|at|by|for|from|with|or|as|if|is|are|was|were|be|been|it|its|this|that|these|those|has|have|had|do|does|did|will|would|can|could|may|which|who|than|then)\W*$/i;
const JOINS = /^(?:and|but|because|cos|cuz|so|while|when)$/i;
const CLAUSE_ENDS = /[.!?,;:…]["')\]]*$/;
const CLAUSE_GAP = /[\n–—]|\s-\s/;

/** Places of words in a message: from the first, up to the one before `to`. */
interface Phrase {
  from: number;
  to: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Where the message's words stop for breath: at marks, at line breaks, before a conjunction with two words or more in front. */
function clausesOf(text: string, spans: readonly Span[]): Phrase[] {
  const clauses: Phrase[] = [];
  let from = 0;
  spans.forEach(({ start, end }, at) => {
    const next = spans[at + 1];
    const joined = next && at > from && JOINS.test(text.slice(next.start, next.end));
    if (next && !joined && !CLAUSE_ENDS.test(text.slice(start, end)) && !CLAUSE_GAP.test(text.slice(end, next.start)))
      return;
    clauses.push({ from, to: at + 1 });
    from = at + 1;
  });
  return clauses;
}

/** Every phrase that a run of at most `limit` words of a clause grows into. */
function* phrasesIn({ from, to }: Phrase, limit: number): Generator<Phrase & { run: Phrase }> {
  const near = to - from <= SHORT_CLAUSE ? SHORT_CLAUSE : NEAR_THE_END;
  for (let first = from; first < to; first++) {
    for (let end = first + 1; end <= Math.min(first + limit, to); end++) {
      yield {
        from: first - from <= near ? from : first,
        to: to - end <= near ? to : end,
        run: { from: first, to: end },
      };
    }
  }
}

/** The words that warm a message most, by the model's shares: at most two phrases; none where the share is spread over everything. */
export function tellingWords(text: string, spans: readonly Span[]): Span[] {
  const word = (at: number) => text.slice(spans[at]!.start, spans[at]!.end);
  const of = ({ from, to }: Phrase) => spans.slice(from, to);
  const even = sum(spans.map(({ share }) => share)) / spans.length;
  const aboveEven = (some: readonly Span[]) => sum(some.map(({ share }) => share - even));
  const clauses = clausesOf(text, spans);

  const warmest = (limit: number, taken: readonly Span[]): Phrase | undefined => {
    let [found, most]: [Phrase | undefined, number] = [undefined, 0];
    for (const clause of clauses) {
      for (const phrase of phrasesIn(clause, limit)) {
        const above = aboveEven(of(phrase));
        if (above <= most || of(phrase).some((span) => taken.includes(span))) continue;
        if (of(phrase.run).every(({ start, end }) => SAYS_NOTHING.test(text.slice(start, end)))) continue;
        [found, most] = [phrase, above];
      }
    }
    return found;
  };
  const trimmed = ({ from, to }: Phrase): Phrase => {
    const clause = clauses.find((each) => each.from <= from && to <= each.to)!;
    let [first, end] = [from, to];
    while (end - first > 2 && (JOINS.test(word(first)) || (first > clause.from && HANGS.test(word(first))))) first += 1;
    while (end - first > 2 && end < clause.to && (JOINS.test(word(end - 1)) || HANGS.test(word(end - 1)))) end -= 1;
    return { from: first, to: end };
  };

  const telling: Span[] = [];
  for (const { words, share } of PHRASES) {
    const limit = Math.max(SHORTEST_LIMIT, Math.min(words, Math.floor(spans.length * share)));
    const phrase = warmest(limit, telling);
    if (phrase) telling.push(...of(trimmed(phrase)));
  }
  return aboveEven(telling) > ABOVE_EVEN ? telling : [];
}
