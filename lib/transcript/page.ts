import type { Adapter } from '../adapters/adapter.ts';
import type { ComposerMode } from '../assessment.ts';
import { CHAT_LIMIT, type ConversationRef, type Message } from '../conversation.ts';
import { composerMode, type OpenConversation } from '../insertion/composer.ts';
import type { PageConversation, PageReading } from '../messages.ts';
import { Items } from './items.ts';
import { addressedChat, idSources, locate, type Located, titleOf } from './locate.ts';
import { merge, type Remembered } from './merge.ts';
import type { Change } from './observe.ts';
import { read, type Reading } from './read.ts';
import { notOpen, rowsOf, unreadIn } from './rows.ts';

/** What a page shows, but for who and which of its readings it is. */
export type PageContent = Pick<PageReading, 'state' | 'reason' | 'conversations' | 'listed'>;

/** Why a chat cannot be read, in words for the agent. */
const REASONS = {
  'no-id': 'The page does not say which chat this is',
  'no-transcript': 'A chat is open, but its messages were not found',
  'no-items': 'The chat holds text, but no messages could be made out in it',
  'no-text': 'Messages were found, but not their words',
  'no-roles': 'Messages were found, but not who wrote them',
  'other-chat': 'The page still shows the messages of another chat',
} as const;
type Trouble = keyof typeof REASONS;

interface Memory {
  transcript: Element;
  shown: boolean;
  /** Where it tells who the customer is. */
  title: string | undefined;
  messages: Remembered[];
  trouble: Trouble | null;
}

/** The chats mounted in one document, read again where they changed. */
export class Page {
  readonly #page: Document;
  readonly #adapter: Adapter;
  readonly #memory = new Map<string, Memory>();
  readonly #items: Items;
  /** Chats that are to be read at the next look. */
  #behind = new Set<string>();
  /** Whether elements in a chat's root name it: with any of them, its name may change. */
  readonly #namedInside: boolean;
  /** Whether a chat is named by something else than its root. */
  readonly #namedApart: boolean;
  #located: Located[] = [];
  /** The address when it was last asked for. */
  #lastAddress = new URL('about:blank');
  #modes = new Map<string, ComposerMode>();

  constructor(page: Document, adapter: Adapter) {
    this.#page = page;
    this.#adapter = adapter;
    this.#items = new Items(adapter);
    const sources = idSources(adapter);
    this.#namedInside = sources.some((source) => 'selector' in source);
    this.#namedApart = this.#namedInside || sources.some((source) => 'path' in source);
  }

  /** The chats found when the page was last looked at as a whole. */
  get located(): readonly Located[] {
    return this.#located;
  }

  /** Takes notice of a change in a transcript. */
  changed(transcript: Element, record: MutationRecord): void {
    this.#items.changed(transcript, record);
  }

  /** Whether the last look left chats for the next. */
  get isBehind(): boolean {
    return this.#behind.size > 0;
  }

