import { conceptsOf } from '../concepts.ts';
import { overlap } from '../stems.ts';
import { spoken } from './note.ts';

/** A phrase to compare, by `packId/phraseId`. */
export interface Line {
  key: string;
  text: string;
}

/** Two lines that say nearly the same. */
export interface Alike {
  line: Line;
  other: Line;
}

/** How alike the model hears pairs of texts: the cosines of their vectors, in order. */
export type Compare = (pairs: readonly (readonly [string, string])[]) => Promise<readonly number[]>;

/**
 * From these shares of common words on, two lines may be, or without the model are, near-duplicates; and from this cosine on
 * the model hears them so. Its vectors hold the mood of a line more than its topic, so neither is enough by itself.
 */
const MAY_BE = 0.6;
const BY_WORDS = 0.75;
const BY_MODEL = 0.93;

interface Read {
  line: Line;
  words: ReadonlySet<string>;
  /** What it speaks of: "a refund" and "a repair" in one frame are two lines. */
  topics: string;
}

function read(line: Line): Read {
  const text = spoken(line.text).toLowerCase().replaceAll('’', "'");
  const words = new Set(text.match(/[a-z0-9']+/g));
  return { line, words, topics: conceptsOf(text).flat().sort().join(' ') };
}

/** Share of the words of both that both have, 0…1 (Jaccard). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = overlap(a, b) * Math.min(a.size, b.size);
  return common / (a.size + b.size - common);
}

/** Pairs of a line to check and any other that share most of their words and speak of the same things, each pair once. */
function shortlist(lines: readonly Line[], library: readonly Line[]): (Alike & { shared: number })[] {
  const byTopics = new Map<string, Read[]>();
  for (const other of library.map(read)) {
    const same = byTopics.get(other.topics);
    if (same) same.push(other);
    else byTopics.set(other.topics, [other]);
  }
  const order = new Map(lines.map(({ key }, at) => [key, at]));
  return lines.flatMap((line, at) => {
    const { words, topics } = read(line);
    return (byTopics.get(topics) ?? []).flatMap(({ line: other, words: others }) => {
      const sizes = Math.min(words.size, others.size) / Math.max(words.size, others.size);
      if (other.key === line.key || (order.get(other.key) ?? at) < at || sizes < MAY_BE) return [];
      const shared = shareOf(words, others);
      return shared >= MAY_BE ? [{ line, other, shared }] : [];
    });
  });
}

/**
 * The lines that say nearly the same as another of the library: those that share three fifths of their words and that
 * the model hears alike; without the model those that share three quarters.
 */
export async function nearDuplicates(
  lines: readonly Line[],
  library: readonly Line[],
  compare?: Compare,
): Promise<Alike[]> {
  const pairs = shortlist(lines, library);
  const cosines = await compare?.(pairs.map(({ line, other }) => [spoken(line.text), spoken(other.text)] as const));
  return pairs
    .filter(({ shared }, at) => (cosines ? (cosines[at] ?? 0) >= BY_MODEL : shared >= BY_WORDS))
    .map(({ line, other }) => ({ line, other }));
}
