import { ADVICE } from './advice.ts';
import { masked } from './mask.ts';
import { DRAFT_RULES, type DraftRule } from './rules.ts';

/** Words of the agent's own unsent text that a rule notes. */
export interface Noted {
  rule: string;
  level: DraftRule['level'];
  /** UTF-16 offsets into the draft. */
  start: number;
  end: number;
  words: string;
}

/** The same with what to say of it. */
export interface DraftNote extends Noted {
  why: string;
  offer: string;
}

/** What was said before in the chat. */
export interface ChatContext {
  /** What the agent has sent in this chat. */
  agentSaid?: readonly string[];
  /** The customer's latest turn; unknown where it is left out. */
  customerSaid?: string;
}

/** Drafts are checked up to this many characters. */
export const DRAFT_LIMIT = 4_000;

/**
 * The words that any rule of the draft guard notes in an unsent reply (domain, section 6). Quotes, code, addresses and
 * what the customer is said to have said are not looked at.
 */
export function notedIn(draft: string, { agentSaid = [], customerSaid }: ChatContext = {}): Noted[] {
  const text = masked(draft.slice(0, DRAFT_LIMIT));
  return DRAFT_RULES.filter((rule) => answers(rule, customerSaid)).flatMap((rule) =>
    spans(rule, text, agentSaid)
      .filter(([start, end]) => !rule.unless?.test(aroundSentence(text, start, end)))
      .map(([start, end]) => ({ rule: rule.id, level: rule.level, start, end, words: draft.slice(start, end) })),
  );
}

/** The notes to show, in the order of the text: of the rules not switched off, and on the same words the graver one. */
export function counted<N extends Noted>(notes: readonly N[], off: readonly string[] = []): N[] {
  const kept: N[] = [];
  const graver = (note: Noted) => (note.level === 'warn' ? 0 : 1);
  const inForce = notes.filter(({ rule }) => !off.includes(rule));
  for (const note of inForce.toSorted((a, b) => graver(a) - graver(b) || a.start - b.start || b.end - a.end)) {
    if (kept.every((other) => note.end <= other.start || note.start >= other.end)) kept.push(note);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What the draft guard notes in an unsent reply, and what to say of it; `off` names rules the lead switched off. */
export function checkDraft(
  draft: string,
  { off, ...chat }: ChatContext & { off?: readonly string[] } = {},
): DraftNote[] {
  return counted(notedIn(draft, chat), off).map((noted) => {
    const { why, offer } = ADVICE[noted.rule]!;
    return { ...noted, why, offer };
  });
}

type Span = [start: number, end: number];

function answers({ answering }: DraftRule, customerSaid: string | undefined): boolean {
  return answering === undefined || customerSaid === undefined || answering.test(customerSaid);
}

function spans({ says, again }: DraftRule, text: string, agentSaid: readonly string[]): Span[] {
  const always = says ? matches(says, text) : [];
  if (!again) return always;
  const said = agentSaid.some((earlier) => matches(again, masked(earlier)).length > 0);
  return [...always, ...matches(again, text).slice(said ? 0 : 1)];
}

function matches(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ indices }) => indices!.groups?.['words'] ?? indices![0]!);
}

/** The sentence around a span, and the one after it. */
function aroundSentence(text: string, start: number, end: number): string {
  const before = /[^.!?\n]*$/.exec(text.slice(0, start))![0];
  const after = /^[^.!?\n]*[.!?\n]*[^.!?\n]*/.exec(text.slice(end))![0];
  return before + text.slice(start, end) + after;
}
