import type { Heat } from '../assessment.ts';
import { shareIn } from '../packs/stems.ts';
import type { Feedback, Outcome } from './event.ts';

/** A phrase that was used in a chat, followed until it is known how the customer took it. */
export interface Use {
  /** Conversation key. */
  chat: string;
  /** What feedback keeps of the moment; `at` is when it was used. */
  event: Omit<Feedback, 'heatBucket' | 'outcome' | 'reason'> & { heat: Heat | null };
  /** The customer's newest message then, and later the newest that was looked at. */
  messageId: string | undefined;
  /** What was put into the reply box; absent where that is not known. */
  text?: string;
  /** How much the agent had written by then since that message (UTF-16 units). */
  said: number;
  /** Share of the text's words that the agent's answer kept, 0…1, once there is one. */
  kept?: number;
  /** Whether the agent has written since that message. */
  answered: boolean;
  /** Turns the customer has had since. */
  turns: number;
}

/** What a chat shows of the use's aftermath. */
export interface Seen {
  heat: Heat | null;
  lastMessageId?: string;
  answer?: string;
}

/** So many turns of the customer's say how they took a phrase. */
const TURNS = 2;
/** An answer that keeps less of a phrase's words says it in other words. */
const KEPT = 0.9;

/** What the chat tells of a use: what is learned from it now, and how it is followed on; null where all is known. */
export function followUse(use: Use, { heat, lastMessageId, answer }: Seen): { learned: Outcome[]; next: Use | null } {
  if (lastMessageId === use.messageId) {
    if (answer === undefined || answer.length <= use.said) return { learned: [], next: use };
    const { text } = use;
    if (text === undefined) return { learned: [], next: { ...use, answered: true } };
    return { learned: [], next: { ...use, answered: true, kept: Math.max(use.kept ?? 0, shareIn(answer, text)) } };
  }
  if (!use.answered) return { learned: [], next: { ...use, messageId: lastMessageId, said: 0 } };
  const { text: _, kept, ...known } = use;
  const learned: Outcome[] = kept !== undefined && kept < KEPT ? ['edited'] : [];
  const then = use.event.heat;
  if (then === null || heat === null) return { learned, next: null };
  if (heat < then) return { learned: [...learned, 'cooled'], next: null };
  const turns = use.turns + 1;
  if (turns < TURNS) return { learned, next: { ...known, messageId: lastMessageId, said: 0, answered: false, turns } };
  return { learned: heat > 0 ? [...learned, 'stayed-hot'] : learned, next: null };
}
