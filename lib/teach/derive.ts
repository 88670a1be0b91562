import { QUOTES } from '../transcript/quotes.ts';
import { besideBox, shapeAround, shapedLike, transcriptAround } from './around.ts';
import type { Picks } from './candidates.ts';
import { commonHolder, holdersOf } from './elements.ts';
import { blocksIn, pressedAround } from './fields.ts';
import { type Look, looksOf } from './look.ts';
import { labelsByWords } from './marked.ts';
import { labelsByName, labelsOfNamed, namingBeside } from './names.ts';
import { learnPeople } from './people.ts';
import type { Recipe } from './recipe.ts';
import { type Label, labelsLike, type Labels, rulesByName, rulesFor, type Told } from './roles.ts';
import type { Shape } from './shape.ts';
import { atOnce } from './turns.ts';
import { recipeOf } from './written.ts';

/** What was pointed at: the first messages that were, and more of them where some were taken for somebody else's. */
export interface Pointed {
  customer: readonly Element[];
  agent: readonly Element[];
  /** Neither's: notes, bots, events. */
  other?: readonly Element[];
  composer?: Element | undefined;
}

/** Why no recipe came of it, in words for the agent. */
export type Derived = { recipe: Recipe; by: Told['by'] } | { reason: string };

/** A recipe for the chat in which messages and the reply box were pointed at. */
export function derive({ customer, agent, other = [], composer }: Pointed): Derived {
  atOnce(learnPeople(document));
  const known = {
    customer: customer.map(heaviest),
    agent: agent.map(heaviest),
    other: other.map(heaviest),
  };
  let first: Derived | undefined;
  for (const theirs of known.customer) {
    for (const ours of known.agent) {
      const derived = deriveFrom([theirs, ours], known, composer);
      if ('recipe' in derived) return derived;
      first ??= derived;
    }
  }
  return first ?? { reason: 'Nothing was pointed at' };
}

/** The same with two messages of which all others are kin. */
function deriveFrom(pair: Picks, all: Record<Label, readonly Element[]>, composer: Element | undefined): Derived {
  const tree = commonHolder(pair)?.getRootNode();
  const lifted = (element: Element): Element => holdersOf(element).find((one) => one.getRootNode() === tree) ?? element;
  const picks: Picks = [lifted(pair[0]), lifted(pair[1])];
  const known = { customer: all.customer.map(lifted), agent: all.agent.map(lifted), other: all.other.map(lifted) };
  if (picks[0] === picks[1] || picks[0].contains(picks[1]) || picks[1].contains(picks[0])) {
    return { reason: 'Both times the same message was pointed at' };
  }
  const common = commonHolder(picks);
  if (!common) return { reason: 'The two messages do not stand in one list that Levelhead can read' };
  const transcript = transcriptAround(common, composer) ?? besideBox(common, picks);
  if (!transcript) return { reason: 'The two messages do not stand in one list: the reply box is between them' };
  const shape = shapeAround(transcript, picks);
  const derived = shape ? deriveIn(shape, picks, known, composer) : NOTHING_SHARED;
  if ('recipe' in derived) return derived;
  // Apart from what was pointed at, a list may show better what one message is.
  const other = shapedLike(transcript);
  const again = other && other.item !== shape?.item ? deriveIn(other, picks, known, composer) : derived;
  return 'recipe' in again ? again : derived;
}

