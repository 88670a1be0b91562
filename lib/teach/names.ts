import type { NameRules, RoleRule } from '../adapters/adapter.ts';
import { cleanLine } from '../transcript/clean.ts';
import { findAll, matchesIn, valueOf } from '../transcript/select.ts';
import { hashOf, roleOfName, titled, withNames } from '../transcript/names.ts';
import { type Authors, authorsOf } from './authors.ts';
import { HEADINGS, titleWith } from './chat.ts';
import { restOfNamed, rulesOfNameless } from './nameless.ts';
import { isReversed } from './order.ts';
import type { Recipe } from './recipe.ts';
import type { Label, Labels, Told } from './roles.ts';
import type { Shape } from './shape.ts';
import { statesCustomer } from './words.ts';

/** How messages name their authors, and what follows from it. */
export interface Naming {
  /** Who speaks in each message, as the reader will see it. */
  labels: Labels;
  authors: Authors;
  /** What names the chat after its customer. */
  title?: Recipe['title'];
  rules: NameRules;
  /** Rules in place of those by marks and sides, where whoever is named is told by the name. */
  roles?: RoleRule[];
}

type Way = Omit<Naming, 'labels'>;
type Sure = ReadonlyMap<number, Label>;
/** Besides marks, names count where at least this share of the messages have one: the first of each run. */
const SOME = 0.25;
/** More people than these beside the customer are not a chat's agents. */
const COLLEAGUES = 4;
/** Fewer messages with a speaker than this share are no reading. */
const TOLD = 0.6;

/**
 * Who speaks, where messages name their authors: the names say it themselves, the chat is titled after one of them, or but
 * one is left besides the agent's. What was pointed at is `sure`.
 */
export function labelsByName(shape: Shape, sure: Sure = new Map()): { labels: Labels; naming: Naming } | undefined {
  return labelsFrom(shape, authorsOf(shape), [titledAfter, saidByNames, allButOne], sure);
}

/** The same of those that are named, where many are not and the chat is titled after one of the names. */
export function labelsOfNamed(shape: Shape, sure: Sure): { labels: Labels; naming: Naming } | undefined {
  const authors = authorsOf(shape, SOME);
  return authors.reduce<ReturnType<typeof labelsOfNamed>>((found, one) => {
    const named = new Map([...sure].filter(([index, label]) => label === 'customer' || one.names.has(index)));
    return found ?? labelsFrom(shape, [one], [titledAfter], named);
  }, undefined);
}

function labelsFrom(
  shape: Shape,
  all: readonly Authors[],
  ways: readonly (typeof titledAfter)[],
  sure: Sure,
): { labels: Labels; naming: Naming } | undefined {
  for (const way of ways) {
    for (const authors of all) {
      const naming = way(shape, authors, sure);
      const labels = naming && labelsOf(shape, naming);
      if (labels && isReading(labels, sure)) return { labels, naming: { ...naming, labels } };
    }
  }
  return undefined;
}

/**
 * What names add to marks and sides: whoever is named otherwise than the customer is not the customer, unless the marks'
 * rules state who is; in a chat that is titled after its customer, they are of the agent's side. Undefined where the
 * customer's messages name nobody; `disagree` where names and labels contradict each other.
 */
export function namingBeside(shape: Shape, labels: Labels, sure: Sure, told?: Told): Naming | 'disagree' | undefined {
  const isStated = told?.rules.some(({ role, when }) => role === 'customer' && statesCustomer(when)) ?? false;
  const ofCustomer = told?.rules.filter(({ role }) => role === 'customer') ?? [];
  const isTheirs = (index: number): boolean =>
    labels[index] === 'customer' ||
    ofCustomer.some(({ when }) => matchesIn(shape.messages[index]!.item, when).length > 0);
  let isAgainst = false;
  for (const authors of authorsOf(shape, SOME)) {
    const { names } = authors;
    const of = (label: Label): Set<string> =>
      new Set([...names].flatMap(([index, name]) => (labels[index] === label && mayBeCustomers(name) ? name : [])));
    const [customers, agents] = [of('customer'), of('agent')];
    if (customers.size === 0 || [...customers].every((name) => agents.has(name))) continue;
    const title = isStated ? undefined : titleFor(shape, pointedAt(authors, sure), [...names.values()]);
    if (authors.isPressed && title === undefined) continue;
    if (!isStated && title === undefined && customers.size > 1 && [...customers].some(roleOfName)) return 'disagree';
    const beside = [...names].flatMap(([index, name]) => (isTheirs(index) && !agents.has(name) ? name : []));
    const alone = !isStated && title === undefined && { alone: true };
    const rules: NameRules = {
      ...authors.rules,
      ...(alone ? knownBut(authors, sure, beside) : knownIn(authors, sure, 'other')),
      ...alone,
    };
    const narrowed = title && told && rulesOfNameless(told.rules, shape, authors);
    const roles = told && restOfNamed(narrowed ?? told.rules, shape, authors);
    const naming = { authors, rules, ...(title !== undefined && { title }), ...(roles && { roles }) };
    const marked = narrowed
      ? labels.map((label, index) => (label === 'customer' && names.has(index) ? undefined : label))
      : labels;
    const after = labelsOf(shape, naming, marked);
    if (after.includes('customer') && [...sure].every(([index, label]) => fits(after[index], label)))
      return { ...naming, labels: after };
    isAgainst = true;
  }
  return isAgainst ? 'disagree' : undefined;
}

/** Whether a name is one and no more, or says that it is the customer's: whoever is none of the agent's side. */
function mayBeCustomers(name: string): boolean {
  const said = roleOfName(name);
  return said === undefined || said === 'customer';
}

