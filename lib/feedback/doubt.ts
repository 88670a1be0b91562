import type { Flag, Heat, Judgement } from '../assessment.ts';
import type { Signal } from '../emotion/reading.ts';
import type { Correction } from './event.ts';
import { HALF_LIFE_MS } from './tallies.ts';

/** Pseudo-corrections behind a reading as it is: one like correction takes a quarter of its certainty, three take half. */
const STRENGTH = 3;

/** Readings of one heat are like from this share on: half of the signals with the same driver, or all with another. */
const ALIKE = 0.5;

/** So many corrections to the same side, and so much of them not yet decayed, move a heat. */
const SEVERAL = { times: 3, weight: 1.5 };

/** A reading surer than this is not worth a word. */
const SURE = 0.95;

const CRISIS: Signal = 'safety-crisis';

/** A like correction: how far from the reading the agent saw the customer (in steps of heat), and how much it counts still. */
interface Said {
  step: number;
  weight: number;
}

/**
 * What the agent's corrections ("wrong reading") make of later readings. Like ones, of the same heat, with signals and
 * driver alike, lower its certainty; several to the same side move its heat by one step, towards what the agent saw and
 * never past it: sooner where its score is near that side already. All of it decays, and goes where a correction is taken
 * back. A reading of a crisis stays as it is, one by words alone keeps its heat; a raised heat puts no flag up.
 * @param now epoch milliseconds
 */
export function doubts(corrections: readonly Correction[], now: number): (judgement: Judgement) => Judgement {
  return (judgement) => {
    const { heat, heatScore, status, signals } = judgement;
    if (heat === null || signals.includes(CRISIS)) return judgement;
    const said = corrections.flatMap((correction) => saidOf(correction, judgement, heat, now));
    const against = said.filter(({ step }) => step !== 0);
    const total = STRENGTH + sum(said.map(({ weight }) => weight));
    const certainty = 1 - sum(against.map(({ weight }) => weight)) / total;
    if (certainty > SURE) return judgement;
    const doubt = { times: against.length, certainty };
    const lean = Math.min(0.49, Math.max(-0.49, 4 * (heatScore ?? heat / 4) - heat));
    const shift = (STRENGTH * lean + sum(said.map(({ step, weight }) => step * weight))) / total;
    const step = Math.abs(shift) > 0.5 ? Math.sign(shift) : 0;
    if (status === 'words-only' || !isAgreed(against, step)) return { ...judgement, doubt };
    const moved = (heat + step) as Heat;
    return {
      ...judgement,
      heat: moved,
      heatScore: moved / 4,
      flag: flagAt(judgement.flag, moved),
      doubt: { ...doubt, from: heat },
    };
  };
}

/**
 * What a correction says of a reading. One that ended at this very heat speaks for it: that is how the agent takes back
 * a heat that was moved.
 */
function saidOf({ at, shown, seen, ...then }: Correction, judgement: Judgement, heat: Heat, now: number): Said[] {
  const isHere = shown === heat || (seen === heat && shown !== null && Math.abs(shown - heat) === 1);
  if (!isHere || then.signals.includes(CRISIS)) return [];
  const likeness = overlap(then.signals, judgement.signals) * (then.driver === judgement.driver ? 1 : ALIKE);
  if (likeness < ALIKE) return [];
  return [{ step: seen - heat, weight: likeness * 2 ** (-Math.max(0, now - at) / HALF_LIFE_MS) }];
}

function isAgreed(said: readonly Said[], step: number): boolean {
  const same = step === 0 ? [] : said.filter((one) => Math.sign(one.step) === step);
  return same.length >= SEVERAL.times && sum(same.map(({ weight }) => weight)) >= SEVERAL.weight;
}

/** What was heard keeps its flag; what rested on a heat above this one does not. */
function flagAt(flag: Flag | null, heat: Heat): Flag | null {
  const reasons = flag?.reasons.filter(
    (reason) => !((reason.kind === 'heat' && reason.heat > heat) || (reason.kind === 'trend' && reason.to > heat)),
  );
  return flag && reasons?.length ? { ...flag, reasons } : null;
}

/** Share of two sets that both have, 0…1; two empty ones are the same. */
function overlap(a: readonly Signal[], b: readonly Signal[]): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 1 : a.filter((one) => b.includes(one)).length / all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
