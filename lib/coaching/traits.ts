import type { Need, Phrase } from '../packs/schema.ts';
import { BURDENS } from './burden.ts';
import { AGENT_SAID, plain } from './said.ts';
import type { Technique } from './techniques.ts';

/** What a phrase's wording implies, whatever the chat. */
export interface Traits {
  /** Names the customer's feeling: only from heat 3 (domain rule 1). */
  namesFeeling: boolean;
  /** Says an action is done already: only where the agent's own words show one. */
  claimsAction: boolean;
  /** May stand beside a loss: written for it, or no part of the answer. */
  gentle: boolean;
  /** Cheerful, or asks how it was: out of place beside a loss. */
  bright: boolean;
  /** Sets out to find out or to help: only while something is left to find out. */
  enquires: boolean;
  /** Says that something is found out or worked on: of little use to who has just had an answer. */
  seeks: boolean;
  /** Opens the matter: of little use once the agent has taken it up. */
  opens: boolean;
  /** Deals with a question: answers it, or says when the answer comes. */
  answers: boolean;
  /** Speaks of a death: said once in a chat. */
  condoles: boolean;
  /** Speaks of a question the customer asked. */
  recallsQuestion: boolean;
  /** Speaks of an earlier word of the agent's. */
  recallsReply: boolean;
  /** Speaks of what hangs on it for the customer. */
  namesBurden: boolean;
  /** An "I understand"-type line (domain rule 3: at most one a chat). */
  understands: boolean;
  /** What stands between its slots, in plain form. */
  parts: readonly string[];
  /** Its text as a number, to vary the order among equals. */
  seed: number;
  /** How specific its moment and how concrete its wording are, around 1 (domain rules 2 and 5). */
  fit: number;
}

