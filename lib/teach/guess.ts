import { commonHolder, isShown, outermost, treesIn } from './elements.ts';
import { composerNear, editablesIn } from './composer.ts';
import { scrolls, transcriptAround } from './around.ts';
import { recipeOf } from './written.ts';
import { labelsByWords } from './marked.ts';
import { labelsByName, type Naming, namingBeside } from './names.ts';
import { type Labels, rulesByName, rulesFor, type Told } from './roles.ts';
import { looksOf, type Look } from './look.ts';
import { HASHED, marksOf } from './marks.ts';
import { nameIn } from './naming.ts';
import { learnPeople } from './people.ts';
import type { Recipe } from './recipe.ts';
import { blocksIn } from './fields.ts';
import { type Shape, shapeOf } from './shape.ts';

export interface Guess {
  recipe: Recipe;
  by: Told['by'];
  /** Nothing but the side they stand on tells whose messages they are: the agent is to say it. */
  sided: boolean;
  /** How much speaks for it. */
  worth: number;
}

/** Fewer words than these (characters) are no chat. */
const LEAST_WORDS = 30;
const LEAST_MESSAGES = 3;
/** At most this many places are looked at, those with the most words. */
const LIMIT = 24;

/** What is most like a chat in this page, without anybody having pointed at it; undefined where nothing is. */
export function guess(): Guess | undefined {
  learnPeople(document);
  let best: Guess | undefined;
  for (const transcript of new Set(placesToLook().map((place) => transcriptAround(place) ?? place))) {
    const found = guessIn(transcript);
    if (found && (!best || found.worth > best.worth)) best = found;
  }
  return best;
}

