import type { AuthorRole } from './marks.ts';
import type { Facts } from './scenario.ts';

export interface Message {
  id: string;
  role: AuthorRole;
  author: string;
  /** Plain text; lines that start with "> " are a quoted mail. */
  text: string;
  /** What the composer sent, as HTML made by the editor's schema. */
  rich?: string;
  /** ISO time. */
  at: string;
  edited?: true;
  removed?: true;
}

export interface Chat {
  id: string;
  customer: string;
  subject: string;
  facts: Facts | null;
  messages: Message[];
  /** How many messages were said and how many filled in: what ids are numbered by. */
  count: { said: number; filled: number };
  unread: number;
  typing: boolean;
  /** The composer's unsent plain text. */
  draft: string;
  mode: ComposerMode;
  sent: Sent[];
}

export type ComposerMode = 'reply' | 'note';

/** What the agent's own Send really sent. */
export interface Sent {
  messageId: string;
  mode: ComposerMode;
  text: string;
  html: string;
}

export type DeskEvent =
  | { type: 'opened' | 'activated' | 'typing' | 'draft' | 'mode'; chat: Chat }
  | { type: 'added' | 'changed' | 'sent'; chat: Chat; message: Message }
  | { type: 'filled'; chat: Chat; messages: Message[] };

const authors: Record<Exclude<AuthorRole, 'customer'>, string> = {
  agent: 'You',
  note: 'You',
  bot: 'Virtual assistant',
  system: 'Demo desk',
};

/** Every open chat and what happened in it; the views and the player listen. */
export class Desk {
  readonly chats = new Map<string, Chat>();
  active: Chat | null = null;
  #listeners: ((event: DeskEvent) => void)[] = [];

  subscribe(listener: (event: DeskEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Opens a chat without showing it. */
  open(id: string, about: Pick<Chat, 'customer' | 'subject' | 'facts'>): Chat {
    const chat: Chat = {
      id,
      ...about,
      messages: [],
      count: { said: 0, filled: 0 },
      unread: 0,
      typing: false,
      draft: '',
      mode: 'reply',
      sent: [],
    };
    this.chats.set(id, chat);
    this.#tell({ type: 'opened', chat });
    return chat;
  }

  /** @throws when no such chat is open. */
  chat(id: string): Chat {
    const chat = this.chats.get(id);
    if (!chat) throw new Error(`No chat "${id}" is open. Open: ${[...this.chats.keys()].join(', ') || 'none'}`);
    return chat;
  }

  activate(id: string): void {
    const chat = this.chat(id);
    if (this.active === chat) return;
    this.active = chat;
    chat.unread = 0;
    this.#tell({ type: 'activated', chat });
  }

  say(id: string, role: AuthorRole, text: string, { at, rich }: { at?: string; rich?: string } = {}): Message {
    const chat = this.chat(id);
    const message: Message = {
      id: `${id}-${++chat.count.said}`,
      role,
      author: role === 'customer' ? chat.customer : authors[role],
      text,
      at: at ?? new Date().toISOString(),
      ...(rich === undefined ? {} : { rich }),
    };
    chat.messages.push(message);
    if (role === 'customer') {
      chat.typing = false;
      if (chat !== this.active) chat.unread += 1;
    } else if (role === 'agent') {
      chat.unread = 0;
    }
    this.#tell({ type: 'added', chat, message });
    return message;
  }

  /** Sends the composer's content: a reply, or an internal note. */
  send(id: string, text: string, html: string): void {
    const chat = this.chat(id);
    const message = this.say(id, chat.mode === 'note' ? 'note' : 'agent', text, { rich: html });
    chat.sent.push({ messageId: message.id, mode: chat.mode, text, html });
    this.#tell({ type: 'sent', chat, message });
  }

  /** Puts older messages above the thread, oldest first. */
  fill(id: string, messages: Omit<Message, 'id' | 'author'>[]): void {
    const chat = this.chat(id);
    const history = messages.map((message) => ({
      ...message,
      id: `${id}-history-${++chat.count.filled}`,
      author: message.role === 'customer' ? chat.customer : authors[message.role],
    }));
    this.putAbove(id, history);
  }

  /** Puts complete messages above the thread. */
  putAbove(id: string, messages: Message[]): void {
    const chat = this.chat(id);
    chat.messages.unshift(...messages);
    this.#tell({ type: 'filled', chat, messages });
  }

  edit(messageId: string, text: string): void {
    this.#change(messageId, (message) => {
      delete message.rich;
      message.text = text;
      message.edited = true;
    });
  }

  remove(messageId: string): void {
    this.#change(messageId, (message) => {
      delete message.rich;
      message.text = 'Message removed';
      message.removed = true;
    });
  }

  setTyping(id: string, typing: boolean): void {
    const chat = this.chat(id);
    if (chat.typing === typing) return;
    chat.typing = typing;
    this.#tell({ type: 'typing', chat });
  }

  setDraft(id: string, draft: string): void {
    const chat = this.chat(id);
    chat.draft = draft;
    this.#tell({ type: 'draft', chat });
  }

  setMode(id: string, mode: ComposerMode): void {
    const chat = this.chat(id);
    chat.mode = mode;
    this.#tell({ type: 'mode', chat });
  }

  #change(messageId: string, change: (message: Message) => void): void {
    for (const chat of this.chats.values()) {
      const message = chat.messages.find(({ id }) => id === messageId);
      if (!message) continue;
      change(message);
      this.#tell({ type: 'changed', chat, message });
      return;
    }
    throw new Error(`No message "${messageId}" is on the desk.`);
  }

  #tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
