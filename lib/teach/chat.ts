import { titled } from '../transcript/names.ts';
import { findAll } from '../transcript/select.ts';
import { namesChat, queryTemplateOf, templateOf } from './address.ts';
import { holdersOf, isShown } from './elements.ts';
import { blocksIn, CONTROLS, isTime } from './fields.ts';
import { nameOf } from './naming.ts';
import { isMarkup, isPersonal } from './people.ts';
import type { Recipe } from './recipe.ts';
import { wordsIn } from './words.ts';

/** Longer texts are no titles (characters). */
const TITLE_LENGTH = 60;
export const HEADINGS = 'h1, h2, h3, h4, [role="heading"]';
/** Attributes that hold a chat's id. A session is the agent's as often as the chat's. */
const CHAT_ID =
  /^data-(.+-)?(conversation|chat|ticket|thread|room|dialog|case)(?<named>[-_]?(id|key|uuid|guid|no|number))?$/i;
/** What an id looks like; without a digit it says how things stand, such as `open`. */
const ID = /^(?=.*\d)[\w.:@-]{1,120}$/;
/** Where the attribute is not called an id, these count or switch something. */
const COUNT = /^(v?\d|\d+\.\d+)$/;

/**
 * How the page says which chat is open: what holds it and its reply box has its id, or the address has; else what it calls
 * the chat.
 */
export function chatOf(transcript: Element, composer: Element | undefined, title: Recipe['title']): Recipe['chat'] {
  for (let holder: Element | null = transcript; holder && holder !== document.body; holder = holder.parentElement) {
    if (composer && !holder.contains(composer)) continue;
    const attribute = [...holder.attributes].find(isChatId);
    if (attribute) return { root: `[${CSS.escape(attribute.name)}]`, attribute: attribute.name };
  }
  const name = title?.selector !== undefined && tellsChats(title.selector, title.attribute) ? title : undefined;
  const isByPath = namesChat(document.location);
  const address =
    queryTemplateOf(document.location, isPersonal, name === undefined && !isByPath) ??
    (isByPath ? templateOf(document.location, isPersonal) : undefined);
  if (address !== undefined) return { address };
  if (name?.selector === undefined) return {};
  return { name: name.selector, ...(name.attribute && { attribute: name.attribute }) };
}

/** Whether it says more than what the page's parts are called: whose the chat is, or its number. */
function tellsChats(selector: string, attribute: string | undefined): boolean {
  const text = findAll(document, selector)[0]?.textContent ?? '';
  return attribute !== undefined || /\d/.test(text) || !isMarkup(text);
}

function isChatId({ name, value }: Attr): boolean {
  const called = CHAT_ID.exec(name);
  return called !== null && ID.test(value) && (called.groups!.named !== undefined || !COUNT.test(value));
}

/** A selector for what names the chat above it: a heading, or the first words of what stands right above the messages. */
export function titleOf(transcript: Element): string | undefined {
  for (const holder of holdersOf(transcript).slice(1)) {
    if (holder === document.body) break;
    const headings = [...holder.querySelectorAll(HEADINGS)];
    const name = firstNamed(transcript, [...headings, ...wordsAbove(transcript, holder)]);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Beside a name, these say that it is the agent's. */
const ASSIGNED = /assign|owner|agent|operator|handled|(signed|logged) in|welcome|log ?out|sign ?out/i;

/** Words in the classes of what is chosen with. */
const TOOLS = /^(dropdown|toggle|btn|select|picker|combobox|menu|badge|chip|tag|assignee|owner)$/;

/**
 * A selector for what says this name outside the messages, alone or among few words. Where nobody said that it is the
 * customer's, only a heading does or what stands right above: agents' names stand elsewhere in their tools.
 */
export function titleWith(
  transcript: Element,
  name: string,
  isCustomers: boolean,
  all: readonly string[] = [name],
): Recipe['title'] {
  const isTitle = (words: string): boolean =>
    words.length <= TITLE_LENGTH && titled(all, words) === name && !ASSIGNED.test(words.replace(name, ''));
  const isAssigned = ({ parentElement }: Element): boolean => {
    const around = parentElement?.textContent ?? '';
    return around.length <= 2 * TITLE_LENGTH && ASSIGNED.test(around.replace(name, ''));
  };
  for (const holder of holdersOf(transcript).slice(1)) {
    if (holder === document.body && !isCustomers) break;
    const leaves = [...holder.querySelectorAll('*')].filter((one) => {
      const words = one.childElementCount === 0 && one.localName !== 'option' ? (one.textContent?.trim() ?? '') : '';
      if (words === '' || !isTitle(words) || isAssigned(one)) return false;
      return one.closest(HEADINGS) !== null || (!one.closest(CONTROLS) && (isCustomers || !isTool(one)));
    });
    const exact = leaves.filter((one) => one.textContent?.trim() === name);
    const above = [...exact, ...leaves].filter((one) => one.matches(HEADINGS) || isAbove(one, transcript));
    const found = firstNamed(transcript, isCustomers ? [...above, ...exact] : above);
    if (found !== undefined) return { selector: found };
    const fields = [...holder.querySelectorAll('input')].filter((one) => isTitle(one.value.trim()));
    const field = firstNamed(
      transcript,
      fields.filter((one) => isAbove(one, transcript)),
      ({ value }: HTMLInputElement) => value.trim(),
    );
    if (field !== undefined) return { selector: field, attribute: 'value' };
    if (holder === document.body) break;
  }
  return undefined;
}

/** Whether its marks, or those right around it, call it something to choose with: there agents are named. */
function isTool(element: Element): boolean {
  return holdersOf(element)
    .slice(0, 3)
    .some((one) => [...one.classList].flatMap(wordsIn).some((word) => TOOLS.test(word)));
}

function firstNamed<T extends Element>(
  transcript: Element,
  titles: readonly T[],
  said: (title: T) => string = ({ textContent }) => textContent?.trim() ?? '',
): string | undefined {
  for (const title of titles) {
    if (transcript.contains(title) || !isShown(title) || said(title) === '' || isPicked(title)) continue;
    const name = nameOf(title);
    if (name !== undefined && !name.includes(':nth')) return name;
  }
  return undefined;
}

/** The first words of what stands before the messages in one of their holders, in the same column. */
function wordsAbove(transcript: Element, holder: Element): Element[] {
  return [...holder.children].flatMap((part) => {
    if (part.contains(transcript) || !isAbove(part, transcript)) return [];
    const first = blocksIn(part).find(({ text }) => text.length <= TITLE_LENGTH && !isTime(text));
    return first && !part.matches(CONTROLS) ? [first.element] : [];
  });
}

function isAbove(element: Element, transcript: Element): boolean {
  const { top, left, right } = transcript.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.bottom <= top + 2 && box.left < right && box.right > left;
}

/** One of several things to choose from, such as a row of the list of chats. */
function isPicked(element: Element): boolean {
  return element.closest('li, tr, [role="row"], [role="option"], [role="tab"], [role="listitem"], nav') !== null;
}