  /**
   * The page's content. Only what changed is looked at again; without a change given, everything. Chats that are not
   * shown are left for the next look once this one has taken longer than `patience` milliseconds.
   */
  content(change?: Change, patience = Infinity): PageContent {
    const until = performance.now() + patience;
    if (change === undefined || change.frame || this.#namedInside) this.#locate();
    this.#readAll(change, until);
    const rows = rowsOf(this.#page, this.#adapter);
    const conversations: PageConversation[] = [];
    const open: { id: string; title: string }[] = [];
    const troubles: Trouble[] = [];
    for (const chat of this.#located) {
      const named = titleOf(chat.root, this.#adapter);
      if (chat.id !== undefined) open.push({ id: chat.id, title: named });
      const trouble = this.#troubleOf(chat);
      if (trouble && chat.shown) troubles.push(trouble);
      if (trouble) continue;
      const id = chat.id!;
      const messages = this.#memory.get(id)?.messages;
      if (!messages) continue;
      const title = named || nameIn(messages) || `Chat ${id}`.slice(0, 200);
      conversations.push({
        ref: this.#ref(id),
        title,
        messages: messages.map(({ message }) => message),
        composer: this.#modes.get(id)!,
        shown: chat.shown,
        unread: unreadIn(rows, { id, title }),
      });
    }
    const addressed = addressedChat(this.#adapter, this.#address);
    const missing = addressed !== undefined && !this.#located.some(({ id }) => addressed === '' || id === addressed);
    const trouble = troubles[0] ?? (missing ? 'no-transcript' : undefined);
    const content = { conversations, ...(this.#adapter.list && { listed: notOpen(rows, open) }) };
    if (trouble) return { state: 'unreadable', reason: REASONS[trouble], ...content };
    return { state: this.#located.length === 0 ? 'no-chat' : 'reading', ...content };
  }

  /** A conversation as it is mounted at this moment. */
  find(ref: ConversationRef): OpenConversation | undefined {
    const chat = locate(this.#page, this.#adapter, this.#address).find(({ id }) => id === ref.id);
    if (!chat || ref.site !== this.#address.origin) return undefined;
    return this.#open(chat);
  }

  get #address(): URL {
    const { href } = this.#page.location;
    if (this.#lastAddress.href !== href) this.#lastAddress = new URL(href);
    return this.#lastAddress;
  }

  /** The conversations the page shows, as it was last looked at. */
  get shown(): OpenConversation[] {
    return this.#located.filter(({ id, shown }) => id !== undefined && shown).map((chat) => this.#open(chat));
  }

  /** A chat's messages as last read, oldest first. */
  messagesOf(ref: ConversationRef): readonly Message[] {
    return this.#memory.get(ref.id)?.messages.map(({ message }) => message) ?? [];
  }

  #ref(id: string): ConversationRef {
    return { site: this.#address.origin, id };
  }

  #open({ id = '', root, shown }: Located): OpenConversation {
    return { ref: this.#ref(id), root, adapter: this.#adapter, shown };
  }

  #locate(): void {
    this.#located = foremost(locate(this.#page, this.#adapter, this.#address));
    this.#modes = new Map(this.#located.map((chat) => [chat.id ?? '', composerMode(this.#open(chat))]));
  }

  /** Reads the chats that changed, the shown ones first. */
  #readAll(change: Change | undefined, until: number): void {
    const left = this.#behind;
    this.#behind = new Set();
    for (const chat of this.#located.toSorted((a, b) => Number(b.shown) - Number(a.shown))) {
      const { id, transcript, shown } = chat;
      if (id === undefined || transcript === undefined) continue;
      const known = change !== undefined && !left.has(id) && this.#isKnown(chat, change);
      if (known) continue;
      if (shown || performance.now() < until) this.#read(id, transcript, chat);
      else this.#behind.add(id);
    }
  }

  #isKnown({ id, root, transcript, shown }: Located, change: Change): boolean {
    const before = this.#memory.get(id!);
    const same =
      before?.transcript === transcript && before?.shown === shown && before.title === this.#customerTitle(root);
    return same && !change.transcripts.has(transcript!) && before.trouble !== 'other-chat';
  }

  #customerTitle(root: Located['root']): string | undefined {
    return this.#adapter.message.byTitle ? titleOf(root, this.#adapter) : undefined;
  }

  #read(id: string, transcript: Element, { root, shown }: Located): void {
    const before = this.#memory.get(id);
    const title = this.#customerTitle(root);
    const reading = this.#ofThisChat(id, transcript, title);
    const messages = merge(before?.messages ?? [], reading, this.#adapter.message.virtualised ?? false);
    const told = reading.trouble === 'no-roles' && messages.some(({ message }) => message.role === 'customer');
    this.#remember(id, { transcript, shown, title, messages, trouble: told ? null : reading.trouble });
  }

  /** Null where the chat can be read, or is yet to be. */
  #troubleOf({ id, transcript }: Located): Trouble | null {
    if (id === undefined) return 'no-id';
    if (transcript === undefined) return 'no-transcript';
    return this.#memory.get(id)?.trouble ?? null;
  }

  /**
   * Where the address or another part of the page names the chat, it may change before the messages do: those of the chat
   * before are not this one's.
   */
  #ofThisChat(id: string, transcript: Element, title: string | undefined): Reading {
    if (!this.#namedApart) return read(transcript, this.#adapter, this.#items, { title });
    const reading = read(transcript, this.#adapter, this.#items, { chat: id, title });
    const elsewhere = new Set<string>();
    for (const [other, { messages }] of this.#memory) {
      if (other !== id) for (const { key } of messages) elsewhere.add(key);
    }
    const entries = reading.entries.filter(({ key, own }) => !own || !elsewhere.has(key));
    const foreign = entries.length === 0 && reading.entries.length > 0;
    return { ...reading, entries, trouble: foreign ? 'other-chat' : reading.trouble };
  }

  #remember(id: string, memory: Memory): void {
    this.#memory.delete(id);
    this.#memory.set(id, memory);
    for (const oldest of [...this.#memory.keys()].slice(0, -CHAT_LIMIT)) this.#memory.delete(oldest);
  }
}

function foremost(chats: Located[]): Located[] {
  if (chats.length <= CHAT_LIMIT) return chats;
  return chats.toSorted((a, b) => Number(b.shown) - Number(a.shown)).slice(0, CHAT_LIMIT);
}

function nameIn(messages: readonly Remembered[]): string | undefined {
  return messages.findLast(({ message }) => message.role === 'customer' && message.author)?.message.author;
}
