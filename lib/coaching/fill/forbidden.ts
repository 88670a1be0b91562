/** Why a text may not enter a slot, or null. A slot's text is said by the agent: nothing private, hostile or coarse. */
export function forbidden(value: string): string | null {
  if (UNSEEN.test(value)) return 'invisible or control characters';
  const plain = value.normalize('NFKC');
  for (const [reason, test] of RULES) if (test(plain)) return reason;
  return null;
}

/** The one reason that a number which is called an order's may have: many orders look like telephone numbers. */
export const TELEPHONE = 'telephone number';
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/** Reasons that make a sentence unfit for a colleague too. */
const PRIVATE: ReadonlySet<string> = new Set(['payment card', 'bank account', 'password or code']);

/** Whether a text holds what nobody should pass on: card and account numbers, passwords, codes. */
export function isPrivate(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return RULES.some(([reason, test]) => PRIVATE.has(reason) && test(plain));
}

/** The text with an ellipsis in the place of each swearword. */
export function withoutSwearing(text: string): string {
  return text.replace(SWEARWORD, '…');
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

/** Swearing and names for people. */
const SWEARING = String.raw`f+[u*@v]+[c*]*k\w*|f[\W_]{1,3}u[\W_]{1,3}c[\W_]{1,3}k\w*|phuck\w*|fuk\w*|fck\w*|fook\w*|wtf|stfu|gtfo|sh[i!*1]+t\w*|s[\W_]{1,3}h[\W_]{1,3}i[\W_]{1,3}t|bull\s?sh[i!*1]\w*|(?:bull|dip|horse|dog|bat|chicken)sh[i!*1]+t\w*|crap\w*|piss\w*|turds?|bastards?|b[i!*1]+tch\w*|cunts?|c\*nts?|c[\W_]{1,3}u[\W_]{1,3}n[\W_]{1,3}t|dicks?|dickhead\w*|pricks?|twats?|wank\w*|tossers?|knob(?:head|end)s?|bell\s?ends?|pillocks?|plonkers?|prats?|arse\w*|ass(?:hole|wipe|hat|clown)?s?|a(?:55|[sz$]{2})hole\w*|(?:jack|dumb|smart|lazy|fat)\s?ass(?:es)?|douche\w*|bollocks|bugger\w*|bloody|damn\w*|goddamn\w*|idiots?|idiotic|morons?|moronic|imbeciles?|cretin\w*|(?:dim|half|nit)\s?wits?|muppets?|numpt(?:y|ies)|eejits?|gobshites?|wazzocks?|stupid\w*|dumb\w*|clowns?|scum\w*|parasites?|losers?|retard\w*|spastics?|spaz\w*|fag(?:s|got\w*)?|dykes?|trann(?:y|ies)|n[i1*!]gg\w+|pak(?:i|is)|chinks?|kikes?|pikeys?|sluts?|slags?|skanks?|whores?|nazis?`;
/** Hard words that may be the matter itself: a scam, a missed rubbish collection. */
const HARD = String.raw`hell|useless|incompetent\w*|scam\w*|crooks?|thie(?:f|ves)|thiev\w*|liars?|lying|pathetic|garbage|trash|rubbish|jokers?|kill\w*|die|jesus|christ`;
const COARSE = new RegExp(`(?<![\\w@])(?:@ss\\w*|${SWEARING}|${HARD})\\b`, 'i');
const SWEARWORD = new RegExp(`\\b(?:${SWEARING})\\b`, 'gi');

const DIGIT_WORD = '(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|dot|dash)';

const RULES: readonly (readonly [string, (value: string) => boolean])[] = [
  ['digits of another script', matches(/[^\P{Nd}0-9]/u)],
  ['markup or code', matches(/[<>{}[\]\\|`=^~]|(?<!\d)\$(?!\d)|&#?\w+;|%[0-9a-f]{2}/i)],
  ['e-mail address', matches(/\S@\S|\b(?:at|dot)\s+\w+\s+dot\b/i)],
  [
    'web address',
    matches(
      /:\/\/|\bhttps?:|\bwww\.|\b[a-z0-9][a-z0-9-]*\.[a-z]{2,}\b|\bdot (?:com|net|org|io|co|uk|de)\b|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/i,
    ),
  ],
  ['payment card', hasCard],
  [
    'bank account',
    matches(
      /\b[A-Z]{2}\d{2}(?:[\s.]?[A-Z0-9]{2,4}){3,8}\b|\b(?:account|routing) (?:number|no)\W+(?:is\W+)?\d|\bsort code\b/i,
    ),
  ],
  [
    TELEPHONE,
    matches(
      new RegExp(
        String.raw`(?:\+|\b00)\d[\d\s().-]{6,}\d|\b0\d{2,4}[\s().-]+\d[\d\s().-]{4,}\d|\(\d{2,5}\)\s?\d{3,}|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\b07\d{9}\b|\b\d{10,11}\b|(?<![\d-])\d{3}-\d{4}(?![\d-])|(?:\b${DIGIT_WORD}\b[\s.,-]*){6}`,
        'i',
      ),
    ),
  ],
  [
    'password or code',
    matches(
      /\b(?:pass(?:word|code|phrase|wd|wrd)?|pasword|pwd?|pin|otp|2fa|cvv|cvc|security (?:code|answer)|verification code|ssn|secret)\b|\blog ?in(?: name)?(?: is|:)|(?<!\b(?:error|status|product|item) )\bcodes?\b(?: (?:is|was|i got|number|no|you sent))*\W{0,3}[a-z]{0,3}\d{3,}/i,
    ),
  ],
  ['coarse or insulting', matches(COARSE)],
];

/** Digits with at most this between them may be one number. */
const PIECES = /[\s.,·*_/‐-―-]{1,3}/u;
const DIGITS = /\d(?:[\s.,·*_/‐-―-]{0,3}\d){12,40}/gu;

/** Whether whole pieces of a run of digits make 13-19 digits, as a card's begin, that pass Luhn's check. */
function hasCard(value: string): boolean {
  return [...value.matchAll(DIGITS)].some(([run]) => {
    const pieces = run.split(PIECES);
    return pieces.some((_, from) =>
      pieces.some((__, to) => {
        const number = pieces.slice(from, to + 1).join('');
        return /^[2-6]\d{12,18}$/.test(number) && isLuhn(number);
      }),
    );
  });
}

function isLuhn(number: string): boolean {
  const digits = [...number].toReversed().map(Number);
  const sum = digits.reduce(
    (total, digit, i) => total + (i % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  );
  return sum % 10 === 0;
}
