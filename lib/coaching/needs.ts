import type { Turn } from '../conversation.ts';
import type { Need } from '../packs/schema.ts';
import { plain, VAGUE } from './said.ts';
import type { Situation } from './situation.ts';

type Unmet = Omit<Situation, 'met'>;

const RELATION =
  '(?:mum|mom|mother|dad|father|wife|husband|partner|son|daughter|baby|brother|sister|nan|gran|grandma|grandmother|grandad|granddad|grandfather|grandpa|aunt|uncle|friend|dog|cat)';
const LOSS = new RegExp(
  `\\b(?:my ${RELATION}(?: [a-z]+){0,2}|${RELATION}|he|she) (?:has |had |just |has just |sadly |recently )*(?:died|passed(?: away| on)?\\b(?! the| my| it| on to)|been killed)` +
    `|\\blost (?:my|our) ${RELATION}\\b|\\bmy late ${RELATION}\\b|\\b(?:death|funeral|ashes|cremation|burial) of (?:my|our)\\b|\\b(?:his|her|${RELATION}'?s?) (?:funeral|ashes|cremation|burial)\\b|\\bbereave`,
  'i',
);
const REFERENCE = /\d{4,}|\b[a-z]{1,4}-?\d{3,}|\S@\S+\.\w/;
const TO_CANCEL =
  /\b(?:want|wants|like|need|trying|tried|wish|please|how (?:do|can) (?:i|we)|can (?:i|we|you)|going) (?:to )?(?:\w+ ){0,2}cancel\b|^(?:hi |hello |hey )?(?:please )?cancel (?:my|it|this|the)\b/;
const RECEIVED =
  /\b(?:arrived?|came|turned up|delivered|received|unboxed|opened|ordered|bought|in the box|the box|parcel|package|got (?:it|this|them|the|a|my))\b/;
const QUESTION =
  /\?|^\W*(?:what|when|where|why|who|how|which|can|could|wher|whn|wat|y)\b|\b(?:can|could|do|does|did|will|should|is|are) (?:i|we|you|u|they|he|she|it|this|that|there|someone|anyone|somebody|anybody)\b/i;
const REPEATED =
  /\b(?:again|twice|second|third|fourth|fifth|\d(?:nd|rd|th)|times?|already|before|every (?:time|day|week)|still|last (?:time|week|month)|keep|yesterday)\b/i;
const LEAVING =
  /\b(?:leav(?:e|ing)|switch\w*|cancel\w*|elsewhere|another (?:provider|bank|shop|company|store)|competitors?|moving|never (?:again|order|buy|use|shop)|last (?:time|order)|gone|done with|lost (?:a|me as a) customer|goodbye|take my business)\b/i;
