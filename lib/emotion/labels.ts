/** A Platt scaling of one output: p' = sigmoid(slope · logit(p) + shift). */
export type Scaling = [slope: number, shift: number];

/**
 * What the forecast is made of: a weighted sum of the log-odds of the conversation model's own forecast, of P(heat ≥ 1 … 4) and of
 * every move, all before calibration. What the reply should do tells a chat that will turn from one that won't.
 */
export interface ForecastWeights {
  forecast: number;
  heat: number[];
  moves: number[];
  shift: number;
}

/** One position of the dial: the flag's thresholds and what they cost (alarms per 100 chats, out of fold). */
export interface DialPosition {
  position: 1 | 2 | 3 | 4 | 5;
  name: string;
  forecast: number;
  heat3: number;
  alarmsPer100Calm: number;
  alarmsPer100Tense: number;
}

/** `labels.json` of a model folder: what the model has, in which order, and how its scores are to be read. */
export interface ModelLabels {
  name: string;
  version: string;
  emotions: string[];
  heat: string[];
  signals: string[];
  moves: string[];
  drivers: string[];
  goemotions?: string[];
  /** What messages may be about; a model without it is not asked. */
  topics?: string[];
  /** Outputs of the contract that this model's files do not have. */
  absent: string[];
  /** The technique each move stands for. */
  techniques: Record<string, string>;
  calibration: {
    message: { emotions: Scaling[]; heat: Scaling[]; signals: Scaling[]; moves: Scaling[]; topics?: Scaling[] };
    conversation: {
      heat: Scaling[];
      forecast: ForecastWeights;
      moves: Scaling[];
      emotions: Scaling[];
      signals: Scaling[];
    };
  };
  thresholds: {
    /** For a message's own emotions. */
    emotions: Record<string, number>;
    /** For the emotions in context. */
    conversationEmotions: Record<string, number>;
    /** For the signals in context. */
    signals: Record<string, number>;
    /** Cuts of P(heat ≥ 1 … 4) for the displayed level. */
    heat: number[];
    /** One cut for all topics. */
    topics?: number;
    /** From here on `safety-crisis` in context is heard without any of its words; a model without it is not asked. */
    crisis?: number;
  };
  dial: DialPosition[];
}

const NEVER = 1e-6;
/** In the forecast's sum less than this is told from none as little as by training. */
const HARDLY = 1e-3;

const oddsOf = (score: number, least: number): number => {
  const p = Math.min(1 - least, Math.max(least, score));
  return Math.log(p / (1 - p));
};
const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Applies the scalings to probabilities; an output without a scaling keeps its probability. */
export function calibrate(scores: ArrayLike<number>, scalings: Scaling[] | undefined): number[] {
  return Array.from(scores, (score, index) => {
    const [slope, shift] = scalings?.[index] ?? [1, 0];
    return chanceOf(slope * oddsOf(score, NEVER) + shift);
  });
}

/** P(heat ≥ 3 within the customer's next three turns) from the conversation model's outputs before calibration. */
export function forecastOf(
  raw: { forecast: number[]; heat: number[]; moves: number[] },
  { shift, forecast, heat, moves }: ForecastWeights,
): number {
  const weighed = (scores: number[], weights: number[]): number =>
    scores.reduce((sum, score, index) => sum + (weights[index] ?? 0) * oddsOf(score, HARDLY), 0);
  return chanceOf(shift + weighed(raw.forecast, [forecast]) + weighed(raw.heat, heat) + weighed(raw.moves, moves));
}

/** P(heat ≥ 1) … P(heat ≥ 4) made non-increasing: a higher level is never likelier than a lower one. */
export function nonIncreasing(scores: number[]): number[] {
  let least = 1;
  return scores.map((score) => (least = Math.min(least, score)));
}
