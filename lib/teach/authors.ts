import type { NameRules } from '../adapters/adapter.ts';
import { headOver } from '../transcript/items.ts';
import { headOf, nameIn } from '../transcript/names.ts';
import { ICONS, textOf } from '../transcript/text.ts';
import { between } from './elements.ts';
import { CONTROLS } from './fields.ts';
import { HASHED, marksOf, partNameOf } from './marks.ts';
import { isReversed } from './order.ts';
import type { Recipe } from './recipe.ts';
import type { Shape } from './shape.ts';
import { wordsIn } from './words.ts';

/** A way in which messages name their authors. */
export interface Authors {
  /** Where the name stands; undefined where it begins the words and nothing marks it. */
  source: Recipe['title'];
  rules: Pick<NameRules, 'leads' | 'before' | 'always'>;
  /** Who is named at which message. */
  names: Map<number, string>;
  /** In something to press, where a name is a link to who bears it and any other word is what can be done. */
  isPressed?: boolean;
  /** In what its mark calls a name. */
  isCalled?: boolean;
  /** What marks messages that name nobody as the same author's as the one above. */
  run?: { when: string; on: ReadonlySet<number> } | undefined;
}

/** Nearly all messages name their author. */
const MOST = 0.8;
/** Of so many messages no more than this share have authors of their own. */
const AUTHORS = 0.6;
/** Longer texts and labels are no names (characters). */
const LONGEST = 60;
/** Labels in which authors are named. */
const LABELS = ['aria-label', 'title', 'alt'];
/** At most this many parts of a message are looked at. */
const PARTS = 40;

/** The ways in which at least this share of the messages name their authors, the surest first. */
export function authorsOf(shape: Shape, share = MOST): Authors[] {
  const ways = new Map<string, Authors>();
  const add = (
    index: number,
    label: string,
    source: Recipe['title'],
    rules: Authors['rules'] = {},
    isPressed = false,
    isCalled = false,
  ): void => {
    const name = label.length > LONGEST ? '' : nameIn(label);
    if (!/\p{L}/u.test(name) || name.split(/\s+/).length > 4) return;
    const key = JSON.stringify([source, rules]);
    const way = ways.get(key) ?? { source, rules, names: new Map<number, string>(), isPressed, isCalled };
    if (!way.names.has(index)) way.names.set(index, name);
    ways.set(key, way);
  };

  for (const [index, { item, body }] of shape.messages.entries()) {
    for (const element of [item, ...item.querySelectorAll('*')].slice(0, PARTS)) {
      if (element !== item && (body.contains(element) || element.contains(body))) continue;
      if (element.closest(ICONS)) continue;
      const isCalled = isCalledName(element);
      const isPressed = element.closest(CONTROLS) !== null && !isCalled;
      const selector = element === item ? undefined : placeIn(item, element, isApart);
      if (element !== item && selector === undefined) continue;
      const text = element === item ? '' : textOf(element);
      if (text !== '') add(index, text, { selector }, {}, isPressed, isCalled);
      if (isPressed) continue;
      for (const attribute of LABELS)
        add(index, element.getAttribute(attribute) ?? '', { ...(selector && { selector }), attribute });
    }
    addLeading(index, body);
    for (const element of headsBefore(item, shape.transcript)) {
      const selector = partNameOf(element) ?? (/^h\d$/.test(element.localName) ? element.localName : undefined);
      const isOutside = selector !== undefined && !isInMessages(selector);
      if (isOutside) add(index, textOf(element), { selector }, { before: true });
    }
  }
  return [...ways.values()]
    .map((way) => (way.rules.before ? { ...way, names: headsOver(way, shape) } : way))
    .map((way) => ({ ...way, run: runOf(way, shape) }))
    .filter((way) => areNames(way, shape, share))
    .filter((way, _index, all) => !all.some((other) => saysMore(way, other)))
    .map((way) => withAlways(way, shape))
    .toSorted((one, other) => Number(one.isPressed) - Number(other.isPressed));

  /** What finds names never finds the words of a message that names nobody. */
  function isApart(selector: string): boolean {
    return !shape.messages.some(({ body }) => body.matches(selector));
  }

  function isInMessages(selector: string): boolean {
    return shape.messages.some(({ item }) => item.matches(selector) || item.querySelector(selector) !== null);
  }

  function addLeading(index: number, body: Element): void {
    const whole = textOf(body);
    for (const element of [...body.querySelectorAll('*')].slice(0, PARTS)) {
      const selector = placeIn(body, element);
      const label = selector === undefined ? '' : textOf(element);
      if (label === '' || label === whole) continue;
      const head = headOf(whole, label);
      if (head.author) add(index, label, { selector }, { leads: true });
    }
    const written = headOf(whole);
    if (written.author) add(index, written.author, undefined, { leads: true });
  }
}

