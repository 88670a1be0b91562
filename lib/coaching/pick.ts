import type { Slot } from '../assessment.ts';
import { isNear, stemsOf } from '../packs/stems.ts';
import type { Filled } from './fill/fill.ts';
import type { Candidate } from './rank.ts';
import { leadWith, placeOf, takeTechniques, type Choice } from './select.ts';
import type { Situation } from './situation.ts';

const RESERVE = 6;
const TECHNIQUES_RANKED = 5;

/** The lines of a technique that may be said now, best first. */
export type CandidatesOf = (choice: Choice) => Candidate[];

interface Ranked {
  choice: Choice;
  candidates: Candidate[];
}

/** The best techniques that have something to say: enough to show three, swap one and fill the reserve. */
export function rankEnough(choices: readonly Choice[], candidatesOf: CandidatesOf): Ranked[] {
  const ranked: Ranked[] = [];
  for (const choice of choices) {
    if (ranked.length === TECHNIQUES_RANKED) break;
    const candidates = candidatesOf(choice);
    if (candidates.length > 0) ranked.push({ choice, candidates });
  }
  return ranked;
}

/** The best phrase of each of the best techniques in reply order, and the next best of all as reserve. */
export function pick(
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
  const facts = factsIn(a.filled);
  const sharesFact = factsIn(b.filled).some((fact) =>
    facts.some((other) => other.includes(fact) || fact.includes(other)),
  );
  const condole = a.phrase.traits.condoles && b.phrase.traits.condoles;
  return condole || a.phrase.key === b.phrase.key || sharesFact || isNear(stemsIn(a), stemsIn(b));
}

/** What a line tells the customer of what they told: each fact is said back once among the suggestions. */
function factsIn({ text, slots }: Filled): string[] {
  return slots.filter(isFact).map(({ start, end }) => text.slice(start, end).toLowerCase());
}

const filledStems = new WeakMap<Filled, ReadonlySet<string>>();

/** The stems of a line as it would be said. */
function stemsIn({ phrase, filled }: Candidate): ReadonlySet<string> {
  if (filled.slots.length === 0) return phrase.stems;
  const known = filledStems.get(filled) ?? stemsOf(filled.text);
  filledStems.set(filled, known);
  return known;
}

const NO_FACTS = new Set<string>(['name', 'agent', 'company', 'consequence']);

/** A slot filled with something the customer told, not with a name. */
export function isFact({ name, filled }: Slot): boolean {
  return filled && !NO_FACTS.has(name);
}
