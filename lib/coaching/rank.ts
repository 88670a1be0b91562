import type { Slot, Suggestion } from '../assessment.ts';
import type { Library, LibraryPhrase } from '../packs/library.ts';
import { overlap, stemsOf } from '../packs/stems.ts';
import type { Team } from '../team.ts';
import type { Facts } from './fill/facts.ts';
import { fill, type Filled } from './fill/fill.ts';
import { fitOf, mayBeSaid, ungrounded, type Talk } from './fit.ts';
import type { Choice } from './select.ts';
import type { Situation } from './situation.ts';

/** What feedback does to a phrase at such a moment: a factor around 1, and the reason in the agent's words. */
export type Weight = (phrase: LibraryPhrase, situation: Situation) => { factor: number; because?: string };

/** A phrase with its place in the order. */
export interface Candidate {
  choice: Choice;
  phrase: LibraryPhrase;
  filled: Filled;
  score: number;
  because?: string;
}

/** Facts an agent fills in anyway; a gap for one of them costs little. */
const AGENTS_OWN = new Set(['time', 'team', 'agent', 'company']);
/** A line with more words about things the chat never spoke of is a guess. */
const UNGROUNDED_LIMIT = 1;
/** From this overlap on two lines say the same. */
const NEAR = 0.7;
/** Only the best few of a technique are filled. */
const FILLED_PER_TECHNIQUE = 12;

export interface Ranking {
  situation: Situation;
  facts: Facts;
  library: Library;
  team: Team;
  weight?: Weight;
  talk: Talk;
  /** What the agent has said, see {@link saidByAgent}. */
  said: readonly ReadonlySet<string>[];
}

/** The phrases of one technique that may be said now, best first. */
export function rankPhrases(choice: Choice, { situation, facts, library, team, weight, talk, said }: Ranking): Candidate[] {
  const fitting = (library.byTechnique.get(choice.technique) ?? [])
    .filter((phrase) => mayBeSaid(phrase, situation) && ungrounded(phrase, talk) <= UNGROUNDED_LIMIT)
    .map((phrase) => {
      const { factor, because } = weight?.(phrase, situation) ?? { factor: 1 };
      const known = phrase.slotNames.reduce((sum, name) => sum + slotWorth(name, isKnown(name, facts)), 0);
      return { phrase, because, factor, score: (fitOf(phrase, situation, talk, team) + known) * factor };
    })
    .sort((a, b) => b.score - a.score);
  const candidates: Candidate[] = [];
  for (const { phrase, because, factor } of fitting) {
    if (candidates.length === FILLED_PER_TECHNIQUE) break;
    if (said.some((line) => isNear(phrase.stems, line))) continue;
    const filled = fill(phrase.text, facts);
    if (!isOfferable(filled.slots)) continue;
    const slots = filled.slots.reduce((sum, slot) => sum + slotWorth(slot.name, slot.filled), 0);
    candidates.push({ choice, phrase, filled, because, score: (fitOf(phrase, situation, talk, team) + slots) * factor });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function isKnown(name: string, facts: Facts): boolean {
  return (facts as unknown as Record<string, unknown>)[name] != null;
}

/** A filled, concrete slot lifts a line; an empty one lowers it (domain rule 5). */
function slotWorth(name: string, filled: boolean): number {
  if (filled) return name === 'agent' || name === 'company' ? 0.04 : name === 'name' ? 0.08 : 0.22;
  if (name === 'time') return 0.05;
  return AGENTS_OWN.has(name) ? -0.12 : -0.4;
}

/** A line that waits for more than two facts, or for the customer's name, is not worth a glance. */
function isOfferable(slots: readonly Slot[]): boolean {
  const gaps = slots.filter((slot) => !slot.filled);
  return gaps.length <= 2 && !gaps.some((slot) => slot.name === 'name');
}

/** What the agent has said in this chat, as stems a sentence and a message. */
export function saidByAgent(situation: Situation): Set<string>[] {
  return situation.turns
    .filter((turn) => turn.role === 'agent')
    .flatMap((turn) => turn.messages.flatMap((message) => [message.text, ...message.text.split(/(?<=[.!?])\s+/)]))
    .map(stemsOf)
    .filter((stems) => stems.size >= 3);
}

/** Whether two lines say the same, by shared meaningful words (domain rule 3). */
export function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return Math.min(a.size, b.size) >= 3 && Math.max(a.size, b.size) <= 3 * Math.min(a.size, b.size) && overlap(a, b) >= NEAR;
}

export function toSuggestion({ choice, phrase, filled, because }: Candidate): Suggestion {
  return {
    phraseId: phrase.key,
    textHash: phrase.textHash,
    packId: phrase.packId,
    packName: phrase.packName,
    technique: phrase.technique,
    text: filled.text,
    slots: filled.slots,
    why: choice.why,
    ...(because === undefined ? {} : { learned: because }),
    tone: phrase.tone,
  };
}
