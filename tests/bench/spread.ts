/** The middle and the slow end of repeated timings, in milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
  n: number;
}

export function spread(timings: readonly number[]): Spread {
  const sorted = timings.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), n: sorted.length };
}
