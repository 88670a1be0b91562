import type { Turn } from '../../conversation.ts';
import { AGENT_SAID, CUSTOMER_SAID, plain } from '../said.ts';
import { sentencesOf } from './statements.ts';
import type { Read } from './left-open.ts';
import { DATE, spelled } from './when.ts';

const DAY = `(?:next )?${DATE}`;
const EVENT =
  '(?:wedding|exam|party|interview|b(?:irth)?day|funeral|recital|presentation|launch|ceremony|anniversary|race|concert|surgery|operation|opening|wake|graduation|christening|baby shower|holiday)';
const NEEDED = [
  `\\bneeds? (?:it|this|that|them|these|those|(?:my|our|the|an?) [^.?!\\n]{2,24}?)(?: (?:here|delivered|back|done|fixed|sorted|resolved|ready|there|now|to (?:be here|arrive|come)))* (?:by|until) (?:the )?(${DAY})`,
  `\\bneeds? (?:it|this|that|them|these|those)(?: (?:here|delivered|back|done|fixed|sorted|ready))*(?: (?:for|on))? (${DAY})`,
  `\\bit(?:'s| is) for (${DAY})`,
  `\\b(?:it|they) (?:has|have|needs?) to (?:be (?:here|delivered|there|with me|done|fixed)|arrive|come|get here) by (${DAY})`,
].map((pattern) => new RegExp(`${pattern}\\b`, 'i'));
const OCCASION = [
  `\\b${EVENT}(?:'s| is|s| party)?(?: on| this)? (${DAY})`,
  `\\b(?:i|we)(?:'m|'re| am| are|m|re)? (?:fly|flying|leave|leaving|travel|travelling|traveling|moving|getting married)(?: (?:out|house|home))?(?: on| this)? (${DAY})`,
].map((pattern) => new RegExp(`${pattern}\\b`, 'i'));

/** Where the occasion is itself the matter, it is not the day by which something is needed. */
const ITSELF =
  /\b(?:cancel\w*|reschedul\w*|postpon\w*|rebook\w*|book(?:ed|ing)?|reserv\w+|flights?|airline|seats?|baggage|luggage|check(?:ing)?[ -]?in|ticket|rsvp|invit\w+|venue|guests?|appointment|passed away|died|death|chang(?:e|ed|ing) (?:my|the|our|it)|schedul\w*|viewing)\b/i;
const DENIED = /\b(?:don'?t|doesn'?t|do not|no longer|all (?:i|that i)|that'?s all|everything i) (?:\w+ )?needs?\b/i;
/** It is over, spoiled in their eyes, or they have settled for another day. */
const OVER =
  /\b(?:too late|missed (?:it|the)|(?:was|is) (?:yesterday|over)|no (?:longer|use)|useless now|no way\b[^.?!]{0,25}\bin time|forget it|never ?mind|ruin\w*|spoil\w*|supposed to be (?:an?|my|our|the|for|his|her|their)|(?:was|were) (?:for|an? (?:\w+ )?(?:gift|present|surprise))|have nothing|empty[- ]handed|promises)\b/i;
/** Before that day is another day, and one of two is neither. */
const UNSURE =
  /\bbefore (?:the )?(?:next )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tom|tmr|that|then)|\b(?:or|and) (?:the )?(?:day|next|after|latest|maybe|at (?:most|least))\b|\b(?:earlier|sooner)\b|\b(?:tmrw|tmr|tomm?or?ow|2moro|day after|mon|tues?|wed|thur?s?|fri|sat|weekend|next (?:week|month)|end of (?:the )?(?:week|month))\b/i;
/** Nothing is ordered, or it is another's to put right. */
const OUT_OF_OUR_HANDS =
  /\bcancel\w*|\bdeclin\w+|\bdeduct\w*|\bdebited|\b(?:payment|transaction|order|purchase|it)s? (?:\w+ ){0,2}(?:fail\w*|stuck|not (?:go|went|going) through)|\bfailed (?:payment|transaction|order|purchase|attempt)|\b(?:out of|no|not in) stock|\bstock (?:un|not )avail\w*|\bunavailab\w*|\bavailability\b|\bsold out|\bdiscontinued|\b(?:trouble|problems?|issues?|unable|can'?t|cannot|couldn'?t|not able)\b[^.?!]{0,20}\b(?:complet\w+|plac(?:e|ing)|pay(?:ing)?|order(?:ing)?|purchas\w+|buy(?:ing)?|check(?:ing)? ?out)\b|\b(?:contact|call|ring|reach out to|check with|speak (?:to|with)) (?:your|the) (?:\w+ )?(?:bank|issuer|provider|seller|manufacturer|card company)\b/i;
