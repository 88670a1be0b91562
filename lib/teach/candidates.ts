import { between } from './elements.ts';
import { HASHED, type Mark, marksOf } from './marks.ts';
import type { Item, Words } from './shape.ts';

/** Messages that were pointed at: the customer's and the agent's own. */
export type Picks = readonly [customer: Element, agent: Element];

/** Wear of a way through the page by tags alone. */
const STRUCTURAL = 5;
/** At most this many ways are tried. */
const LIMIT = 60;

/** Selectors that may name the messages of a transcript. */
export function itemMarks(
  transcript: Element,
  prefix: string,
  all: readonly Words[],
  picks: Picks | undefined,
): Mark[] {
  if (!picks) return distinct([...repeated(transcript, all), ...waysDown(transcript, prefix, all)]);
  const [ours, theirs] = picks.map((pick) => between(pick, transcript).toReversed());
  return distinct([...sharedBy(ours!, theirs!), ...wayDown(prefix, ours!, theirs!)]);
}

/** Selectors that may name the words in these messages, the message as a whole among them. */
export function textMarks(items: readonly Item[], item: Mark, picks: Picks | undefined): Mark[] {
  const pathsTo = (pick: Element): Element[] => {
    const holder = items.find((one) => one.item.contains(pick))!.item;
    return between(pick, holder).toReversed();
  };
  const pairs: [Element[], Element[]][] = picks
    ? [[pathsTo(picks[0]), pathsTo(picks[1])]]
    : samplePairs(items).map(([one, other]) => [pathsTo(one), pathsTo(other)]);
  const marks = pairs.flatMap(([one, other]) => [...sharedBy(one, other), ...wayDown(item.selector, one, other)]);
  const apart = picks ? marks.flatMap((mark) => withoutQuotes(mark, items, picks)) : [];
  return distinct([item, ...apart, ...marks.flatMap((mark) => outsideQuotes(mark, items)), ...marks]);
}

/** The same mark outside quotes, where it comes first in one. */
function outsideQuotes({ selector, wear }: Mark, items: readonly Item[]): Mark[] {
  const isQuoted = ({ item }: Item): boolean => {
    const quote = item.querySelector(selector)?.closest('blockquote');
    return quote !== null && quote !== undefined && item.contains(quote);
  };
  if (/[,>]/.test(selector) || !items.some(isQuoted)) return [];
  return [{ selector: `${selector}:not(blockquote *)`, wear: wear + 0.5 }];
}

/** Where a quote of another message comes first: the same mark, but not in what marks the quote. */
function withoutQuotes({ selector, wear }: Mark, items: readonly Item[], picks: Picks): Mark[] {
  if (/[,>]/.test(selector)) return [];
  for (const pick of picks) {
    const { item } = items.find((one) => one.item.contains(pick))!;
    const [first] = item.querySelectorAll(selector);
    if (!first || first.contains(pick) || !pick.closest(selector)) continue;
    const around = new Set(between(pick, item));
    const marks = between(first, item)
      .filter((element) => !around.has(element))
      .flatMap(marksOf)
      .filter((mark) => mark.wear < HASHED && ![...around].some((element) => element.matches(mark.selector)));
    const [quote] = marks.toSorted((a, b) => a.wear - b.wear);
    if (quote)
      return [
        { selector: `${selector}:not(${quote.selector}, ${quote.selector} *)`, wear: Math.max(wear, quote.wear) + 0.5 },
      ];
  }
  return [];
}

/** The heaviest words of some messages, two by two. */
function samplePairs(items: readonly Item[]): [Element, Element][] {
  const heaviest = items.map(
    ({ words }) => words.reduce((best, one) => (one.weight > best.weight ? one : best)).element,
  );
  return heaviest.slice(1, 9).map((element, index) => [heaviest[index]!, element]);
}

/** Marks on both ways, and where one level of each has its own, both together. */
function sharedBy(one: readonly Element[], other: readonly Element[]): Mark[] {
  const marks: Mark[] = [];
  for (const [level, element] of one.entries()) {
    const own = marksOf(element);
    const holder = one[level - 1];
    const isShared = (selector: string) => other.some((match) => match !== element && match.matches(selector));
    const shared = own.filter(({ selector }) => isShared(selector));
    const inHolder = holder === undefined ? [] : marksOf(holder).filter(({ wear }) => wear < HASHED);
    for (const mark of shared)
      marks.push(mark, ...inHolder.map((outer) => childOf(outer, mark)).filter(({ selector }) => isShared(selector)));
    marks.push(...own.flatMap((mark) => stemOf(mark) ?? []).filter(({ selector }) => isShared(selector)));
    const opposite = other[level];
    const [mine] = own.filter(({ wear }) => wear < HASHED);
    const [yours] = opposite ? marksOf(opposite).filter(({ wear }) => wear < HASHED) : [];
    if (mine && yours && mine.selector !== yours.selector) {
      marks.push({ selector: `${mine.selector}, ${yours.selector}`, wear: Math.max(mine.wear, yours.wear) + 1 });
    }
  }
  return marks;
}

/** What a class has in common with those that differ from it in their last word: `message-` of `message-agent`. */
function stemOf({ selector, wear }: Mark): Mark | undefined {
  const stem = /^\.([A-Za-z][A-Za-z_-]{2,}[_-])[A-Za-z]+$/.exec(selector)?.[1];
  return stem === undefined ? undefined : { selector: `[class*="${stem}"]`, wear: wear + 0.5 };
}

function childOf(holder: Mark, mark: Mark): Mark {
  return { selector: `${holder.selector} > ${mark.selector}`, wear: Math.max(holder.wear, mark.wear) + 0.5 };
}

/** The way down by tags, as far as both go the same. */
function wayDown(from: string, one: readonly Element[], other: readonly Element[]): Mark[] {
  const ways: Mark[] = [];
  let way = from;
  if (from.includes(',')) return [];
  for (const [level, element] of one.entries()) {
    if (level > 5 || other[level]?.localName !== element.localName) break;
    way += ` > ${element.localName}`;
    ways.push({ selector: way, wear: STRUCTURAL + level / 10 });
  }
  return ways;
}

/** Marks that come again and again around the words of a transcript. */
function repeated(transcript: Element, all: readonly Words[]): Mark[] {
  const marked = new Map<string, { mark: Mark; elements: Set<Element> }>();
  for (const holder of new Set(all.flatMap(({ element }) => between(element, transcript)))) {
    for (const mark of marksOf(holder)) {
      const known = marked.get(mark.selector);
      if (known) known.elements.add(holder);
      else marked.set(mark.selector, { mark, elements: new Set([holder]) });
    }
  }
  return [...marked.values()]
    .filter(({ elements }) => elements.size >= 3)
    .toSorted((a, b) => b.elements.size - a.elements.size)
    .map(({ mark }) => mark);
}

function waysDown(transcript: Element, prefix: string, all: readonly Words[]): Mark[] {
  const paths = all.map(({ element }) => between(element, transcript).toReversed());
  return paths.slice(1, 9).flatMap((path, index) => wayDown(prefix, path, paths[index]!));
}

function distinct(marks: readonly Mark[]): Mark[] {
  const known = new Map<string, Mark>();
  for (const mark of marks) if (!known.has(mark.selector)) known.set(mark.selector, mark);
  return [...known.values()].slice(0, LIMIT);
}
