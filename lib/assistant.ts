import type { Heat, Judgement } from './assessment.ts';
import { coach, type Coaching } from './coaching/coach.ts';
import type { Weight } from './coaching/rank.ts';
import type { Message } from './conversation.ts';
import type { ModelLabels } from './emotion/labels.ts';
import type { WindowReading } from './emotion/reading.ts';
import { judgeCustomer } from './escalation/judgement.ts';
import type { Library } from './packs/library.ts';
import type { Team } from './team.ts';

/** What the assistant works with besides the chat. */
export interface Desk {
  labels: ModelLabels;
  library: Library;
  team: Team;
  /** At most this many suggestions. */
  limit: 1 | 2 | 3;
  agentName?: string;
  /** What feedback taught on this device. */
  weight?: Weight;
  /** What the agent's corrections of like readings make of a judgement. */
  temper?: (judgement: Judgement) => Judgement;
}

export interface Advice extends Coaching {
  judgement: Judgement;
}

/**
 * Judges the customer at the newest message and lays the right words beside it. A pure function of its arguments.
 * @param reading the model's reading of the newest spoken messages, or null where the model is not there
 * @param corrected the heat the agent sees, where they said the reading is wrong
 * @param now epoch milliseconds
 */
export function assess(
  messages: Message[],
  reading: WindowReading | null,
  desk: Desk,
  now: number,
  corrected?: Heat,
): Advice {
  const seen = judgeCustomer(messages, reading, {
    labels: desk.labels,
    dial: desk.team.dial,
  });
  const judgement =
    corrected === undefined
      ? (desk.temper?.(seen) ?? seen)
      : { ...seen, heat: corrected, heatScore: corrected / 4, flag: null };
  const advice = coach({
    messages,
    judgement,
    moves: movesOf(reading, desk.labels),
    library: desk.library,
    team: desk.team,
    weight: desk.weight,
    limit: desk.limit,
    now,
    agentName: desk.agentName,
  });
  return { judgement, ...advice };
}

/** The model's moves of a good next reply, as probabilities by technique. */
function movesOf(reading: WindowReading | null, labels: ModelLabels): Record<string, number> | undefined {
  const moves = reading?.conversation.at(-1)?.moves;
  return moves && Object.fromEntries(labels.moves.map((move, i) => [labels.techniques[move] ?? move, moves[i] ?? 0]));
}
