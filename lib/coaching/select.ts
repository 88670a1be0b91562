import { isOpen } from './gates.ts';
import { liftOf, type Moves } from './moves.ts';
import { isGrave, type Situation } from './situation.ts';
import { TECHNIQUE_IDS, type Technique } from './techniques.ts';
import { TRIGGERS } from './triggers.ts';

/** A technique that fits now, best first, with the line that names its trigger. */
export interface Choice {
  technique: Technique;
  /** 0…1.5: how strongly the moment calls for it. */
  score: number;
  why: string;
}

/** How far the model's moves reorder what the rules allow, against the rules' own weight of about one. */
const MOVES_SHARE = 0.6;
/** A further trigger adds this share of its weight. */
const FURTHER = 0.02;
/** Asked for by name or by abuse: the model cannot talk these away (domain, section 4). */
const DEMANDED: ReadonlySet<Technique> = new Set<Technique>(['set-boundary', 'hand-off']);
const DEMAND = 0.9;
const DEMANDED_SCORE = 1.45;
/** The weight of a technique that nothing in the moment calls for; it is offered only where the model expects it. */
const UNCALLED = 0.4;

/** The techniques the rules allow at this moment, strongest first (domain, sections 4 and 5). */
export function selectTechniques(
  situation: Situation,
  moves: Moves = {},
  off: ReadonlySet<Technique> = new Set(),
): Choice[] {
  const choices: Choice[] = [];
  for (const technique of TECHNIQUE_IDS) {
    if (off.has(technique) || !isOpen(technique, situation)) continue;
    const fired = TRIGGERS.filter((trigger) => trigger.technique === technique && trigger.when(situation));
    const [strongest, ...further] = fired.toSorted((a, b) => b.weight - a.weight);
    const lift = liftOf(technique, moves);
    if (!strongest && lift <= 0) continue;
    const rules = (strongest?.weight ?? UNCALLED) + further.reduce((sum, trigger) => sum + FURTHER * trigger.weight, 0);
    const why = strongest ? strongest.why : 'replies at such moments usually do this';
    const score = rules + MOVES_SHARE * lift;
    const demanded = DEMANDED.has(technique) && rules >= DEMAND;
    choices.push({
      technique,
      score: demanded ? Math.max(score, DEMANDED_SCORE) : score,
      why: typeof why === 'string' ? why : why(situation),
    });
  }
  choices.sort((a, b) => b.score - a.score);
  return leadWith(situation, settleApology(choices));
}

/** One apology a chat, of one kind: the weaker of the two drops out (rule 2). */
function settleApology(choices: Choice[]): Choice[] {
  const kinds = choices.filter(({ technique }) => technique === 'apologise' || technique === 'apologise-no-blame');
  return kinds.length < 2 ? choices : choices.filter((choice) => choice !== kinds[1]);
}

/** Best first; under a grave signal `hand-off` leads, in a safety crisis `safety` (rule 10). */
export function leadWith(situation: Situation, choices: readonly Choice[]): Choice[] {
  const lead: Technique[] = situation.signals.has('safety-crisis')
    ? ['safety', 'hand-off']
    : isGrave(situation)
      ? ['hand-off']
      : [];
  const rank = (choice: Choice) => (lead.includes(choice.technique) ? lead.indexOf(choice.technique) : lead.length);
  return choices.toSorted((a, b) => rank(a) - rank(b) || b.score - a.score);
}

/** Techniques that must not stand alone: one of these, or the same already done, has to be beside them. */
const NEEDS_BESIDE: Partial<Record<Technique, readonly Technique[]>> = {
  reassure: ['next-step', 'progress-update', 'offer-options', 'answer', 'hand-off', 'safety'],
  'explain-why': ['offer-options', 'next-step', 'positive-language', 'yes-and', 'make-good', 'hand-off', 'answer'],
};

/** The techniques of which one must stand beside this one; undefined where it may stand alone, or the chat has it already. */
export function companionsOf(technique: Technique, { done }: Situation): readonly Technique[] | undefined {
  if (technique === 'reassure' && done.last.promised) return undefined;
  if (technique === 'explain-why' && (done.last.offeredOptions || !done.last.refused)) return undefined;
  return NEEDS_BESIDE[technique];
}

/** Whether a technique's companion ("without a next step behind it", "without an alternative") is present or done. */
function isBacked(technique: Technique, beside: readonly Technique[], situation: Situation): boolean {
  const companions = companionsOf(technique, situation);
  return !companions || companions.some((companion) => beside.includes(companion));
}

/** Takes the best `count` techniques such that none stands without what it needs beside it. */
export function takeTechniques(choices: readonly Choice[], count: number, situation: Situation): Choice[] {
  let taken = choices.slice(0, count);
  for (const choice of choices.slice(0, count)) {
    const beside = taken.map(({ technique }) => technique);
    if (isBacked(choice.technique, beside, situation)) continue;
    const companion = choices.find((other) => NEEDS_BESIDE[choice.technique]?.includes(other.technique));
    const weakest = taken.findLast((other) => other !== choice);
    if (companion && weakest && count > 1 && weakest.score < choice.score)
      taken = taken.map((other) => (other === weakest ? companion : other));
    else taken = [...taken.filter((other) => other !== choice), ...choices.slice(count, count + 1)];
  }
  return taken;
}

/** Place in a reply: feeling, fact, action, time (rule 1). What must lead stands before all. */
const PLACE: readonly (readonly Technique[])[] = [
  ['safety', 'set-boundary'],
  ['acknowledge', 'name-feeling', 'give-space', 'appreciate'],
  ['paraphrase', 'apologise', 'apologise-no-blame', 'feel-felt-found'],
  ['reassure', 'clarify', 'explain-why', 'answer', 'yes-and', 'reframe'],
  ['positive-language', 'offer-options', 'make-good', 'hand-off', 'progress-update', 'anticipate'],
  ['next-step', 'follow-up', 'ask-feedback'],
];

/** Where a technique stands in a hot reply, from 0. */
export function placeOf(technique: Technique, situation: Situation): number {
  if (technique === 'hand-off' && isGrave(situation)) return 0;
  return PLACE.findIndex((group) => group.includes(technique));
}
