import { templateOf } from './address.ts';
import { holdersOf, isShown } from './elements.ts';
import { blocksIn, CONTROLS, isTime } from './fields.ts';
import { nameOf } from './naming.ts';
import { isPersonal } from './people.ts';
import type { Recipe } from './recipe.ts';

/** Attributes that hold a chat's id. */
const CHAT_ID =
  /^data-.*(conversation|chat|ticket|thread|room|dialog|session|case)[-_]?(id|key|uuid|guid|no|number)?$/i;

/**
 * How the page says which chat is open: what holds it and its reply box has its id, or the address has; else what it calls
 * the chat.
 */
export function chatOf(transcript: Element, composer: Element | undefined, name: string | undefined): Recipe['chat'] {
  for (let holder: Element | null = transcript; holder && holder !== document.body; holder = holder.parentElement) {
    if (composer && !holder.contains(composer)) continue;
    const attribute = [...holder.attributes].find(
      (one) => CHAT_ID.test(one.name) && /^[\w.:@-]{1,120}$/.test(one.value),
    );
    if (attribute) return { root: `[${CSS.escape(attribute.name)}]`, attribute: attribute.name };
  }
  const address = templateOf(document.location, isPersonal);
  if (address !== undefined) return { address };
  return name === undefined ? {} : { name };
}

/**
 * A selector for what names the chat above it: the customer's name outside the messages, a heading, or the first words of
 * what stands right above them.
 */
export function titleOf(transcript: Element, customer: string | undefined): string | undefined {
  for (const holder of holdersOf(transcript).slice(1)) {
    if (holder === document.body) break;
    const headings = [...holder.querySelectorAll('h1, h2, h3, h4, [role="heading"]')];
    const named = [...holder.querySelectorAll('*')].filter(
      (one) => one.childElementCount === 0 && one.textContent?.trim() === customer,
    );
    for (const title of [...named, ...headings, ...wordsAbove(transcript, holder)]) {
      if (transcript.contains(title) || !isShown(title) || !title.textContent?.trim() || isPicked(title)) continue;
      const name = nameOf(title);
      if (name !== undefined && !name.includes(':nth')) return name;
    }
  }
  return undefined;
}

/** The first words of what stands before the messages in one of their holders, in the same column. */
function wordsAbove(transcript: Element, holder: Element): Element[] {
  const { top, left, right } = transcript.getBoundingClientRect();
  return [...holder.children].flatMap((part) => {
    if (part.contains(transcript)) return [];
    const box = part.getBoundingClientRect();
    const isAbove = box.height > 0 && box.bottom <= top + 2 && box.left < right && box.right > left;
    const first = isAbove ? blocksIn(part).find(({ text }) => text.length <= 60 && !isTime(text)) : undefined;
    return first && !part.matches(CONTROLS) ? [first.element] : [];
  });
}

/** One of several things to choose from, such as a row of the list of chats. */
function isPicked(element: Element): boolean {
  return element.closest('li, tr, [role="row"], [role="option"], [role="tab"], [role="listitem"], nav') !== null;
}
