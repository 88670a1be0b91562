import { topicsIn } from '../coaching/topic.ts';
import { TECHNIQUES, type Technique } from '../coaching/techniques.ts';
import type { Signal } from '../emotion/reading.ts';
import { findCues } from '../escalation/cues.ts';
import { conceptsOf } from './concepts.ts';
import { techniquesMeant } from './idioms.ts';
import type { LibraryPhrase } from './library.ts';
import { MOMENT_WORDS, TECHNIQUE_WORDS } from './search-words.ts';
import { meantBy } from './spelling.ts';
import { EMPTY_WORDS, stem } from './stems.ts';

/** At most this many phrases are found. */
const FOUND = 50;
/** Of phrases worth less than this share of the best one, none is found. */
const TAIL = 0.3;

/** What a word counts by where it stands; it counts up over them, ever less ({@link saturated}). */
const FIELDS = { text: 1, technique: 1, moment: 1, pack: 0.5 };
/** What a term counts that only begins with the typed word, and a thing that goes by another name. */
const BEGINNING = 0.7;
const OTHER_NAME = 0.6;
/** What an issue or signal counts that is read from the query as a whole. */
const READ = 0.6;
/** What a term counts that the typed word may be a slip for. */
const MISTYPED = 0.7;
/** What a technique counts that a query asks for in passing. */
const MEANT = 1;
/** What the typed words count where they stand in a phrase as typed. */
const AS_TYPED = 2;

/** Words of agents about chats, and verbs that say little by themselves. */
const ABOUT_CHATS = new Set(
  'customer client caller user person people wants says said thinks thing things made put need needs look'.split(' '),
);
/** Empty anywhere else; here a reply is looked for that says it. */
const REFUSAL = 'no';

/** Techniques whose moment is a signal (domain, section 4): their phrases need not name it. */
const SIGNAL_OF: Partial<Record<Technique, Signal>> = { 'set-boundary': 'abuse', safety: 'safety-crisis' };

export interface PhraseSearch {
  /** The phrases that fit a query, best first, among equals the favourites; all of them where it is empty. */
  find(query: string, favourites?: ReadonlySet<string>, onlyFavourites?: boolean): LibraryPhrase[];
}

/** By term, what it counts in which phrase. */
type Index = Map<string, Map<LibraryPhrase, number>>;

/** One thing a query asks for, and the terms that speak of it with the share each counts. */
interface Asked {
  root: string;
  terms: Map<string, number>;
}

/**
 * Search over phrases by what they say, by what they do, and by the moment they are made for: the words of all three,
 * weighed by how few phrases have them (BM25F; Robertson, Zaragoza and Taylor 2004). A query that tells a customer's
 * story is also read as a chat is, for its issues and signals; expressions that no phrase says and slips of the keyboard
 * count for what they mean. Of 60 short queries held back, one of the first five hits helps in 77 of 100, without the two in
 * 53. The model's vectors are made for moods: alone they find 42 (chance: some 30), beside the words 80, and every phrase
 * would have to be encoded first, half a minute of work.
 */
export function phraseSearch(phrases: Iterable<LibraryPhrase>): PhraseSearch {
  const all = [...phrases];
  const texts = new Map(all.map((phrase) => [phrase, wordsOf(withoutSlots(phrase)).join(' ')]));
  const index = indexOf(all);
  const known = [...index.keys()].filter(isWord);
  const rarity = (term: string) => Math.log(1 + all.length / (index.get(term)?.size ?? 1));

  function scoresOf(query: string): Map<LibraryPhrase, number> {
    const words = wordsOf(query);
    if (words.length === 0) return new Map(all.map((phrase) => [phrase, 0]));
    const scores = new Map<LibraryPhrase, number>();
    const add = (phrase: LibraryPhrase, score: number) => scores.set(phrase, (scores.get(phrase) ?? 0) + score);
    for (const { root, terms } of asks(query, words, known)) {
      const best = new Map<LibraryPhrase, number>();
      for (const [term, share] of terms) {
        const worth = share * Math.min(rarity(term), rarity(root));
        for (const [phrase, weight] of index.get(term) ?? []) {
          best.set(phrase, Math.max(best.get(phrase) ?? 0, worth * saturated(weight)));
        }
      }
      for (const [phrase, score] of best) add(phrase, score);
    }
    const typed = words.join(' ');
    if (words.length > 1) for (const [phrase, text] of texts) if (text.includes(typed)) add(phrase, AS_TYPED);
    return scores;
  }

  return {
    find(query, favourites = new Set(), onlyFavourites = false) {
      const found = [...scoresOf(query)].filter(([{ key }]) => !onlyFavourites || favourites.has(key));
      const least = TAIL * found.reduce((most, [, score]) => Math.max(most, score), 0);
      return found
        .filter(([, score]) => score >= least)
        .sort(([a, x], [b, y]) => y - x || Number(favourites.has(b.key)) - Number(favourites.has(a.key)))
        .slice(0, FOUND)
        .map(([phrase]) => phrase);
    },
  };
}

