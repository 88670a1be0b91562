import { commonHolder, isShown, treesIn } from './elements.ts';
import { blocksOf } from './fields.ts';
import { HASHED, marksOf } from './marks.ts';
import type { InParts } from './turns.ts';

/** Fewer words than these (characters) are no chat. */
const LEAST_WORDS = 30;
/** At most this many places are looked at, those with the most words. */
const LIMIT = 24;

/** Elements without a box to type into in which things come again and again, those with the most words first. */
export function* placesToLook(editables: readonly Element[]): InParts<Element[]> {
  const places = new Set<Element>();
  const words = new Map<Element, Wordy>();
  for (const tree of treesIn(document)) {
    yield* countWords(tree, words);
    for (const element of tree.querySelectorAll('[role="log"], [role="feed"], [aria-live="polite"]'))
      places.add(element);
    const kin = new Map<string, Element[]>();
    for (const element of tree.querySelectorAll('*')) {
      yield;
      if (element.childElementCount >= 3) places.add(element);
      for (const { selector, wear } of marksOf(element)) {
        if (wear >= HASHED) continue;
        const same = kin.get(selector);
        if (same) same.push(element);
        else kin.set(selector, [element]);
      }
    }
    for (const elements of kin.values()) {
      yield;
      if (elements.length < 3 || elements.length > 400) continue;
      const common = commonHolder(elements);
      if (common) places.add(common);
    }
  }
  return [...places]
    .filter(
      (place) =>
        place !== document.body &&
        place !== document.documentElement &&
        (words.get(place)?.runs ?? 0) >= 3 &&
        words.get(place)!.length >= LEAST_WORDS &&
        isShown(place) &&
        !editables.some((one) => place.contains(one)),
    )
    .toSorted((a, b) => words.get(b)!.runs - words.get(a)!.runs)
    .slice(0, LIMIT);
}

/** How many runs of words stand in an element, and how many characters they have. */
interface Wordy {
  runs: number;
  length: number;
}

function* countWords(tree: Document | ShadowRoot, words: Map<Element, Wordy>): InParts<void> {
  for (const child of tree.children) {
    for (const { element, text } of blocksOf(child)) {
      yield;
      for (let holder: Element | null = element; holder; holder = holder.parentElement) {
        const known = words.get(holder);
        if (!known) words.set(holder, { runs: 1, length: text.length });
        else {
          known.runs += 1;
          known.length += text.length;
        }
      }
    }
  }
}