/** What finds a part of a message first: its name, else its tag and whether it stands first. */
function placeIn(
  holder: Element,
  element: Element,
  isFit: (selector: string) => boolean = () => true,
): string | undefined {
  const { localName, parentElement } = element;
  const marks = marksOf(element).flatMap(({ selector, wear }) => (wear < HASHED ? selector : []));
  const ways = [...marks, partNameOf(element), localName, `${parentElement?.localName} > ${localName}:first-child`];
  return ways.find((way) => way !== undefined && holder.querySelector(way) === element && isFit(way));
}

/** Words in markup that say that a name stands there. */
const NAME = /^(name|username|displayname|nickname|author|sender)$/;

function isCalledName(element: Element): boolean {
  const own = [...element.classList, ...element.getAttributeNames()];
  return own.some((mark) => wordsIn(mark).some((word) => NAME.test(word)));
}

/** Words in markup that say a message goes on with the run above it. */
export const GOES_ON = /^(same|continu\w*|consecutive|sequential|squash\w*|grouped|following|chained|condensed)$/;

/** What is on messages that name nobody, on none that does, and says that they go on with the run above. */
function runOf({ names }: Authors, shape: Shape): Authors['run'] {
  const nameless = [...shape.messages.keys()].filter((index) => index > 0 && !names.has(index));
  if (nameless.length === 0 || names.size === 0 || isReversed(shape)) return undefined;
  const on = new Map<string, Set<number>>();
  for (const [index, { item, body }] of shape.messages.entries()) {
    for (const element of [item, ...between(body, item)]) {
      for (const { selector, wear } of marksOf(element)) {
        if (wear < HASHED && wordsIn(selector).some((word) => GOES_ON.test(word)))
          on.set(selector, (on.get(selector) ?? new Set()).add(index));
      }
    }
  }
  const [run] = [...on]
    .filter(([, indices]) => ![...indices].some((index) => names.has(index)))
    .toSorted(([, one], [, other]) => other.size - one.size);
  return run && { when: run[0], on: run[1] };
}

/** What may name the author of a run: the nearest things before a message on its own level and on those around it. */
function headsBefore(item: Element, transcript: Element): Element[] {
  return between(item, transcript).flatMap((level) => {
    const found: Element[] = [];
    for (let one = level.previousElementSibling; one && found.length < 12; one = one.previousElementSibling) {
      found.push(one);
      if (found.length > 1 && one.localName !== level.localName) break;
    }
    return found.filter((one) => (one.textContent?.length ?? 0) <= LONGEST);
  });
}

/** Whom messages are under, as the reader sees it: what names somebody last before each of them. */
function headsOver({ source }: Authors, { transcript, messages }: Shape): Map<number, string> {
  return new Map(
    messages.flatMap(({ item }, index) => {
      const head = headOver(item, transcript, source?.selector ?? '');
      return head ? [[index, nameIn(textOf(head))] as const] : [];
    }),
  );
}

/** Whether a way names whom another names, with something besides, such as the time. */
function saysMore({ names }: Authors, { names: other }: Authors): boolean {
  if (names.size !== other.size || [...names].every(([index, name]) => other.get(index) === name)) return false;
  return [...names].every(([index, name]) => {
    const own = other.get(index) ?? '\n';
    return name.startsWith(own) && /^\P{L}*(?:[ap]m)?\P{L}*$/iu.test(name.slice(own.length));
  });
}

/** Names come again and again, and one author's are the same. */
function areNames({ names, run, isCalled }: Authors, { messages }: Shape, share: number): boolean {
  const distinct = new Set(names.values()).size;
  const told = names.size + (run?.on.size ?? 0);
  return (
    told >= share * messages.length && distinct >= 2 && distinct <= Math.max(2, isCalled ? told - 1 : AUTHORS * told)
  );
}

/** Whether a name is said again where the same author goes on: then it is there in every message. */
function withAlways(way: Authors, { messages }: Shape): Authors {
  const { names } = way;
  let again = 0;
  for (let index = 1; index < messages.length; index += 1)
    if (names.has(index) && names.get(index) === names.get(index - 1)) again += 1;
  const isAlways = names.size === messages.length || (again > 0 && again >= messages.length - names.size);
  return isAlways ? { ...way, rules: { ...way.rules, always: true } } : way;
}
