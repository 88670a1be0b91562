import { isMarkup, isPersonal } from './people.ts';
import { roleIn, wordsIn } from './words.ts';

/** Something by which an element can be known again, and its kin with it. */
export interface Mark {
  selector: string;
  /** How soon it may change, from 0 (meant as a mark) to {@link HASHED} (made anew with each build). */
  wear: number;
}

const WEAR = { meant: 0, valued: 1, stem: 2, classed: 2, tag: 4, style: 5 } as const;
/** Wear of what a build tool has made up. */
export const HASHED = 7;

/** Attributes that say something of one element, one person or one moment. */
const OF_ONE =
  /(^|[-_])(id|ids|key|uuid|guid|mid|index|idx|pos|position|offset|height|width|size|time|date|timestamp|ts|created|updated|name|user|username|author|email|phone|avatar|title|label|text|content|url|src|href|value|hash|count|order|seq|seqno|state|status)$/i;
/** Attributes that say who: what is no word for a side may be a name. */
const OF_SOMEBODY =
  /(^|[-_])(from|to|by|who|sender|owner|speaker|participant|person|member|customer|client|contact|visitor|agent|operator|assignee)$/i;
/** Attributes that frameworks write for themselves. */
const OF_A_FRAMEWORK =
  /^data-(v-|react|radix|headlessui|floating|n-|emotion|styled|reka|ember|cy-|gtm|ga-|analytics|track|toggle|bs-|action|target|placement|original)/i;
const OF_A_FRAMEWORK_CLASS = /^(ember-|ng-|v-|react-|vue-|svelte-|q-|notranslate$|clearfix$)/;
/** Attributes that tell kinds apart, besides `data-*`. */
const KINDS = new Set([
  'role',
  'type',
  'part',
  'slot',
  'itemprop',
  'aria-roledescription',
  'align',
  'kind',
  'direction',
  'from',
  'sender',
]);
/** Classes and values that come and go with the pointer, the focus, and a message's place in its run. */
const PASSING =
  /^(active|selected|hover|hovered|focus|focused|blurred|open|opened|closed|expanded|collapsed|visible|hidden|show|shown|first|last|middle|single|even|odd|new|unread|read|seen|sending|delivered|pending|failed|saved|top|bottom|loading|loaded|animated|animate|enter|leave|fade|highlight|highlighted|highlight|disabled|enabled|empty|dark|light)$/;

/** The marks of an element, the sturdiest first: attributes made for it before classes, made-up ones last. */
export function marksOf(element: Element): Mark[] {
  const tag = element.localName;
  const marks = [...attributeMarks(element), ...classMarks(element)];
  if (tag === 'td')
    marks.push({ selector: `td:nth-child(${(element as HTMLTableCellElement).cellIndex + 1})`, wear: WEAR.tag });
  else if (tag.includes('-')) marks.push({ selector: tag, wear: WEAR.meant });
  else if (/^(article|li|dd|dt|section|tr|blockquote|textarea|form|ul|ol|dl|main)$/.test(tag))
    marks.push({ selector: tag, wear: WEAR.tag });
  return marks.toSorted((a, b) => a.wear - b.wear);
}

/** Whether an attribute says something of one element, one person or one moment. */
export function isOfOne(name: string): boolean {
  return OF_ONE.test(name);
}

/** A selector for the same part of every message; undefined where nothing sturdy names it. */
export function partNameOf(element: Element): string | undefined {
  const [mark] = marksOf(element);
  if (mark && mark.wear < HASHED) return mark.selector;
  return /^(time|img|header|footer|strong|b|cite)$/.test(element.localName) ? element.localName : undefined;
}

function attributeMarks(element: Element): Mark[] {
  const marks: Mark[] = [];
  for (const { name, value } of element.attributes) {
    const own = name.startsWith('data-') && !OF_A_FRAMEWORK.test(name);
    if (!own && !KINDS.has(name) && !name.includes(':')) continue;
    if (name.includes(':') || name.length > 60) continue;
    if (isKind(name, value)) marks.push({ selector: `[${CSS.escape(name)}="${quoted(value)}"]`, wear: WEAR.meant });
    if (own && !isHashed(name.slice(5))) marks.push({ selector: `[${CSS.escape(name)}]`, wear: WEAR.valued });
  }
  const { id } = element;
  if (id !== '' && !/[\d\s]/.test(id) && !isHashed(id) && !isPersonal(id))
    marks.push({ selector: `#${CSS.escape(id)}`, wear: WEAR.valued });
  return marks;
}

/** Whether an attribute's value names a kind of element, not one of them, and nobody. */
function isKind(name: string, value: string): boolean {
  if (!/^[a-z0-9][\w.:/-]{0,47}$/i.test(value) || isPassing(value)) return false;
  if (name !== 'role' && (isPersonal(value) || (OF_SOMEBODY.test(name) && !isMarkup(value)))) return false;
  if (/^(true|false)$/.test(value)) return !OF_ONE.test(name) || /^(data-)?(is|has|from)[-_]/i.test(name);
  if (/test|qa|role|type|kind|direction|side/i.test(name)) return !/\d{2}/.test(value);
  return !OF_ONE.test(name) && /^([a-z]+([-_][a-z]+)*|\d)$/i.test(value);
}

