const QUOTED = /"[^"\n]{3,300}"|\*\*[^*\n]{3,300}\*\*/g;
const QUOTED_MAIL =
  /^[ \t]*(?:>|on [^\n]{5,120} wrote:|-{2,} ?(?:original|forwarded) message)[^\n]*(?:\n[ \t]*>[^\n]*)*/gm;
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/g;
const CURLY: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};

const blank = (match: string): string => '~'.repeat(match.length);

/**
 * What the customer says in their own voice, ready for matching: lower case, straight quotes, and quoted speech, quoted
 * mail and links blanked with `~`. As long as `text`, so UTF-16 offsets hold. A message that is one single quotation is
 * the customer's own.
 */
export function ownWords(text: string): string {
  const straight = text
    .replace(/[’‘´`“”„«»]/g, (mark) => CURLY[mark] ?? mark)
    .replace(/[\u00a0\u200b-\u200f\u2060\ufeff]/g, ' ');
  const lower = straight.toLowerCase();
  const own = (lower.length === straight.length ? lower : straight).replace(QUOTED_MAIL, blank).replace(LINK, blank);
  const unquoted = own.replace(QUOTED, blank);
  return /[a-z]{2}/.test(unquoted) ? unquoted : own;
}

/** Whether a message is nothing but one quotation: a note, a sign, what somebody wrote or said. */
export function isQuotation(text: string): boolean {
  return /^\s*(?:"[^"]{3,}"|[“„«][^”“»]{3,}[”“»])[\s.]*$/.test(text);
}
