import type { Turn } from '../conversation.ts';
import type { Signal } from '../emotion/reading.ts';
import { findCues } from '../escalation/cues.ts';
import { CUSTOMER_SAID, plain } from './said.ts';

/** What stands once it is said: a customer who has spoken of a lawyer still means it two lines on. */
const LASTING: ReadonlySet<Signal> = new Set<Signal>(['legal-threat', 'public-threat']);

/** The chat goes to somebody else, in so many words; a manager or a bank transfer that is only spoken of changes nothing. */
const HANDED_OVER =
  /\b(?:escalat(?:e|ed|ing) (?:it|this|your|the)|transferr?(?:ed|ing)? (?:you|this|it|the (?:chat|case))|pass(?:ed|ing)? (?:this|you|it|the case|your case) (?:to|over|on)|put(?:ting)? you through|hand(?:ed|ing)? (?:this|you|it) (?:over|to)|(?:get|getting|bring|bringing|fetch|fetching|ask|asking|asked|call|calling|called) (?:in )?(?:my|our|a|the) (?:team lead|lead|manager|supervisor|specialist|colleague)|(?:my|our|a) (?:team lead|lead|manager|supervisor|complaints? team) (?:is|will|has|takes|'ll))\b/;

function isContent(said: string): boolean {
  const thanks =
    CUSTOMER_SAID.thanks.test(said) && !/\b(?:no thanks?|no thank you|(?:thanks|thank you) for nothing)\b/.test(said);
  return (
    thanks ||
    (CUSTOMER_SAID.solved.test(said) && !CUSTOMER_SAID.stillBroken.test(said) && !/\b(?:fault|gone and)\b/.test(said))
  );
}

/**
 * The threats a customer made earlier in the chat that nobody has answered: until the agent hands the chat over, or the
 * customer says that it is solved or gives thanks, domain rule 10 holds for them.
 */
export function standingThreats(turns: readonly Turn[]): Set<Signal> {
  const standing = new Set<Signal>();
  for (const { role, text, messages } of turns) {
    const said = plain(text);
    if (role === 'agent' && HANDED_OVER.test(said)) standing.clear();
    if (role !== 'customer') continue;
    if (isContent(said)) standing.clear();
    // Message by message: so they are known already from judging the customer.
    for (const { signal, weight } of messages.flatMap((message) => findCues(message.text)))
      if (weight === 'decides' && LASTING.has(signal)) standing.add(signal);
  }
  return standing;
}