function classMarks(element: Element): Mark[] {
  return [...element.classList].flatMap((token): Mark[] => {
    if (token.length > 60 || isPassing(token) || isOfAFramework(token) || isPersonal(token)) return [];
    const stem = /^([A-Za-z][A-Za-z-]*(?:_{1,2}[A-Za-z-]+)*_{1,3})(?=[\w-]*$)/.exec(token)?.[1];
    if (isHashed(token)) {
      const rest = stem === undefined ? '' : token.slice(stem.length);
      if (stem && stem.length > 4 && isMadeUp(rest)) return [{ selector: `[class*="${stem}"]`, wear: WEAR.stem }];
      return [{ selector: `.${CSS.escape(token)}`, wear: HASHED }];
    }
    return [{ selector: `.${CSS.escape(token)}`, wear: WEAR.classed }];
  });
}

/** A framework's own class, unless it says whose a message is. */
function isOfAFramework(token: string): boolean {
  return OF_A_FRAMEWORK_CLASS.test(token) && !/^(customer|agent)$/.test(roleIn(token) ?? '');
}

/** Marks of the whole class attribute and of the style written at the element: for telling kinds apart, not for finding. */
export function weakMarksOf(element: Element): Mark[] {
  const marks: Mark[] = [];
  const classes = element.getAttribute('class');
  const isNamed = (token: string) => isHashed(token) || isPersonal(token);
  if (classes !== null && classes.length <= 120 && ![...element.classList].some(isNamed)) {
    marks.push({ selector: `[class="${quoted(classes)}"]`, wear: WEAR.tag });
  }
  marks.push(...labelMarks(element.getAttribute('aria-label') ?? ''));
  marks.push(...pictureMarks(element.getAttribute('src') ?? ''));
  for (const declaration of element.getAttribute('style')?.split(';') ?? []) {
    const written = declaration.trim();
    if (
      /^(text-align|justify-content|justify-self|align-items|align-self|float|margin-left|margin-right|background|background-color)\s*:/.test(
        written,
      ) &&
      written.length <= 80 &&
      !/url\(/i.test(written)
    ) {
      marks.push({ selector: `[style*="${quoted(written)}"]`, wear: WEAR.style });
    }
  }
  return marks;
}

/** What a label begins with, as far as it says who speaks and names nobody: "Agent" of "Agent Dana", nothing of "Dana". */
function labelMarks(label: string): Mark[] {
  const words = label.split(' ');
  const strange = words.findIndex((word) => !/^[a-z]+$/i.test(word) || !isMarkup(word));
  const own = strange === -1 ? words : words.slice(0, strange);
  return own.flatMap((_word, index) => {
    const beginning = own.slice(0, index + 1).join(' ');
    if (roleIn(beginning) === undefined) return [];
    const isWhole = index + 1 === words.length;
    return [{ selector: isWhole ? `[aria-label="${label}"]` : `[aria-label^="${beginning} "]`, wear: WEAR.tag }];
  });
}

/** What a picture's address says of who speaks: "visitor" of "/avatars/visitor.png", no names. */
function pictureMarks(address: string): Mark[] {
  const said = wordsIn(address.slice(0, 300)).filter((word) => roleIn(word) !== undefined);
  return said.map((word) => ({ selector: `img[src*="${word}"]`, wear: WEAR.style }));
}

function quoted(value: string): string {
  return value.replace(/["\\]/g, '\\$&');
}

function isPassing(token: string): boolean {
  return wordsIn(token).some((word) => PASSING.test(word));
}

/** Whether a class or id is made up by a build tool rather than named by somebody. */
export function isHashed(token: string): boolean {
  if (/^(css|sc|jss|jsx|svelte|emotion|makestyles|mui)-\w*\d/i.test(token) || /^(sc|css)-[A-Za-z]{5,}$/.test(token))
    return true;
  if (/\d{3}/.test(token)) return true;
  return token.split(/[-_:]+/).some(isMadeUp);
}

/** Letters and digits in no order, such as `x1n2onr6`, `bdVaJa`. */
function isMadeUp(part: string): boolean {
  if (part.length < 4) return false;
  if (/\d/.test(part) && /[a-z]/i.test(part))
    return !/^[a-z]{3,}\d{1,2}$/i.test(part) && !/^\d{1,2}[a-z]{1,3}$/i.test(part);
  const words = part.split(/(?<=[a-z])(?=[A-Z])/);
  if (words.length >= 3 && part.length / words.length < 3) return true;
  return part.length >= 5 && !/[aeiouy]/i.test(part);
}
