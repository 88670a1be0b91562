import type { DialPosition, ModelLabels } from '../emotion/labels.ts';
import type { Emotion, Signal } from '../emotion/reading.ts';

/** What the escalation part reads of the model's `labels.json`; what it lacks is replaced by the defaults below. */
export interface OperatingPoints {
  thresholds?: Partial<ModelLabels['thresholds']>;
  dial?: readonly DialThresholds[];
}

/** When to flag. */
export type DialThresholds = Pick<DialPosition, 'position' | 'name' | 'forecast' | 'heat3'>;

/** Used while a model brings no dial of its own; what these cost in alarms is not measured. */
export const DEFAULT_DIAL: readonly DialThresholds[] = [
  { position: 1, name: 'quiet', forecast: 0.75, heat3: 0.8 },
  { position: 2, name: 'sparing', forecast: 0.62, heat3: 0.68 },
  { position: 3, name: 'balanced', forecast: 0.5, heat3: 0.55 },
  { position: 4, name: 'watchful', forecast: 0.38, heat3: 0.45 },
  { position: 5, name: 'early', forecast: 0.28, heat3: 0.35 },
];

/** Without a threshold of its own a calibrated probability counts from here on. */
const EVEN = 0.5;

/** From which probability in context an emotion is shown. */
export function emotionThreshold(points: OperatingPoints | null, emotion: Emotion): number {
  return points?.thresholds?.conversationEmotions?.[emotion] ?? EVEN;
}

/** From which probability of the model a signal is shown. */
export function signalThreshold(points: OperatingPoints | null, signal: Signal): number {
  return points?.thresholds?.signals?.[signal] ?? EVEN;
}

/** From which score the model alone says that somebody is in danger; infinite where it was not trained to. */
export function crisisThreshold(points: OperatingPoints | null): number {
  return points?.thresholds?.crisis ?? Infinity;
}

/** From which P(heat ≥ `heat`) that heat (1…4) is shown. */
export function heatThreshold(points: OperatingPoints | null, heat: number): number {
  return points?.thresholds?.heat?.[heat - 1] ?? EVEN;
}

/** The thresholds at a position of the dial (1 quiet … 5 early): the model's own, else {@link DEFAULT_DIAL}. */
export function dialAt(points: OperatingPoints | null, position: number): DialThresholds {
  const at = (dial: readonly (DialThresholds | undefined)[]) => dial.find((entry) => entry?.position === position);
  const chosen = at(points?.dial ?? []) ?? at(DEFAULT_DIAL);
  if (!chosen) throw new RangeError(`The dial has positions 1 to 5, not ${position}`);
  return chosen;
}
