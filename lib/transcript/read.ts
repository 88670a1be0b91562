import type { Adapter } from '../adapters/adapter.ts';
import { type Message, type Role, WINDOW_LIMIT } from '../conversation.ts';
import { keyOf } from '../hash.ts';
import { isAtEnd } from './end.ts';
import type { Item, Items } from './items.ts';
import { withNames } from './names.ts';
import { isReversed } from './order.ts';
import { type Elements, listAll } from './select.ts';
import { textOf } from './text.ts';

/** One item of the transcript in its place. */
export interface Entry {
  /** The page's own id, or a hash of speaker and text. */
  key: string;
  /** Whether the page gave the key: then an edited message keeps it. */
  own: boolean;
  /** Null: nothing is said there (any more). */
  message: Omit<Message, 'id'> | null;
}

/** What is mounted of a transcript, oldest first, and what could not be made out in it. */
export interface Reading {
  entries: Entry[];
  /** Whether the newest message is in view or near it. Asking makes the browser lay the page out. */
  atEnd: () => boolean;
  trouble: 'no-items' | 'no-text' | 'no-roles' | 'other-chat' | null;
}

/** An item whose neighbours have been asked. */
type Told = Omit<Item, 'role'> & { role: Role | 'same' | undefined };

/** Who speaks, of whom a run's later messages may not say it again. */
interface Speaker {
  role: Role;
  author: string | undefined;
}

/** At most this many items are looked at for the newest messages, and as many above them for who began the run. */
const ITEM_LIMIT = 200;

/** What is known of a chat outside its transcript. */
export interface Known {
  /** Its id, where the transcript itself does not say whose it is. */
  chat?: string | undefined;
  /** What the page calls it, where that tells who the customer is. */
  title?: string | undefined;
}

/** Reads the newest messages of a transcript. Nothing is guessed: an item no role rule matches is `unknown`. */
export function read(
  transcript: Element,
  { message: rules }: Adapter,
  items: Items,
  { chat, title }: Known = {},
): Reading {
  const found = listAll(transcript, rules.item);
  const mine = chat === undefined ? found : [...found].filter((element) => items.isOf(chat, element));
  const itemOf = (element: Element): Item => items.read(element, transcript);
  const elements = isReversed(mine, itemOf, rules.reversed) ? [...mine].toReversed() : mine;
  const mounted = newest(elements, itemOf);

  let run = mounted.above;
  const entries: Entry[] = [];
  const heard = { items: 0, bodies: 0, untold: 0, customers: 0 };
  const sides = { customer: { items: 0, bodies: 0 }, agent: { items: 0, bodies: 0 } };
  const { names } = rules;
  const customer = mounted.items.some(({ author }) => author === title) ? title : undefined;
  const sided = withSides(names ? mounted.items : mounted.items.map((one) => withName(one, customer)));
  const told = asked(names ? withNames(sided, names, rules.byTitle ? (title ?? '') : undefined) : sided);
  for (const [index, item] of told.entries()) {
    const speaker = speakerOf(item, run, rules.authorCarries ?? false);
    if (speaker.role !== 'system' && speaker.role !== 'note') run = speaker;
    if (item.said) {
      heard.items += 1;
      if (item.hasBody) heard.bodies += 1;
      if (item.role === undefined || isRefused(item, sided[index]!)) heard.untold += 1;
      if (speaker.role === 'customer') heard.customers += 1;
      const side = speaker.role === 'customer' || speaker.role === 'agent' ? sides[speaker.role] : undefined;
      if (side) {
        side.items += 1;
        if (item.hasBody) side.bodies += 1;
      }
    }
    const entry = entryOf(item, speaker);
    if (entry) entries.push(entry);
  }

  let trouble: Reading['trouble'] = null;
  if (found.length === 0) trouble = textOf(transcript) === '' ? null : 'no-items';
  else if (elements.length === 0) trouble = 'other-chat';
  else if (heard.items > 0 && (heard.bodies === 0 || Object.values(sides).some(isMute))) trouble = 'no-text';
  else if (heard.untold > 0 && heard.customers === 0) trouble = 'no-roles';
  return { entries, atEnd: () => isAtEnd(elements), trouble };
}

/** The items that hold the newest messages, and who spoke right above them. */
function newest(elements: Elements, item: (element: Element) => Item): { items: Item[]; above?: Speaker } {
  const items: Item[] = [];
  let messages = 0;
  let index = elements.length;
  while (index > 0 && items.length < ITEM_LIMIT && (messages < WINDOW_LIMIT || items[0]?.role === 'above')) {
    const lower = item(elements[--index]!);
    if (lower.hidden || lower.nested) continue;
    items.unshift(lower);
    if (lower.text !== '') messages += 1;
  }
  const first = items[0];
  if (!first || (first.author !== undefined && first.role !== 'same')) return { items };
  for (let above = index - 1; above >= Math.max(0, index - ITEM_LIMIT); above -= 1) {
    const { hidden, nested, role, author } = item(elements[above]!);
    if (hidden || nested || role === 'same' || role === 'system' || role === 'note' || role === undefined) continue;
    if (role !== 'above' && role !== 'below' && author !== undefined) return { items, above: { role, author } };
  }
  return { items };
}

/** Who the chat is titled after is the customer, and anybody else who is named the agent's side. */
function withName(item: Item, customer: string | undefined): Item {
  if (!customer || item.role !== undefined || item.author === undefined) return item;
  return { ...item, role: item.author === customer ? 'customer' : 'agent' };
}

/** Where one side only is taken, it is no chat's side: what it told is not told. */
function withSides(items: readonly Item[]): readonly Item[] {
  const sides = new Set(items.map(({ side }) => side));
  if (sides.has('start') && sides.has('end')) return items;
  return items.map((item) => (item.side ? { ...item, role: undefined } : item));
}

/** Items that are part of a neighbour's run get its role; nobody's run goes on from a line of the system. */
function asked(items: readonly Item[]): Told[] {
  const spoken = (role: Item['role']): Item['role'] => (role === 'system' ? undefined : role);
  const roles = items.map(({ role }) => role);
  for (let index = 0; index < roles.length; index += 1) {
    if (roles[index] === 'above') roles[index] = spoken(roles[index - 1]);
  }
  for (let index = roles.length - 1; index >= 0; index -= 1) {
    if (roles[index] === 'below') roles[index] = spoken(roles[index + 1]);
  }
  return items.map((item, index) => ({ ...item, role: roles[index] as Told['role'] }));
}

/** Whom a mark takes for the customer, and who is none for want of a name. */
function isRefused({ role, author }: Told, before: Item): boolean {
  return before.role === 'customer' && role === 'unknown' && author === undefined;
}

/** Of somebody who writes, one or two messages may be pictures alone; of more, the words were not found. */
function isMute({ items, bodies }: { items: number; bodies: number }): boolean {
  return items > 2 && bodies === 0;
}

function speakerOf(item: Told, run: Speaker | undefined, authorCarries: boolean): Speaker {
  const same = run && run.role !== 'customer' ? run.role : 'unknown';
  const role = item.role === 'same' ? same : (item.role ?? 'unknown');
  const carried = authorCarries && run?.role === role ? run.author : undefined;
  return { role, author: item.author ?? carried };
}

function entryOf({ id, text, at }: Told, { role, author }: Speaker): Entry | undefined {
  if (text === '') return id ? { key: id, own: true, message: null } : undefined;
  return {
    key: id ?? keyOf(`${role} ${author ?? ''} ${text}`),
    own: id !== undefined,
    message: { role, text, ...(author && { author }), ...(at !== undefined && { at }) },
  };
}
