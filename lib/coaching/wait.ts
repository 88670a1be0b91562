import type { Waiting } from '../assessment.ts';
import type { Turn } from '../conversation.ts';
import type { Done } from './done.ts';

/** A wait whose beginning may not be known: the page tells no time of that message. */
export type OpenWait = Omit<Waiting, 'since' | 'atLeast'> & { since?: number };

/**
 * What the customer waits for: an answer since the first message nobody has answered, or news since the agent went to
 * find them. Null where it is the customer's move, or where all is said.
 */
export function waitIn(turns: readonly Turn[], done: Done): OpenWait | null {
  const spoken = withoutBots(turns, done);
  const last = spoken.at(-1);
  if (!last) return null;
  if (last.role === 'agent') return done.last.holding ? begun(last.messages.at(-1), 'news') : null;
  if (last.role === 'bot' || isClosing(done) || (done.customer.willAct && done.replies > 0)) return null;
  const answered = spoken.findLastIndex(({ role }) => role !== 'customer');
  return begun(spoken[answered + 1]?.messages[0], 'answer');
}

/** A bot does not answer for a person who is asked for, or who has spoken already. */
function withoutBots(turns: readonly Turn[], done: Done): readonly Turn[] {
  if (done.replies === 0 && !done.failedBot) return turns;
  return turns.slice(0, turns.findLastIndex(({ role }) => role !== 'bot') + 1);
}

/** Thanks, a solution or a goodbye with nothing left to ask. */
function isClosing({ customer, acted }: Done): boolean {
  return !customer.asks && (customer.solved || customer.goodbye || (customer.thanked && acted));
}

function begun(message: Turn['messages'][number] | undefined, what: Waiting['for']): OpenWait | null {
  if (!message) return null;
  return { messageId: message.id, for: what, ...(message.at !== undefined && { since: message.at }) };
}
