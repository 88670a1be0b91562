/** More of a transcript is not looked through (elements). */
const ELEMENT_LIMIT = 6_000;

/**
 * The parts of a transcript that are looked through: all of it, or where that is too much, the rows around those that were
 * pointed at, or its last ones.
 */
export function stretchOf(transcript: Element, picks: readonly Element[] = []): Element[] {
  if (sizeOf(transcript) <= ELEMENT_LIMIT) return [transcript];
  const list = listIn(transcript, picks);
  const rows = [...list.children];
  const starts = picks.map((pick) => rows.findIndex((row) => row.contains(pick))).filter((at) => at >= 0);
  if (starts.length === 0) starts.push(rows.length - 1);
  const near = rows
    .map((row, at) => ({ row, away: Math.min(...starts.map((start) => Math.abs(start - at))) }))
    .toSorted((a, b) => a.away - b.away);
  const taken = new Set<Element>();
  let left = ELEMENT_LIMIT;
  for (const { row } of near) {
    if (left <= 0) break;
    taken.add(row);
    left -= sizeOf(row);
  }
  return rows.filter((row) => taken.has(row));
}

/** What has the rows for children: the innermost that holds nearly all, and what was pointed at. */
function listIn(transcript: Element, picks: readonly Element[]): Element {
  const whole = sizeOf(transcript);
  let list = transcript;
  for (;;) {
    const inner = [...list.children].find(
      (child) => sizeOf(child) > MOST * whole && picks.every((pick) => child.contains(pick)),
    );
    if (!inner) return list;
    list = inner;
  }
}

/** Nearly all of a transcript's elements. */
const MOST = 0.9;

function sizeOf(element: Element): number {
  return element.getElementsByTagName('*').length + 1;
}

/** At most this many messages are looked at to find what they share. */
const SAMPLE = 60;

/** Of items in their order those around what was pointed at, or the last ones. */
export function sampleOf<T extends { item: Element }>(items: readonly T[], picks: readonly Element[] = []): T[] {
  const at = picks.map((pick) => items.findIndex(({ item }) => item.contains(pick))).filter((index) => index >= 0);
  if (at.length === 0) return items.slice(-SAMPLE);
  const first = Math.min(...at);
  const last = Math.max(...at);
  if (last - first < SAMPLE) {
    const start = Math.max(0, Math.min(first, items.length - SAMPLE));
    return items.slice(start, start + SAMPLE);
  }
  const half = SAMPLE / 2;
  return [...items.slice(first, first + half), ...items.slice(last - half + 1, last + 1)];
}
