import type { Slot, Suggestion } from '../assessment.ts';
import { onShelf, type Library, type LibraryPhrase } from '../packs/library.ts';
import { isNear, stemsOf } from '../packs/stems.ts';
import type { Team } from '../team.ts';
import type { Facts } from './fill/facts.ts';
import { fill, type Filled } from './fill/fill.ts';
import { fitOf, mayBeSaid, SHARED, ungrounded, wordFitOf, type Talk } from './fit.ts';
import { plain } from './said.ts';
import type { Choice } from './select.ts';
import type { Situation } from './situation.ts';
import { literalParts } from './traits.ts';

/** What feedback does to a phrase at such a moment: a factor around 1, and the reason in the agent's words. */
export type Weight = (phrase: LibraryPhrase, situation: Situation) => { factor: number; because?: string };

/** A phrase with its place in the order. */
export interface Candidate {
  choice: Choice;
  phrase: LibraryPhrase;
  filled: Filled;
  score: number;
  /** What feedback did to it, around 1. */
  factor: number;
  because?: string;
  /** The phrase that would stand before it without feedback, and what feedback says of it. */
  passed?: { key: string; text: string; because: string };
}

/** Facts an agent fills in anyway; a gap for one of them costs little. */
const AGENTS_OWN = new Set(['time', 'team', 'agent', 'company']);
/** Facts an agent has before their eyes where the chat does not say them. */
const LOOKED_UP = new Set(['order', 'consequence']);
/** A line with more words about things the chat never spoke of is a guess. */
const UNGROUNDED_LIMIT = 1;
/** The best few of a technique, enough to show one, keep two in reserve and pass over lines alike. */
const PER_TECHNIQUE = 4;
/** Of these so many may say what the chat is about: it is said once among the suggestions, and a technique needs other lines. */
const PER_SUBJECT = 2;
const OPENING_WORDS = 5;
const UNWEIGHTED = { factor: 1, because: undefined };

export interface Ranking {
  situation: Situation;
  facts: Facts;
  library: Library;
  team: Team;
  weight?: Weight;
  talk: Talk;
  said: Said;
}

/** The phrases of one technique that may be said now, best first. */
export function rankPhrases(
  choice: Choice,
  { situation, facts, library, team, weight, talk, said }: Ranking,
): Candidate[] {
  const candidates: Candidate[] = [];
  let passed: (NonNullable<Candidate['passed']> & { score: number }) | undefined;
  let bar = -Infinity;
  const shelf = library.atHeat.get(choice.technique)?.[situation.heat];
  if (!shelf) return [];
  for (const phrase of onShelf(shelf, situation.issues)) {
    if (!mayBeSaid(phrase, situation)) continue;
    const { factor, because } = weight?.(phrase, situation) ?? UNWEIGHTED;
    const known = slotsWorth(phrase, facts);
    const fit = fitOf(phrase, situation, team);
    // From cheap to dear: whoever cannot pass the bar is not looked at further.
    // What feedback lowered is looked at whole, to say what stands in its place.
    const reach = because === undefined ? factor : Math.max(1, factor);
    if ((fit + SHARED + known) * reach <= bar) continue;
    const words = wordFitOf(phrase, talk);
    if ((fit + words + known) * reach <= bar || ungrounded(phrase, talk) > UNGROUNDED_LIMIT) continue;
    if (isUsed(phrase.traits.parts, phrase.stems, said)) continue;
    const filled = fill(phrase.text, facts);
    if (
      !isOfferable(filled.slots) ||
      !namesConsequence(phrase, facts) ||
      (filled.slots.length > 0 && isUsed(literalParts(filled.text), stemsOf(filled.text), said))
    )
      continue;
    const slots = filled.slots.reduce((sum, slot) => sum + slotWorth(slot.name, slot.filled, facts), 0);
    const score = (fit + words + slots) * factor;
    if (because !== undefined && factor < 1 && fit + words + slots > (passed?.score ?? -Infinity))
      passed = { key: phrase.key, text: filled.text, because, score: fit + words + slots };
    const place = candidates.findIndex((other) => other.score < score);
    candidates.splice(place < 0 ? candidates.length : place, 0, { choice, phrase, filled, factor, because, score });
    const spare = candidates.filter((other) => namesSubject(other.phrase)).at(PER_SUBJECT);
    if (spare) candidates.splice(candidates.indexOf(spare), 1);
    else if (candidates.length > PER_TECHNIQUE) candidates.pop();
    if (candidates.length === PER_TECHNIQUE) bar = candidates.at(-1)?.score ?? bar;
  }
  const [first] = candidates;
  if (first && passed && passed.key !== first.phrase.key && passed.score > first.score / first.factor) {
    const { key, text, because } = passed;
    first.passed = { key, text, because };
  }
  return candidates;
}

