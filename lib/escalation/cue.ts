import type { Heat } from '../assessment.ts';
import type { Signal } from '../emotion/reading.ts';

/** Words of the customer that speak for a signal. */
export interface Cue {
  signal: Signal;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** The heat that these words alone stand for, at least. */
  heat: Heat;
}

/** How one signal is heard. */
export interface CueRule {
  signal: Signal;
  /** Beginnings of words, separated by spaces: a text without any of them is not searched. */
  triggers: string;
  /** What speaks for the signal, with the heat that it alone stands for, at least. */
  says: readonly { heat: Heat; words: RegExp }[];
  /** Passages in which the same words mean something else; a hit that touches one does not count. */
  unless?: RegExp;
  /** A hit in a sentence with one of these does not count. */
  notInSentence?: RegExp;
  /** "I'm not going to sue" takes a hit back. */
  negatable?: boolean;
}

/** Before a hit without a subject of its own: "don't want to", "no need for a". */
const NEGATED =
  /(?:\b(?:not|never|nor|neither|without|dont|wont|didnt|wasnt|isnt|wouldnt|aint|no (?:need|reason|point|intention|wish|plans?))|n't)(?:\s+[\w']+){0,4}\s*$/;
/** Before a hit that has its subject: "I'm not saying I'll". */
const NEGATED_SPEECH =
  /(?:\bnot|\bnever|n't|\bdont|\bdoubt)\s+(?:say|saying|said|think|thinking|mean|meaning|that|sure|threatening)?\s*(?:that\s+|if\s+)?$/;
/** Said by somebody else: "you said I should". */
const REPORTED = /\b(?:you|he|she|they|u|bot|agent|someone|friend|colleague) (?:said|says|told me|told us|wrote|suggested|asked me|asked if)\s+(?:[\w']+\s+){0,5}$/;
const SUBJECT = /^(?:i|i'm|im|ill|i'll|we|we'll|id|i'd|ive|let)\b/;
const CLAUSE_END = /[.!?;:,\n]|\b(?:but|unless|though|however|otherwise|or else|because|so|then)\b/g;
const TAKEN_BACK = /\b(?:but|unless|though|however|if)\b/;

function clauseBefore(own: string, at: number): string {
  const before = own.slice(Math.max(0, at - 80), at);
  const last = [...before.matchAll(CLAUSE_END)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

function isTakenBack(own: string, start: number, end: number): boolean {
  const before = clauseBefore(own, start);
  if (REPORTED.test(before)) return true;
  const negation = SUBJECT.test(own.slice(start, end)) ? NEGATED_SPEECH : NEGATED;
  return negation.test(before) && !TAKEN_BACK.test(own.slice(end, end + 60).split(/[.!?\n]/)[0] ?? '');
}

function sentenceAround(own: string, start: number, end: number): string {
  const from = Math.max(own.lastIndexOf('.', start), own.lastIndexOf('!', start), own.lastIndexOf('\n', start)) + 1;
  const to = own.slice(end).search(/[.!?\n]/);
  return own.slice(from, to < 0 ? undefined : end + to);
}

/** The cues of one rule in a text prepared by `ownWords`. */
export function cuesOf(rule: CueRule, own: string): Cue[] {
  const other = rule.unless ? [...own.matchAll(rule.unless)].map((m) => [m.index, m.index + m[0].length] as const) : [];
  const cues: Cue[] = [];
  for (const { heat, words } of rule.says) {
    for (const match of own.matchAll(words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (other.some(([from, to]) => start < to && end > from)) continue;
      if (cues.some((cue) => start < cue.end && end > cue.start)) continue;
      if (rule.negatable && isTakenBack(own, start, end)) continue;
      if (rule.notInSentence?.test(sentenceAround(own, start, end))) continue;
      cues.push({ signal: rule.signal, start, end, heat });
    }
  }
  return cues;
}