/** The same once it is known how messages are found. */
function deriveIn(
  shape: Shape,
  picks: Picks,
  known: Record<Label, readonly Element[]>,
  composer: Element | undefined,
): Derived {
  const at = (pick: Element) => shape.messages.findIndex(({ item }) => item.contains(pick));
  if ([...known.customer, ...known.agent].some((pick) => at(pick) === -1) || at(picks[0]) === at(picks[1]))
    return NOTHING_SHARED;
  const sure = new Map<number, Label>();
  for (const label of ['customer', 'agent', 'other'] as const)
    for (const pick of known[label]) sure.set(at(pick), label);
  const looks = looksOf(shape.transcript, shape.messages);
  const words = labelsByWords(shape);
  const isSaid = words && [...sure].every(([index, label]) => label === 'other' || words[index] === label);
  const marked = isSaid ? recipeBy(shape, words, looks, sure, composer) : undefined;
  if (marked?.by === 'marks') return marked;
  const named = labelsByName(shape, sure);
  if (named && named.naming.title === undefined) {
    const seen = recipeBy(shape, named.labels, looks, sure, composer);
    if (seen?.by === 'marks' && seen.isOnBoth) return seen;
  }
  if (named) {
    const rules = rulesByName(shape, named.labels, looks, named.naming, untold(sure, named.labels));
    return { recipe: recipeOf(shape, named.labels, rules, composer, named.naming), by: 'name' };
  }
  const some = labelsOfNamed(shape, sure);
  const labels = labelsLike(looks, at(picks[0]), at(picks[1])).map((label, index) => label ?? some?.labels[index]);
  const odd = oddOnes(looks, at(picks[0]), at(picks[1])).filter((index) => !sure.has(index));
  const asNobodys = new Map([...sure, ...odd.map((index) => [index, 'other'] as const)]);
  const withoutThem = odd.length > 0 ? recipeBy(shape, labels, looks, asNobodys, composer) : undefined;
  const seen = withoutThem ?? recipeBy(shape, labels, looks, sure, composer);
  if (seen || !some) return seen ?? { reason: NOTHING_TELLS };
  const rules = rulesByName(shape, some.labels, looks, some.naming, untold(sure, some.labels));
  return { recipe: recipeOf(shape, some.labels, rules, composer, some.naming), by: 'name' };
}

/** A few messages of another colour than both that were pointed at: notes, most likely. */
function oddOnes(looks: readonly Look[], customer: number, agent: number): number[] {
  const usual = [looks[customer]!.colour, looks[agent]!.colour];
  const odd = [...looks.keys()].filter((index) => !usual.includes(looks[index]!.colour));
  return odd.length <= looks.length / 5 ? odd : [];
}

const NOTHING_SHARED = { reason: 'Levelhead cannot make out what the messages of this page have in common' };
const NOTHING_TELLS = 'Levelhead cannot see in this page what tells the customer’s messages from your own';

/**
 * A recipe by marks or sides, and whether both have marks of their own; undefined where none tells, or names say otherwise.
 */
function recipeBy(
  shape: Shape,
  seen: Labels,
  looks: readonly Look[],
  sure: ReadonlyMap<number, Label>,
  composer: Element | undefined,
): { recipe: Recipe; by: Told['by']; isOnBoth: boolean } | undefined {
  const labels = seen.map((label, index) => sure.get(index) ?? label);
  const guarded = namingBeside(shape, labels, sure);
  if (guarded === 'disagree') return undefined;
  const open = guarded ? untold(sure, guarded.labels) : sure;
  const rules = rulesFor(
    shape,
    labels.map((label, index) => (label === 'other' && !open.has(index) ? undefined : label)),
    looks,
    open,
  );
  if (!rules) return undefined;
  const naming = namingBeside(shape, labels, sure, rules);
  if (naming === 'disagree') return undefined;
  const isOnBoth = rules.rules.every(({ when }) => when !== shape.text);
  return { recipe: recipeOf(shape, labels, rules, composer, naming), by: rules.by, isOnBoth };
}

/** What was pointed at, without what is neither's and is told by its name. */
function untold(sure: ReadonlyMap<number, Label>, named: Labels): Map<number, Label> {
  return new Map([...sure].filter(([index, label]) => label !== 'other' || named[index] === 'customer'));
}

/** The words in an element, or around it where it has none or quotes somebody else. */
function heaviest(pointed: Element): Element {
  const start = holdersOf(pointed).findLast((holder) => holder.matches(QUOTES))?.parentElement ?? pointed;
  const pressed = pressedAround([start]);
  for (let holder: Element | null = start; holder; holder = holder.parentElement) {
    const blocks = blocksIn(holder, pressed).filter(({ element }) => !element.closest(QUOTES));
    const [most] = blocks.toSorted((a, b) => b.text.length - a.text.length);
    if (most) return most.element;
  }
  return pointed;
}
