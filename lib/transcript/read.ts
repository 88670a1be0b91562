import type { Adapter } from '../adapters/adapter.ts';
import { type Message, type Role, WINDOW_LIMIT } from '../conversation.ts';
import type { Item, Items } from './items.ts';
import { findAll } from './select.ts';
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
  trouble: 'no-items' | 'no-text' | 'no-roles' | null;
}

/** Who speaks, of whom a run's later messages may not say it again. */
interface Speaker {
  role: Role;
  author: string | undefined;
}

/** At most this many items are looked at for the newest messages, and as many above them for who began the run. */
const ITEM_LIMIT = 200;

/** Reads the newest messages of a transcript. Nothing is guessed: an item no role rule matches is `unknown`. */
export function read(transcript: Element, { message: rules }: Adapter, items: Items): Reading {
  const elements = findAll(transcript, rules.item);
  if (rules.reversed) elements.reverse();
  const mounted = newest(elements, (element) => items.read(element, transcript));

  let run = mounted.above;
  const entries: Entry[] = [];
  const heard = { items: 0, bodies: 0, untold: 0, customers: 0 };
  for (const item of mounted.items) {
    const speaker = speakerOf(item, run, rules.authorCarries ?? false);
    if (speaker.role !== 'system' && speaker.role !== 'note') run = speaker;
    if (item.said) {
      heard.items += 1;
      if (item.hasBody) heard.bodies += 1;
      if (item.role === undefined) heard.untold += 1;
      if (speaker.role === 'customer') heard.customers += 1;
    }
    const entry = entryOf(item, speaker);
    if (entry) entries.push(entry);
  }

  let trouble: Reading['trouble'] = null;
  if (elements.length === 0) trouble = textOf(transcript) === '' ? null : 'no-items';
  else if (heard.items > 0 && heard.bodies === 0) trouble = 'no-text';
  else if (heard.untold > 0 && heard.customers === 0) trouble = 'no-roles';
  return { entries, atEnd: () => isAtEnd(transcript, rules.reversed ?? false), trouble };
}

/** The items that hold the newest messages, and who spoke right above them. */
function newest(elements: readonly Element[], item: (element: Element) => Item): { items: Item[]; above?: Speaker } {
  const items: Item[] = [];
  let messages = 0;
  let index = elements.length;
  while (index > 0 && items.length < ITEM_LIMIT && messages < WINDOW_LIMIT) {
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
    if (author !== undefined) return { items, above: { role, author } };
  }
  return { items };
}

function speakerOf(item: Item, run: Speaker | undefined, authorCarries: boolean): Speaker {
  const same = run && run.role !== 'customer' ? run.role : 'unknown';
  const role = item.role === 'same' ? same : (item.role ?? 'unknown');
  const carried = authorCarries && run?.role === role ? run.author : undefined;
  return { role, author: item.author ?? carried };
}

function entryOf({ id, text, at }: Item, { role, author }: Speaker): Entry | undefined {
  if (text === '') return id ? { key: id, own: true, message: null } : undefined;
  return {
    key: id ?? hash(`${role} ${author ?? ''} ${text}`),
    own: id !== undefined,
    message: { role, text, ...(author && { author }), ...(at !== undefined && { at }) },
  };
}

function isAtEnd(transcript: Element, reversed: boolean): boolean {
  const { scrollTop, scrollHeight, clientHeight } = transcript;
  return reversed ? scrollTop < clientHeight : scrollHeight - scrollTop - clientHeight < clientHeight;
}

/** Two FNV-1a hashes of 32 bits in one string: enough to tell the messages of one chat apart. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + index), 0x01000193);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