/** A time the agent has named: met or not, it stands in the place of theirs. */
const SPAN_NAMED =
  /\b(?:\d+|an?|one|two|three|four|five|seven|ten|few|couple of|several)(?: ?(?:-|–|to) ?\d+)? ?(?:working |business )?(?:hours?|hrs?|days?|weeks?)\b|\b\d{2,} ?(?:-|–|to )?(?:\d+ )?(?:min(?:ute)?s?)\b|\bnext week\b/i;
/** What they want to be told comes first; where a late thing is, is no more than the complaint. */
const LATE_THING = /^\W*(?:(?:so|and|but|then) )?where(?:'s| is| are|s| r) (?:it|my|our|the)\b/i;
/** The date of a birthday by itself is who they are, not what they need. */
const BIRTHDAY = /\bb(?:irth)?day\b/i;
const GIFT = /\b(?:gifts?|presents?|party|order\w*|deliver\w*|arrives?|in time)\b/i;
const CLOCK =
  /\b(?:\d{1,2}(?::\d\d)? ?(?:am|pm)|\d{1,2}:\d\d|noon|midday|in (?:an?|\d+|one|two|three|a few|half an) (?:hours?|minutes?|mins?)|o'?clock)\b/i;
const ANY_DAY = new RegExp(`\\b(?:${DATE}|next week|weekend)\\b`, 'i');
/** "Tomorrow" is another day after this long, in milliseconds. */
const SAME_DAY_MS = 8 * 3_600_000;

/**
 * The day by which the customer needs it, or null. Good while it stands: not once the agent has refused or named a time,
 * the customer has agreed to something or spoken of another day, the day is over or spoiled, or nothing is in our hands;
 * and not while a question of theirs waits. To say the day back then would raise false hope.
 */
export function deadline(turns: readonly Turn[], read: Read): string | null {
  if (turns.some((turn) => OUT_OF_OUR_HANDS.test(turn.text.replace(/[‘’]/g, "'")))) return null;
  const agent = turns.filter(({ role }) => role === 'agent').map(({ text }) => plain(text));
  if (agent.some((said) => namesTime(said) || AGENT_SAID.refusal.test(said))) return null;
  const newest = turns.at(-1);
  if (newest?.role === 'customer' && asks(read(newest))) return null;
  const now = newest?.messages.at(-1)?.at;
  for (const turn of turns.toReversed()) {
    if (turn.role !== 'customer') continue;
    const text = read(turn).replace(/[‘’]/g, "'");
    if (OVER.test(text)) return null;
    const found = dayIn(text);
    if (found) {
      const said = turn.messages.at(-1)?.at;
      const isAnotherDay = now !== undefined && said !== undefined && now - said > SAME_DAY_MS;
      return isAnotherDay && /^(?:to|the end)/.test(found) ? null : found;
    }
    if (ANY_DAY.test(text) || CUSTOMER_SAID.acceptance.test(plain(text))) return null;
  }
  return null;
}

/** A day or a length of time to come. */
function namesTime(text: string): boolean {
  const days = text.match(new RegExp(ANY_DAY, 'g')) ?? [];
  return SPAN_NAMED.test(text) || days.some((day) => day !== 'today' && day !== 'yesterday');
}

function asks(text: string): boolean {
  return sentencesOf(text).some((sentence) => sentence.asks && !LATE_THING.test(sentence.words));
}

/** Whether a text names no day but this one, or one gone by. */
function isOnlyDay(day: string, text: string): boolean {
  const others = text.toLowerCase().match(new RegExp(`\\b${DATE}`, 'g')) ?? [];
  return !UNSURE.test(text) && others.every((other) => other === 'yesterday' || day.endsWith(other));
}

function dayIn(text: string): string | null {
  const isMatter = ITSELF.test(text);
  for (const sentence of text.split(/[.?!\n]+/)) {
    if (DENIED.test(sentence)) continue;
    const needed = first(NEEDED, sentence);
    const found = needed ?? (isMatter ? undefined : first(OCCASION, sentence));
    if (!found || found === 'yesterday' || (found === 'today' && /\bneeded\b/i.test(sentence))) continue;
    if (/\d/.test(found) && BIRTHDAY.test(sentence) && !GIFT.test(text)) continue;
    if (!isOnlyDay(found, text)) return null;
    if (found !== 'today') return spelled(found);
    // That the occasion is today does not say by when they need it.
    if (needed && !CLOCK.test(text)) return 'the end of today';
  }
  return null;
}

function first(patterns: readonly RegExp[], sentence: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(sentence)?.[1]?.toLowerCase();
    if (found) return found;
  }
  return undefined;
}
