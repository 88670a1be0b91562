import { answeredIn } from './answered.ts';
import { between } from './elements.ts';
import { CONTROLS, isTime, kindOf } from './fields.ts';
import { marksOf, partNameOf } from './marks.ts';
import type { Recipe } from './recipe.ts';
import type { Labels } from './roles.ts';
import type { Found, Shape } from './shape.ts';
import { wordsIn } from './words.ts';

type Source = NonNullable<Recipe['title']>;

/** Attributes that hold a message's own id. */
const MESSAGE_ID = /^(id|data-.*(id|key|uuid|guid|mid))$/i;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
/** A part counts where at least this share of the messages have it. */
const MOST = 0.8;

/** The rest of what a message says of itself: the page's id, the time, the author. */
export function partsOf(shape: Shape, labels: Labels): { id?: Source; at?: Source; author?: Source } {
  const { messages } = shape;
  const id = attributeOf(messages, (name, values) => MESSAGE_ID.test(name) && areIds(values));
  const at = attributeOf(messages, (_name, values) =>
    values.every((value) => ISO_TIME.test(value) && !Number.isNaN(Date.parse(value))),
  );
  const author = authorOf(shape, labels);
  return { ...(id && { id }), ...(at && { at }), ...(author && { author }) };
}

function areIds(values: readonly string[]): boolean {
  const frameworks = /^(:r|«r|radix|headlessui|mui-|ember\d)/;
  return (
    new Set(values).size === values.length &&
    values.every((value) => value.length <= 200 && !frameworks.test(value)) &&
    !areCounted(values)
  );
}

/** Places in the chat, counted from its start: every chat has the same. */
function areCounted(values: readonly string[]): boolean {
  const counted = values.map((value) => /^(\D*)(\d{1,3})$/.exec(value));
  const numbers = counted.map((found) => Number(found?.[2]));
  const isOneKind = counted.every((found) => found && found[1] === counted[0]![1]);
  const rises = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
  const falls = numbers.every((number, index) => index === 0 || number < numbers[index - 1]!);
  return isOneKind && (rises || falls);
}

/** The first attribute of the message, or of something in it outside its words, whose values are as wanted. */
function attributeOf(
  messages: readonly Found[],
  wanted: (name: string, values: string[]) => boolean,
): Source | undefined {
  const values = new Map<string, { source: Source; values: string[] }>();
  for (const { item, body } of messages) {
    const seen = new Set<string>();
    for (const element of outside(item, body)) {
      const selector = element === item ? undefined : partNameOf(element);
      if (element !== item && selector === undefined) continue;
      for (const { name, value } of element.attributes) {
        const key = `${selector ?? ''} ${name}`;
        if (seen.has(key) || value === '' || name === 'class' || name === 'style') continue;
        seen.add(key);
        const known = values.get(key) ?? {
          source: selector === undefined ? { attribute: name } : { selector, attribute: name },
          values: [],
        };
        known.values.push(value);
        values.set(key, known);
      }
    }
  }
  return [...values].find(
    ([key, one]) =>
      one.values.length >= MOST * messages.length && wanted(key.slice(key.lastIndexOf(' ') + 1), one.values),
  )?.[1].source;
}

/** What names the speaker: other names at the customer's messages than at the agent's. */
function authorOf(shape: Shape, labels: Labels): Source | undefined {
  for (const [selector, names] of namesOn(shape)) {
    const customer = new Set<string>();
    const agent = new Set<string>();
    let count = 0;
    for (const [index, name] of names) {
      const label = labels[index];
      if (label !== 'customer' && label !== 'agent') continue;
      (label === 'customer' ? customer : agent).add(name);
      count += 1;
    }
    const isTheirs = (name: string) => !agent.has(name) && /\p{L}/u.test(name);
    const few = customer.size > 0 && customer.size <= 3;
    if (few && count >= labels.filter(Boolean).length / 4 && [...customer].every(isTheirs)) return { selector };
  }
  return undefined;
}

