import type { HandOver, Judgement, Promised, ReplyPart, Suggestion } from '../assessment.ts';
import { WAIT_LIMIT_MS } from '../assessment.ts';
import type { Message, Turn } from '../conversation.ts';
import type { Library } from '../packs/library.ts';
import type { Issue } from '../packs/schema.ts';
import type { Team } from '../team.ts';
import { coachedTurns, readDone, type Done } from './done.ts';
import { readFacts } from './fill/facts.ts';
import { suits } from './fill/suits.ts';
import { talkOf } from './fit.ts';
import { handOverOf } from './hand-over.ts';
import { hintFor } from './hint.ts';
import type { Moves } from './moves.ts';
import { isFact, pick, rankEnough, type CandidatesOf } from './pick.ts';
import { calendarOf, openPromises } from './promise.ts';
import { rankPhrases, saidByAgent, toSuggestion, type Candidate, type Weight } from './rank.ts';
import { replyFor } from './reply.ts';
import { safetySuggestion } from './safety.ts';
import { AGENT_SAID } from './said.ts';
import { selectTechniques, type Choice } from './select.ts';
import { readSituation, type Situation } from './situation.ts';
import { stageOf } from './stage.ts';
import type { Stage, Technique } from './techniques.ts';
import { waitIn, type OpenWait } from './wait.ts';

export interface CoachInput {
  /** The chat so far, oldest first, notes and system lines included. */
  messages: readonly Message[];
  judgement: Judgement;
  /** The model's probabilities of the next reply's moves, by technique. */
  moves?: Moves;
  library: Library;
  team: Team;
  /** What feedback says of a phrase at this moment. */
  weight?: Weight;
  /** At most this many at once (domain rule 11). */
  limit: 1 | 2 | 3;
  /** Epoch milliseconds. */
  now: number;
  agentName?: string;
}

export interface Coaching {
  stage: Stage;
  /** What the customer's newest turn is about. */
  issues?: Issue[];
  suggestions: Suggestion[];
  /** Further suggestions in order, for "next suggestion". */
  reserve: Suggestion[];
  /** A cue for the agent, never inserted. */
  hint?: string;
  /** The suggestions once the customer has waited too long (domain rule 9), where they are others. */
  overdue?: Suggestion[];
  reply?: ReplyPart[];
  /** Where a hand-over is offered or has begun. */
  handOver?: HandOver;
  wait?: OpenWait;
  /** The agent's open promises, the next to lapse first. */
  promises: Promised[];
}

/** The right words at this moment of a chat: techniques by rule and model, phrases by fit, slots from the chat. */
export function coach(input: CoachInput): Coaching {
  const { messages, judgement, team } = input;
  if (judgement.status === 'not-judged' || judgement.heat === null) {
    const turns = coachedTurns(messages);
    const done = readDone(turns);
    const stage = stageOf({ heat: 0, signals: new Set(), done });
    return { stage, suggestions: [], reserve: [], ...clockOf(turns, done, input) };
  }
  let before: ReadonlySet<string> | undefined;
  const wasOffered = (text: string) => (before ??= offeredBefore(input)).has(text);
  const { situation, choices, candidatesOf, lateCandidatesOf, suggestionsFor } = rankingOf(input, wasOffered);
  const clock = clockOf(situation.turns, situation.done, input);
  const { shown, rest } = suggestionsFor(situation, choices);
  const late = clock.wait && isEarly(situation) ? afterWaiting(situation) : undefined;
  const overdue = late && suggestionsFor(late, choicesAt(late, input), lateCandidatesOf(late)).shown;
  const reply =
    input.limit > 1 ? replyFor(situation, choices, (choice) => candidatesOf(choice).map(toSuggestion)) : undefined;
  return {
    stage: situation.stage,
    issues: [...situation.issues],
    suggestions: shown,
    reserve: rest,
    hint: hintFor(situation, team.company),
    ...(overdue && !isSame(overdue, shown) && { overdue }),
    ...(reply && { reply }),
    ...(isHandingOver(shown, situation) && { handOver: handOverOf(situation.turns) }),
    ...clock,
  };
}

/**
 * The techniques open to a judged chat, and the lines of each: all that its suggestions need.
 * @param wasOffered whether a filled line stood before the agent already
 */
