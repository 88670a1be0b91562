import { textOf } from '../transcript/text.ts';
import { marksOf } from './marks.ts';
import { holdersOf, isShown } from './elements.ts';
import type { InParts } from './turns.ts';

/** A run of words that stands by itself in the page. */
export interface Block {
  element: Element;
  text: string;
}

/** What is beside a message in it: an agent's tools, never said by anybody. */
export const CONTROLS =
  'button, [role="button"], [role="menu"], [role="toolbar"], [role="tooltip"], [role="progressbar"], menu, input, textarea, select, [contenteditable="true"]';

const CLOCK = String.raw`\d{1,2}[:.]\d{2}([:.]\d{2})?\s?([ap]\.?m\.?)?`;
const AGO = String.raw`(\d+|an?|few|one)\s?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|y|years?)(\s+ago)?`;
const DAY = String.raw`(today|yesterday|now|just now|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d{1,4}([./-]\d{1,2}){1,2}([./-]\d{2,4})?|\d{1,2}(st|nd|rd|th)?|\d{4})`;
/**
 * Words that are a time and nothing else, perhaps with how it was sent. Each part is taken whole and for good (the look-ahead
 * and its back-reference), so that no row of digits can be divided in many ways.
 */
const TIME = new RegExp(
  String.raw`^\W*(?:(?=(?<part>(?:sent|read|seen|delivered|received|edited|at|on|via|the|${AGO}|${CLOCK}|${DAY})(?!\w)))\k<part>\W*)+$`,
  'i',
);

/** Who or how, before the time and set off from it. */
const SPEAKER = /^[^/]{1,40}(?:[•·|,–—]|\s-)\s*(?=\S)/;

/** Whether a text is a time, and at most who spoke before it. */
export function isTime(text: string): boolean {
  return text.length <= 60 && /\d|now|today|yesterday/i.test(text) && TIME.test(text.replace(SPEAKER, ''));
}

const ENDS_IN_TIME = new RegExp(String.raw`^.{1,40}?\s${CLOCK}$`, 'i');

/** Whether a short text ends in a clock time: somebody's name before it, if many of its kind do. */
function endsInTime(text: string): boolean {
  return ENDS_IN_TIME.test(text);
}

/** More than what sets one part of a line off from the next. */
const SAID = /[^\s:;,.|·•()[\]<>/–—-]/;

/** The kinds of what can be pressed around elements that are messages. */
export function pressedAround(messages: readonly Element[]): Set<string> {
  return new Set(messages.flatMap(holdersOf).filter(isPressable).map(kindOf));
}

function isPressable(element: Element): boolean {
  return element.matches('button, [role="button"]');
}

/**
 * The runs of words in an element, in order: each the whole of an element with words of its own.
 * @param pressed kinds of what can be pressed that are messages all the same
 */
export function blocksIn(root: Element, pressed?: ReadonlySet<string>): Block[] {
  return [...blocksOf(root, pressed)];
}

/** The same one by one. */
export function* blocksOf(root: Element, pressed?: ReadonlySet<string>): Generator<Block, undefined> {
  const rest = [root];
  for (let element = rest.pop(); element; element = rest.pop()) {
    if (element.matches('script, style, template, noscript, svg, [aria-hidden="true"]')) continue;
    if (element.matches(CONTROLS) && !(pressed && isPressable(element) && pressed.has(kindOf(element)))) continue;
    const inner = wordsInShadow(element);
    if (inner) {
      if (isShown(element)) yield { element, text: textOf(inner) };
      continue;
    }
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && SAID.test((node as Text).data),
    );
    if (!own) {
      for (const child of [...element.children].toReversed()) rest.push(child);
      continue;
    }
    const text = textOf(element);
    if (text !== '' && isShown(element)) yield { element, text };
  }
}

/** At most this many runs of words stand in a message that keeps them in a shadow tree of its own. */
const IN_ONE = 4;

/** The most words in an element's own shadow tree, where it is one message among others: a few runs of them. */
export function wordsInShadow({ shadowRoot, localName }: Element): Element | undefined {
  if (!shadowRoot || !localName.includes('-') || shadowRoot.querySelectorAll('*').length > 60) return undefined;
  const runs = [...shadowRoot.children].flatMap((child) => blocksIn(child));
  if (runs.length > IN_ONE) return undefined;
  return runs.toSorted((a, b) => b.text.length - a.text.length)[0]?.element;
}

/** Names an element's kind by its place and marks, so that the same part of other messages has the same name. */
export function kindOf(element: Element): string {
  const marks = marksOf(element).map(({ selector }) => selector);
  return `${element.localName} ${marks.join('')} in ${element.parentElement?.localName} ${element.parentElement ? marksOf(element.parentElement)[0]?.selector : ''}`;
}

/** Marks that call a part of a message its author, or how far it has come. */
const NAMED =
  /[-_".[](author|sender|name|username|displayname|nickname|initials|avatar|status|receipt|badge|tick|meta|timestamp)s?([-_"\]. ]|$)/i;

/** What an attribute is called says nothing where its value does; one for a kind of author holds no author. */
const KIND = /\[[\w-]+(?==)|\[[\w-]*(type|role|kind|side)\]/g;

/** A kind of text is what this share of it is. */
const MOST = 0.8;

export type Field = 'time' | 'name';

/**
 * Which kinds of small text in the parts of a transcript are times or names: the first read as times nearly always, the second
 * come again and again. The messages' own words are neither.
 */
export function* fieldsIn(stretch: readonly Element[]): InParts<Map<string, Field>> {
  const texts = new Map<string, string[]>();
  for (const element of stretch.flatMap((part) => [part, ...part.querySelectorAll('*')])) {
    yield;
    if (element.childElementCount > 3 || element.closest('svg')) continue;
    const text = (element.textContent ?? '').trim();
    if (text === '' || text.length > 60) continue;
    const kind = kindOf(element);
    const same = texts.get(kind);
    if (same) same.push(text);
    else texts.set(kind, [text]);
  }
  const fields = new Map<string, Field>();
  for (const [kind, all] of texts) {
    const distinct = new Set(all).size;
    const small = all.every((text) => text.length <= 40);
    if (
      all.filter(isTime).length >= MOST * all.length ||
      (all.length > 1 && all.filter(endsInTime).length >= MOST * all.length)
    ) {
      fields.set(kind, 'time');
    } else if (small && (NAMED.test(kind.replace(KIND, '[')) || (all.length >= 4 && distinct <= all.length / 2)))
      fields.set(kind, 'name');
  }
  return fields;
}