/** The small texts that may name speakers, by selector: at which messages, and what. */
export function namesOn({ messages, fields }: Shape): Map<string, Map<number, string>> {
  const all = new Map<string, Map<number, string>>();
  for (const [index, { item, body }] of messages.entries()) {
    for (const element of outside(item, body)) {
      const text = element.textContent?.trim() ?? '';
      if (text === '' || text.length > 60 || isTime(text) || fields.get(kindOf(element)) !== 'name') continue;
      const selector = partNameOf(element);
      const names = selector === undefined ? undefined : (all.get(selector) ?? new Map<number, string>());
      if (names === undefined || names.has(index)) continue;
      all.set(selector!, names.set(index, text));
    }
  }
  return all;
}

/** Times, names, tools and lines answered that stand among the words, but for the name that is read at their head. */
export function stripOf(shape: Shape, head?: string): string | undefined {
  const { messages, fields } = shape;
  const parts = new Map(answeredIn(shape).map((selector) => [selector, 1]));
  for (const { body } of messages) {
    const own = new Set<string>();
    for (const element of body.querySelectorAll('*')) {
      const isField = fields.get(kindOf(element)) === 'time' || (fields.has(kindOf(element)) && !element.matches('a'));
      const field = isField || element.matches(CONTROLS) || isNotSaid(element);
      const selector = field
        ? (partNameOf(element) ?? (element.matches(CONTROLS) ? element.localName : undefined))
        : undefined;
      if (selector !== undefined && selector !== head) own.add(selector);
    }
    for (const selector of filesIn(body)) own.add(selector);
    for (const selector of own) parts.set(selector, (parts.get(selector) ?? 0) + 1);
  }
  const selectors = [...parts.keys()].slice(0, 6);
  return selectors.length === 0 ? undefined : selectors.join(', ');
}

/** A file's name, and what is said of a file besides. */
const FILE =
  /^[^\n]{1,120}\.(pdf|png|jpe?g|gif|webp|heic|svg|docx?|xlsx?|pptx?|odt|ods|csv|txt|log|zip|mp[34]|mov|eml)$/i;
const OF_FILE = /^\W*(\d[\d.,]*\s*([kmg]i?)?b(ytes)?|download|open|view|preview|attachments?|files?)?\W*$/i;

/** Words in marks: of a file, and of what somebody else said. */
const OF_FILES = /^(files?|attachments?|uploads?|documents?)$/;
const OF_OTHERS = /^(signature|quote[ds]?|quotation)$/;

/** Links to files that were sent, and what is marked as one: what they are called nobody says. */
function filesIn(body: Element): string[] {
  return [...body.querySelectorAll('*')].flatMap((part) => {
    const name = part.childElementCount === 0 || part.localName === 'a' ? (part.textContent?.trim() ?? '') : '';
    const isLink = part.localName === 'a';
    const isFile = FILE.test(name) && (isLink || isMarkedAsFile(part, body));
    if (!isFile && !(isLink && part.hasAttribute('download'))) return [];
    const holders = between(part, body).filter((holder) => OF_FILE.test((holder.textContent ?? '').replace(name, '')));
    const named = holders
      .toReversed()
      .map((holder) => partNameOf(holder))
      .find((selector) => selector !== undefined);
    return named ?? (part.hasAttribute('download') ? 'a[download]' : []);
  });
}

function isMarkedAsFile(part: Element, body: Element): boolean {
  return [...between(part, body), body].some((element) => hasWord(element, OF_FILES));
}

/** Quotes and signatures, where their marks call them so. */
function isNotSaid(element: Element): boolean {
  return hasWord(element, OF_OTHERS);
}

function hasWord(element: Element, words: RegExp): boolean {
  return marksOf(element).some(({ selector }) => wordsIn(selector).some((word) => words.test(word)));
}

function outside(item: Element, body: Element): Element[] {
  return [item, ...item.querySelectorAll('*')]
    .slice(0, 80)
    .filter((element) => element === item || !body.contains(element));
}

/** Whether messages are mounted only while they are in view: each is put in its place by hand. */
export function isVirtualised({ transcript, messages }: Shape): boolean {
  const placed = messages.filter(({ item }) =>
    between(item, transcript).some((element) => {
      const { style } = element as HTMLElement;
      return style?.position === 'absolute' || /translate/.test(style?.transform ?? '');
    }),
  );
  return placed.length > messages.length / 2;
}
