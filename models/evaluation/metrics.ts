/** Measures of a scorer. `y` is the truth, `p` the score; both in one order. All return NaN where they are undefined. */

export function auroc(y: boolean[], p: number[]): number {
  const order = p.map((_, index) => index).sort((a, b) => p[a]! - p[b]!);
  const rank = new Float64Array(p.length);
  for (let at = 0; at < order.length; ) {
    let end = at;
    while (end < order.length && p[order[end]!] === p[order[at]!]) end++;
    for (let k = at; k < end; k++) rank[order[k]!] = (at + end + 1) / 2;
    at = end;
  }
  const positives = y.filter(Boolean).length;
  const negatives = y.length - positives;
  if (!positives || !negatives) return NaN;
  let sum = 0;
  y.forEach((hit, index) => (sum += hit ? rank[index]! : 0));
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Average precision: the area under the precision-recall steps. */
export function averagePrecision(y: boolean[], p: number[]): number {
  const order = p.map((_, index) => index).sort((a, b) => p[b]! - p[a]!);
  const positives = y.filter(Boolean).length;
  if (!positives) return NaN;
  let hits = 0;
  let sum = 0;
  order.forEach((index, place) => {
    if (y[index]) sum += ++hits / (place + 1);
  });
  return sum / positives;
}

export interface Retrieval {
  precision: number;
  recall: number;
  f1: number;
}

export function retrieval(y: boolean[], said: boolean[]): Retrieval {
  const hits = y.filter((hit, index) => hit && said[index]).length;
  const claimed = said.filter(Boolean).length;
  const positives = y.filter(Boolean).length;
  return {
    precision: claimed ? hits / claimed : NaN,
    recall: positives ? hits / positives : NaN,
    f1: claimed + positives ? (2 * hits) / (claimed + positives) : NaN,
  };
}

/** Cohen's kappa with quadratic weights between two gradings 0 … `top`. */
export function quadraticKappa(a: number[], b: number[], top = 4): number {
  const left = new Float64Array(top + 1);
  const right = new Float64Array(top + 1);
  let seen = 0;
  a.forEach((grade, index) => {
    left[grade]! += 1;
    right[b[index]!]! += 1;
    seen += (grade - b[index]!) ** 2;
  });
  let chance = 0;
  left.forEach((n, i) => right.forEach((m, j) => (chance += ((i - j) ** 2 * n * m) / a.length)));
  return chance ? 1 - seen / chance : NaN;
}

/** Expected calibration error over 15 bins of equal width. */
export function calibrationError(y: boolean[], p: number[], bins = 15): number {
  const sums = Array.from({ length: bins }, () => ({ n: 0, said: 0, was: 0 }));
  p.forEach((score, index) => {
    const bin = sums[Math.min(bins - 1, Math.floor(score * bins))]!;
    bin.n += 1;
    bin.said += score;
    bin.was += y[index] ? 1 : 0;
  });
  return sums.reduce((sum, { said, was }) => sum + Math.abs(said - was), 0) / y.length;
}

/** Brier skill: the share of the base rate's squared error that the scores take away. */
export function brierSkill(y: boolean[], p: number[]): number {
  const rate = y.filter(Boolean).length / y.length;
  const error = (score: (index: number) => number) =>
    y.reduce((sum, hit, index) => sum + (score(index) - (hit ? 1 : 0)) ** 2, 0) / y.length;
  return 1 - error((index) => p[index]!) / error(() => rate);
}

/** A small repeatable source of randomness in [0, 1) (mulberry32). */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** The 95 % bootstrap interval of a measure; whole groups (chats) are drawn, because their entries resemble each other. */
export function bootstrap<T>(groups: T[][], measure: (items: T[]) => number, rounds = 200, seed = 1): Interval {
  const random = randomness(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)]!);
    const value = measure(drawn);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? NaN;
  return { value: measure(groups.flat()), low: at(0.025), high: at(0.975) };
}
