import { type Message, turnsOf } from '../conversation.ts';
import type { Replacement } from './edit.ts';
import type { DraftRule } from './rules.ts';
import { overlap, type Span } from './spans.ts';

/** Words of the agent's own unsent text that a rule notes, as UTF-16 offsets into the draft. */
export interface Noted extends Span {
  rule: string;
  level: DraftRule['level'];
  words: string;
}

/** The same with what may stand instead, where that can be said without knowing what the agent means. */
export interface Offered extends Noted {
  replacement?: Replacement;
}

/** What was said before in the chat. */
export interface ChatContext {
  /** What the agent has sent in this chat. */
  agentSaid?: readonly string[];
  /** The customer's latest turn; unknown where it is left out. */
  customerSaid?: string;
}

export function contextOf(messages: readonly Message[]): ChatContext {
  return {
    agentSaid: messages.filter(({ role }) => role === 'agent').map(({ text }) => text),
    customerSaid: turnsOf(messages).findLast(({ role }) => role === 'customer')?.text,
  };
}

/** Drafts are checked up to this many characters. */
export const DRAFT_LIMIT = 4_000;

/** The notes to show, in the order of the text: of the rules not switched off, and on the same words the graver one. */
export function counted<N extends Pick<Noted, 'rule' | 'level' | keyof Span>>(
  notes: readonly N[],
  off: readonly string[] = [],
): N[] {
  const kept: N[] = [];
  const graver = (note: N) => (note.level === 'warn' ? 0 : 1);
  const inForce = notes.filter(({ rule }) => !off.includes(rule));
  for (const note of inForce.toSorted((a, b) => graver(a) - graver(b) || a.start - b.start || b.end - a.end)) {
    if (!kept.some((other) => overlap(note, other))) kept.push(note);
  }
  return kept.sort((a, b) => a.start - b.start);
}
