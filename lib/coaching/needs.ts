import { WAIT_LIMIT_MS } from '../assessment.ts';
import type { Turn } from '../conversation.ts';
import type { Emotion } from '../emotion/reading.ts';
import type { Need } from '../packs/schema.ts';
import { BURDENS, carries, type Burden } from './burden.ts';
import { givesUp, hasAgreed, isAnswered } from './going-along.ts';
import { asksFact, asksTime, QUESTION, RHETORICAL, wantsAnswer } from './question.ts';
import { plain, VAGUE } from './said.ts';
import type { Situation } from './situation.ts';
import { ASKS_WHY } from './triggers/trigger.ts';

type Unmet = Omit<Situation, 'met'>;

const RELATION =
  '(?:mum|mom|mother|dad|father|wife|husband|partner|son|daughter|baby|brother|sister|nan|gran|grandma|grandmother|grandad|granddad|grandfather|grandpa|aunt|uncle|friend|dog|cat)';
const LOSS = new RegExp(
  `\\b(?:my ${RELATION}(?: [a-z]+){0,2}|${RELATION}|(?<=\\b${RELATION}\\b.{0,200})\\b(?:he|she)) (?:has |had |just |has just |sadly |recently )*(?:died|passed(?: away| on)?\\b(?! the| my| it| on to)|been killed)` +
    `|\\blost (?:my|our) ${RELATION}\\b(?! ?(?:list|code|request|pass|'s))|\\bmy late ${RELATION}\\b|\\b(?:death|funeral|ashes|cremation|burial) of (?:my|our)\\b|\\b(?:his|her|${RELATION}'?s?) (?:funeral|ashes|cremation|burial)\\b|\\bbereave`,
  'i',
);
/** In lower case: a long number, letters with digits, a number by its name, an address. No year, sum or time. */
const REFERENCE =
  /(?<![$£€¥]\s?|\d[.,])(?!(?:19|20)\d\d(?!\d))\d{4,}(?!\d|\s?(?:[€£$¥]|euros?|pounds|dollars|quid|bucks|kr|zł))|\b[a-z]{1,4}-?\d{3,}|\S@\S+\.\w|<(?:number|order|id)>|#\s?[a-z-]*\d[a-z\d-]{2,}|\b(?:order|booking|reservation|ticket|case|ref(?:erence)?|parcel|tracking|invoice|claim|contract|confirmation)(?: (?:number|no|nr|id|code|ref|reference))?\.?(?: is|:)?[ #]*(?:\d{3,}|(?=[a-z\d-]*\d[a-z\d-]*\d)(?=[\d-]*[a-z])[a-z\d-]{5,})(?![a-z\d])(?! (?:times|days|weeks|hours|minutes|euros|pounds|dollars|items)\b)/;
const SENIOR =
  /\b(?:managers?|supervisors?|superiors?|seniors?|boss|director|ceo|escalat\w*|in charge|higher(?:[- ]up)?|owner|team lead(?:er)?|your lead)\b/;
const TO_CANCEL =
  /\b(?:want|wants|like|need|trying|tried|wish|please|how (?:do|can) (?:i|we)|can (?:i|we|you)|going) (?:to )?(?:\w+ ){0,2}cancel\b|^(?:hi |hello |hey )?(?:please )?cancel (?:my|it|this|the)\b/;
const RECEIVED =
  /\b(?:arrived?|came|turned up|delivered|received|unboxed|opened|ordered|bought|in the box|the box|parcel|package|got (?:it|this|them|the|a|my))\b/;
