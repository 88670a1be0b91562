import type { Judgement, Suggestion } from '../assessment.ts';
import { readDone, type Done } from '../coaching/done.ts';
import { calendarOf } from '../coaching/promise.ts';
import { timeGiven } from '../coaching/promise/given-time.ts';
import { plain } from '../coaching/said.ts';
import type { Technique } from '../coaching/techniques.ts';
import { turnsOf, type Message } from '../conversation.ts';
import { checkDraft, type DraftNote } from '../draft/check.ts';
import { contextOf } from '../draft/noted.ts';
import { sentenceAround, type Span } from '../draft/spans.ts';
import { shareIn, stemsOf } from '../packs/stems.ts';
import type { Team } from '../team.ts';
import { type Manner, mannerOf } from './manner.ts';

/** What a reply brings, what the draft guard notes in it, and how it sounds. */
export interface ReadReply {
  techniques: Technique[];
  notes: DraftNote[];
  manner: Manner;
}

/** When and beside what a reply was written. */
export interface Moment {
  /** The suggestions the agent could insert. */
  offered: readonly Suggestion[];
  team: Team;
  /** The model's judgements of the texts that {@link toJudge} names; none where it is not there. */
  judged?: readonly Judgement[];
  /** Epoch milliseconds. */
  now: number;
}

/** The techniques that a reply shows by its words. */
const SHOWN: [Technique, (reply: Done) => boolean][] = [
  ['acknowledge', (reply) => reply.acknowledged > 0],
  ['paraphrase', (reply) => reply.paraphrased],
  ['apologise', (reply) => reply.apologies > 0],
  ['clarify', (reply) => reply.last.asked && !reply.last.offeredOptions],
  ['offer-options', (reply) => reply.last.offeredOptions],
  ['make-good', (reply) => reply.madeGood],
  ['answer', (reply) => reply.last.answered],
  ['hand-off', (reply) => reply.handedOff],
  ['set-boundary', (reply) => reply.boundarySteps > 0],
  ['progress-update', (reply) => reply.last.holding],
  ['appreciate', (reply) => reply.thanked],
];

/** Something done, or about to be. */
const DOING = ['answer', 'offer-options', 'make-good', 'next-step'] as const;

const APOLOGIES = ['apologise', 'apologise-no-blame'] as const;

/** A reply brings a suggestion's technique with this share of its meaningful words; gaps are filled and lines edited. */
const TAKEN = 0.7;

/**
 * Reads an agent's next reply in a chat by its words and by the suggestions in it. Words that the draft guard notes bring
 * nothing, and a formula takes its whole sentence with it; only the first apology of a chat is one (domain, rule 2 and
 * section 6); a next step gives a time. Telling the customer's own words back, or what only the agent knew, counts too.
 *
 * The model says how it sounds ({@link mannerOf}): rude, cheerful, or as though somebody has taken the trouble in, which
 * together with something done counts as hearing them. It has no say in which techniques a reply shows: for 37 of 98 phrases
 * of the library, seven a technique, the vector nearest to theirs is of the same one. Nor does its forecast of the chat with
 * the reply appended: it tells good replies from others no better than chance (area under the curve .47 on the 88
 * replies that the rules found wanting).
 * @param facts what the agent's other screens say
 */
export function readReply(
  messages: readonly Message[],
  text: string,
  { offered, team, judged, now }: Moment,
  facts = '',
): ReadReply {
  const notes = checkDraft(text, { ...contextOf(messages), off: team.draftRulesOff });
  const own = without(text, notes);
  const reply = readDone(turnsOf([{ id: 'reply', role: 'agent', text: own }]));
  const found = new Set(SHOWN.filter(([, shows]) => shows(reply)).map(([technique]) => technique));
  if (givesTime(own, team, now)) found.add('next-step');
  const customers = messages.filter(({ role }) => role === 'customer').map((message) => message.text);
  if (tellsBack(own, customers) || FAILURE_NAMED.test(plain(own))) found.add('acknowledge');
  if (tellsFact(own, facts, customers)) found.add('answer');
  for (const suggestion of offered) if (isIn(suggestion, own)) found.add(suggestion.technique);
  if (readDone(turnsOf(messages)).apologies > 0) for (const again of APOLOGIES) found.delete(again);
  const manner = mannerOf(text, judged);
  if (manner.troubled && DOING.some((technique) => found.has(technique))) found.add('acknowledge');
  return { techniques: [...found], notes, manner };
}

/** "It should have been with you on Friday", "I'd be fed up too": not "you should have". */
const FAILURE_NAMED =
  /\b(?:(?:it|this|that|we|they|bot)\b[^.?!,]{0,30}\bshould(?:n't| not)? have\b|(?:i|anyone)(?:'d| would) (?:be|feel) [^.?!,]{2,25} (?:too|as well)\b)/;

/** So many of the customer's meaningful words in one sentence tell them back. */
const TOLD_BACK = 3;

function tellsBack(reply: string, customers: readonly string[]): boolean {
  const theirs = termsIn(customers.join(' '));
  return statements(reply).some(
    (sentence) => [...termsIn(sentence)].filter((term) => theirs.has(term)).length >= TOLD_BACK,
  );
}

/** Whether a reply states a figure, time or date that only the agent knew. */
function tellsFact(reply: string, facts: string, customers: readonly string[]): boolean {
  const figures = (text: string) => new Set(text.match(/\d+(?:[:.,]\d+)*/g) ?? []);
  const said = figures(customers.join(' '));
  const known = figures(facts);
  return statements(reply).some((sentence) => [...figures(sentence)].some((one) => known.has(one) && !said.has(one)));
}

function statements(text: string): string[] {
  return (text.match(/[^.!?\n]+(?:[.](?=\d)[^.!?\n]+)*[.!?]?/g) ?? []).filter((sentence) => !sentence.endsWith('?'));
}

function termsIn(text: string): Set<string> {
  return new Set([...stemsOf(text), ...(text.match(/\d+/g) ?? [])]);
}

/** In practice it is always nine in the morning: no time that a customer's facts name is past. */
const HOUR = 9;

/** Whether a reply says by when, whoever it is that acts. */
function givesTime(text: string, { company }: Team, now: number): boolean {
  const calendar = calendarOf(company);
  const morning = calendar.zone.epoch({ ...calendar.zone.wallTime(now), hour: HOUR, minute: 0 });
  return plain(text)
    .split(/[.!?;,](?:\s|$)/)
    .some((clause) => timeGiven(clause, morning, calendar) !== null);
}

function isIn({ text, technique }: Suggestion, reply: string): boolean {
  return technique !== 'next-step' && shareIn(reply, text) >= TAKEN;
}

/** The text without the noted words. */
function without(text: string, notes: readonly DraftNote[]): string {
  const cut = notes.map((note): Span => (note.rule === 'formula' ? sentenceAround(text, note) : note));
  return text
    .split('')
    .filter((_, at) => !cut.some(({ start, end }) => start <= at && at < end))
    .join('');
}