function pointedAt({ names }: Authors, sure: Sure): string[] {
  return [...sure].flatMap(([index, label]) => (label === 'customer' ? (names.get(index) ?? []) : []));
}

function titledAfter(shape: Shape, authors: Authors, sure: Sure): Way | undefined {
  const title = titleFor(shape, pointedAt(authors, sure), [...authors.names.values()]);
  return title === undefined
    ? undefined
    : { authors, title, rules: { ...authors.rules, ...knownIn(authors, sure, 'other') } };
}

function saidByNames(_shape: Shape, authors: Authors): Way | undefined {
  const said = new Set([...authors.names.values()].map(roleOfName));
  return said.has('customer') && said.has('agent') ? { authors, rules: authors.rules } : undefined;
}

/** The agent's names are those that say so, and those that were pointed at. */
function allButOne(_shape: Shape, authors: Authors, sure: Sure): Way | undefined {
  const people = knownBut(authors, sure, authors.names.values(), 'agent');
  const isSaid = [...authors.names.values()].some((name) => roleOfName(name) === 'agent');
  if (authors.isPressed || (!people.known && !isSaid)) return undefined;
  return { authors, rules: { ...authors.rules, alone: true, ...people } };
}

/** The one name that stands above the chat, by what finds it. */
function titleFor(shape: Shape, pointed: readonly string[], all: readonly string[]): Recipe['title'] {
  const names = [...new Set(isReversed(shape) ? all.toReversed() : all)];
  const isPointed = pointed.length > 0;
  const found = [...new Set(isPointed ? pointed : all)].flatMap((name) => {
    const title = mayBeCustomers(name) ? titleWith(shape.transcript, name, isPointed, names) : undefined;
    return title && titled(names, wordsIn(title)) === name ? title : [];
  });
  const [title] = found;
  return found.length === 1 && (isPointed || isAfterCustomer(shape, title!, names)) ? title : undefined;
}

/**
 * Whether a title that nobody pointed at is the customer's: a heading is. Any other place may be the agent's who has the
 * chat, where the page names more of those who write; then the customer is who wrote first.
 */
function isAfterCustomer(
  { transcript }: Shape,
  title: NonNullable<Recipe['title']>,
  names: readonly string[],
): boolean {
  const [element] = findAll(document, title.selector!);
  const people = names.filter((name) => roleOfName(name) === undefined);
  if (element?.closest(HEADINGS) || titled(people.slice(0, 1), wordsIn(title)) !== undefined) return true;
  const others = new Set(people.filter((name) => titled([name], wordsIn(title)) === undefined));
  return ![...document.querySelectorAll('*')].some(
    (one) => one.childElementCount === 0 && others.has(one.textContent?.trim() ?? '') && !transcript.contains(one),
  );
}

/** What a title says now. */
function wordsIn({ selector, attribute }: NonNullable<Recipe['title']>): string {
  const element = findAll(document, selector!)[0];
  return element ? cleanLine(valueOf(element, attribute) ?? '', 200) : '';
}

/** The names of those who were pointed at as the agent or as neither, by hash; never the customer's. */
function knownIn({ names }: Authors, sure: Sure, ...labels: Label[]): Pick<NameRules, 'known'> {
  const known: NonNullable<NameRules['known']> = {};
  for (const label of labels) {
    for (const [index, one] of sure) {
      const name = names.get(index);
      if (one === label && name && !roleOfName(name)) known[hashOf(name)] ??= label === 'agent' ? 'agent' : 'unknown';
    }
  }
  for (const [index, one] of sure) if (one === 'customer') delete known[hashOf(names.get(index) ?? '')];
  return Object.keys(known).length > 0 ? { known } : {};
}

/**
 * The same, and of the names given whoever is not the customer that was pointed at: a chat has one. Without one, and where
 * they are more than a chat has agents, only those that were pointed at.
 */
function knownBut(authors: Authors, sure: Sure, names: Iterable<string>, ...labels: Label[]): Pick<NameRules, 'known'> {
  const { known = {} } = knownIn(authors, sure, 'other', ...labels);
  const [customer, ...more] = new Set(pointedAt(authors, sure));
  const others = [...new Set(names)].filter((name) => name !== customer && !roleOfName(name) && !known[hashOf(name)]);
  if (customer !== undefined && more.length === 0 && others.length <= COLLEAGUES)
    for (const name of others) known[hashOf(name)] = 'unknown';
  return Object.keys(known).length > 0 ? { known } : {};
}

/** Who speaks in each message, as the reader will see it. */
function labelsOf({ messages }: Shape, { authors, title, rules }: Way, given: Labels = []): Labels {
  const items = messages.map((_message, index) => ({
    author: authors.names.get(index),
    role: given[index] === 'other' ? ('unknown' as const) : (given[index] as 'customer' | 'agent' | undefined),
  }));
  const named = withNames(items, rules, title && wordsIn(title));
  return named.reduce<Labels>((labels, { role }, index) => {
    const told = authors.run?.on.has(index) ? labels[index - 1] : role;
    return [...labels, told === 'customer' || told === 'agent' ? told : undefined];
  }, []);
}

function isReading(labels: Labels, sure: Sure): boolean {
  return (
    labels.includes('customer') &&
    labels.includes('agent') &&
    labels.filter(Boolean).length >= TOLD * labels.length &&
    [...sure].every(([index, label]) => fits(labels[index], label))
  );
}

function fits(told: Label | undefined, sure: Label): boolean {
  return sure === 'other' ? told !== 'customer' : told === sure;
}
