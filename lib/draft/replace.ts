import { capitalised, editOf, type Replacement } from './edit.ts';
import { HIDDEN } from './mask.ts';
import { WAYS, type Way } from './ways.ts';
import { endOfSentence, overlap, sentenceAround, type Span } from './spans.ts';

/** A longer replacement (characters) is none. */
const REPLACEMENT_LIMIT = 200;
/** In a longer sentence (characters) nothing is replaced. */
const SENTENCE_LIMIT = 400;
const WHOLE = /[^]+/d;
const NOT_OURS = new RegExp(`[${HIDDEN}\\n]`);
const GREETING = /^(?:hi|hello|hey|dear)\b[^,.!?\n]{0,20}, */i;

/** Words that a rule notes. */
interface Found {
  draft: string;
  /** The draft, masked: nothing is offered that would take foreign words along. */
  text: string;
  place: Span;
  /** Where the rule notes something in another text that stands behind what was said before. */
  places(text: string, before: string): Span[];
}

/** What to offer for words a rule notes: the first of its ways that fits and that the rule would not note again. */
export function replacementFor(rule: string, found: Found): Replacement | undefined {
  const sentence = sentenceAround(found.text, found.place);
  if (sentence.end - sentence.start > SENTENCE_LIMIT) return undefined;
  for (const way of WAYS[rule] ?? []) {
    const made = tryWay(way, sentence, found);
    const edit = made && editOf(found.draft, made);
    if (!edit || edit.text.length > REPLACEMENT_LIMIT) continue;
    if (!NOT_OURS.test(found.text.slice(edit.start, edit.end)) && !isNoted(edit, found)) return made;
  }
  return undefined;
}

function tryWay({ find, put: better }: Way, sentence: Span, { draft, text, place }: Found): Replacement | undefined {
  const greeting = GREETING.exec(text.slice(sentence.start, place.start))?.[0].length ?? 0;
  const from = sentence.start + greeting;
  const own = text.slice(from, sentence.end);
  const match = find ? [...own.matchAll(find)].find((one) => overlap(groupOf(one, 0, from)!, place)) : WHOLE.exec(own);
  const span = match && groupOf(match, 0, from);
  if (!span || NOT_OURS.test(text.slice(span.start, span.end))) return undefined;
  const group = (index: number) => {
    const at = groupOf(match, index, from);
    return at ? draft.slice(at.start, at.end) : '';
  };
  const words = typeof better === 'string' ? better.replace(/\$1/g, () => group(1)) : better(group(0));
  const put = span.start === sentence.start ? capitalised(words) : words;
  return { ...span, text: put, ...(!find && { whole: true }) };
}

/** Whether the rule notes something in the sentence as it would be. */
function isNoted(edit: Replacement, { text, places }: Found): boolean {
  const { start, end } = sentenceAround(text, edit);
  const next = endOfSentence(text, end + 1);
  const changed = text.slice(start, edit.start) + edit.text + text.slice(edit.end, next);
  const put = { start: edit.start - start, end: edit.start - start + edit.text.length };
  return places(changed, text.slice(0, start)).some((place) => overlap(place, put));
}

function groupOf({ indices }: RegExpExecArray | RegExpMatchArray, index: number, shift: number): Span | undefined {
  const at = indices?.[index];
  return at && { start: at[0] + shift, end: at[1] + shift };
}
