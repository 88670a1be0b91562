import { indefinite } from './article.ts';
import type { Turn } from '../../conversation.ts';
import { CUSTOMER_SAID, plain } from '../said.ts';
import {
  awaitsGoods,
  belittles,
  complains,
  isAbout,
  isBackdrop,
  isHalf,
  missesPeople,
  passesOverWorse,
  saysTheSame,
  soundsLikeRefusal,
  troubles,
} from './complaint.ts';
import { forbidden } from './forbidden.ts';
import { turned } from './frames.ts';
import { leavesOpen, type Read } from './left-open.ts';
import { statementsIn, type Sentence } from './statements.ts';
import { isGeneric, isPlural, nameOf, thingsIn, topicOf } from './things.ts';

/** A turn with more of them beside its clause tells of several things. */
const FURTHER = 1;
/** The newest turn asks for something else than what went wrong. */
const ELSE_NOW = /\b(?:cancel|refund|replace\w*|instead|money back|exchange|lemme)\b/i;
/** A turn of more words than this tells of something, whatever it is: an answer on the way is short, the newest may scold. */
const ANSWER = 12;
const ASIDE = 20;
/** Two clauses are said together up to this many characters. */
const LENGTH = 80;

/**
 * The problem as a clause the agent can say, from the customer's own words ("my package never came" → "your package
 * hasn't arrived"); null where no clause turns cleanly, for wrong grammar is worse than a gap. It is what the complaint is
 * about, as the customer says it now, or said last while the agent has only asked and looked since: an answer, a refusal or
 * a new complaint moves a chat on, and an old problem said back then shows that nobody listened. Null too where another
 * complaint stands beside it or came before it, and where saying it would pass over what is worse or sound like a refusal.
 */
export function issue(turns: readonly Turn[], read: Read): string | null {
  const told = tellerOf(read);
  const at = toldLast(turns, told, read);
  const found = at < 0 ? null : told(turns[at]!);
  if (!found || soundsLikeRefusal(found) || isBackdrop(found) || isHalf(found)) return null;
  const customer = turns.filter(({ role }) => role === 'customer');
  const texts = customer.map(read);
  if (passesOverWorse(found, texts) || belittles(found, texts)) return null;
  if (missesPeople(found) && turns[at] !== customer[0]) return null;
  const first = customer.find((turn) => complains(read(turn)) || typeof told(turn) === 'string');
  if (first && first !== turns[at] && !isAbout(found, read(first), told(first))) return null;
  const isCancelled = turns.some(({ text }) => /\bcancell?(?:ed|ation)\b/i.test(text));
  return isCancelled && awaitsGoods(found) ? null : found;
}

type Told = (turn: Turn) => string | null | undefined;

/** {@link inTurn}, read once a turn. */
function tellerOf(read: Read): Told {
  const known = new Map<Turn, ReturnType<Told>>();
  return (turn) => {
    if (!known.has(turn)) known.set(turn, inTurn(read(turn)));
    return known.get(turn);
  };
}

/** The place of the turn that named the trouble last, while it is still what the chat is at; or -1. */
function toldLast(turns: readonly Turn[], told: Told, read: Read): number {
  let isNewest = true;
  for (const [at, turn] of [...turns.entries()].toReversed()) {
    if (turn.role === 'customer') {
      const text = read(turn);
      if (told(turn) !== undefined) return at;
      if (isNewest && (ELSE_NOW.test(text) || CUSTOMER_SAID.willAct.test(plain(text)))) return -1;
      if (text.split(/\s+/).length > (isNewest ? ASIDE : ANSWER)) return -1;
      isNewest = false;
    } else if (!leavesOpen(turn)) return -1;
  }
  return -1;
}

/** What a turn tells of; null where it tells of something else or of too much, undefined where of nothing. */
function inTurn(text: string): string | null | undefined {
  const sentences = statementsIn(text);
  const told = resolved(sentences.flatMap(({ clauses }) => clauses)).map((clause) =>
    clause.length <= 90 && !forbidden(clause) ? clause : '',
  );
  const swapped = wrongThing(told);
  if (swapped) return swapped;
  const found: { said: string; clause: string }[] = [];
  for (const clause of told) {
    const said = turned(clause);
    if (said && !found.some((other) => saysTheSame(other.said, said))) found.push({ said, clause });
  }
  const [first, second] = found;
  if (!first) {
    const now = plain(text);
    return troubles(text) > 0 || CUSTOMER_SAID.solved.test(now) || CUSTOMER_SAID.thanks.test(now) ? null : undefined;
  }
  const both = second && `${first.said} and ${second.said}`;
  const named = both && both.length <= LENGTH ? [first, second] : [first];
  if (troublesBefore(told.indexOf(first.clause), sentences) > 0) return null;
  const left = troubles(text) - named.reduce((sum, { clause }) => sum + troubles(clause), 0);
  return left > FURTHER ? null : named.map(({ said }) => said).join(' and ');
}

/** Words of trouble in the sentences before the one with a clause: what comes first is what the complaint is about. */
function troublesBefore(clause: number, sentences: readonly Sentence[]): number {
  let count = 0;
  let seen = 0;
  for (const { words, clauses } of sentences) {
    seen += clauses.length;
    if (seen > clause) return count;
    count += troubles(words);
  }
  return count;
}

/** "It" and "they" are the thing named before, where there is only one; the order it came in does not count beside it. */
function resolved(clauses: readonly string[]): string[] {
  const topics = new Set<string>();
  const spokenOf = new Set<string>();
  return clauses.map((clause) => {
    const only = theOnly(topics, spokenOf);
    const said =
      only === undefined
        ? clause
        : clause
            .replace(/^(?:it|they) (?=\w)/i, `my ${only} `)
            .replace(/^its (?=(?:not|still|late|broken|damaged|missing|stuck|gone|delayed)\b)/i, `my ${only} is `)
            .replace(/^(?:still )?(?=not (?:yet )?(?:received|delivered|arrived)$)/i, `my ${only} `)
            .replace(/(?<=\b(?:received|got|receive|get) )(?:it|them)(?= yet$|$)/i, `my ${only}`);
    const topic = topicOf(said);
    if (topic) topics.add(topic);
    for (const thing of thingsIn(said)) spokenOf.add(thing);
    return said;
  });
}

function theOnly(topics: ReadonlySet<string>, spokenOf: ReadonlySet<string>): string | undefined {
  const goods = [...topics].filter((name) => !isGeneric(name));
  const [only, ...others] = goods.length > 0 ? goods : topics;
  const head = only?.split(' ').at(-1);
  const isAlone = others.length === 0 && [...spokenOf].every((thing) => thing === head || isGeneric(thing));
  return isAlone ? only : undefined;
}

/** "I ordered a laptop but got a toy". */
function wrongThing(clauses: readonly string[]): string | null {
  for (const [i, clause] of clauses.entries()) {
    const ordered = /^(?:I|we) (?:had )?(?:ordered|bought|purchased) (an?|the) ([a-z -]+)$/i.exec(clause);
    const got = /^(?:(?:I|we) )?(?:got|received|was sent|you sent(?: me)?) (an?|the) ([a-z -]+)$/i.exec(
      clauses[i + 1] ?? '',
    );
    const [wanted, given] = [nameOf(ordered?.[2] ?? ''), nameOf(got?.[2] ?? '')];
    if (wanted && given && wanted !== given && !/^(?:items?|products?)$/.test(given))
      return `you received ${withArticle(given)} instead of ${withArticle(wanted)}`;
  }
  return null;
}

function withArticle(name: string): string {
  return isPlural(name) ? name : `${indefinite(name)} ${name}`;
}
