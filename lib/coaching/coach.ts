import type { Judgement, Suggestion } from '../assessment.ts';
import type { Message } from '../conversation.ts';
import type { Library } from '../packs/library.ts';
import type { Team } from '../team.ts';
import { coachedTurns, readDone } from './done.ts';
import { readFacts } from './fill/facts.ts';
import { hintFor } from './hint.ts';
import { talkOf } from './fit.ts';
import type { Moves } from './moves.ts';
import { isNear, rankPhrases, saidByAgent, toSuggestion, type Candidate, type Ranking, type Weight } from './rank.ts';
import { safetySuggestion } from './safety.ts';
import { leadWith, placeOf, selectTechniques, takeTechniques, type Choice } from './select.ts';
import { readSituation, type Situation } from './situation.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './techniques.ts';
import { stemsOf } from '../packs/stems.ts';

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
  suggestions: Suggestion[];
  /** Further suggestions in order, for "next suggestion". */
  reserve: Suggestion[];
  /** A cue for the agent, never inserted. */
  hint?: string;
}

const RESERVE = 6;
const TECHNIQUES_RANKED = 5;

/** The right words at this moment of a chat: techniques by rule and model, phrases by fit, slots from the chat. */
export function coach(input: CoachInput): Coaching {
  const { messages, judgement, library, team, now } = input;
  if (judgement.status === 'not-judged' || judgement.heat === null)
    return { stage: stageOnly(messages), suggestions: [], reserve: [] };
  const situation = readSituation(messages, judgement, now);
  const choices = selectTechniques(situation, input.moves, new Set(team.techniquesOff));
  const facts = readFacts(situation.turns, team.company.name, input.agentName);
  const ranking = {
    situation,
    facts,
    library,
    team,
    weight: input.weight,
    talk: talkOf(situation),
    said: saidByAgent(situation),
  };
  const ranked = rankEnough(choices, ranking);
  const { taken, rest } = pick(ranked, situation, limitFor(situation, input.limit));
  const safety = situation.signals.has('safety-crisis') ? [safetySuggestion(team.company)] : [];
  return {
    stage: situation.stage,
    suggestions: [...safety, ...taken.map(toSuggestion)].slice(0, input.limit),
    reserve: rest.map(toSuggestion),
    hint: hintFor(situation, now),
  };
}

/** Where the chat stands, told from the words alone. */
function stageOnly(messages: readonly Message[]): Stage {
  return stageOf({ heat: 0, signals: new Set(), done: readDone(coachedTurns(messages)) });
}

/** Calm customers need one idea or none (rule 11). */
function limitFor(situation: Situation, limit: number): number {
  const room = situation.signals.has('safety-crisis') ? limit - 1 : limit;
  return situation.heat === 0 ? Math.min(1, room) : room;
}

interface Ranked {
  choice: Choice;
  candidates: Candidate[];
}

/** The best techniques that have something to say: enough to show three, swap one and fill the reserve. */
function rankEnough(choices: readonly Choice[], ranking: Ranking): Ranked[] {
  const ranked: Ranked[] = [];
  for (const choice of choices) {
    if (ranked.length === TECHNIQUES_RANKED) break;
    const candidates = rankPhrases(choice, ranking);
    if (candidates.length > 0) ranked.push({ choice, candidates });
  }
  return ranked;
}

/** The best phrase of each of the best techniques in reply order, and the next best of all as reserve. */
function pick(
  ranked: readonly Ranked[],
  situation: Situation,
  limit: number,
): { taken: Candidate[]; rest: Candidate[] } {
  const usable = ranked
    .filter(({ choice }) => choice.technique !== 'safety')
    .map((entry) => ({ ...entry, choice: { ...entry.choice, score: entry.choice.score * learned(entry.candidates) } }));
  const choices = takeTechniques(
    leadWith(
      situation,
      usable.map(({ choice }) => choice),
    ),
    limit,
    situation,
  );
  const taken: Candidate[] = [];
  for (const { technique } of choices) {
    const candidates = usable.find(({ choice }) => choice.technique === technique)?.candidates ?? [];
    const fresh = candidates.find((candidate) => !taken.some((other) => saysTheSame(candidate, other)));
    if (fresh) taken.push(fresh);
  }
  const rest: Candidate[] = [];
  for (let depth = 0; depth < 3 && rest.length < RESERVE; depth++) {
    for (const { candidates } of usable) {
      const candidate = candidates.filter((each) => !taken.includes(each))[depth];
      if (candidate && rest.length < RESERVE && ![...taken, ...rest].some((other) => saysTheSame(candidate, other)))
        rest.push(candidate);
    }
  }
  return {
    taken: taken.toSorted((a, b) => placeOf(a.choice.technique, situation) - placeOf(b.choice.technique, situation)),
    rest,
  };
}

/** Feedback on the best phrase left lifts or lowers its technique too, by its square root. */
function learned(candidates: readonly Candidate[]): number {
  return Math.sqrt(candidates[0]?.factor ?? 1);
}

function saysTheSame(a: Candidate, b: Candidate): boolean {
  return a.phrase.key === b.phrase.key || isNear(stemsOf(a.filled.text), stemsOf(b.filled.text));
}
