import type { Flag, FlagReason, Heat } from '../assessment.ts';
import type { Signal } from '../emotion/reading.ts';
import type { DialThresholds } from './operating-points.ts';

/** Signals that raise a flag by themselves, gravest first. */
export const FLAGGING = [
  'safety-crisis',
  'abuse',
  'legal-threat',
  'public-threat',
  'churn-threat',
  'manager-request',
] as const satisfies readonly Signal[];

/** A flag falls when everything stays below this share of the thresholds for one customer turn (hysteresis). */
const FALLS_BELOW = 0.7;
/** A rise by this much over the customer's own first turns is a reason of its own to show. */
const NOTABLE_RISE = 2;

/** What the policy needs to know of one judged customer turn. */
export interface TurnOutlook {
  /** Highest probabilities over the turn's messages; null in words-only. */
  forecast: number | null;
  heat3: number | null;
  heat: Heat;
  /** Signals heard in the turn by their words. */
  signals: readonly Signal[];
  /** Heat of the customer's own first turns. */
  baseline: Heat | null;
}

function reasonsFor(turn: TurnOutlook, dial: DialThresholds): FlagReason[] {
  const reasons: FlagReason[] = [];
  for (const signal of FLAGGING) if (turn.signals.includes(signal)) reasons.push({ kind: 'signal', signal });
  if (turn.heat3 !== null && turn.heat3 >= dial.heat3) reasons.push({ kind: 'heat', heat: turn.heat });
  if (turn.forecast !== null && turn.forecast >= dial.forecast)
    reasons.push({ kind: 'forecast', probability: turn.forecast });
  if (reasons.length > 0 && turn.baseline !== null && turn.heat - turn.baseline >= NOTABLE_RISE)
    reasons.push({ kind: 'trend', from: turn.baseline, to: turn.heat });
  return reasons;
}

function hasCooled(turn: TurnOutlook, dial: DialThresholds): boolean {
  return (turn.heat3 ?? 0) < FALLS_BELOW * dial.heat3 && (turn.forecast ?? 0) < FALLS_BELOW * dial.forecast;
}

/**
 * The flag after the customer's turns so far, oldest first (null: not judged, which neither raises nor lowers it). It
 * goes up at a listed signal or at the dial's thresholds and falls after a turn clearly below them.
 */
export function flagAfter(turns: readonly (TurnOutlook | null)[], dial: DialThresholds): Flag | null {
  let flag: Flag | null = null;
  turns.forEach((turn, index) => {
    if (!turn) return;
    const reasons = reasonsFor(turn, dial);
    if (reasons.length > 0) flag = { sinceTurn: flag?.sinceTurn ?? index + 1, reasons };
    else if (flag && hasCooled(turn, dial)) flag = null;
  });
  return flag;
}
