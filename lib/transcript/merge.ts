import { type Message, WINDOW_LIMIT } from '../conversation.ts';
import type { Entry, Reading } from './read.ts';

/** A message as remembered, with the key it is known by. */
export interface Remembered {
  key: string;
  message: Message;
}

/**
 * What is known of a chat after a reading, oldest first. A complete list is the truth. Of a virtualised one only a part
 * is mounted: it is laid over what was seen before where both overlap, and what should stand in between but does not is
 * gone. A part that touches nothing known counts only if it is newer, by its times or by standing at the list's end.
 */
export function merge(
  known: readonly Remembered[],
  { entries, atEnd }: Pick<Reading, 'entries' | 'atEnd'>,
  virtualised: boolean,
): Remembered[] {
  const pairs = align(known, entries);
  const naming = new Naming(known);
  const name = (entry: Entry, before?: Remembered): Remembered[] =>
    entry.message === null
      ? []
      : [
          {
            key: entry.key,
            message: {
              ...entry.message,
              ...(virtualised && entry.message.role === 'unknown' && speakerOf(before)),
              id: before?.message.id ?? naming.idFor(entry),
            },
          },
        ];

  const matched = new Map(pairs.map(([k, e]) => [e, known[k]!]));
  const mounted = entries.flatMap((entry, index) => name(entry, matched.get(index)));
  if (!virtualised) return newest(mounted);

  const first = pairs[0];
  const last = pairs.at(-1);
  if (first && last) return newest([...known.slice(0, first[0]), ...mounted, ...known.slice(last[0] + 1)]);
  return known.length === 0 || isNewer(mounted, known, atEnd) ? newest([...known, ...mounted]) : [...known];
}

/** The message that told who began a run may not be mounted any more. */
function speakerOf(before: Remembered | undefined): Pick<Message, 'role' | 'author'> | undefined {
  return before && { role: before.message.role, ...(before.message.author && { author: before.message.author }) };
}

function newest(messages: Remembered[]): Remembered[] {
  return messages.slice(-WINDOW_LIMIT);
}

function isNewer(mounted: readonly Remembered[], known: readonly Remembered[], atEnd: () => boolean): boolean {
  const times = mounted.flatMap(({ message }) => message.at ?? []);
  const knownTimes = known.flatMap(({ message }) => message.at ?? []);
  if (times.length === 0 || knownTimes.length === 0) return atEnd();
  return Math.min(...times) >= Math.max(...knownTimes);
}

/** Pairs of indices that are the same message: the longest common subsequence by key. */
function align(known: readonly Remembered[], entries: readonly Entry[]): [known: number, entry: number][] {
  const start = entries[0]?.own
    ? Math.max(
        0,
        known.findIndex(({ key }) => key === entries[0]!.key),
      )
    : 0;
  let run = 0;
  while (entries[run]?.own && known[start + run]?.key === entries[run]!.key) run += 1;
  const alike = Array.from({ length: run }, (_, index): [number, number] => [start + index, index]);
  const below = subsequence(known.slice(start + run), entries.slice(run));
  return [...alike, ...below.map(([k, e]): [number, number] => [start + run + k, run + e])];
}

function subsequence(known: readonly Remembered[], entries: readonly Entry[]): [known: number, entry: number][] {
  const width = entries.length + 1;
  const lengths = new Uint16Array((known.length + 1) * width);
  for (let k = known.length - 1; k >= 0; k -= 1) {
    for (let e = entries.length - 1; e >= 0; e -= 1) {
      lengths[k * width + e] =
        known[k]!.key === entries[e]!.key
          ? lengths[(k + 1) * width + e + 1]! + 1
          : Math.max(lengths[(k + 1) * width + e]!, lengths[k * width + e + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let k = 0, e = 0; k < known.length && e < entries.length;) {
    if (known[k]!.key === entries[e]!.key) pairs.push([k++, e++]);
    else if (lengths[(k + 1) * width + e]! >= lengths[k * width + e + 1]!) k += 1;
    else e += 1;
  }
  return pairs;
}

/** Makes ids for messages the page gives none: the key, and which of the messages alike it is. */
class Naming {
  readonly #taken: Set<string>;

  constructor(known: readonly Remembered[]) {
    this.#taken = new Set(known.map(({ message }) => message.id));
  }

  idFor({ key, own }: Entry): string {
    if (own) return key;
    let count = 1;
    while (this.#taken.has(`${key}-${count}`)) count += 1;
    const id = `${key}-${count}`;
    this.#taken.add(id);
    return id;
  }
}
