import type { Adapter, Selector, Source } from '../adapters/adapter.ts';
import type { Role } from '../conversation.ts';
import { cleanLine } from './clean.ts';
import { QUOTES, withoutQuotes } from './quotes.ts';
import { matchesIn, parts } from './select.ts';
import { isUnseen, textOf } from './text.ts';

/** What one item of a transcript says by itself, without the ones around it. */
export interface Item {
  /** Not for the eyes: a copy for screen readers or for measuring. */
  hidden: boolean;
  /** In another item: what looks like a message inside one was written by somebody. */
  nested: boolean;
  /** False for items that are no messages, or no more. */
  said: boolean;
  /** Whether words were found where the adapter expects them, be they empty. */
  hasBody: boolean;
  text: string;
  /** Undefined where no rule matched. */
  role: Role | 'same' | undefined;
  author: string | undefined;
  /** The page's own id. */
  id: string | undefined;
  /** Epoch milliseconds. */
  at: number | undefined;
}

/** Reads items and keeps each until something in it changes. */
export class Items {
  readonly #rules: Adapter['message'];
  readonly #strip: Selector;
  #known = new WeakMap<Node, Item>();

  constructor({ message }: Adapter) {
    this.#rules = message;
    this.#strip = message.strip ? `${QUOTES}, ${message.strip}` : QUOTES;
  }

  /** The item as it stands in the transcript now. */
  read(element: Element, transcript: Element): Item {
    let item = this.#known.get(element);
    if (!item) {
      item = this.#read(element, transcript);
      this.#known.set(element, item);
    }
    return item;
  }

  /** Takes notice of a change in the transcript. A mark that changed outside any item may be said of many. */
  changed(transcript: Element, { target, type }: Pick<MutationRecord, 'target' | 'type'>): void {
    let inItem = false;
    for (let node: Node | null = target; node && node !== transcript; node = node.parentNode) {
      inItem = this.#known.delete(node) || inItem;
    }
    if (type !== 'attributes' || inItem) return;
    if (!this.#itemAround(target as Element, transcript)) this.#known = new WeakMap();
  }

  #itemAround(element: Element | null, transcript: Element): Element | null {
    const item = element?.closest(this.#rules.item.split(' >>> ').at(-1)!) ?? null;
    return item !== transcript && transcript.contains(item) ? item : null;
  }

  #read(element: Element, transcript: Element): Item {
    const rules = this.#rules;
    const body = matchesIn(element, rules.text).find((match) => !isHidden(match, transcript));
    const said = !(rules.skip && matchesIn(element, rules.skip).length > 0);
    const rule = rules.roles.find(({ when }) => around(element, body, when).length > 0);
    const author = valueOf(element, body, rules.author);
    const time = Date.parse(valueOf(element, body, rules.at)?.trim() ?? '');
    return {
      hidden: isHidden(element, transcript),
      nested: this.#itemAround(element.parentElement, transcript) !== null,
      said,
      hasBody: body !== undefined,
      text: said && body ? withoutQuotes(textOf(body, this.#strip)) : '',
      role: rule?.role,
      author: author && (cleanLine(author, 200) || undefined),
      id: valueOf(element, body, rules.id)?.trim().slice(0, 200) || undefined,
      at: Number.isNaN(time) ? undefined : time,
    };
  }
}

/** Hidden by a mark on itself or around it; a hidden chat as a whole is read all the same. */
function isHidden(inner: Element, transcript: Element): boolean {
  for (let element: Element | null = inner; element && element !== transcript; element = element.parentElement) {
    if (isUnseen(element)) return true;
  }
  return false;
}

/** Matches the helpdesk made: none that stands inside the words of a message, where anybody may have put it. */
function around(item: Element, body: Element | undefined, selector: Selector): Element[] {
  return matchesIn(item, selector).filter((match) => match === body || !body?.contains(match));
}

function valueOf(item: Element, body: Element | undefined, source: Source | undefined): string | undefined {
  if (source === undefined) return undefined;
  const { selector, attribute } = parts(source);
  for (const element of selector === undefined ? [item] : around(item, body, selector)) {
    const value = attribute === undefined ? textOf(element) : element.getAttribute(attribute);
    if (value) return value;
  }
  return undefined;
}
