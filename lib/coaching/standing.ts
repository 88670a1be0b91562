import type { Turn } from '../conversation.ts';
import type { Signal } from '../emotion/reading.ts';
import { findCues } from '../escalation/cues.ts';
import { AGENT_SAID, CUSTOMER_SAID, plain } from './said.ts';

/** What stands once it is said: a customer who has spoken of a lawyer still means it two lines on. */
const LASTING: ReadonlySet<Signal> = new Set<Signal>(['legal-threat', 'public-threat']);

/**
 * The threats a customer made earlier in the chat that nobody has answered: until the agent hands the chat over, or the
 * customer says that it is solved or gives thanks, domain rule 10 holds for them.
 */
export function standingThreats(turns: readonly Turn[]): Set<Signal> {
  const standing = new Set<Signal>();
  for (const { role, text, messages } of turns) {
    const said = plain(text);
    if (role === 'agent' && AGENT_SAID.handOff.test(said)) standing.clear();
    if (role !== 'customer') continue;
    if (CUSTOMER_SAID.solved.test(said) || CUSTOMER_SAID.thanks.test(said)) standing.clear();
    // Message by message: so they are known already from judging the customer.
    for (const { signal, weight } of messages.flatMap((message) => findCues(message.text)))
      if (weight === 'decides' && LASTING.has(signal)) standing.add(signal);
  }
  return standing;
}
