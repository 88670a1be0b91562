import type { Done } from './done.ts';
import { GOT_IT, QUESTION, wantsAnswer } from './question.ts';
import type { Situation } from './situation.ts';

/** What a yes is read from. */
type Answered = Pick<Situation, 'done' | 'latest' | 'words' | 'heat'>;

/** A yes this short (words) has no room for a second thought. */
const SHORT = 14;
/** A yes with wishes beside it is still a yes up to so many words. */
const LONG_YES = 40;
const DO_IT = /\bdo (?:it|that|this)\b(?![^.!]{0,200}\?)/gi;
const GO_ON =
  /\b(?:do (?:it|that)|go ahead|send|process|initiate|escalate|cancel|book|raise|proceed|re-?deliver|show me|make sure|please)\b/i;
const UNWILLING = /\b(?:won'?t|don'?t want|not (?:going|good|enough|acceptable)|no way|instead|rather|however)\b/i;
const CHOOSES =
  /\b(?:(?:i|we)(?:'d| would| will|'ll)? (?:just |only |really )?(?:want|wanna|prefer|take|choose|go (?:for|with)|like|need)|give me|send|just|fine)\b/i;
/** Beside one of the ways, these say that it is not wanted, or not yet. */
const UNSETTLED =
  /\b(?:no|not|never|(?:do|does|did|ca|wo|would|could)n['’]?t|forget|hate|instead of|rather than|think about|thinking about)\b/i;
const WAYS = /\b(?:refund|replac|exchang|credit|voucher|re-?deliv|resend|repair|cancel|discount)\w*/g;
/** Something comes from them that is to be looked at. */
const SENDS = /\b(?:upload|attach|sent|sending|shared|here (?:it|they|you))\w*/i;
/** The way offered is given up: "fine, forget the refund", "ok, never mind". */
const GIVES_UP =
  /(?<!\b(?:don['’]?t|do not|not|never|wo?n['’]?t) )\b(?:forget(?! to\b)|never ?mind(?! the (?:delay|wait))|(?:don['’]?t|do not) bother(?! me\b)|(?:leave|skip|scrap) (?:it|that|this)\b(?! (?:at|with|in|on|by|outside|near|behind|under)\b))[^,.;!?]*/gi;
/** Something else is wanted in its place. */
const WANTS = /\b(?:want|need|refund|manager|supervisor|fix)\b/i;
/** A yes in word only. */
const YES_IN_WORD =
  /^\W*(?:ok|okay|fine|right|yes|yeah|great|good|perfect|super|cool|lovely|brilliant)\b[,.! ]*(?:then|so)\b.*\b(?:back|refund|please)\b|\b(?:useless|ridiculous|joke|unacceptable)\b/i;

/** A yes to what was offered, or the choice of one of the ways named, with a wish or two beside it but no question left. */
export function hasAgreed({ done, latest, words }: Omit<Answered, 'heat'>): boolean {
  const { customer, last } = done;
  if (customer.rejected || words > LONG_YES || isOpenQuestion(done, latest) || givesUp(latest)) return false;
  if (words <= SHORT && !/\bbut\b/i.test(latest))
    return customer.goesAhead || (customer.accepted && last.offeredOptions) || hasChosen(done, latest);
  const isYes = customer.accepted && !UNWILLING.test(latest) && (customer.goesAhead || GO_ON.test(latest));
  return (isYes && last.offeredOptions) || hasChosen(done, latest);
}

/** Whether what was offered is given up, and nothing is wanted in its place. */
export function givesUp(latest: string): boolean {
  const rest = latest.replace(GIVES_UP, ' ');
  return rest !== latest && !GO_ON.test(rest) && !WANTS.test(rest) && !/^\W*(?:yes|yeah|yep|sure)\b/i.test(rest);
}

function isOpenQuestion({ customer }: Done, latest: string): boolean {
  return !customer.goesAhead && QUESTION.test(latest.replace(DO_IT, ' ').replace(GOT_IT, ''));
}

/** "I want the replacement", where the agent asked which of two it should be. */
function hasChosen({ last }: Done, latest: string): boolean {
  const wanted = CHOOSES.test(latest) && !UNSETTLED.test(latest) ? waysIn(latest) : [];
  const offered = waysIn(last.text);
  return last.offeredOptions && offered.length > 1 && wanted.length === 1 && offered.includes(wanted[0]!);
}

function waysIn(text: string): string[] {
  const ways = text.toLowerCase().match(WAYS) ?? [];
  return [...new Set(ways.map((way) => way.slice(0, 5)))];
}

/** The agent's last word was an answer, an offer or a promise, and the customer goes along with it, glad or not. */
export function isAnswered(s: Answered): boolean {
  const { last, customer } = s.done;
  const goesAlong = customer.accepted && !customer.rejected && !YES_IN_WORD.test(s.latest) && !givesUp(s.latest);
  const hasAnswer = last.answered || last.offeredOptions || last.verified || last.promised;
  return hasAnswer && !last.refused && goesAlong && !SENDS.test(s.latest) && !wantsAnswer(s) && !hasAgreed(s);
}
