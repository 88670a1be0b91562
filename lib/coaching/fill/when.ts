const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const MONTH = 'january|february|march|april|june|july|august|september|october|november|december';
const DATE = `(?:${DAY}|today|tonight|tomorrow(?: (?:morning|afternoon|evening))?|yesterday|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?)`;

const HOURS = '(?:\\s(?:at|between|by)?\\s?\\d[\\w:.-]*)?';
const DUE = [
  `\\b(?:was|were|is|are|it's|its|been) (?:due|scheduled|promised|expected)(?: (?:to (?:be (?:here|delivered|there)|come|arrive|go out)|for|on|by|in))* (${DATE})`,
  `\\b(?:supposed|meant) to (?:be (?:here|there|delivered|with (?:me|us)|for|sent|back|fixed)|come|arrive|deliver|get here|go out|happen)(?: [a-z]+)?(?: (?:on|by|for))? (${DATE})`,
  `\\b(?:should(?:'ve| have)|was to have) (?:come|arrived|been (?:here|there|delivered|back|fixed))(?: (?:on|by))? (${DATE})`,
  `\\b(?:delivery|arrival|appointment|slot|visit|collection|pickup) (?:was )?(?:booked |promised |set )?(?:for|on) (${DATE})`,
  `\\b(?:promised|guaranteed)(?: (?:me|us|it))?(?: (?:for|by|on)) (${DATE})`,
].map((pattern) => new RegExp(`${pattern}\\b${HOURS}`, 'i'));
const EVENT =
  '(?:wedding|flight|exam|party|interview|birthday|funeral|recital|presentation|launch|ceremony|anniversary|race|concert|holiday|surgery|operation|appointment|move|opening|wake|graduation|christening|baby shower)';
const NEED = [
  `\\b(?:need|needs|needed)\\b[^.?!\\n]{0,25}?\\b(?:by|before|for|until) (${DATE})`,
  `\\b${EVENT}(?:'s| is|s)?(?: on| this| next)? (${DATE})`,
  `\\b(?:i|we)(?:'m|'re| am| are|m|re)? (?:fly|flying|leave|leaving|travel|travelling|traveling|move|moving|getting married)(?: (?:out|in|house|home))?(?: on| this)? (${DATE})`,
  `\\bit(?:'s| is) for (${DATE})`,
].map((pattern) => new RegExp(`${pattern}\\b`, 'i'));

/** The day a thing was due, as the customer says it was promised ("Tuesday", "12 March"), or null. */
export function dueDate(texts: readonly string[]): string | null {
  return latest(texts, DUE, /tomorrow|tonight/i);
}

/** The day the customer needs it by, or null. */
export function deadline(texts: readonly string[]): string | null {
  return latest(texts, NEED, /yesterday/i);
}

function latest(texts: readonly string[], patterns: readonly RegExp[], not: RegExp): string | null {
  for (const text of texts.toReversed()) {
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[1];
      if (found && !not.test(found)) return spelled(found);
    }
  }
  return null;
}

/** "monday" → "Monday", "12th of march" → "12 March". */
function spelled(date: string): string {
  return date
    .toLowerCase()
    .replace(/(?<=^\d{1,2})(?:st|nd|rd|th)?(?: of)? (?=\p{L})/u, ' ')
    .replace(new RegExp(`\\b(?:${DAY}|${MONTH})\\b`, 'g'), (word) => word[0]?.toUpperCase() + word.slice(1));
}

/** How long the customer says they have waited, and for what. */
export interface Waiting {
  text: string;
  plural: boolean;
  /** For an answer of ours, rather than for goods or a repair. */
  reply: boolean;
}

const UNIT: Record<string, string> = { m: 'minute', h: 'hour', d: 'day', w: 'week', mo: 'month' };
const AMOUNT = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an|several)';
const SPAN = `${AMOUNT} ?(min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)\\b`;
const ABOUT = '(?:(?:over|more than|nearly|almost|about|around|at least|like|for|now|a good) )*';
const WAITED = [
  `\\b(?:waiting|waited|on hold|in (?:the|a|your) queue|queu(?:ed|e?ing))(?: (?:here|around|on|in|a|reply|answer|refund|it|the|my|response|line|this|chat))* ${ABOUT}${SPAN}`,
  `\\b(?:it's been|its been|it has been|i've been here|been (?:stood|sat|sitting|standing|on|here)(?: here)?) ${ABOUT}${SPAN}`,
  `^(?:been )?${SPAN}(?: now)?(?: and (?:still )?(?:nothing|no\\b.*))?$`,
  `\\b${SPAN} (?:of waiting|waiting|on hold|in (?:the|a|your) queue)\\b`,
].map((pattern) => new RegExp(pattern, 'im'));
const NOT_THEIRS = /\b(?:they|he|she|they've|he's|she's|will|'ll|ill|can|could|would|to)\b[^.?!]{0,12}$/i;

/** How long they have waited, in the customer's own words ("three weeks", "40 minutes"), or null. */
export function waiting(texts: readonly string[]): Waiting | null {
  for (const text of texts.toReversed()) {
    for (const pattern of WAITED) {
      const found = pattern.exec(text);
      const [, amount, unit] = found ?? [];
      if (!found || !amount || !unit || NOT_THEIRS.test(text.slice(0, found.index))) continue;
      return {
        ...span(amount.toLowerCase(), unit.toLowerCase()),
        reply: /\b(?:hold|queue|reply|answer|response|here|chat|line)\b/i.test(found[0]),
      };
    }
  }
  return null;
}

function span(amount: string, unit: string): { text: string; plural: boolean } {
  const name = unit.startsWith('mo') ? UNIT['mo'] : UNIT[unit[0] ?? ''];
  const one = ['a', 'an', 'one', '1', 'half an'].includes(amount);
  const article = amount === 'a' || amount === 'an' ? (name === 'hour' ? 'an' : 'a') : amount;
  return { text: `${article} ${name}${one ? '' : 's'}`, plural: !one };
}
