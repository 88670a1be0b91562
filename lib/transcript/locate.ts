import type { Adapter, IdSource } from '../adapters/adapter.ts';
import { ID_LIMIT } from '../conversation.ts';
import { cleanLine } from './clean.ts';
import { findAll, matchesIn, parts, valueOf } from './select.ts';

/** A conversation's place in the page, found but not read. */
export interface Located {
  /** The helpdesk's own id; undefined where the page does not tell. */
  id: string | undefined;
  root: Document | Element;
  transcript: Element | undefined;
  /** Whether the page shows it now, rather than keeping it hidden. */
  shown: boolean;
}

/** The id of the chat that the address says is open; empty where it says only that one is. */
export function addressedChat(adapter: Adapter, address: URL): string | undefined {
  const source = idSources(adapter).find((one) => 'path' in one) ?? (adapter.chatPath && { path: adapter.chatPath });
  return source && idIn(address, source);
}

/** The places where the conversation's id may stand. */
export function idSources({ conversationId }: Adapter): IdSource[] {
  return [conversationId].flat();
}

function idIn(address: URL, { path, query }: Extract<IdSource, { path: RegExp }>): string | undefined {
  const id = path
    .exec(query ? address.pathname + address.search + address.hash : pathOf(address))
    ?.slice(1)
    .filter(Boolean)
    .join('-');
  return id && decoded(id);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Every conversation that is mounted in the page; of two with one id, the one that is shown. */
export function locate(page: Document, adapter: Adapter, address: URL): Located[] {
  if (adapter.path && !adapter.path.test(pathOf(address))) return [];
  const roots: (Document | Element)[] = adapter.root === undefined ? [page] : findAll(page, adapter.root);
  const found = roots.map((root) => locateIn(root, adapter, address));
  const chats = adapter.root === undefined ? found.filter(({ id }) => id !== undefined) : found;
  return chats.filter(
    (chat, index) =>
      !chats.some((other, place) => {
        if (other === chat || other.id === undefined || other.id !== chat.id) return false;
        return rank(other) > rank(chat) || (rank(other) === rank(chat) && place < index);
      }),
  );
}

function rank({ shown, transcript }: Located): number {
  return Number(shown) + 2 * Number(transcript !== undefined);
}

function locateIn(root: Document | Element, adapter: Adapter, address: URL): Located {
  const found = 'matches' in root ? matchesIn(root, adapter.transcript) : findAll(root, adapter.transcript);
  const transcripts = found.filter((transcript) => standsBeside(transcript, adapter));
  const transcript = transcripts.find(isShown) ?? transcripts[0];
  const seen = transcript ?? ('checkVisibility' in root ? root : root.documentElement);
  const id = idOf(root, adapter, address);
  return { id: id && id.length > ID_LIMIT ? undefined : id, root, transcript, shown: isShown(seen) };
}

function standsBeside(transcript: Element, { beside, transcript: any }: Adapter): boolean {
  if (beside === undefined) return true;
  if (!isShown(transcript)) return false;
  for (let holder = transcript.parentElement; holder; holder = holder.parentElement) {
    if (findAll(holder, beside).some(isShown)) return findAll(holder, any).length === 1;
  }
  return false;
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function idOf(root: Document | Element, adapter: Adapter, address: URL): string | undefined {
  for (const source of idSources(adapter)) {
    const id = 'path' in source ? idIn(address, source) : idAt(root, source);
    if (id) return id;
  }
  return undefined;
}

function idAt(
  root: Document | Element,
  { selector, attribute, pattern }: Exclude<IdSource, { path: RegExp }>,
): string | undefined {
  const own = 'getAttribute' in root ? [root] : [];
  for (const element of selector === undefined ? own : shownFirst(findAll(root, selector))) {
    const value = valueOf(element, attribute)?.trim();
    const id = value && (pattern ? pattern.exec(value)?.[1] : value);
    if (id) return id;
  }
  return undefined;
}

/** Pages keep what belongs to other chats, out of sight. */
function shownFirst(found: Element[]): Element[] {
  return found.length > 1 ? [...found.filter(isShown), ...found] : found;
}

/** What an adapter's patterns for addresses are matched with. */
export function pathOf(address: Pick<URL, 'pathname' | 'hash'>): string {
  return address.pathname + address.hash;
}

/** What the page calls the chat, in one line; empty where it does not. */
export function titleOf(root: ParentNode, { title }: Adapter): string {
  if (title === undefined) return '';
  const { selector = '*', attribute } = parts(title);
  for (const element of shownFirst(findAll(root, selector))) {
    const text = cleanLine(valueOf(element, attribute) ?? '', 200);
    if (text !== '') return text;
  }
  return '';
}
