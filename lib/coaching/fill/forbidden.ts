/** Why a text may not enter a slot, or null. A slot's text is said by the agent: nothing private, hostile or coarse. */
export function forbidden(value: string): string | null {
  for (const [reason, test] of RULES) if (test(value)) return reason;
  return null;
}

/** Reasons that make a sentence unfit for a colleague too. */
const PRIVATE: ReadonlySet<string> = new Set(['payment card', 'bank account', 'password or code']);

/** Whether a text holds what nobody should pass on: card and account numbers, passwords, codes. */
export function isPrivate(text: string): boolean {
  return RULES.some(([reason, test]) => PRIVATE.has(reason) && test(text));
}

/** The text with an ellipsis in the place of each swearword. */
export function withoutSwearing(text: string): string {
  return text.replace(SWEARWORD, '…');
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

/** Swearing and names for people. */
const SWEARING = String.raw`f+[u*@v]+[c*]*k\w*|fuk\w*|fck\w*|wtf|stfu|sh[i!*1]+t\w*|bull\s?sh\w*|crap\w*|piss\w*|bastards?|bitch\w*|b[i!*]tch\w*|cunts?|c\*nts?|dicks?|dickhead\w*|pricks?|twats?|wank\w*|arse\w*|ass(?:hole)?s?|arsehole\w*|bollocks|bloody|damn\w*|goddamn\w*|idiots?|idiotic|morons?|moronic|imbeciles?|stupid\w*|dumb\w*|clowns?|scum\w*|parasites?|losers?|retard\w*|sluts?|whores?|nazis?`;
/** Hard words that may be the matter itself: a scam, a missed rubbish collection. */
const HARD = String.raw`hell|useless|incompetent\w*|scam\w*|crooks?|thie(?:f|ves)|thiev\w*|liars?|lying|pathetic|garbage|trash|rubbish|jokers?|kill\w*|die|jesus|christ`;
const COARSE = new RegExp(`\\b(?:${SWEARING}|${HARD})\\b`, 'i');
const SWEARWORD = new RegExp(`\\b(?:${SWEARING})\\b`, 'gi');

const RULES: readonly (readonly [string, (value: string) => boolean])[] = [
  ['invisible or control characters', matches(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u)],
  ['markup or code', matches(/[<>{}[\]\\|`=^~]|(?<!\d)\$(?!\d)|&#?\w+;|%[0-9a-f]{2}/i)],
  ['e-mail address', matches(/\S@\S|\b(?:at|dot)\s+\w+\s+dot\b/i)],
  [
    'web address',
    matches(/\bhttps?:|\bwww\.|\b[a-z0-9-]+\.(?:com|net|org|io|co|uk|de|fr|info|biz|app|dev|me|ru|shop|xyz|eu|us)\b/i),
  ],
  ['payment card', hasCard],
  ['bank account', matches(/\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{2,4}){3,8}\b/i)],
  [
    'telephone number',
    matches(
      /(?:\+|\b00)\d[\d\s().-]{6,}\d|\b0\d{2,4}[\s().-]+\d[\d\s().-]{4,}\d|\(\d{2,5}\)\s?\d{3,}|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\b07\d{9}\b/,
    ),
  ],
  [
    'password or code',
    matches(
      /\b(?:pass(?:word|code|phrase)?|pwd|pin|otp|cvv|cvc|security (?:code|answer)|verification code|ssn|secret)\b/i,
    ),
  ],
  ['coarse or insulting', matches(COARSE)],
];

/** A run of 13-19 digits (spaces and hyphens allowed) that passes Luhn's check. */
function hasCard(value: string): boolean {
  return [...value.matchAll(/\d(?:[ -]?\d){12,18}/g)].some(([run]) => {
    const digits = [...run.replace(/\D/g, '')].toReversed().map(Number);
    const sum = digits.reduce(
      (total, digit, i) => total + (i % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
      0,
    );
    return sum % 10 === 0;
  });
}
