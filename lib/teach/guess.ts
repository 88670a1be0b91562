import { composerNear, editablesIn } from './composer.ts';
import { transcriptAround } from './around.ts';
import { recipeOf } from './written.ts';
import { labelsByWords } from './marked.ts';
import { labelsByName, type Naming, namingBeside } from './names.ts';
import { type Labels, rulesByName, rulesFor, type Told } from './roles.ts';
import { looksOf, type Look } from './look.ts';
import { nameIn } from './naming.ts';
import { isNoChat, namesPeople } from './no-chat.ts';
import { learnPeople } from './people.ts';
import type { Recipe } from './recipe.ts';
import { placesToLook } from './places.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { InParts } from './turns.ts';
import { worthOf } from './worth.ts';

export interface Guess {
  recipe: Recipe;
  by: Told['by'];
  /** Nothing but the side they stand on tells whose messages they are: the agent is to say it. */
  sided: boolean;
  /** How much speaks for it. */
  worth: number;
}

const LEAST_MESSAGES = 3;

/** What is most like a chat in this page, without anybody having pointed at it; undefined where nothing is. */
export function* guess(): InParts<Guess | undefined> {
  yield* learnPeople(document);
  const boxes = editablesIn(document);
  const places = yield* placesToLook(boxes);
  let best: Guess | undefined;
  for (const transcript of new Set(places.map((place) => transcriptAround(place, undefined, boxes) ?? place))) {
    const found = yield* guessIn(transcript);
    if (found && (!best || found.worth > best.worth)) best = found;
  }
  return best;
}

function* guessIn(transcript: Element): InParts<Guess | undefined> {
  const prefix = nameIn(transcript, transcript.getRootNode() as Document | ShadowRoot);
  const shape = prefix === undefined ? undefined : yield* shapeOf(transcript, prefix);
  if (!shape || !transcript.isConnected || shape.messages.length < LEAST_MESSAGES || isNoChat(shape)) return undefined;
  yield;
  const looks = looksOf(transcript, shape.messages);
  const told = yield* toldIn(shape, looks);
  if (!told || (told.naming && namesPeople(shape, told.naming))) return undefined;
  yield;
  const composer = composerNear(transcript);
  yield;
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
function* toldIn(shape: Shape, looks: readonly Look[]): InParts<Speakers | undefined> {
  const words = labelsByWords(shape);
  yield;
  const named = labelsByName(shape);
  yield;
  if (words && named && contradict(words, named.labels)) return undefined;
  const marked = words && (yield* speakersBy(shape, words, looks));
  if (marked) return marked;
  if (named) {
    const rules = rulesByName(shape, named.labels, looks, named.naming);
    return { labels: named.labels, rules, naming: named.naming };
  }
  const sides = words ? undefined : labelsBySide(looks);
  const sided = sides && (yield* speakersBy(shape, sides, looks));
  return sided && { ...sided, sided: true };
}

function* speakersBy(shape: Shape, labels: Labels, looks: readonly Look[]): InParts<Speakers | undefined> {
  const rules = rulesFor(shape, labels, looks);
  if (!rules || rules.by === 'rest') return undefined;
  yield;
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
