import { driverWords, HEAT_WORDS } from '../look/words.ts';
import { isOpen } from './gates.ts';
import { liftsOf, type Moves } from './moves.ts';
import { isGrave, type Situation } from './situation.ts';
import { TECHNIQUE_IDS, type Technique } from './techniques.ts';
import { TRIGGERS } from './triggers.ts';

/** A technique that fits now, best first, with the line that names its trigger. */
export interface Choice {
  technique: Technique;
  /** How strongly the rules and the model together speak for it, above 0; 0.5 where they hardly do. */
  score: number;
  /** How strongly a rule calls for it by itself, 0.84…1; absent where none does. */
  call?: number;
  why: string;
}

/** A trigger of this weight names a moment of the domain's table so closely that its technique has a seat of its own. */
const CALL = 0.84;
/** So many of the three seats go to what the rules call for; the rest go by score, so that the model always has a say. */
const SEATS = 2;
/** A further trigger adds this share of its weight. */
const FURTHER = 0.02;
/** The weight of a technique that nothing in the moment calls for; it is offered only where the model expects it. */
const UNCALLED = 0.4;

/**
 * The techniques the rules allow at this moment, what they call for first (domain, sections 4 and 5). What the rules only
 * suggest is put in order by a sum of log-odds: the strongest trigger's weight and what the model expects of a good reply
 * (`lift`, see moves.ts). The model is taught by labels that hardly know a third of the techniques, so a rule that names its
 * moment is not weighed against it.
 */
export function selectTechniques(
  situation: Situation,
  moves: Moves = {},
  off: ReadonlySet<Technique> = new Set(),
): Choice[] {
  const open = TECHNIQUE_IDS.filter((technique) => !off.has(technique) && isOpen(technique, situation));
  const lifts = liftsOf(open, moves);
  const choices = open.flatMap((technique): Choice[] => {
    const fired = TRIGGERS.filter((trigger) => trigger.technique === technique && trigger.when(situation));
    const [strongest, ...further] = fired.toSorted((a, b) => b.weight - a.weight);
    const { lift, known } = lifts.get(technique)!;
    if (!strongest && !(known && lift > 0)) return [];
    const { weight, why } = strongest ?? { weight: UNCALLED, why: whyExpected };
    return [
      {
        technique,
        score: oddsOf(weight + further.reduce((sum, trigger) => sum + FURTHER * trigger.weight, 0) + lift),
        ...(weight >= CALL && { call: weight }),
        why: typeof why === 'string' ? why : why(situation),
      },
    ];
  });
  choices.sort((a, b) => b.score - a.score);
  return leadWith(situation, settleApology(choices));
}

/** What the model saw where no rule speaks: it knows what replies to such a customer usually do. */
function whyExpected({ heat, driver }: Situation): string {
  return `the usual reply to a customer who is ${HEAT_WORDS[heat]}${driver ? `: ${driverWords(driver)}` : ''}`;
}

/** Log-odds as odds: feedback, a factor on them, then weighs the same wherever a technique stands. 0.5 stays 0.5. */
function oddsOf(logOdds: number): number {
  return 0.5 * Math.exp(logOdds - 0.5);
}

/** One apology a chat, of one kind: the weaker of the two drops out (rule 2). */
function settleApology(choices: Choice[]): Choice[] {
  const kinds = choices.filter(({ technique }) => technique === 'apologise' || technique === 'apologise-no-blame');
  return kinds.length < 2 ? choices : choices.filter((choice) => choice !== kinds[1]);
}

/**
 * Under a grave signal `hand-off` leads, in a safety crisis `safety` (rule 10); then the {@link SEATS} strongest of what the
 * rules call for; then by score.
 */
export function leadWith(situation: Situation, choices: readonly Choice[]): Choice[] {
  const lead: Technique[] = situation.signals.has('safety-crisis')
    ? ['safety', 'hand-off']
    : isGrave(situation)
      ? ['hand-off']
      : [];
  const leading = lead.flatMap((technique) => choices.filter((choice) => choice.technique === technique));
  const others = choices.filter((choice) => !leading.includes(choice)).toSorted((a, b) => b.score - a.score);
  const called = others
    .filter(({ call }) => call !== undefined)
    .toSorted((a, b) => b.call! - a.call!)
    .slice(0, SEATS);
  return [...leading, ...called, ...others.filter((choice) => !called.includes(choice))];
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

/** Techniques that are warm; the others are competent. */
const WARM: ReadonlySet<Technique> = new Set<Technique>([
  'acknowledge',
  'name-feeling',
  'give-space',
  'appreciate',
  'apologise',
  'apologise-no-blame',
  'feel-felt-found',
  'reassure',
  'follow-up',
  'ask-feedback',
]);

/**
 * Warm in the first reply and at the close, competent in between (rule 4): one of that kind is among those taken. Where it is
 * calm a single idea answers what was asked, whatever its tone.
 */
function inTone(taken: Choice[], choices: readonly Choice[], { done, stage }: Situation): Choice[] {
  const closing = stage === 'close' && !done.customer.asks;
  if (taken.length < 2 && !closing) return taken;
  const warm = closing || done.replies === 0;
  const isFitting = ({ technique }: Choice) => WARM.has(technique) === warm;
  const fitting = choices.find(isFitting);
  const weakest = taken.findLast(({ call }) => call === undefined);
  if (!fitting || !weakest || taken.some(isFitting)) return taken;
  return taken.map((choice) => (choice === weakest ? fitting : choice));
}

/** Takes the best `count` techniques in the tone of the moment such that none stands without what it needs beside it. */
export function takeTechniques(choices: readonly Choice[], count: number, situation: Situation): Choice[] {
  let taken = inTone(choices.slice(0, count), choices, situation);
  for (const choice of taken) {
    const beside = taken.map(({ technique }) => technique);
    if (isBacked(choice.technique, beside, situation)) continue;
    const companion = choices.find((other) => NEEDS_BESIDE[choice.technique]?.includes(other.technique));
    const weakest = taken.findLast((other) => other !== choice && other.call === undefined);
    if (companion && weakest && count > 1 && (choice.call !== undefined || weakest.score < choice.score))
      taken = taken.map((other) => (other === weakest ? companion : other));
    else
      taken = [
        ...taken.filter((other) => other !== choice),
        ...choices.filter((other) => !taken.includes(other)).slice(0, 1),
      ];
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