/** In a first message only words of having been in touch: "again", "every time" and "three times" may speak of the thing. */
const CONTACTED =
  /\b(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th)|how many|several|multiple|so many|\d+|two|three|four|five) (?:chats?|calls?|e-?mails?|agents?|people|person|msgs?|messages|contacts?)\b|\btimes? (?:that |do |must )?(?:i|we)(?:['’](?:ve|m|d)| have| am| had)?(?: had| have)?(?: to)? (?:ask|call|contact|wr[io]t|messag|report|t[eo]ld?|chas|explain|rais|com(?:e|ing) (?:here|to you|back))|\b(?:told|asked|contacted|contacting|called|reported|raised|explained|e-?mailed|messaged|spoke|spoken|wrote|written|chas\w+|complained)\b|\bkeep (?:asking|calling|telling|writing)\b|\bstill (?:waiting|no (?:reply|answer))\b|\bin touch\b|\b(?:again|once more)\?|\byou (?:said|promised)\b/i;
const REPEATED =
  /\b(?:again|twice|second|third|fourth|fifth|\d(?:nd|rd|th)|times?|already (?:told|asked|said|contacted|called|reported|raised|explained|written|wrote|emailed|spoke|sent|did|done|tried|been)|before|every (?:time|day|week)|still (?:waiting|no|not|nothing|haven'?t)|last (?:time|week|month)|keep|yesterday)\b/i;
const LEAVING =
  /\b(?:leav(?:e|ing)|switch\w*|cancel\w*|elsewhere|another (?:provider|bank|shop|company|store)|competitors?|moving|never (?:again|order|buy|use|shop)|(?:the|my|our) (?:very )?last (?:time|order)\b|(?:i|we)(?:'m| am|'re| are|'ll be| will be) (?:gone|off)|done with|lost (?:a|me as a) customer|goodbye|take my business)\b/i;
const UNDELIVERED =
  /\b(?:where|late|delay\w*|still|not|never|missing|lost|track\w*|when|wait\w*|update|supposed|due|yet|today|tomorrow)\b|n['’]?t\b/i;
/** What is sent back, cancelled or still to be changed is not looked for. */
const NOT_ON_ITS_WAY =
  /\b(?:return(?:ed)? (?:shipping|charges?|fee)|charged for return|did ?n[o'’]?t fit|cancell?ed|address is (?:wrong|incorrect)|(?:change|update) (?:the|my) address)\b/i;
/** "Ok" that goes on to say it is not. */
const PROTESTS = /\b(?:but|still|not|never|nothing|no|nobody|wrong|since|again)\b|n['’]?t\b/i;
const GLAD: readonly Emotion[] = ['positive', 'gratitude'];
const MISERY: readonly Emotion[] = ['anger', 'frustration', 'disappointment', 'worry', 'sadness', 'confusion'];
/** Words back at the agent in the place of an answer, or shouted ones. */
const REFUSES =
  /\b[Ii](?:['’]ve| have)? already\b|\b[Yy]ou(?:'ve| have)? ?(?:haven['’]?t|didn['’]?t|don['’]?t|never|already)\b|\b(?:won['’]?t be|not) necessary\b|(?:\b[A-Z]{2,}\b\W*){3}/;
/** A question of the agent's that asks for no details. */
const CLOSING = /\banything else\b|\b(?:survey|rate (?:this|the|our|me|my))\b|\bdid (?:that|this|it) help\b/i;
const STEPS = /\b(?:go to|click|tap|press|open|choose|select|restart|type|settings?|menu|step)\b/i;
/** A time that presses, in the customer's words. */
const TIME =
  /\b(?:today|tonight|tomorrow|tmrw|asap|urgent\w*|hurry|rush|deadline|quick(?:ly|er)?|immediately|emergency|right now|straight away|in time|too late|running out|time left|(?:in|for|within|only|got|have|another|next|last|been|waiting|wait|least|over|than) (?:\w+ )?(?:a |an |half an )?(?:\d+|one|two|three|few|couple(?: of)?)? ?(?:min(?:ute)?s?|mins|hours?|hrs?)|\d+ ?(?:min(?:ute)?s?|mins|hours?|hrs?)|(?:by|before|until|on|this|is|at|opens?|ends?|starts?) (?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|noon|midnight|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|the \d+)|friday|monday|need (?:it|this|them|an answer|someone) (?:\w+ )?now)\b/i;
const NO = /^\W*(?:no|nope|nah)\b/i;
/** Asks for nothing but haste. */
const HURRIES =
  /(?:\b(?:please|pls|plz) )?\b(?:be (?:quick|fast)|(?:do (?:it|dat|that)|make it|get (?:it|this) (?:sorted|done)) (?:quick(?:ly)?|fast)|hurry(?: up)?)\b|\b(?:please|pls|plz) (?:check|look)\b/gi;
/** They are off for days, and nobody waits for them in the chat. */
const AWAY = /\b(?:days?|weeks?|tomorrow|bye|later today)\b/i;
export const WISH =
  /\b(?:(?:i|we)(?: just| only| really)? (?:want|need|expect|demand)|(?:i|we)(?:'d| would) (?:like|prefer|rather)|(?:give|send|get|refund|pay|call|ring|tell|put|book) (?:me|us|it|him|her|my|the)|refund|replace(?:ment)?|cancel|compensat\w+|fix (?:it|this)|make sure|have someone|show me|find me|look for|(?:can|could) (?:you|u)|please|pls|plz|tell (?:them|him|her)|(?:send|do|fix|bring|come|find) (?:\w+ ){0,2}now)\b/i;
/** What is missing is wanted, who is shut out wants in: to ask for the wish would be to ask twice. */
const WISH_IS_PLAIN =
  /\b(?:missing|lost|locked out|shut out|stuck|stranded|unpaid|explain|(?:can(?:no|['’])?t|unable to|cannot) (?:log|get|sign) (?:in|on|into)|(?:not|never|n['’]?t) (?:arrived?|here|come|came|turned up|been paid|refunded)|where(?:['’]?s| is| are)|wrong (?:item|size|one|colou?r|address))\b/i;
/** A message this short rarely tells the whole story, one this long has several points (in words). */
const SHORT = 14;
const LONG = 60;
const NOD = 4;
/** A yes longer than this (words) says more than yes. */
const YES = 16;

const BURDENED = Object.fromEntries(
  BURDENS.map((burden) => [burden, ({ latest }: Unmet) => carries(burden, latest)]),
) as Record<Burden, (s: Unmet) => boolean>;

/** What holds of a chat, for a phrase's `needs`. `authority` is the team's to grant and weighed by the ranking. */
const HOLDS: Record<Need, (s: Unmet) => boolean> = {
  authority: () => true,
  commitment: ({ done }) => !done.last.noCommitment,
  'verified-failure': ({ done }) => done.failureOwned,
  'first-reply': ({ done }) => done.replies === 0,
  'earlier-answer': ({ done }) => done.replies > 0,
  'question-asked': wantsAnswer,
  'fact-asked': asksFact,
  'when-asked': asksTime,
  answered: isAnswered,
  'steps-given': ({ done }) => STEPS.test(done.last.text),
  'why-asked': ({ latest }) => ASKS_WHY.test(latest),
  'will-act': ({ done, latest }) =>
    done.replies > 0 && done.customer.willAct && !done.customer.asks && !AWAY.test(latest),
  // What a death makes somebody cancel is no decision against the company.
  'wants-to-cancel': ({ turns }) => customerSaid(turns, TO_CANCEL) && !customerSaid(turns, LOSS),
  'received-goods': ({ turns }) => customerSaid(turns, RECEIVED),
  'wish-stated': (s) => WISH.test(s.latest.replace(HURRIES, '')) && !gaveDetails(s) && !isAnswered(s),
  'wish-unstated': (s) =>
    !WISH.test(s.latest) && !WISH_IS_PLAIN.test(s.latest) && !wantsAnswer(s) && !hasAgreed(s) && !isAnswered(s),
  'time-named': ({ latest }) => TIME.test(latest),
  'nothing-asked': (s) =>
    s.done.replies > 0 &&
    !QUESTION.test(s.latest) &&
    !WISH.test(s.latest) &&
    !gaveDetails(s) &&
    !nods(s) &&
    !s.done.customer.thanked,
  nod: nods,
  agreed: hasAgreed,
  settled: isSettled,
  'checking-begun': ({ done, silence }) =>
    done.last.holding || done.customer.waits || (silence !== null && silence >= WAIT_LIMIT_MS),
  unclear: ({ latest, words }) => words <= SHORT && VAGUE.test(latest),
  'details-given': (s) => gaveDetails(s) && !hasAgreed(s),
  'turned-down': ({ done }) => done.replies > 0 && done.customer.rejected,
  'limit-stated': ({ done }) => done.last.refused,
  'legal-limit': ({ done }) => done.last.limitIsLegal,
  'promise-open': ({ done }) => done.promised && !done.customer.solved,
  'request-open': (s) =>
    (QUESTION.test(s.latest) && !RHETORICAL.test(s.latest)) ||
    s.done.replies === 0 ||
    (WISH.test(s.latest) && !gaveDetails(s)),
  'repeat-said': ({ latest, done }) => (done.replies === 0 ? CONTACTED : REPEATED).test(latest),
  'leaving-said': ({ latest }) => LEAVING.test(latest),
  undelivered: ({ latest, issues }) =>
    UNDELIVERED.test(latest) &&
    !NOT_ON_ITS_WAY.test(latest) &&
    !issues.has('damaged') &&
    !issues.has('wrong-item') &&
    !issues.has('refund'),
  thanked: thanks,
  helped: (s) => thanks(s) && s.done.acted && !s.done.last.holding,
  'options-given': ({ done }) => done.last.offeredOptions,
  solved: ({ done }) => done.customer.solved,
  'after-bot': ({ done }) => done.failedBot,
  'asks-human': ({ done }) => done.customer.asksHuman,
  'senior-asked': ({ turns }) => customerSaid(turns, SENIOR),
  'short-message': ({ words }) => words <= SHORT,
  'several-points': ({ words }) => words >= LONG,
  'reference-missing': ({ done, turns }) => done.replies === 0 && !customerSaid(turns, REFERENCE),
  'consequence-named': ({ done }) => done.boundarySteps >= 2,
  bereavement: ({ turns }) => customerSaid(turns, LOSS),
  ...BURDENED,
};

/** Glad or grateful, and nothing else; gladness heard in a frustrated customer's words is disbelief. */
export function bringsGoodNews({ emotions, heat }: Pick<Unmet, 'emotions' | 'heat'>): boolean {
  return heat < 2 && GLAD.some((feeling) => emotions.has(feeling)) && !MISERY.some((feeling) => emotions.has(feeling));
}

/** Whether nothing is left to find out: the customer has good news, or goes along with an answer or a promise. */
function isSettled(moment: Unmet): boolean {
  const { done, latest, words } = moment;
  const { customer, last } = done;
  const open = customer.asks || customer.rejected || customer.alreadySaid || customer.waits || last.holding;
  if (done.replies === 0 || open) return false;
  const isDetail = last.asked && words > SHORT;
  if (bringsGoodNews(moment) && !isDetail) return true;
  if (last.refused || !(last.answered || last.promised)) return false;
  if (customer.goesAhead) return true;
  const isYes = customer.accepted && words <= YES && !PROTESTS.test(latest) && !givesUp(latest);
  return (customer.thanked || customer.solved || isYes) && !last.asked;
}

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
function thanks({ done, latest, words }: Unmet): boolean {
  return (
    done.replies > 0 &&
    done.customer.thanked &&
    !(done.last.asked && words > SHORT) &&
    !QUESTION.test(latest) &&
    !/\bthank (?:god|goodness|heavens)\b/i.test(latest)
  );
}

/** Whether the customer answered what the agent asked, and not by "no" or "I told you". */
function gaveDetails({ done, words, latest }: Unmet): boolean {
  const { accepted, answered, rejected, alreadySaid, willAct, asksHuman, goesAhead } = done.customer;
  return (
    done.replies > 0 &&
    answered &&
    !(rejected || alreadySaid || willAct || asksHuman || goesAhead) &&
    !(accepted && words <= NOD && done.last.offeredOptions) &&
    (words > 1 || /\d/.test(latest)) &&
    !NO.test(latest) &&
    !REFUSES.test(latest) &&
    !CLOSING.test(done.last.text)
  );
}

function customerSaid(turns: readonly Turn[], pattern: RegExp): boolean {
  return turns.some(({ role, text }) => role === 'customer' && pattern.test(plain(text)));
}

/** The needs a chat meets now. */
export function needsMet(situation: Unmet): ReadonlySet<Need> {
  return new Set((Object.keys(HOLDS) as Need[]).filter((need) => HOLDS[need](situation)));
}