/** Slots that say what the chat is about. */
const SUBJECTS = ['issue', 'matter', 'item'];

function namesSubject({ slotNames }: LibraryPhrase): boolean {
  return SUBJECTS.some((name) => slotNames.includes(name));
}

/** The second step of a boundary names the team's consequence where there is one, and no other. */
function namesConsequence({ step, slotNames }: LibraryPhrase, { consequence }: Facts): boolean {
  return step !== 2 || slotNames.includes('consequence') === (consequence !== null);
}

/** What a phrase's slots are worth at most, told from what is known. */
function slotsWorth(phrase: LibraryPhrase, facts: Facts): number {
  let worth = 0;
  for (const name of phrase.slotNames) worth += slotWorth(name, isKnown(name, facts), facts);
  return worth;
}

function isKnown(name: string, facts: Facts): boolean {
  return (facts as unknown as Record<string, unknown>)[name] != null;
}

/** A filled, concrete slot lifts a line; an empty one lowers it (domain rule 5). */
function slotWorth(name: string, filled: boolean, { issue }: Facts): number {
  if (filled && name === 'issue') return 0.32;
  // Where it is known what went wrong, the thing alone says too little.
  if (filled && name === 'matter') return issue === null ? 0.18 : 0;
  if (filled) return name === 'agent' || name === 'company' ? 0.04 : name === 'name' ? 0.08 : 0.22;
  if (name === 'time') return 0.05;
  if (name === 'team') return -0.2;
  return AGENTS_OWN.has(name) ? -0.12 : -0.4;
}

/** A line that waits for more than two facts, or for one that only the customer knows, is not worth a glance. */
function isOfferable(slots: readonly Slot[]): boolean {
  const gaps = slots.filter((slot) => !slot.filled);
  return gaps.length <= 2 && gaps.every(({ name }) => AGENTS_OWN.has(name) || LOOKED_UP.has(name));
}

/** What the agent has said in this chat. */
export interface Said {
  texts: readonly string[];
  /** Stems of each message and each sentence. */
  lines: readonly ReadonlySet<string>[];
}

export function saidByAgent(situation: Situation): Said {
  const texts = situation.turns
    .filter((turn) => turn.role === 'agent')
    .flatMap((turn) => turn.messages.map((message) => message.text));
  const lines = texts.flatMap((text) => [text, ...text.split(/(?<=[.!?])\s+/)]);
  return { texts: texts.map(plain), lines: lines.map(stemsOf).filter((stems) => stems.size > 0) };
}

/** Whether the agent has used a line already, word for word around its slots or nearly so (domain rule 3). */
function isUsed(parts: readonly string[], stems: ReadonlySet<string>, said: Said): boolean {
  return said.texts.some((used) => containsInOrder(used, parts)) || said.lines.some((line) => isNear(stems, line));
}

function containsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

export function toSuggestion({ choice, phrase, filled, because, passed }: Candidate): Suggestion {
  const instead = because === undefined ? passed : undefined;
  const learned = instead ? `in place of “${opening(instead.text)}”: ${instead.because}` : because;
  return {
    phraseId: phrase.key,
    textHash: phrase.textHash,
    packId: phrase.packId,
    packName: phrase.packName,
    technique: phrase.technique,
    text: filled.text,
    slots: filled.slots,
    why: choice.why,
    ...(learned !== undefined && { learned }),
    ...(instead && { insteadOf: instead.key }),
    ...(phrase.step !== undefined && { step: phrase.step }),
    tone: phrase.tone,
  };
}

/** The first words of a line, by which an agent knows it again. */
function opening(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= OPENING_WORDS ? text : `${words.slice(0, OPENING_WORDS).join(' ')} …`;
}