/** Elements in which things come again and again. */
function placesToLook(): Element[] {
  const places = new Set<Element>();
  const words = new Map<Element, Wordy>();
  for (const tree of treesIn(document)) {
    countWords(tree, words);
    for (const element of tree.querySelectorAll('[role="log"], [role="feed"], [aria-live="polite"]'))
      places.add(element);
    const kin = new Map<string, Element[]>();
    for (const element of tree.querySelectorAll('*')) {
      if (element.childElementCount >= 3) places.add(element);
      for (const { selector, wear } of marksOf(element)) {
        if (wear >= HASHED) continue;
        const same = kin.get(selector);
        if (same) same.push(element);
        else kin.set(selector, [element]);
      }
    }
    for (const elements of kin.values()) {
      if (elements.length < 3 || elements.length > 400) continue;
      const common = commonHolder(elements);
      if (common) places.add(common);
    }
  }
  const editables = editablesIn(document);
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

function countWords(tree: Document | ShadowRoot, words: Map<Element, Wordy>): void {
  for (const { element, text } of [...tree.children].flatMap((child) => blocksIn(child))) {
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

function guessIn(transcript: Element): Guess | undefined {
  const prefix = nameIn(transcript, transcript.getRootNode() as Document | ShadowRoot);
  const shape = prefix === undefined ? undefined : shapeOf(transcript, prefix);
  if (!shape || shape.messages.length < LEAST_MESSAGES || standBeside(shape)) return undefined;
  const looks = looksOf(transcript, shape.messages);
  const told = toldIn(shape, looks);
  if (!told) return undefined;
  const composer = composerNear(transcript);
  const worth = worthOf(shape, told.labels, looks, composer, told.rules);
  const recipe = recipeOf(shape, told.labels, told.rules, composer, told.naming);
  return { recipe, by: told.rules.by, worth, sided: told.sided ?? false };
}

interface Speakers {
  labels: Labels;
  rules: Told;
  naming?: Naming | undefined;
  /** Nothing but the side they stand on tells whose they are. */
  sided?: boolean;
}

/** Who speaks: by words in the markup, else by name, else by sides. Nothing where these contradict each other. */
function toldIn(shape: Shape, looks: readonly Look[]): Speakers | undefined {
  const words = labelsByWords(shape);
  const named = labelsByName(shape);
  if (words && named && contradict(words, named.labels)) return undefined;
  const marked = words && speakersBy(shape, words, looks);
  if (marked) return marked;
  if (named) {
    const rules = rulesByName(shape, named.labels, looks, named.naming);
    return { labels: named.labels, rules, naming: named.naming };
  }
  const sides = words ? undefined : labelsBySide(looks);
  const sided = sides && speakersBy(shape, sides, looks);
  return sided && { ...sided, sided: true };
}

function speakersBy(shape: Shape, labels: Labels, looks: readonly Look[]): Speakers | undefined {
  const rules = rulesFor(shape, labels, looks);
  if (!rules || rules.by === 'rest') return undefined;
  const naming = namingBeside(shape, labels, new Map(), rules);
  return naming === 'disagree' ? undefined : { labels, rules, naming };
}

function contradict(one: Labels, other: Labels): boolean {
  return (
    one.some((label, index) => label === 'customer' && other[index] === 'agent') ||
    one.some((label, index) => label === 'agent' && other[index] === 'customer')
  );
}

/** In every chat with two sides, one's own words stand at the end. */
function labelsBySide(looks: readonly Look[]): Labels | undefined {
  const sides = looks.map(({ side }) => side);
  const counts = ['start', 'end'].map((side) => sides.filter((one) => one === side).length);
  if (Math.min(...counts) < 1 || counts[0]! + counts[1]! < 0.6 * sides.length) return undefined;
  return sides.map((side) => (side === 'end' ? 'agent' : side === 'start' ? 'customer' : undefined));
}

/** Whether they stand side by side, as cards and cells do and messages never. */
function standBeside({ messages }: Shape): boolean {
  const boxes = messages.map(({ item }) => item.getBoundingClientRect());
  const beside = boxes.filter((box, index) => {
    const before = boxes[index - 1];
    if (!before) return false;
    const overlap = Math.min(box.bottom, before.bottom) - Math.max(box.top, before.top);
    return overlap > Math.min(box.height, before.height) / 2;
  });
  return beside.length > messages.length / 5;
}

/** How much a list of things is like a chat. */
function worthOf(
  { transcript, messages, fit, fields, item }: Shape,
  labels: Labels,
  looks: readonly Look[],
  composer: Element | undefined,
  told: Told,
): number {
  const turns = labels.filter((label, index) => label !== undefined && label !== labels[index - 1]).length;
  const share = labels.filter((label) => label !== undefined).length / labels.length;
  const sided = looks.some(({ side }) => side === 'start') && looks.some(({ side }) => side === 'end');
  const isLog =
    transcript.matches('[role="log"], [role="feed"], [aria-live]') ||
    transcript.closest('[role="log"], [aria-live="polite"]') !== null;
  const picked =
    messages.filter(
      ({ item: one }) =>
        one.matches('a, button, [role="option"], [role="tab"], [role="row"], [role="menuitem"], [aria-selected]') ||
        one.parentElement?.matches('a, button'),
    ).length / messages.length;
  const lengths = messages.map(({ body }) => body.textContent?.trim().length ?? 0);
  const prose =
    messages.filter(({ body }) => /\s\S+\s|[.!?…]$/.test(body.textContent?.trim() ?? '')).length / messages.length;
  const links =
    messages.filter(({ body }) => {
      const link = body.closest('a') ?? body.querySelector('a');
      return link !== null && (link.textContent?.length ?? 0) > 0.8 * (body.textContent?.length ?? 0);
    }).length / messages.length;
  const all = outermost([...transcript.querySelectorAll(item)]);
  return (
    2 * fit +
    Math.min(2, turns / 2) +
    1.5 * share +
    1.5 * prose +
    (sided ? 1.5 : 0) +
    (isLog ? 1.5 : 0) +
    (composer ? 1.5 : 0) +
    (scrolls(transcript) ? 0.5 : 0) +
    (fields.size > 0 ? 0.5 : 0) +
    told.certainty +
    Math.min(1, messages.length / 10) +
    (new Set(lengths).size > lengths.length / 3 ? 0.5 : 0) -
    5 * picked -
    4 * links -
    (all.length > 300 ? 1 : 0) -
    2 * (all.filter((one) => !isShown(one)).length / all.length)
  );
}
