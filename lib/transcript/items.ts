import type { Adapter, PatternedSource, RoleRule, Selector } from '../adapters/adapter.ts';
import { clean, cleanLine } from './clean.ts';
import { headOf, nameIn } from './names.ts';
import { QUOTES, withoutQuotes } from './quotes.ts';
import { findAll, matchesIn, parts, valueAt } from './select.ts';
import { sideOf } from './side.ts';
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
  role: RoleRule['role'] | undefined;
  /** The side of the transcript that told the role, where nothing else did. */
  side: RoleRule['side'];
  author: string | undefined;
  /** The page's own id. */
  id: string | undefined;
  /** Epoch milliseconds. */
  at: number | undefined;
}

/** Reads items and keeps each until something in it changes. */
export class Items {
  readonly #rules: Adapter['message'];
  /** What finds an item in the innermost tree. */
  readonly #item: Selector;
  readonly #strip: Selector;
  readonly #sided: boolean;
  /** Whether each message keeps its words in a shadow tree of its own, whose changes nobody tells. */
  readonly #isApart: boolean;
  #known = new WeakMap<Node, Item>();
  readonly #chats = new WeakMap<Node, string>();

  constructor({ message }: Adapter) {
    this.#rules = message;
    this.#item = message.item.split(' >>> ').at(-1)!;
    this.#isApart = message.text.includes(' >>> ');
    this.#sided = message.roles.some(({ side }) => side !== undefined);
    this.#strip = message.strip ? `${QUOTES}, ${message.strip}` : QUOTES;
  }

  /** The item as it stands in the transcript now. */
  read(element: Element, transcript: Element): Item {
    let item = this.#known.get(element);
    if (!item) {
      item = this.#read(element, transcript);
      const mayYetTakeASide = this.#sided && item.role === undefined;
      if (!mayYetTakeASide && !this.#isApart) this.#known.set(element, item);
    }
    return item;
  }

  /** False for words that were first read as another chat's, and are the same ever since. */
  isOf(chat: string, element: Element): boolean {
    const first = this.#chats.get(element);
    if (first === undefined) this.#chats.set(element, chat);
    return first === undefined || first === chat;
  }

  /** Takes notice of a change in the transcript. A mark that changed outside any item may be said of many. */
  changed(transcript: Element, { target, type }: Pick<MutationRecord, 'target' | 'type'>): void {
    let inItem = false;
    for (let node: Node | null = target; node && node !== transcript; node = node.parentNode) {
      inItem = this.#known.delete(node) || inItem;
      if (type !== 'attributes') this.#chats.delete(node);
    }
    if (type !== 'attributes' || inItem) return;
    if (!this.#itemAround(target as Element, transcript)) this.#known = new WeakMap();
  }

  #itemAround(element: Element | null, transcript: Element): Element | null {
    const item = element?.closest(this.#item) ?? null;
    return item !== transcript && transcript.contains(item) ? item : null;
  }

  #read(element: Element, transcript: Element): Item {
    const rules = this.#rules;
    const bodies = this.#bodies(element, transcript);
    const said = !bodies.some(isWrittenNow) && !(rules.skip && around(element, bodies, rules.skip).length > 0);
    const rule = rules.roles.find(
      ({ when, side }) =>
        around(element, bodies, when).length > 0 &&
        (side === undefined || side === sideOf(bodies[0] ?? element, element, transcript)),
    );
    const written = said ? withoutQuotes(this.#textOf(bodies)) : '';
    const { author, text } = this.#authorOf(element, bodies, transcript, written);
    const time = Date.parse(valueOf(element, bodies, rules.at)?.trim() ?? '');
    return {
      hidden: isHidden(element, transcript),
      nested: this.#itemAround(element.parentElement, transcript) !== null,
      said,
      hasBody: bodies.length > 0,
      text,
      role: rule?.role,
      side: rule?.side,
      author: author && (cleanLine(author, 200) || undefined),
      id: valueOf(element, bodies, rules.id)?.trim().slice(0, 200) || undefined,
      at: Number.isNaN(time) ? undefined : time,
    };
  }

  /** Who is named as a message's author, and its words without that name. */
  #authorOf(
    element: Element,
    bodies: readonly Element[],
    transcript: Element,
    text: string,
  ): { author: string | undefined; text: string } {
    const { author: source, names } = this.#rules;
    const { selector = '' } = source ? parts(source) : {};
    if (names?.leads) {
      const label = selector ? bodies[0]?.querySelector(selector) : undefined;
      return { author: undefined, ...(label === null ? { text } : headOf(text, label && textOf(label))) };
    }
    const author = names?.before
      ? valueOf(headOver(element, transcript, selector) ?? element, [], source)
      : valueOf(element, bodies, source, true);
    return { author: author && names ? nameIn(author) : author, text };
  }

  /** What holds the words of a message. */
  #bodies(element: Element, transcript: Element): Element[] {
    const shown = matchesIn(element, this.#rules.text).filter((match) => !isHidden(match, transcript));
    const { textParts } = this.#rules;
    if (textParts !== true) {
      const own = shown.filter((match) => !this.#isAnswered(match, element));
      const open = own.length > 0 ? own : shown.slice(0, 1);
      return open.filter((match, at) => at === 0 || (textParts && match.parentElement === open[0]!.parentElement));
    }
    return shown.filter((match) => !shown.some((outer) => outer !== match && outer.contains(match)));
  }

  /** In or around an item inside this one: the line that is answered, built like a message itself. */
  #isAnswered(match: Element, element: Element): boolean {
    const holder = match.closest(this.#item);
    const isInOne = holder !== null && holder !== element && element.contains(holder);
    return isInOne || match.querySelector(this.#item) !== null;
  }

  #textOf(bodies: readonly Element[]): string {
    const texts = bodies.map((body) => textOf(body, this.#strip, this.#rules.until));
    return clean(texts.filter((text) => text !== '').join('\n'));
  }
}

/** Somebody is writing there: a draft, or a message that is being edited. */
function isWrittenNow(body: Element): boolean {
  return (body as HTMLElement).isContentEditable === true;
}

/** Hidden by a mark on itself or around it; a hidden chat as a whole is read all the same. */
function isHidden(inner: Element, transcript: Element): boolean {
  for (let element: Element | null = inner; element && element !== transcript; element = element.parentElement) {
    if (isUnseen(element)) return true;
  }
  return false;
}

/** Matches the helpdesk made: none that stands inside the words of a message, where anybody may have put it. */
function around(item: Element, bodies: readonly Element[], selector: Selector): Element[] {
  return matchesIn(item, selector).filter((match) => bodies.every((body) => match === body || !body.contains(match)));
}

/** The nearest before an element that matches: what names the author of a run. */
export function headOver(element: Element, transcript: Element, selector: Selector): Element | undefined {
  return findAll(transcript, selector).findLast(
    (one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

function valueOf(
  item: Element,
  bodies: readonly Element[],
  source: PatternedSource | undefined,
  isApart = false,
): string | undefined {
  if (source === undefined) return undefined;
  const { selector, attribute } = parts(source);
  for (const element of selector === undefined ? [item] : around(item, bodies, selector)) {
    if (isApart && attribute === undefined && bodies.includes(element)) continue;
    const value = valueAt(element, source);
    if (value) return value;
  }
  return undefined;
}
