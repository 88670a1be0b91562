import type { RoleRule } from '../adapters/adapter.ts';
import { matchesIn } from '../transcript/select.ts';
import { GOES_ON } from './authors.ts';
import { between } from './elements.ts';
import { HASHED, marksOf, weakMarksOf } from './marks.ts';
import { SELECTOR_LIMIT } from './recipe.ts';
import type { Found, Shape } from './shape.ts';
import { below } from './signs.ts';
import { wordsIn } from './words.ts';

/** At most this many parts of a message are looked at. */
const PARTS = 80;
/** What nearly all of the agent's messages have. */
const MOST = 0.8;
/** At most this many things beside the words are asked for: one is enough. */
const BESIDE = 8;
/** Tags of no meaning. */
const PLAIN = /^(div|span|p|li|tr|td|a|br)$/;
/** How pages set what nobody says: lines, rules and remarks, or words in the middle of the chat. */
const CALLED_APART = ['[role="status"]', '[role="separator"]', '[role="note"]'];
/** The same by looks; to hear of styles costs, so it is left where messages have marks. */
const SET_APART = [
  ...CALLED_APART,
  '[align="center"]',
  '[style*="text-align: center"]',
  '[style*="text-align:center"]',
];

/** What a message is built of: around its words, and beside them. */
interface Build {
  around: Set<string>;
  beside: Set<string>;
}

/** How little tells the customer's messages: nothing, but that they are not the agent's; their side; a mark of their own. */
export type Told = 'rest' | 'side' | 'mark';

interface Messages {
  /** The customer's for sure. */
  customers: readonly number[];
  /** The agent's own. */
  agents: readonly number[];
  /** Those that may be anybody's. */
  others: readonly number[];
}

/**
 * Rules for what is built otherwise than messages are, where nothing states who the customer is: lines of the page's own,
 * notes, bots. A row is nobody's that is set apart; that lacks what known messages have around their words, or everything
 * they have beside them; or, among the rest, that has around its words what no known message has.
 */
export function strangersIn(shape: Shape, { customers, agents, others }: Messages, told: Told): RoleRule[] {
  const [first] = customers;
  if (first === undefined || agents.length === 0) return [];
  const builds = shape.messages.map((message) => buildOf(message, shape));
  const apart = (told === 'mark' ? CALLED_APART : SET_APART).filter(
    (selector) => !customers.some((index) => isIn(shape.messages[index]!, selector)),
  );
  const when =
    told === 'mark'
      ? listOf([...apart, ...ownOf(builds, [...customers, ...agents], others).filter(isColour)])
      : [
          ...listOf([...apart, ...(told === 'rest' ? ownOf(builds, [...customers, ...agents], others) : [])]),
          ...lackedIn(shape, builds, { customers, agents, others }),
        ];
  return when.map((selector) => ({ role: 'unknown', when: selector }));
}

/** What some of the rest have around their words, and no known message has anywhere. */
function ownOf(builds: readonly Build[], known: readonly number[], others: readonly number[]): string[] {
  const isKnown = (selector: string): boolean =>
    known.some((index) => builds[index]!.around.has(selector) || builds[index]!.beside.has(selector));
  const strange = new Set(others.flatMap((index) => [...builds[index]!.around]));
  return [...strange].filter((selector) => {
    const on = others.filter((index) => builds[index]!.around.has(selector));
    return (
      on.length <= Math.max(1, others.length / 2) && !isKnown(selector) && !goesOn(selector) && !/\d"/.test(selector)
    );
  });
}

/**
 * What finds messages without the things around their words, or without any of those beside them, that others have. What
 * only the head of a run has, the rest of a run may lack.
 */
function lackedIn(shape: Shape, builds: readonly Build[], { customers, agents, others }: Messages): string[] {
  const ours = neighbours(agents);
  const runs = ours.length > 0 ? ours : neighbours([...customers, ...others]);
  const shared = (part: keyof Build): string[] => {
    const has = (index: number, selector: string): boolean => builds[index]![part].has(selector);
    return [...builds[customers[0]!]![part]].filter(
      (selector) =>
        customers.every((index) => has(index, selector)) &&
        agents.filter((index) => has(index, selector)).length >= MOST * agents.length &&
        (runs.length === 0 || runs.some(([one, next]) => has(one, selector) && has(next, selector))),
    );
  };
  const lacking = (selector: string): number => others.filter((index) => !builds[index]!.around.has(selector)).length;
  const around = shared('around')
    .filter(
      (selector) =>
        !shape.item.includes(selector) && !shape.text.includes(selector) && !selector.endsWith(below('', shape.item)),
    )
    .toSorted((one, other) => lacking(other) - lacking(one))
    .slice(0, 1);
  const beside = shared('beside').slice(0, BESIDE);
  const withSome = builds.filter((one) => beside.some((selector) => one.beside.has(selector)));
  const isUsual = withSome.length >= builds.length / 2;
  return [around, isUsual ? beside : []].flatMap((any) => withoutAny(shape, any));
}

/** Messages of one side that stand one below the other. */
function neighbours(side: readonly number[]): [number, number][] {
  return side.flatMap((index) => (side.includes(index + 1) ? [[index, index + 1] as [number, number]] : []));
}

function buildOf({ item, body }: Found, shape: Shape): Build {
  const way = new Set([...between(body, item), item]);
  const build: Build = { around: new Set(), beside: new Set() };
  for (const element of [item, ...item.querySelectorAll('*')].slice(0, PARTS)) {
    if (element !== body && body.contains(element)) continue;
    const part = way.has(element) ? build.around : build.beside;
    const marks = way.has(element) ? [...marksOf(element), ...styleMarks(element)] : marksOf(element);
    for (const { selector, wear } of marks) if (wear < HASHED) part.add(selector);
    if (!PLAIN.test(element.localName)) part.add(element.localName);
  }
  for (const holder of between(item, shape.transcript).slice(1))
    for (const { selector, wear } of marksOf(holder)) if (wear < HASHED) build.around.add(below(selector, shape.item));
  return build;
}

function styleMarks(element: Element): ReturnType<typeof weakMarksOf> {
  return weakMarksOf(element).filter(({ selector }) => selector.startsWith('[style'));
}

/** A class that names the ground the words stand on. */
function isColour(selector: string): boolean {
  return /^\.(bg|background)-/.test(selector);
}

/** Whether a mark says no more than that a message goes on with the one above. */
function goesOn(selector: string): boolean {
  return wordsIn(selector).some((word) => GOES_ON.test(word));
}

/** What finds the messages that have none of these, and no other. */
function withoutAny({ item, messages }: Shape, selectors: readonly string[]): string[] {
  if (selectors.length === 0 || /[(]|>>>/.test(item + selectors.join())) return [];
  const any = selectors.join(', ');
  const when = `${/[\s,>]/.test(item) ? `:is(${item})` : item}:not(:has(${any}), ${any})`;
  const isExact = messages.every((one) => isIn(one, when) !== isIn(one, any));
  return isExact && when.length <= SELECTOR_LIMIT ? [when] : [];
}

/** Whether the reader finds it at a message: itself or in it, but not in its words. */
function isIn({ item, body }: Found, selector: string): boolean {
  return matchesIn(item, selector).some((match) => match === body || !body.contains(match));
}

/** As many selectors as one rule can hold, as a list. */
function listOf(selectors: readonly string[]): string[] {
  const whole = selectors.reduce((all, selector) => {
    const longer = all === '' ? selector : `${all}, ${selector}`;
    return longer.length <= SELECTOR_LIMIT ? longer : all;
  }, '');
  return whole === '' ? [] : [whole];
}