function rankingOf(input: CoachInput, wasOffered: (text: string) => boolean) {
  const { messages, judgement, library, team, now } = input;
  const situation = readSituation(messages, judgement, now);
  const ranking = {
    situation,
    facts: readFacts(situation.turns, team.company, input.agentName),
    library,
    team,
    weight: input.weight,
    talk: talkOf(situation),
    said: saidByAgent(situation),
  };
  const maySay = (candidates: readonly Candidate[]) =>
    freshFirst(
      candidates.filter(({ phrase, filled }) => suits(phrase, filled, situation)),
      wasOffered,
    );
  const ranked = new Map<Technique, Candidate[]>();
  const candidatesOf: CandidatesOf = (choice) => {
    const known = ranked.get(choice.technique) ?? maySay(rankPhrases(choice, ranking));
    ranked.set(choice.technique, known);
    return known.map((candidate) => ({ ...candidate, choice }));
  };
  const lateCandidatesOf =
    (late: Situation): CandidatesOf =>
    (choice) =>
      choice.technique === 'progress-update'
        ? maySay(rankPhrases(choice, { ...ranking, situation: late }))
        : candidatesOf(choice);
  const safety = situation.signals.has('safety-crisis') ? [safetySuggestion(team.company)] : [];
  const suggestionsFor = (moment: Situation, choices: readonly Choice[], candidates = candidatesOf) => {
    const { taken, rest } = pick(rankEnough(choices, candidates), moment, limitFor(moment, input.limit));
    return { shown: [...safety, ...taken.map(toSuggestion)].slice(0, input.limit), rest: rest.map(toSuggestion) };
  };
  return { situation, choices: choicesAt(situation, input), candidatesOf, lateCandidatesOf, suggestionsFor };
}

function choicesAt(moment: Situation, { moves, team }: CoachInput): Choice[] {
  return selectTechniques(moment, moves, new Set(team.techniquesOff));
}

/** What time asks of the agent; it runs also where the customer cannot be judged. */
function clockOf(turns: readonly Turn[], done: Done, { team, now }: CoachInput): Pick<Coaching, 'wait' | 'promises'> {
  const wait = waitIn(turns, done);
  return { ...(wait && { wait }), promises: openPromises(turns, calendarOf(team.company), now) };
}

/** A line that was passed over comes after those that were not (domain rule 3), and one that says a fact does not come again. */
function freshFirst(candidates: readonly Candidate[], wasOffered: (text: string) => boolean): Candidate[] {
  const passedOver = candidates.filter(({ filled }) => wasOffered(filled.text));
  return [
    ...candidates.filter((candidate) => !passedOver.includes(candidate)),
    ...passedOver.filter(({ filled }) => !filled.slots.some(isFact)),
  ];
}

/** The texts that stood before the agent at the customer's turn before, as far as today's reading tells. */
function offeredBefore(input: CoachInput): ReadonlySet<string> {
  const turns = coachedTurns(input.messages);
  const newest = turns.findLastIndex((turn) => turn.role === 'customer');
  const agent = turns.findLastIndex((turn, i) => i < newest && turn.role === 'agent');
  const last = turns.findLastIndex((turn, i) => i < agent && turn.role === 'customer');
  if (last < 0) return new Set();
  const messages = turns.slice(0, last + 1).flatMap((turn) => turn.messages);
  const heat = input.judgement.history.at(-2) ?? input.judgement.heat;
  const earlier = { ...input, messages, judgement: { ...input.judgement, heat } };
  const { situation, choices, suggestionsFor } = rankingOf(earlier, () => false);
  return new Set(suggestionsFor(situation, choices).shown.map(({ text }) => text));
}

/** The same moment once the customer has waited too long. */
function afterWaiting(situation: Situation): Situation {
  return { ...situation, silence: WAIT_LIMIT_MS, met: new Set([...situation.met, 'checking-begun']) };
}

/** Whether the wait has not reached its limit yet, as far as the page tells. */
function isEarly({ silence }: Situation): boolean {
  return silence === null || silence < WAIT_LIMIT_MS;
}

function isSame(a: readonly Suggestion[], b: readonly Suggestion[]): boolean {
  return a.length === b.length && a.every(({ phraseId }, i) => phraseId === b[i]?.phraseId);
}

/** A hand-over is offered, asked for, or has just begun. */
function isHandingOver(shown: readonly Suggestion[], { stage, done }: Situation): boolean {
  return (
    shown.some(({ technique }) => technique === 'hand-off') ||
    stage === 'hand-off' ||
    AGENT_SAID.handOff.test(done.last.text)
  );
}

/** Calm customers need one idea or none (rule 11). */
function limitFor(situation: Situation, limit: number): number {
  const room = situation.signals.has('safety-crisis') ? limit - 1 : limit;
  return situation.heat === 0 ? Math.min(1, room) : room;
}
