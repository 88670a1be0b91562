import { forbidden, TELEPHONE } from './forbidden.ts';
import { sumsIn } from './sums.ts';

/** A number and what the customer called it: the number of a booking is not that of an order. */
export interface Reference {
  noun: string;
  number: string;
}

const NOUNS: Record<string, string> = { ref: 'reference', tracking: 'tracking number' };

/** What makes another thing of the number before it: more digits or letters, a sum, a unit, a count. */
const GOES_ON = [
  String.raw`[\p{L}\p{N}\p{M}_]`,
  String.raw`[-‐-―]\p{L}`,
  String.raw`\s?\d|\p{Cf}*[.,:/·*|‐-―-]?\p{Cf}*\p{N}`,
  String.raw`\p{Cf}*(?![.,]\s)[\s.,:/·*|‐-―-]{0,3}\p{Cf}*\d{3}|(?:[.,]\s\d{3,4}){2}`,
  String.raw`\s?(?:[%€£$¥₹]|(?:zł|kr|chf)(?!\p{L}))`,
  String.raw`\s*(?:times?|days?|weeks?|hours?|minutes?|mins?|am|pm|euros?|pounds?|dollars?|items?|people|of)\b`,
].join('|');
const NUMBERED = new RegExp(
  String.raw`\b(order|booking|reservation|ticket|case|ref(?:erence)?|parcel|tracking|invoice|claim|contract|confirmation)(?:\s+(?:number|no|nr|ref|id|code|reference))?\.?\s*(?:is|was|:|#|=|,)?\s*#?((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{1,18}[A-Z0-9])(?!${GOES_ON})`,
  'giu',
);

/** An order or booking number the customer gave under that name, or null where there is none or more than one. */
export function reference(texts: readonly string[]): Reference | null {
  const found = new Map<string, Reference>();
  for (const text of texts) {
    for (const match of text.matchAll(NUMBERED)) {
      const noun = match[1]?.toLowerCase() ?? '';
      const number = match[2]?.toUpperCase() ?? '';
      if (isOrderLike(number)) found.set(number, { noun: NOUNS[noun] ?? noun, number });
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

const MONTH = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*';
/** A year, a date, a time, a measure, a rank, or a number masked with X. */
const OTHER_NUMBER = new RegExp(
  String.raw`^(?:19|20)\d\d$|X{3}|^\d{1,2}-\d{1,2}-\d{2,4}$|^(?:19|20)\d\d-\d{1,2}-\d{1,2}$|^\d{1,2}-?${MONTH}-?\d*$|^${MONTH}-?\d+$|^\d{1,4}(?:AM|PM|ST|ND|RD|TH|G|KG|ML|L|CM|MM|M|KM|GB|MB|TB|LBS?|OZ|X|PCS|K|H|HRS?|MINS?|EUR|USD|GBP|CHF|KR)$`,
);

/** As marketplaces write order numbers: too long for another, and grouped as no card is. */
const IN_THREE = /^\d{3}-\d{7}-\d{7}$/;

/** Digits with at most a few letters: no date or measure, no telephone, card or account number. */
function isOrderLike(value: string): boolean {
  if (IN_THREE.test(value)) return forbidden(value) === null;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 12 || OTHER_NUMBER.test(value) || /^0\d{9,}$/.test(value)) return false;
  const reason = forbidden(value);
  return reason === null || (reason === TELEPHONE && /^(?:[A-Z]{1,4}-?)?\d{10,11}$|^\d{3}-\d{4}$/.test(value));
}

/** Only sums that were taken, owed or are to come back: not prices they muse about. */
const AT_STAKE =
  /\b(?:charg\w*|overcharg\w*|took|taken|paid|refund\w*|owe[ds]?|fees?|bill(?:ed)?|invoice\w*|penalty|fine[ds]?|gone|money back|back|debit\w*|deposit|missing|transfer\w*|payment)\b/i;

/** The one sum of money the customer names (in the latest message that names any), or null where several compete. */
export function amount(texts: readonly string[]): string | null {
  for (const text of texts.toReversed()) {
    if (!AT_STAKE.test(text)) continue;
    const sums = new Set(sumsIn(text));
    if (sums.size > 0) return sums.size === 1 ? ([...sums][0] ?? null) : null;
  }
  return null;
}

const TIMES = [
  '',
  'once',
  'twice',
  'three times',
  'four times',
  'five times',
  'six times',
  'seven times',
  'eight times',
  'nine times',
  'ten times',
];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "The fourth time I've been in touch", "third chat", "6th person". */
const NTH =
  /\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(\d)(?:nd|rd|th)) (?:(?:chat|call|e-?mail|contact|agent|person|conversation)\b|time (?:now )?(?:of )?(?:that )?(?:i|i'm|i've|im|ive|we|we've|contacting|describing|explaining|asking|telling|calling|writing|messaging|chasing)\b)/;
/** "I've told you three times", "we called twice". */
const TIMES_SAID =
  /\b(?:i|i've|ive|we|we've|i have|we have|had to|already) (?:already |now |just |have )?(?:told|asked|called|rung|rang|phoned|written|wrote|messaged|emailed|contacted|explained|said|tried|chased|reported|explain|repeat)(?: (?:you|them|this|that|it|about it|about this|the same thing|support|already|now|people))* (twice|(two|three|four|five|six|seven|eight|nine|ten|\d) times|(\d)x)(?! (?:in|a|on)\b)/;

/** How often they have asked or tried, as "three times", or null. */
export function count(texts: readonly string[]): string | null {
  for (const text of texts.toReversed()) {
    const plain = text.toLowerCase();
    const nth = NTH.exec(plain);
    const times = TIMES_SAID.exec(plain);
    const n = nth
      ? nth[1]
        ? ORDINALS.indexOf(nth[1])
        : Number(nth[2])
      : times
        ? times[1] === 'twice'
          ? 2
          : numberOf(times[2] ?? times[3])
        : 0;
    if (n >= 2) return TIMES[n] ?? null;
  }
  return null;
}

function numberOf(word: string | undefined): number {
  return word === undefined ? 0 : WORDS.includes(word) ? WORDS.indexOf(word) : Number(word);
}
