import type { HandOver, Quote } from '../assessment.ts';
import type { Turn } from '../conversation.ts';
import { ownLines } from './fill/facts.ts';
import { isPrivate, withoutSwearing } from './fill/forbidden.ts';
import { WISH } from './needs.ts';
import { AGENT_SAID, CUSTOMER_SAID, plain } from './said.ts';

/** A quote is cut to this many characters. */
const QUOTE_LIMIT = 200;
/** Fewer words than this say too little by themselves. */
const LEAST_WORDS = 3;

const TRIED =
  /\b(?:i|we)(?:'ve| have)?,? (?:already |also |just |even |now |then )*(?:tried|called|rang|rung|phoned|e?mailed|wrote|written|messaged|contacted|restarted|reset|reinstalled|rebooted|unplugged|checked|asked|told|spoken?|explained|sent|returned|updated|cleared|changed|uploaded|waited|followed|(?:did|done) (?:that|it|this|all|everything)|reported|replied|filled)\b|\b(?:second|third|fourth|fifth|\d+(?:nd|rd|th)) (?:time|chat|call|e-?mail|agent|person|message)\b|\b(?:i|we)(?:'ve| have)?(?: \w+)? been told\b|\b(?:i|we) was told\b|\b(?:reported|called|rang|asked|emailed|sent|written|tried|claim(?:ed)?|photos?|pictures)\b[^.?!]{0,12} (?:\d+ times|twice|(?:two|three|four|five|six|many|several) times|on the|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|again|yesterday|last \w+)\b|\b\d+ (?:e-?mails|calls|chats|messages)\b|\b(?:last|every|each) (?:\w+ )?times? (?:you|i|we)\b/;
/** What an agent did, offered or had the customer do, rather than what they mean to do. */
const DID =
  /\b(?:i|we)(?:'ve| have)? (?:just |now |already |also )*(?:sent|refunded|cancelled|booked|raised|updated|changed|reset|removed|added|fixed|credited|frozen|blocked|escalated|reported|arranged|emailed|put|stopped|switched|moved|opened|reopened|waived|applied|checked|asked|called|rung|replaced|corrected|restarted|offered|logged)\b|^(?:please )?(?:restart|reset|unplug|try|clear|update|reinstall|log out|check|go to|open)\b|\b(?:can|could|did|have) you (?:please )?(?:restart|reset|unplug|try|clear|update|reinstall)|\b(?:i|we) (?:can|could) (?:offer|give|send|credit|refund|replace)\b/;
/** Wishes that are told to a person, beyond those that phrases answer. */
const WANTS =
  /\bsend (?:someone|somebody|an?)\b|\banswer me\b|\bexplain\b|\b(?:will not|won'?t) (?:pay|accept)\b|\bmoney back\b/;
/** A question that asks to be told, not one that scolds. */
const ASKS =
  /^(?:and |so |but )*(?:when|where|who (?:do|can|is)|how (?:long|much|do|can)|can (?:i|we|you|someone)|could (?:i|we|you|someone)|is there|what (?:happens|about|can|now)|why)\b/;
/** A card's or an account's number: the sentence is told without it. */
const LONG_NUMBER = /\d(?:[\s.,·*_/‐-―-]{0,3}[\dA-Z]){5,}/gu;
/** Nothing but a greeting or a name. */
const GREETING = /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening))\b[^a-z]*(?:\w+\W*)?$/;

interface Sentence extends Quote {
  plain: string;
  /** The turn it stands in, from 0. */
  turn: number;
}

/**
 * What happened, what was tried and what they want, in the customer's own words as far as the chat has them (the agent's
 * only for what was tried), for an internal note to whoever takes over. Without card numbers, codes and swearing.
 */
export function handOverOf(turns: readonly Turn[]): HandOver {
  const sentences = turns.flatMap((turn, index) => (turn.role === 'bot' ? [] : sentencesOf(turn, index)));
  const customer = sentences.filter(({ by }) => by === 'customer');
  const tried = customer.filter(({ plain: text }) => TRIED.test(text));
  const wishes = customer.filter((sentence) => !tried.includes(sentence));
  const wanted =
    wishes.findLast(({ plain: text }) => isWish(text)) ??
    wishes.findLast(({ plain: text }) => ASKS.test(text) && words(text) >= LEAST_WORDS);
  const told = account(customer);
  const happened = told.filter((sentence) => sentence !== wanted && !tried.includes(sentence));
  const done = sentences.findLast(
    ({ by, plain: text }) => by === 'agent' && DID.test(text) && !AGENT_SAID.handOff.test(text),
  );
  return {
    happened: quotes([happened.length > 0 ? happened : told]),
    tried: quotes([...tried.slice(-2), ...(done ? [done] : [])].map((sentence) => [sentence])),
    wanted: quotes(wanted ? [[wanted]] : []),
  };
}

/** The first turn that tells more than a greeting or the wish for a person. */
function account(customer: readonly Sentence[]): Sentence[] {
  const said = customer.filter(({ plain: text }) => !GREETING.test(text));
  const telling = said.filter(({ plain: text }) => words(text) >= LEAST_WORDS && !CUSTOMER_SAID.human.test(text));
  const first = telling.find(({ plain: text }) => !TRIED.test(text) && !isWish(text)) ?? telling[0] ?? said[0];
  return said.filter(({ turn }) => turn === first?.turn);
}

function sentencesOf({ role, text }: Turn, turn: number): Sentence[] {
  return ownLines(text)
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => withoutSwearing(sentence.replace(/\s+/g, ' ').trim()))
    .map((sentence) => (isPrivate(sentence) ? sentence.replace(LONG_NUMBER, '…') : sentence))
    .filter((sentence) => /[a-z]{2}/i.test(sentence) && !isPrivate(sentence))
    .map((sentence) => ({ by: role === 'agent' ? 'agent' : 'customer', text: sentence, plain: plain(sentence), turn }));
}

function isWish(text: string): boolean {
  return WISH.test(text) || WANTS.test(text);
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** One quote of each run of sentences. */
function quotes(runs: readonly (readonly Sentence[])[]): Quote[] {
  return runs.flatMap((run) => (run[0] ? [{ by: run[0].by, text: cut(run.map(({ text }) => text).join(' ')) }] : []));
}

function cut(text: string): string {
  return text.length <= QUOTE_LIMIT ? text : `${text.slice(0, QUOTE_LIMIT - 1).replace(/\s+\S*$/, '')}…`;
}