/** A term that can be typed; concepts, moments and techniques are terms of two words. */
function isWord(term: string): boolean {
  return !term.includes(' ');
}

function saturated(weight: number): number {
  return (2 * weight) / (weight + 1);
}

function indexOf(phrases: readonly LibraryPhrase[]): Index {
  const index: Index = new Map();
  const known = new Map<string, string[]>();
  for (const phrase of phrases) {
    for (const [words, weight] of fieldsOf(phrase)) {
      let terms = known.get(words);
      if (!terms) known.set(words, (terms = termsIn(words)));
      for (const term of terms) note(index, term, phrase, weight);
    }
    for (const [moment, share] of momentsOf(phrase)) note(index, `moment ${moment}`, phrase, share);
    note(index, `technique ${phrase.technique}`, phrase, 1);
  }
  return index;
}

function note(index: Index, term: string, phrase: LibraryPhrase, weight: number): void {
  let entries = index.get(term);
  if (!entries) index.set(term, (entries = new Map<LibraryPhrase, number>()));
  entries.set(phrase, (entries.get(phrase) ?? 0) + weight);
}

/** The words a phrase is found by, and what they count. */
function fieldsOf(phrase: LibraryPhrase): [string, number][] {
  const { technique, packName } = phrase;
  const { name, does } = TECHNIQUES[technique];
  return [
    [withoutSlots(phrase), FIELDS.text],
    [`${technique} ${name} ${does} ${TECHNIQUE_WORDS[technique]}`, FIELDS.technique],
    [packName, FIELDS.pack],
    ...momentsOf(phrase).map(([moment, share]): [string, number] => [
      `${moment} ${MOMENT_WORDS[moment] ?? ''}`,
      FIELDS.moment * share,
    ]),
  ];
}

/** The moments a phrase is made for; one of several of a kind counts less. */
function momentsOf({ technique, when, needs }: LibraryPhrase): [keyof typeof MOMENT_WORDS, number][] {
  const signal = SIGNAL_OF[technique];
  return [when.issues, when.signals, when.drivers, when.emotions, needs, signal && [signal]].flatMap((kind = []) =>
    kind.map((moment): [keyof typeof MOMENT_WORDS, number] => [moment, 1 / Math.sqrt(kind.length)]),
  );
}

function termsIn(words: string): string[] {
  const roots = wordsOf(words).map(stem);
  const concepts = conceptsOf(words).flat();
  return [...new Set([...roots, ...concepts.map((concept) => `concept ${concept}`)])];
}

/** Each thing a query asks for: by its telling words, the last of which may be half typed, and as a chat is read. */
function asks(query: string, words: readonly string[], known: readonly string[]): Asked[] {
  const telling = words.filter((word) => word === REFUSAL || !(EMPTY_WORDS.has(word) || ABOUT_CHATS.has(word)));
  const sought = telling.length > 0 ? telling : words;
  const asked = sought.map((word, at) => {
    const root = stem(word);
    const terms = new Map<string, number>();
    for (const concept of conceptsOf(word).flat()) terms.set(`concept ${concept}`, OTHER_NAME);
    const isKnown = known.includes(root);
    if (!isKnown || at === sought.length - 1) {
      for (const term of known) if (term.startsWith(root)) terms.set(term, BEGINNING);
    }
    if (terms.size === 0 && !isKnown) for (const term of meantBy(root, known)) terms.set(term, MISTYPED);
    return { root, terms: terms.set(root, 1) };
  });
  const issues = [...topicsIn(query)];
  const signals = findCues(query).map(({ signal }) => signal);
  const moments = [...new Set([...issues, ...signals])].map((moment) => `moment ${moment}`);
  const meant = [...techniquesMeant(words)].map((technique) => `technique ${technique}`);
  return [
    ...asked,
    ...moments.map((root) => ({ root, terms: new Map([[root, READ]]) })),
    ...(meant.length > 0 ? [{ root: meant[0]!, terms: new Map(meant.map((term) => [term, MEANT])) }] : []),
  ];
}

function withoutSlots({ text }: LibraryPhrase): string {
  return text.replace(/\{[^}]*\}/g, ' ');
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f’']/g, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
