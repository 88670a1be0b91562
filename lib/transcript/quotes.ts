/** How mail programs mark what somebody else wrote earlier. */
export const QUOTES =
  'blockquote, .gmail_quote, .gmail_quote_container, .yahoo_quoted, .moz-cite-prefix, .moz-signature, .gmail_signature, #divRplyFwdMsg, #appendonsend, #Signature';

/** A line that introduces an earlier mail; everything after it is that mail. */
const EARLIER_MAIL = [
  /^-{2,} ?(original message|forwarded message) ?-{2,}$/i,
  /^begin forwarded message:$/i,
  /^on .{6,120} wrote:$/i,
];
/** Outlook's header of an earlier mail: `From:` and, within three lines, `Sent:` or `Date:`. */
const HEADER = /^from: .+/i;
const HEADER_NEXT = /^(sent|date|to): .+/i;
/** The signature's delimiter of plain text mail (RFC 3676, section 4.3). */
const SIGNATURE = /^-- ?$/;
const SENT_FROM = /^sent from (my|outlook|mail|yahoo|gmail|proton)\b.{0,40}$/i;
/** A quoted line; `> 5 days` is arithmetic. */
const QUOTED = /^>+(?! ?\d)/;

/** A message without the quoted mails and the signature below it. Lines are trimmed already. */
export function withoutQuotes(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => {
    if (SIGNATURE.test(line) || EARLIER_MAIL.some((start) => start.test(line))) return true;
    if (/^on .{6,}$/i.test(line) && /^.{0,80}wrote:$/i.test(lines[index + 1] ?? '')) return true;
    return HEADER.test(line) && lines.slice(index + 1, index + 4).some((next) => HEADER_NEXT.test(next));
  });
  const said = end === -1 ? lines : lines.slice(0, end);
  return said
    .filter((line) => !QUOTED.test(line) && !SENT_FROM.test(line))
    .join('\n')
    .trim();
}