const FEELING =
  /\b(?:angry|anger|furious|fury|frustrat\w*|upset|upsetting|annoyed|worr(?:y|ied|ying)|afraid|scared|scary|frighten\w*|anxious|stress\w*|disappoint\w*|exhaust\w*|humiliat\w*|infuriat\w*|your feelings?|you feel|you're feeling)\b/i;
const BRIGHT =
  /\b(?:glad|happy|love|lovely|great|wonderful|enjoy|pleasure|pleased|delighted|worked out|end(?:s|ed)? well|next part|turn(?:s|ing)? (?:this|things) around)\b|!/i;
const ACTION =
  /\bI(?:'ve| have)(?: just| now| already)? (?:sent|refunded|cancelled|credited|raised|escalated|booked|passed|ordered|reported|moved|updated|removed|blocked|frozen|logged|flagged|asked|called|emailed|arranged|added|changed|reset|put|opened|started|set)\b/i;
const ENQUIRY =
  /\b(?:check(?:ing)?|look(?:ing)? (?:at|for|up|it)|find(?:ing)? (?:it |that |this )?out|find the|the facts (?:on|about)|checking on|(?:go|going|read) through|see what|what I (?:find|found|see|learn|know|have)|what happens next|where (?:it|you) stands?|work(?:ing)? (?:on|out|through|it out)|sort(?:ed)?|get (?:this|it|that) (?:right|moving|finished)|on it|start(?:ing)?|taking this on|what'?s possible|(?:clear|proper|definite) answer|to help|help (?:you|with)|handled|put (?:this|it) right|make it right|leave this with me|ask(?:ing)? \{team\}|bottom of|step by step|treat this as|see this through)\b/i;
const OPENS =
  /\bthank(?:s| you) for (?:telling|raising|bringing|getting|reaching|being direct|the message)|\bglad (?:you(?: got| told| wrote| raised)?|it reached me)|\btaking (?:this|it) on\b|\bfrom here it's my job|\bstarting (?:on|with|right|now)|\bI'm starting\b|\b(?:right|good) (?:to get in touch|that you told)|\brais(?:e|ing) (?:this|it)\b|\byou're writing about|\bbring this up|\bFirst I'll find out|\b(?:why|how much) (?:this|that) matters\b|\bthe first thing I'll do|\bNobody wants to deal|\bopen in front of me|\bI'm looking at \{order\}/i;
const ANSWERS =
  /\b(?:answers?|find(?:ing)? (?:it |that |this )?out|check(?:ing)?|tell you|look(?:ing)? (?:it |that |this )?(?:up|into|at)|explain|ask(?:ing)?|questions?|hear from me|write|see what|in a few minutes|this now)\b/i;
const ASKED =
  /\b(?:you(?:'ve)? asked(?: that| why)?\b(?! for)|(?:right|thing|sense) to ask|(?:fair|good) question|why you(?:'re| are) asking|thanks for asking|before I answer|you(?:'re| are) checking|be sure\b|want(?:ed)? (?:certainty|to be sure)|where you stand)/i;
/** Techniques that open or carry on the search for an answer; the others close, look ahead, hand over or hold a line. */
const SEARCHING: ReadonlySet<Technique> = new Set<Technique>([
  'acknowledge',
  'name-feeling',
  'paraphrase',
  'clarify',
  'apologise',
  'apologise-no-blame',
  'reassure',
  'offer-options',
  'next-step',
  'progress-update',
  'yes-and',
  'positive-language',
  'explain-why',
  'answer',
]);
/** Of these, the ones that hear the matter out, whatever their words. */
const HEARING: ReadonlySet<Technique> = new Set<Technique>([
  'acknowledge',
  'name-feeling',
  'paraphrase',
  'clarify',
  'reassure',
]);
/** Needs that fit a settled matter, whatever the words. */
const SETTLES: ReadonlySet<Need> = new Set<Need>(['agreed', 'answered', 'nod', 'settled', 'bereavement']);
/** Needs that a question meets. */
const ASKS: ReadonlySet<Need> = new Set<Need>(['question-asked', 'fact-asked', 'when-asked', 'why-asked']);
/** Techniques whose words about a question are about the customer's. */
const TO_ASKERS: ReadonlySet<Technique> = new Set<Technique>([
  'acknowledge',
  'reassure',
  'answer',
  'explain-why',
  'yes-and',
]);
const REPLY =
  /\b(?:a moment ago|misread|my (?:last|first|earlier|previous)|(?:that|the) last answer|my mistake|I (?:told|gave) you|what I said|my shift|I was (?:too )?(?:quick|wrong|unclear))\b/i;

/** What stands between the slots or gaps of a line, in plain form. */
export function literalParts(text: string): string[] {
  return text
    .split(/\{[a-z]+\}|\[[a-z]+\]/)
    .map(plain)
    .filter((part) => /[a-z]/.test(part));
}

/** Needs that only some moments meet: a phrase that has one speaks to this very moment. */
const TELLING: ReadonlySet<Need> = new Set<Need>([
  'question-asked',
  'fact-asked',
  'when-asked',
  'agreed',
  'nod',
  'nothing-asked',
  'will-act',
  'wants-to-cancel',
  'unclear',
  'details-given',
  'turned-down',
  'limit-stated',
  'thanked',
  'helped',
  'solved',
  'after-bot',
  'asks-human',
  'several-points',
  'wish-stated',
  'consequence-named',
  'settled',
  'why-asked',
]);
/** Needs of a customer who goes along: most lines of a search would ignore it. */
const YIELDS: ReadonlySet<Need> = new Set<Need>(['agreed', 'answered']);
/** About seven seconds of reading at 230 words a minute (domain rule 2). */
const APOLOGY_WORDS = 27;

/** Reads a phrase's wording. */
export function readTraits({ text, technique, when, needs }: Phrase, textHash: string): Traits {
  const apology = technique === 'apologise' || technique === 'apologise-no-blame';
  return {
    namesFeeling: technique === 'name-feeling' || FEELING.test(text),
    claimsAction: ACTION.test(text),
    gentle: needs?.includes('bereavement') === true || !SEARCHING.has(technique),
    bright: needs?.includes('bereavement') !== true && (technique === 'ask-feedback' || BRIGHT.test(text)),
    enquires:
      SEARCHING.has(technique) &&
      !needs?.some((need) => SETTLES.has(need)) &&
      (HEARING.has(technique) || ENQUIRY.test(text)),
    seeks: SEARCHING.has(technique) && !needs?.some((need) => SETTLES.has(need)) && ENQUIRY.test(text),
    opens: SEARCHING.has(technique) && OPENS.test(text),
    answers: needs?.some((need) => ASKS.has(need)) === true || ANSWERS.test(text),
    condoles: needs?.includes('bereavement') === true && /\b(?:loss|condolences|(?:so|very) sorry)\b/i.test(text),
    recallsQuestion: TO_ASKERS.has(technique) && ASKED.test(text),
    recallsReply: REPLY.test(text),
    namesBurden: needs?.some(isBurden) === true,
    understands: AGENT_SAID.understand.test(plain(text)),
    parts: literalParts(text),
    seed: Number.parseInt(textHash, 16),
    fit:
      1 +
      (when.issues ? 0.2 : 0) +
      (when.signals ? 0.1 : 0) +
      (when.drivers ? 0.03 : 0) +
      (when.emotions ? 0.08 : 0) +
      (when.heat ? 0.01 * (4 - (when.heat[1] - when.heat[0])) : 0) +
      momentWorth(needs) +
      (/\bwe\b/i.test(text) ? -0.1 : 0) +
      (/\b(?:soon|shortly|asap)\b/i.test(text) ? -0.1 : 0) +
      (text.length > 200 ? -0.06 : 0) +
      (apology && text.split(/\s+/).length > APOLOGY_WORDS ? -0.3 : 0),
  };
}

/** What a line made for a death is worth more than others, until somebody has condoled: then the matter comes back. */
export const WORTH_OF_A_LOSS = 0.5;

/** How much the moment a phrase is made for adds to its fit: that of its most telling need. */
function momentWorth(needs: readonly Need[] = []): number {
  if (needs.includes('bereavement')) return WORTH_OF_A_LOSS;
  if (needs.some(isBurden)) return 0.36;
  if (needs.some((need) => YIELDS.has(need))) return 0.3;
  return needs.some((need) => TELLING.has(need)) ? 0.14 : 0;
}

function isBurden(need: Need): boolean {
  return (BURDENS as readonly Need[]).includes(need);
}
