/** Words of this length may be one slip away from what was meant, longer ones two. */
const SLIPS = [
  { from: 4, slips: 1 },
  { from: 8, slips: 2 },
] as const;

/** The known words that a mistyped one may stand for: those the fewest slips away; none for a word too short to tell. */
export function meantBy(typed: string, known: Iterable<string>): string[] {
  let most: number = SLIPS.findLast(({ from }) => typed.length >= from)?.slips ?? 0;
  let nearest: string[] = [];
  if (most === 0) return nearest;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > most || word[0] !== typed[0]) continue;
    const slips = distance(typed, word);
    if (slips > most) continue;
    if (slips < most) nearest = [];
    most = slips;
    nearest.push(word);
  }
  return nearest;
}

/** Letters left out, added, changed, or swapped with their neighbour (Damerau 1964, optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(row[j - 1]! + 1, last[j]! + 1, changed, swapped));
    }
    [before, last] = [last, row];
  }
  return last.at(-1)!;
}
