import type { Need } from '../packs/schema.ts';
import type { Situation } from './situation.ts';
import { VAGUE } from './triggers.ts';

const RELATION =
  '(?:mum|mom|mother|dad|father|wife|husband|partner|son|daughter|baby|brother|sister|nan|gran|grandma|grandmother|grandad|granddad|grandfather|grandpa|aunt|uncle|friend|dog|cat)';
const LOSS = new RegExp(
  `\\b(?:${RELATION}'?s?|he|she) (?:has |had |just |has just |sadly |recently )*(?:died|passed(?: away| on)?\\b(?! the| my| it| on to)|been killed)` +
    `|\\blost (?:my|our) ${RELATION}\\b|\\bmy late ${RELATION}\\b|\\b(?:death|funeral|ashes|cremation|burial) of (?:my|our)\\b|\\b(?:his|her|${RELATION}'?s?) (?:funeral|ashes|cremation|burial)\\b|\\bbereave`,
  'i',
);
const REFERENCE = /\d{4,}|\b[A-Z]{1,4}-?\d{3,}|\S@\S+\.\w/;
const QUESTION = /\?|^\W*(?:what|when|where|why|who|how|which|can|could|will|would|should|does|did|do you|are you|any)\b/i;
const WISH =
  /\b(?:(?:i|we)(?: just| only| really)? (?:want|need|expect|demand)|(?:i|we)(?:'d| would) (?:like|prefer|rather)|(?:give|send|get|refund|pay|call|ring|tell|put|book) (?:me|us|it|him|her|my|the)|refund|replace(?:ment)?|cancel|compensat\w+|fix (?:it|this)|make sure|have someone)\b/i;
/** A message this short rarely tells the whole story, one this long has several points (in words). */
const SHORT = 14;
const LONG = 60;
const NOD = 4;

/** What holds of a chat, for a phrase's `needs`. `authority` is the team's to grant and weighed by the ranking. */
const HOLDS: Record<Need, (s: Omit<Situation, 'met'>) => boolean> = {
  authority: () => true,
  commitment: ({ done }) => !done.last.noCommitment,
  'verified-failure': ({ done }) => done.failureOwned,
  'first-reply': ({ done }) => done.replies === 0,
  'earlier-answer': ({ done }) => done.replies > 0,
  'question-asked': ({ done, latest }) => done.customer.asks && QUESTION.test(latest),
  'wish-stated': ({ latest }) => WISH.test(latest),
  'wish-unstated': ({ latest }) => !WISH.test(latest),
  nod: ({ done, words }) => done.replies > 0 && done.customer.accepted && !done.customer.asks && !done.last.asked && !done.last.offeredOptions && words <= NOD,
  agreed: ({ done }) => done.replies > 0 && done.customer.accepted && !done.customer.asks && (done.last.asked || done.last.offeredOptions),
  unclear: ({ latest, words }) => words <= SHORT && VAGUE.test(latest),
  'details-given': ({ done }) => done.replies > 0 && done.customer.answered && !done.customer.rejected,
  'turned-down': ({ done }) => done.replies > 0 && done.customer.rejected,
  'limit-stated': ({ done }) => done.last.refused,
  'legal-limit': ({ done }) => done.last.limitIsLegal,
  'promise-open': ({ done }) => done.promised && !done.customer.solved,
  thanked: ({ done }) => done.replies > 0 && done.customer.thanked,
  solved: ({ done }) => done.customer.solved,
  'after-bot': ({ done }) => done.failedBot,
  'asks-human': ({ done }) => done.customer.asksHuman,
  'short-message': ({ words }) => words <= SHORT,
  'several-points': ({ words }) => words >= LONG,
  'reference-missing': ({ done, turns }) => done.replies === 0 && !turns.some(({ role, text }) => role === 'customer' && REFERENCE.test(text)),
  bereavement: ({ turns }) => turns.some(({ role, text }) => role === 'customer' && LOSS.test(text.replace(/[‘’]/g, "'"))),
};

/** The needs a chat meets now. */
export function needsMet(situation: Omit<Situation, 'met'>): ReadonlySet<Need> {
  return new Set((Object.keys(HOLDS) as Need[]).filter((need) => HOLDS[need](situation)));
}
