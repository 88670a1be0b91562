import type { Turn } from '../../conversation.ts';
import { substanceOf } from '../../escalation/prose.ts';
import { plain } from '../said.ts';
import { passesOverWorse, troubles } from './complaint.ts';
import { forbidden } from './forbidden.ts';
import { spelled } from './frames.ts';
import { leavesOpen, type Read } from './left-open.ts';
import { isNamed, isSubject, nameOf } from './things.ts';

/** A thing the customer speaks of, and how much the chat is about it. */
interface Spoken {
  head: string;
  name: string;
  /** Somebody called it theirs: "my refund". */
  own: boolean;
  /** Only ever as a place or a means: "on my card". */
  aside: boolean;
  /** Named in a turn that tells of trouble or asks after something. */
  troubled: boolean;
  /** The customer's turns that name it, by their place among these. */
  turns: Set<number>;
}

const NAMED = /\b(my|our|the|this|that|these|those) (?=((?:[a-z][a-z-]*(?: |$)){1,4}))/g;
/** "Refund still not here", "about invoice": as good as with an article. */
const BARE =
  /(?:^|\b(?:about|regarding|re|cancel|no|where's|wheres|where is) )((?:[a-z][a-z-]* )?[a-z][a-z-]*)(?= (?:still|pending|stuck|delayed|missing|late|gone|rejected|declined|issue|problem|is|was|has|hasn't|hasnt|isn't|isnt|not|never|says|got|didn't|didnt|won't|wont|doesn't|doesnt|failed|keeps|please|pls)\b|$)/g;
/** Before a thing these say that it is another one, or none: "not about the bill", "instead of the lamp", "the same week as the exam". */
const DENIED =
  /\b(?:not|no|never|without|instead of|than|except|like|unlike|besides|keep|stuff|forget|another|other|(?:want|need|care about|accept|take) neither)(?: \w+)? $|\bsame(?: \w+)? as $|\bwhile $|\bsomething about\b[^.!?]{0,20}$/;