const UNDELIVERED =
  /\b(?:where|late|delay\w*|still|not|never|missing|lost|track\w*|when|wait\w*|update|supposed|due|yet|today|tomorrow)\b|n['’]?t\b/i;
const NO = /^\W*(?:no|nope|nah)\b/i;
/** Asked in anger, not to be told. */
const RHETORICAL = /^\W*(?:do|don'?t|are|will|would) (?:you|u)\b(?:\W+\w+)?\W*$|\?\?|\?!|!\?|\b[A-Z]{4,}\b/;
const WISH =
  /\b(?:(?:i|we)(?: just| only| really)? (?:want|need|expect|demand)|(?:i|we)(?:'d| would) (?:like|prefer|rather)|(?:give|send|get|refund|pay|call|ring|tell|put|book) (?:me|us|it|him|her|my|the)|refund|replace(?:ment)?|cancel|compensat\w+|fix (?:it|this)|make sure|have someone|(?:can|could) (?:you|u)|please|pls|plz|tell (?:them|him|her)|(?:send|do|fix|bring|come|find) (?:\w+ ){0,2}now)\b/i;
/** A message this short rarely tells the whole story, one this long has several points (in words). */
const SHORT = 14;
const LONG = 60;
const NOD = 4;

/** What holds of a chat, for a phrase's `needs`. `authority` is the team's to grant and weighed by the ranking. */
const HOLDS: Record<Need, (s: Unmet) => boolean> = {
  authority: () => true,
  commitment: ({ done }) => !done.last.noCommitment,
  'verified-failure': ({ done }) => done.failureOwned,
  'first-reply': ({ done }) => done.replies === 0,
  'earlier-answer': ({ done }) => done.replies > 0,
  'question-asked': ({ done, latest }) => done.customer.asks && QUESTION.test(latest) && !RHETORICAL.test(latest),
  'will-act': ({ done }) => done.replies > 0 && done.customer.willAct && !done.customer.asks,
  'wants-to-cancel': ({ turns }) => customerSaid(turns, TO_CANCEL),
  'received-goods': ({ turns }) => customerSaid(turns, RECEIVED),
  'wish-stated': ({ latest }) => WISH.test(latest),
  'wish-unstated': ({ latest }) => !WISH.test(latest),
  'nothing-asked': (s) =>
    s.done.replies > 0 &&
    !QUESTION.test(s.latest) &&
    !WISH.test(s.latest) &&
    !gaveDetails(s) &&
    !nods(s) &&
    !s.done.customer.thanked,
  nod: nods,
  agreed: ({ done, latest, words }) =>
    done.customer.accepted &&
    done.last.offeredOptions &&
    !QUESTION.test(latest) &&
    words <= SHORT &&
    !/\bbut\b/i.test(latest),
  unclear: ({ latest, words }) => words <= SHORT && VAGUE.test(latest),
  'details-given': gaveDetails,
  'turned-down': ({ done }) => done.replies > 0 && done.customer.rejected,
  'limit-stated': ({ done }) => done.last.refused,
  'legal-limit': ({ done }) => done.last.limitIsLegal,
  'promise-open': ({ done }) => done.promised && !done.customer.solved,
  'request-open': (s) =>
    (QUESTION.test(s.latest) && !RHETORICAL.test(s.latest)) ||
    s.done.replies === 0 ||
    (WISH.test(s.latest) && !gaveDetails(s)),
  'repeat-said': ({ latest }) => REPEATED.test(latest),
  'leaving-said': ({ latest }) => LEAVING.test(latest),
  undelivered: ({ latest, issues }) =>
    UNDELIVERED.test(latest) && !issues.has('damaged') && !issues.has('wrong-item') && !issues.has('refund'),
  thanked: thanks,
  helped: (s) => thanks(s) && s.done.acted && !s.done.last.holding,
  'options-given': ({ done }) => done.last.offeredOptions,
  solved: ({ done }) => done.customer.solved,
  'after-bot': ({ done }) => done.failedBot,
  'asks-human': ({ done }) => done.customer.asksHuman,
  'short-message': ({ words }) => words <= SHORT,
  'several-points': ({ words }) => words >= LONG,
  'reference-missing': ({ done, turns }) => done.replies === 0 && !customerSaid(turns, REFERENCE),
  bereavement: ({ turns }) => customerSaid(turns, LOSS),
};

/** A short yes where nothing was asked or offered. */
function nods({ done, latest, words }: Unmet): boolean {
  const { accepted, asks } = done.customer;
  return (
    done.replies > 0 &&
    (accepted || !/[a-z\d]/i.test(latest)) &&
    !asks &&
    !done.last.asked &&
    !done.last.offeredOptions &&
    words <= NOD
  );
}

/** Thanks to the agent, with nothing left to answer. */
function thanks({ done, latest }: Unmet): boolean {
  return (
    done.replies > 0 &&
    done.customer.thanked &&
    !QUESTION.test(latest) &&
    !/\bthank (?:god|goodness|heavens)\b/i.test(latest)
  );
}

/** Whether the customer answered what the agent asked, and not by "no" or "I told you". */
function gaveDetails({ done, words, latest }: Unmet): boolean {
  const { answered, rejected, alreadySaid, willAct, asksHuman } = done.customer;
  return (
    done.replies > 0 && answered && !(rejected || alreadySaid || willAct || asksHuman) && words > 1 && !NO.test(latest)
  );
}

function customerSaid(turns: readonly Turn[], pattern: RegExp): boolean {
  return turns.some(({ role, text }) => role === 'customer' && pattern.test(plain(text)));
}

/** The needs a chat meets now. */
export function needsMet(situation: Unmet): ReadonlySet<Need> {
  return new Set((Object.keys(HOLDS) as Need[]).filter((need) => HOLDS[need](situation)));
}
