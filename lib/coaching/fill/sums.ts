const SIGNS = '€|£|\\$|¥|₹|chf|eur|usd|gbp|kr';
const UNITS =
  '€|£|\\$|¥|₹|euros?|eur|pounds?|quid|gbp|dollars?|bucks?|usd|yen|jpy|inr|chf|francs?|kr|kronor|kroner|sek|nok|dkk|zł|zl|pln|zlot\\w+';
/** Money, but not which: rupees and dollars of several lands, and parts of a sum. */
const OTHERS = 'rupees?|rs|cents?|pence|lei|ron|huf|czk|kč|₽|₺|₩|₪|(?:us|ca|au|nz|hk|[acrs])\\$|rs\\.?';
const NUMBER = "\\d+(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?!\\d))*(?:[.,'’]\\d+)*";
const SHORT = '(?:\\s?(?:k|m|mil|million|grand|thousand|bn)(?!\\p{L}))?';
const SUM = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{Cf}.,_$£€¥₹]|\\d\\s?[-−–]\\s?)[-−–]?(?:(?<sign>${SIGNS}|${OTHERS})\\s?[-−]?(?<after>${NUMBER}${SHORT})|(?<before>${NUMBER}${SHORT})\\s?(?<unit>${UNITS}|${OTHERS}))(?![\\p{L}\\p{N}\\p{Cf}]|[.,'’]\\p{N})`,
  'giu',
);
const RATE =
  /^\s?(?:\/|%|per\b|percent\b|an? (?:day|week|month|year|night|hour|piece|head)\b|each\b|every\b|apiece\b|monthly\b|weekly\b|daily\b|yearly\b|annually\b|p\/?m\b|pcm\b|p\.?a\b|off\b|less\b|more\b)/i;
const BESIDE = 'instead of|rather than|(?:and |but )?not|when|where|while|or|to|vs|versus|against';
const RIVAL_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#-])\\d[\\d.,]*\\s*(?:,\\s*)?(?:(?:${BESIDE})\\b[^.!?\\n\\d]{0,25}|and )$`,
  'iu',
);
const RIVAL_AFTER = new RegExp(
  `^\\s?[-–−]\\s?\\d|^\\s*(?:,\\s*)?(?:${BESIDE}|and)\\b[^.!?\\n\\d]{0,25}\\d[\\d.,]*(?=\\s*(?:[.!?,;)]|$)|\\s+(?:for|as|like|that|which|because|so|and|when|you|i)\\b)`,
  'i',
);
/** A rival stands at most this many characters before a sum. */
const NEAR = 60;
const FORMS = [
  /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?$/,
  /^(\d{1,3}(?:\.\d{3})+),(\d\d)$/,
  /^(\d{1,3}(?:\.\d{3}){2,})()$/,
  /^(\d+),(\d\d)$/,
  /^(\d{1,3}(?:[\u00a0\u2009\u202f'’]\d{3})+)(?:[.,](\d\d))?$/,
  /^(\d{1,3}(?: \d{3})+)[.,](\d\d)$/,
];
const MOST_DIGITS = 6;

/** The sums of money a text names, "1.299,00 €" as "€1,299.00", without rates; null for one that may be another sum. */
export function sumsIn(text: string): (string | null)[] {
  return [...text.matchAll(SUM)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    if (RATE.test(after)) return [];
    const { sign, unit, after: behind, before } = match.groups ?? {};
    const clear =
      !/[-−–]/.test(match[0]) &&
      !RIVAL_BEFORE.test(text.slice(Math.max(0, match.index - NEAR), match.index)) &&
      !RIVAL_AFTER.test(after);
    const number = clear ? plainNumber(behind ?? before ?? '') : null;
    return [number === null ? null : withCurrency(number, sign ?? unit ?? '')];
  });
}

/** A number in the English way, or null where its dots and commas can be read in two ways, or it is none. */
function plainNumber(typed: string): string | null {
  for (const form of FORMS) {
    const [, whole, cents] = form.exec(typed) ?? [];
    if (whole === undefined) continue;
    const digits = whole.replace(/\D/g, '');
    const odd = digits.length > MOST_DIGITS || /^0\d/.test(digits) || Number(`${digits}.${cents ?? ''}`) === 0;
    return odd ? null : `${whole.replace(/\D/g, ',')}${cents ? `.${cents}` : ''}`;
  }
  return null;
}

function withCurrency(number: string, unit: string): string | null {
  if (/^(?:€|eur)/i.test(unit)) return `€${number}`;
  if (/^(?:£|pound|quid|gbp)/i.test(unit)) return `£${number}`;
  if (/^(?:\$|dollar|buck|usd)/i.test(unit)) return `$${number}`;
  if (/^(?:¥|yen|jpy)/i.test(unit)) return `¥${number}`;
  if (/^(?:₹|inr)/i.test(unit)) return `₹${number}`;
  if (/^(?:chf|franc)/i.test(unit)) return `CHF ${number}`;
  if (/^(?:kr|sek|nok|dkk)/i.test(unit)) return `${number} kr`;
  return /^(?:zł|zl|pln)/i.test(unit) ? `${number} zł` : null;
}
