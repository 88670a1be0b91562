import type { Turn } from '../conversation.ts';
import type { Signal } from '../emotion/reading.ts';
import { findCues } from '../escalation/cues.ts';
import { AGENT_SAID, CUSTOMER_SAID, plain } from './said.ts';

/** What stands once it is said: a customer who has spoken of a lawyer still means it two lines on. */
const LASTING: ReadonlySet<Signal> = new Set<Signal>(['legal-threat', 'public-threat']);

/** The chat goes to somebody else, in so many words; a manager or a bank transfer that is only spoken of changes nothing. */
const HANDED_OVER = new RegExp(
  [
    String.raw`\b(?:escalat(?:e|ed|ing) (?:it|this|your|the)|transferr?(?:ed|ing)? (?:you|this|it|the (?:chat|case))|put(?:ting)? you through)\b`,
    String.raw`\b(?:pass(?:ed|ing)? (?:this|you|it|the case|your case) (?:to|over|on)|hand(?:ed|ing)? (?:this|you|it) (?:over|to))\b`,
    String.raw`\b(?:get|getting|bring|bringing|brought|fetch|fetching|ask|asking|asked|call|calling|called|rang|rung|ringing|sent|send|sending|spoke|spoken|told|raised)\b[^.?!]{0,40}\b(?:my|our|a|an|the) (?:[\w-]+ )?(?:lead|manager|supervisor|specialist|senior|colleague|complaints? team)\b`,
    String.raw`\b(?:my|our|a) (?:team lead|lead|manager|supervisor|complaints? team) (?:is|will|has|takes|says|said|'ll)\b`,
  ].join('|'),
);

/** Thanks, a matter that is solved, or a yes to what the agent has just offered. */
function isContent(said: string, before: string): boolean {
  const isYes =
    CUSTOMER_SAID.acceptance.test(said) && !CUSTOMER_SAID.yesBut.test(said) && AGENT_SAID.offer.test(before);
  const thanks =
    CUSTOMER_SAID.thanks.test(said) && !/\b(?:no thanks?|no thank you|(?:thanks|thank you) for nothing)\b/.test(said);
  return (
    thanks ||
    isYes ||
    (CUSTOMER_SAID.solved.test(said) && !CUSTOMER_SAID.stillBroken.test(said) && !/\b(?:fault|gone and)\b/.test(said))
  );
}

/**
 * The threats a customer made earlier in the chat that nobody has answered: until the agent hands the chat over, or the
 * customer is content, domain rule 10 holds for them.
 */
export function standingThreats(turns: readonly Turn[]): Set<Signal> {
  const standing = new Set<Signal>();
  let before = '';
  for (const { role, text, messages } of turns) {
    const said = plain(text);
    const answered = before;
    before = said;
    if (role === 'agent' && HANDED_OVER.test(said)) standing.clear();
    if (role !== 'customer') continue;
    if (isContent(said, answered)) standing.clear();
    // Message by message: so they are known already from judging the customer.
    for (const { signal, weight } of messages.flatMap((message) => findCues(message.text)))
      if (weight === 'decides' && LASTING.has(signal)) standing.add(signal);
  }
  return standing;
}
