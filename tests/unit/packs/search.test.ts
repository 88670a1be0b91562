import { describe, expect, it, test } from 'vitest';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { buildLibrary, type LibraryPhrase } from '../../../lib/packs/library.ts';
import { phraseSearch } from '../../../lib/packs/search.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { HELD_BACK, isWanted, PASTED, QUERIES, type Query } from './queries.ts';
import { SHORT, SHORT_HELD_BACK } from './short-queries.ts';

function packOf(...phrases: { id: string; technique: string; text: string; when?: object }[]): object {
  return { format: 1, id: 'own', name: 'Own words', version: '1.0.0', language: 'en', phrases };
}
const searchIn = (pack: object) => phraseSearch(buildLibrary([pack], DEFAULT_TEAM).byKey.values());

const two = searchIn(
  packOf(
    { id: 'one', technique: 'apologise', text: 'I’m sorry, {name}. Order {order} should be there by {deadline}.' },
    { id: 'two', technique: 'reassure', text: 'I will see it through.' },
  ),
);
const ids = (query: string, favourites: string[] = [], only = false) =>
  two.find(query, new Set(favourites), only).map(({ id }) => id);

describe('search over phrases', () => {
  it('finds words of text, technique and pack, whatever the case and the apostrophe', () => {
    expect(ids("I'M SORRY")).toEqual(['one']);
    expect(ids('reassure')).toEqual(['two']);
    expect(ids('own words')).toEqual(['one', 'two']);
    expect(ids('zebra')).toEqual([]);
  });

  it('finds nothing by the names it keeps its terms under', () => {
    for (const name of ['concep', 'momen', 'techniqu', 'techniqureassure']) expect(ids(name), name).toEqual([]);
  });

  it('shows everything until something is typed, and while a word is typed what it may become', () => {
    expect(ids('')).toEqual(['one', 'two']);
    expect(ids(' ?! ')).toEqual(['one', 'two']);
    for (const typed of ['re', 'reass', 'reassur']) expect(ids(typed)).toEqual(['two']);
  });

  it('finds a phrase by words for its moment that it does not say', () => {
    expect(ids('apology')).toEqual(['one']);
    expect(ids('she is anxious')).toEqual(['two']);
  });

  it('puts first a phrase that says the words as they were typed', () => {
    const { find } = searchIn(
      packOf(
        { id: 'apart', technique: 'answer', text: 'A new date will come with the next letter.' },
        { id: 'together', technique: 'answer', text: 'The next date is not known.' },
      ),
    );
    expect(find('next date').map(({ id }) => id)).toEqual(['together', 'apart']);
  });

  it('puts a favourite first among equals only, or finds favourites alone', () => {
    expect(ids('', ['own/two'])).toEqual(['two', 'one']);
    expect(ids('sorry', ['own/two'])).toEqual(['one']);
    expect(ids('own words', ['own/two'], true)).toEqual(['two']);
    expect(ids('sorry', ['own/two'], true)).toEqual([]);
  });

  it('finds what a mistyped word may stand for, and what an expression asks for that no phrase says', () => {
    for (const slip of ['sory', 'sorrry', 'aplogise', 'reasure', 'reassrue']) expect(ids(slip)).toHaveLength(1);
    expect(ids('sry')).toEqual([]);
    expect(ids('dropped the ball')).toEqual(['one']);
    expect(ids('in good hands')).toEqual(['two']);
    expect(ids('good in')).toEqual([]);
  });

  it('takes any text at all', () => {
    for (const hostile of ['((((', '\\', '.*', '😀', 'ö', 'a'.repeat(5_000), 'constructor __proto__ toString'])
      expect(() => two.find(hostile)).not.toThrow();
  });
});

const phrases = [...buildLibrary(BUILTIN_PACKS, DEFAULT_TEAM).byKey.values()];
const { find } = phraseSearch(phrases);
const FIRST = 5;

/** Share of the first five that help, or of as many as there are. */
function recall(query: Query, found: readonly LibraryPhrase[]): number {
  const wanted = phrases.filter((phrase) => isWanted(query, phrase));
  return found.slice(0, FIRST).filter((phrase) => wanted.includes(phrase)).length / Math.min(FIRST, wanted.length);
}

describe('search over the library, asked as agents ask', () => {
  test.each([
    ['the queries it was made with', QUERIES, 0.8],
    ['others', HELD_BACK, 0.85],
    ['pasted and half-typed words', PASTED, 0.65],
  ])('of %s, the first five hits help', (_, queries, least) => {
    expect(queries.filter((query) => !phrases.some((phrase) => isWanted(query, phrase)))).toEqual([]);
    const mean = queries.reduce((sum, query) => sum + recall(query, find(query.query)), 0) / queries.length;
    expect(mean).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['the short queries it was made with', SHORT, 0.9],
    ['others', SHORT_HELD_BACK, 0.75],
  ])('of %s, one of the first five hits helps', (_, queries, least) => {
    expect(queries.filter((query) => !phrases.some((phrase) => isWanted(query, phrase)))).toEqual([]);
    const helped = queries.filter((query) =>
      find(query.query)
        .slice(0, FIRST)
        .some((hit) => isWanted(query, hit)),
    );
    expect(helped.length / queries.length).toBeGreaterThanOrEqual(least);
  });

  it('answers a customer who feels ignored with phrases that say none of the typed words', () => {
    const [first] = find('customer thinks we ignore him');
    expect(first!.when.drivers).toContain('disregarded');
    expect(first!.text).not.toMatch(/ignore|customer|think/);
  });
});
