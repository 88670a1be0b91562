import type { Heat } from '../assessment.ts';
import type { Signal } from '../emotion/reading.ts';

/** Words of the customer that speak for a signal. */
export interface Cue {
  signal: Signal;
  weight: CueRule['weight'];
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** The heat that these words alone stand for, at least. */
  heat: Heat;
}

/** One group of wordings of a signal. */
export interface Wording {
  /** The heat that these words alone stand for, at least. */
  heat: Heat;
  words: RegExp;
  /** In place of the rule's own, for this group alone. */
  weight?: CueRule['weight'];
  /** Beginnings of words in place of the rule's own, for this group alone. */
  triggers?: string;
}

/** How one signal is heard. */
export interface CueRule {
  signal: Signal;
  /** `decides`: its wordings hardly mean anything else. `hints`: it counts alone only where there is no model. */
  weight: 'decides' | 'hints';
  /** Beginnings of words, separated by spaces: a text without any of them is not searched. */
  triggers: string;
  /** What speaks for the signal. */
  says: readonly Wording[];
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
  /(?:\bnot|\bnever|n't|\bdont|\bdoubt)\s+(?:say|saying|said|think|thinking|mean|meaning|sure|threatening)\s*(?:that\s+|if\s+)?$/;
/** Said by somebody else: "you said I should". */
const REPORTED =
  /\b(?:you|he|she|they|u|bot|agent|someone|friend|colleague) (?:said|says|told me|told us|wrote|suggested|asked me|asked if)\s+(?:[\w']+\s+){0,5}$/;
/** "Why can't I speak to" asks for it. */
const ASKING_WHY = /\bwhy\b|\b(?:can'?t|couldn'?t|won'?t) (?:i|we|you)\b/;
const SUBJECT = /^(?:i|i'm|im|ill|i'll|we|we'll|id|i'd|ive|let)\b/;
/** Inside a long hit the clause that matters begins here: "no answer and I'll". */
const NEW_CLAUSE = /\b(?:i'?ll|i will|i shall|i'?m|we'?ll|we will|or|otherwise|else)\b/;
const CLAUSE_END = /[.!?;:,\n]|\b(?:but|unless|though|however|otherwise|or else|because|so|then)\b/g;
const TAKEN_BACK = /\b(?:but|unless|though|however|if)\b/;

function clauseBefore(own: string, at: number): string {
  const before = own.slice(Math.max(0, at - 80), at);
  const last = [...before.matchAll(CLAUSE_END)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

function isTakenBack(own: string, from: number, end: number): boolean {
  const start = from + Math.max(0, own.slice(from, end).search(NEW_CLAUSE));
  const before = clauseBefore(own, start);
  if (REPORTED.test(before)) return true;
  if (ASKING_WHY.test(before)) return false;
  const negation = SUBJECT.test(own.slice(start, end)) ? NEGATED_SPEECH : NEGATED;
  return negation.test(before) && !TAKEN_BACK.test(own.slice(end, end + 60).split(/[.!?\n]/)[0] ?? '');
}

function sentenceAround(own: string, start: number, end: number): string {
  const from = Math.max(own.lastIndexOf('.', start), own.lastIndexOf('!', start), own.lastIndexOf('\n', start)) + 1;
  const to = own.slice(end).search(/[.!?\n]/);
  return own.slice(from, to < 0 ? undefined : end + to);
}

function spansOf(words: RegExp, own: string): { start: number; end: number }[] {
  return [...own.matchAll(words)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The cues of one rule, by the wordings given, in a text prepared by `ownWords`. */
export function cuesOf(rule: CueRule, own: string, says: readonly Wording[] = rule.says): Cue[] {
  const cues: Cue[] = [];
  let others: { start: number; end: number }[] | undefined;
  const meansElse = (start: number, end: number): boolean => {
    others ??= rule.unless ? spansOf(rule.unless, own) : [];
    return others.some((other) => start < other.end && end > other.start);
  };
  for (const { heat, words, weight = rule.weight } of says) {
    for (const match of own.matchAll(words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (cues.some((cue) => start < cue.end && end > cue.start)) continue;
      if (meansElse(start, end)) continue;
      if (rule.negatable && isTakenBack(own, start, end)) continue;
      if (rule.notInSentence?.test(sentenceAround(own, start, end))) continue;
      cues.push({ signal: rule.signal, weight, start, end, heat });
    }
  }
  return cues;
}