/** Before a thing these say that it is done with, or what they may do to it yet: "already paid my fee", "considering closing my account". */
const DONE_WITH =
  /\balready (?:paid|cancell?ed|closed|deleted|returned)(?: for)? $|(?<!\bnot |n't |never )\b(?:sorted|solved|fixed|resolved) $|\b(?:considering|thinking (?:of|about)|seriously|be|i'm|im) (?:clos|cancel|delet|leav|dump)\w*ing $|\b(?:i'll|ill|i will|gonna|going to) (?:close|cancel|delete|leave|dump) $/;
/** "I lost my phone": how they came into it, not what is wrong now. Cards and parcels that are lost are the matter. */
const MISLAID = /\b(?:i|we)(?:'ve| have)? (?:just )?lost $/;
const PORTABLE = /\b(?:phone|tablet|laptop|keys?|wallet|mobile)$/;
/** "Put the phone down", "charge my phone": it is what something else is done with. */
const USED = /\b(?:put|picked up|charg(?:e|es|ing)|plug(?:ged)?|connect(?:ed)?|tried|try|use|used) $/;
/** Where something is watched or done; the trouble is with what is. */
const DEVICE = /\b(?:phone|mobile|tablet|ipad|laptop|computer|pc|mac|tv|console|xbox|watch)$/;
const OTHERS =
  /^(?:mom|mum|mother|dad|father|friend|wife|husband|partner|sister|brother|son|daughter|neighbour|neighbor)'?s /;
/** Before a thing these make it a place or a means. */
const PLACED = /\b(?:in|on|at|into|onto|inside|from|to|by|via|through|using) $/;
/** The customer wants to know of it. */
const ASKS_AFTER = /\b(?:where|when|why|what's|whats|what is|still|waiting|need|want)\b/;
/** After a thing these make another one of it: "the delivery driver", "my account manager". */
const LONGER =
  /^(?:'s|s'| ?-? ?\b(?:manager|managers|guy|guys|man|men|driver|drivers|team|teams|people|lady|woman|staff|rep|reps|agent|agents|person|company|centre|center|desk|office|officer|department|line|name|names|date|dates|time|times|email|emails|page|pages|code|codes|address|details|shop|store|park|station|history|holder|owner|provider|policy|confirmation|window|slot|terms|rules?|form|letter|link|button|screen|side|part|parts|model|cover|case|of)\b)/;
/** What one calls one's own, whatever article stands before it. */
const PERSONAL =
  /(?:^| )(?:account|order|parcel|package|delivery|flight|refund|payment|subscription|booking|reservation|membership|payout|deposit|claim|salary)$/;
/** A sum belongs to these. */
const PAID =
  /\b(?:charges?|fees?|payments?|refunds?|bills?|invoices?|deposits?|debits?|transactions?|payouts?|surcharges?)$/;

/** These come back as a trouble does. */
const UNWELCOME = /^(?:charge|fee|surcharge|debit|excess|bill|invoice|dispute|complaint)s?$/;
/** Back where the customer wants it, rather than where it was stuck before. */
const HAD_BACK = String.raw`back\b(?! (?:to (?!normal\b|life\b|working\b|me\b|us\b)|at (?!home\b)|with (?!me\b|us\b)|where\b|under\b|on hold\b|again (?:to|at)\b))`;

/** What a thing must reach to be what the chat is about, and by how much it must lead the next. */
const ENOUGH = 3;
const LEAD = 1.5;
/** From here on a thing is the matter even where a sum is at stake. */
const PLAINLY = 5;
/** A thing that neither of the customer's last two turns named may be settled. */
const RECENT = 2;
/** So few words (at most) that answer a question tell a detail. */
const SHORT_ANSWER = 3;
const TELLS = /\b(?:is|are|was|back|here|gone|still|not)\b/i;

interface Known {
  /** The one sum at stake. */
  amount: string | null;
  /** The goods it is about. */
  item: string | null;
}

/**
 * What the chat is about, as a thing with its article ("your refund", "the $38.20 charge"); null where several things
 * compete, none is named often enough, or the agent has given an answer, which moves a chat on. Said back it shows that
 * somebody reads along (domain rule 5), where no clause of the customer's turns into a sentence.
 */
export function matter(turns: readonly Turn[], read: Read, known: Known): string | null {
  const answer = turns.findLast(({ role }) => role === 'agent');
  if (answer && !leavesOpen(answer)) return null;
  const texts = told(turns).map(read);
  const agent = turns.filter(({ role }) => role === 'agent').map(({ text }) => text);
  const said = mostSpokenOf(texts.map(linesOf), linesOf(agent.join('\n')), known);
  if (said === null || forbidden(said)) return null;
  return !PAID.test(said) && passesOverWorse(said, texts) ? null : said;
}

/** The customer's turns but for code, and for a few words that only answer the agent's question: "cable obv". */
function told(turns: readonly Turn[]): Turn[] {
  const customer = turns.filter(({ role, text }) => role === 'customer' && substanceOf(text) !== 'code');
  const [asked, newest] = turns.slice(-2);
  const isAnswer =
    asked?.role === 'agent' && asked.text.includes('?') && newest !== undefined && newest === customer.at(-1);
  const isShort = isAnswer && newest.text.split(/\s+/).length <= SHORT_ANSWER && !TELLS.test(newest.text);
  return isShort && !ASKS_AFTER.test(plain(newest.text)) && customer.length > 1 ? customer.slice(0, -1) : customer;
}

function mostSpokenOf(
  customer: readonly (readonly string[])[],
  agent: readonly string[],
  { amount, item }: Known,
): string | null {
  const last = customer.length - 1;
  const [best, next] = weighed(customer, agent);
  const sum = amount === null ? null : `the ${amount}`;
  if (!best) return item ?? sum;
  if (customer[last]?.some((line) => isBack(best.head, line))) return null;
  if (item?.endsWith(best.name) && best.weight > (next?.weight ?? 0)) return item;
  const latest = Math.max(...best.turns);
  if (best.weight < ENOUGH || best.weight - (next?.weight ?? 0) < LEAD || !isSubject(best.head)) return null;
  if (last - latest >= RECENT || (latest < last && next?.turns.has(last))) return null;
  const isTheSum = PAID.test(best.name) || best.weight >= PLAINLY;
  return sum !== null && !isTheSum ? sum : withArticle(best, amount);
}

/** "The TV is back": it was the matter. Not "the charge is back", nor "the order is back to pending". */
function isBack(head: string, line: string): boolean {
  const well = UNWELCOME.test(head) ? 'fixed|sorted|fine' : `${HAD_BACK}|here|fixed|sorted|fine|working|again|on again`;
  return new RegExp(`\\b${head}s? (?:is|are|'s|came|has come|works?) ?(?:now |all )?(?:${well})\\b`).test(line);
}

function linesOf(text: string): string[] {
  return plain(text.replace(/\n/g, '. '))
    .replace(/\b(order|booking|ticket|invoice|claim) (?:number|no|nr|ref|reference|id)\b/g, '$1')
    .replace(/\b(?:acc|acct|accnt|acount)\b/g, 'account')
    .split(/[^a-z0-9' -]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Everything the customer named, most spoken of first. */
function weighed(customer: readonly (readonly string[])[], agent: readonly string[]): (Spoken & { weight: number })[] {
  const spoken = new Map<string, Spoken>();
  for (const [at, lines] of customer.entries()) {
    const isTrouble = lines.some((line) => troubles(line) > 0 || ASKS_AFTER.test(line));
    for (const line of lines) {
      for (const { name, own, aside } of thingsNamed(line)) {
        const head = singular(name.split(' ').at(-1)!);
        const known = spoken.get(head) ?? { head, name, own, aside, troubled: false, turns: new Set() };
        spoken.set(head, known);
        known.turns.add(at);
        known.own ||= own;
        known.aside &&= aside;
        known.troubled ||= isTrouble;
        if (name.length > known.name.length) known.name = name;
      }
    }
  }
  return [...spoken.values()]
    .map((thing) => ({ ...thing, weight: weigh(thing, customer, agent) }))
    .toSorted((a, b) => b.weight - a.weight);
}

function weigh(
  { head, turns, own, aside, troubled }: Spoken,
  customer: readonly (readonly string[])[],
  agent: readonly string[],
): number {
  const again = new RegExp(`\\b${head}s?\\b(?! (?:cover|case|charger|cable|model|number)\\b)`);
  const mentions = customer.filter((lines) => lines.some((line) => again.test(line))).length;
  const echoes = agent.filter((line) => again.test(line)).length;
  return (
    1.5 * Math.min(3, mentions) +
    Math.min(2, echoes) +
    (turns.has(0) ? 0.5 : 0) +
    (turns.has(customer.length - 1) ? 1 : 0) +
    (own ? 0.5 : 0) +
    (troubled ? 1 : 0) -
    (aside ? 1 : 0)
  );
}

/** The things a line names. */
function thingsNamed(line: string): { name: string; own: boolean; aside: boolean }[] {
  const found: { name: string; own: boolean; aside: boolean }[] = [];
  const take = (words: string, at: number, own: boolean, before: string) => {
    const all = words.trim().split(' ');
    const end = all.findIndex((word, i) => isNamed(word) && !isNamed(all[i + 1] ?? ''));
    if (end < 0) return;
    const phrase = all.slice(0, end + 1).join(' ');
    const name = nameOf(phrase, isNamed);
    if (name === null || DENIED.test(before) || DONE_WITH.test(before) || LONGER.test(line.slice(at + phrase.length)))
      return;
    if (PORTABLE.test(name) && (MISLAID.test(before) || USED.test(before) || OTHERS.test(phrase))) return;
    if (DEVICE.test(name) && PLACED.test(before)) return;
    found.push({ name, own, aside: PLACED.test(before) });
  };
  for (const { 0: whole, 1: determiner = '', 2: words = '', index } of line.matchAll(NAMED))
    take(words, index + whole.length, /^(?:my|our)$/.test(determiner), line.slice(0, index));
  for (const { 0: whole, 1: words = '', index } of line.matchAll(BARE))
    take(words, index + whole.length - words.length, false, line.slice(0, index));
  return found;
}

function singular(word: string): string {
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

function withArticle({ name, own }: Spoken, amount: string | null): string {
  const article = own || PERSONAL.test(name) ? 'your' : 'the';
  return spelled(amount !== null && PAID.test(name) ? `${article} ${amount} ${name}` : `${article} ${name}`);
}
