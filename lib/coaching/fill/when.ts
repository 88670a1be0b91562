import type { Turn } from '../../conversation.ts';
import { leavesOpen, type Read } from './left-open.ts';

const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const MONTH = 'january|february|march|april|june|july|august|september|october|november|december';
/** A day as customers name it. */
export const DATE = `(?:${DAY}|today|tonight|tomorrow(?: (?:morning|afternoon|evening))?|yesterday|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?)`;

const HOURS = '(?:\\s(?:at|between|by)?\\s?\\d[\\w:.-]*)?';
const DUE = [
  `\\b(?:was|were|is|are|it's|its|been) (?:due|scheduled|promised|expected)(?: (?:to (?:be (?:here|delivered|there)|come|arrive|go out)|for|on|by|in))* (${DATE})`,
  `\\b(?:supposed|meant) to (?:be (?:here|there|delivered|with (?:me|us)|for|sent|back|fixed)|come|arrive|deliver|get here|go out|happen)(?: [a-z]+)?(?: (?:on|by|for))? (${DATE})`,
  `\\b(?:should(?:'ve| have)|was to have) (?:come|arrived|been (?:here|there|delivered|back|fixed))(?: (?:on|by))? (${DATE})`,
  `\\b(?:delivery|arrival|appointment|slot|visit|collection|pickup) (?:was )?(?:booked |promised |set )?(?:for|on) (${DATE})`,
  `\\b(?:promised|guaranteed)(?: (?:me|us|it))?(?: (?:for|by|on)) (${DATE})`,
].map((pattern) => new RegExp(`${pattern}\\b${HOURS}`, 'i'));
/** The day a thing was due, as the customer says it was promised ("Tuesday", "12 March"), or null. */
export function dueDate(texts: readonly string[]): string | null {
  for (const text of texts.toReversed()) {
    for (const pattern of DUE) {
      const found = pattern.exec(text)?.[1];
      if (found && !/tomorrow|tonight/i.test(found)) return spelled(found);
    }
  }
  return null;
}

/** "monday" → "Monday", "12th of march" → "12 March". */
export function spelled(date: string): string {
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
  `^been ${SPAN}(?: now)?(?: and (?:still )?(?:nothing|no\\b.*))?$`,
  `^${SPAN} (?:now|and (?:still )?(?:nothing|no\\b.*))$`,
  `\\b${SPAN} (?:of waiting|waiting|on hold|in (?:the|a|your) queue)\\b`,
].map((pattern) => new RegExp(pattern, 'im'));
/** Time they have had the thing is not time they waited for it. */
const OWNED =
  /^[^.?!]{0,6}\b(?:(?:after|past|beyond|before|as|then|until|till) (?:(?:the|your|my|its) )?(?:(?:promised|expected|due|original|estimated) )?(?:delivery|date|deadline|instruct\w*|told|said|it|that)|(?:since|after) (?:i|we)(?:'ve| have)? (?:bought|got|received|had|started|joined|moved|opened|used|installed))\b/i;
/** What was waited for has come, and is no good. */
const SPOILT =
  /\b(?:broken?|damaged?|dent\w*|crack\w*|torn|dead|missing|wrong|faulty|defective|fake|messed|scratch\w*)\b/i;
/** Shorter than this is no wait to speak of, in minutes. */
const LEAST_MINUTES = 5;
const NOT_THEIRS = /\b(?:they|he|she|they've|he's|she's|will|'ll|ill|can|could|would|to)\b[^.?!]{0,12}$/i;
/** "Last time I waited 3 days": one wait of several. */
const ANOTHER_TIME = /\b(?:last|first|second|other|previous|every) time\b[^.?!]{0,30}$/i;

/**
 * How long they have waited, in the customer's own words ("three weeks", "40 minutes"), or null. Minutes and hours pass
 * while one chats, so they are good as said in the newest turn; days and weeks while the matter is open; for what was cancelled nobody waits.
 */
export function waiting(turns: readonly Turn[], read: Read): Waiting | null {
  if (turns.some(({ text }) => /\bcancell?(?:ed|ation)\b/i.test(text))) return null;
  for (const [back, turn] of turns.toReversed().entries()) {
    if (turn.role === 'agent' && !leavesOpen(turn)) return null;
    const found = turn.role === 'customer' ? waitIn(read(turn)) : null;
    if (found) return back === 0 || !/minute|hour/.test(found.text) ? found : null;
  }
  return null;
}

function waitIn(text: string): Waiting | null {
  for (const pattern of WAITED) {
    const found = pattern.exec(text);
    const [, amount, unit] = found ?? [];
    if (!found || !amount || !unit) continue;
    const before = text.slice(0, found.index);
    if (NOT_THEIRS.test(before) || ANOTHER_TIME.test(before)) continue;
    if (/waited/i.test(found[0]) && SPOILT.test(text)) continue;
    if (OWNED.test(text.slice(found.index + found[0].length))) continue;
    if (/^m(?!o)/i.test(unit) && !(minutes(amount.toLowerCase()) >= LEAST_MINUTES)) continue;
    return {
      ...span(amount.toLowerCase(), unit.toLowerCase()),
      reply: /\b(?:hold|queue|reply|answer|response|here|chat|line)\b/i.test(found[0]),
    };
  }
  return null;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', '', 'twelve'];

function minutes(amount: string): number {
  if (amount === 'several') return LEAST_MINUTES;
  return /^\d/.test(amount) ? Number(amount) : NUMBERS.indexOf(amount);
}

function span(amount: string, unit: string): { text: string; plural: boolean } {
  const name = unit.startsWith('mo') ? UNIT['mo'] : UNIT[unit[0] ?? ''];
  const one = ['a', 'an', 'one', '1', 'half an'].includes(amount);
  const article = amount === 'a' || amount === 'an' ? (name === 'hour' ? 'an' : 'a') : amount;
  return { text: `${article} ${name}${one ? '' : 's'}`, plural: !one };
}
