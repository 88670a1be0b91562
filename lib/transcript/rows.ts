import type { Adapter, Source } from '../adapters/adapter.ts';
import { ID_LIMIT, LISTED_LIMIT } from '../conversation.ts';
import type { ListedChat } from '../messages.ts';
import { cleanLine } from './clean.ts';
import { findAll, parts } from './select.ts';
import { textOf } from './text.ts';

/** The chats in the page's own list, from the top, each once: what their rows say without being opened. */
export function rowsOf(page: Document, { list }: Adapter): ListedChat[] {
  if (!list) return [];
  const rows = new Map<string, ListedChat>();
  for (const item of findAll(page, list.item)) {
    const value = list.id && valueIn(item, list.id);
    const id = value && (list.id?.pattern ? list.id.pattern.exec(value)?.[1] : value);
    const title = list.title ? cleanLine(valueIn(item, list.title) ?? '', 200) : '';
    if (list.id ? !id || id.length > ID_LIMIT : title === '') continue;
    const key = id ?? title;
    if (!rows.has(key))
      rows.set(key, { ...(id && { id }), title, unread: list.unread ? countIn(valueIn(item, list.unread)) : 1 });
  }
  return [...rows.values()];
}

/** The number in an unread mark; 1 where a mark without one stands there, 0 where there is none. */
function countIn(mark: string | undefined): number {
  if (mark === undefined) return 0;
  const number = /\d+/.exec(mark)?.[0];
  return number === undefined ? 1 : Math.min(Number(number), 999);
}

function valueIn(item: Element, source: Source): string | undefined {
  const { selector, attribute } = parts(source);
  const element = selector === undefined ? item : findAll(item, selector)[0];
  return (attribute === undefined ? element && textOf(element) : element?.getAttribute(attribute)) ?? undefined;
}

/** How many messages of an open chat are unread, as its row says. */
export function unreadIn(rows: readonly ListedChat[], chat: { id: string; title: string }): number {
  return rows.find((row) => isOf(row, chat))?.unread ?? 0;
}

/** The chats with unread messages that are not open in the page. */
export function notOpen(rows: readonly ListedChat[], open: readonly { id: string; title: string }[]): ListedChat[] {
  const isOpen = (row: ListedChat): boolean => open.some((chat) => isOf(row, chat));
  return rows.filter((row) => row.unread > 0 && !isOpen(row)).slice(0, LISTED_LIMIT);
}

function isOf(row: ListedChat, { id, title }: { id: string; title: string }): boolean {
  return row.id === undefined ? row.title === title : row.id === id;
}
