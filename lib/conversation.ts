/** Who speaks. `unknown` is never read as the customer. */
export type Role = 'customer' | 'agent' | 'bot' | 'note' | 'system' | 'unknown';

/** One bubble of a chat as the page shows it. */
export interface Message {
  /** Stable within its conversation: the page's own id, or one made from place, author and text. */
  id: string;
  role: Role;
  /** Plain text without quotes of earlier messages; at most {@link MESSAGE_LIMIT} characters. */
  text: string;
  author?: string;
  /** Epoch milliseconds, where the page tells. */
  at?: number;
}

/** Identifies a conversation across tabs: one chat open in two tabs is one chat. */
export interface ConversationRef {
  /** The helpdesk's origin, such as `https://acme.zendesk.com`. */
  site: string;
  /** The helpdesk's own conversation id. */
  id: string;
}

/** The most recent messages of one chat, oldest first. */
export interface Conversation {
  ref: ConversationRef;
  messages: Message[];
}

/** Messages are cut to this many characters for judging. */
export const MESSAGE_LIMIT = 4_000;

/** A page reports at most this many of a chat's latest messages. */
export const WINDOW_LIMIT = 60;

/** A page reports at most this many chats, those it shows first. */
export const CHAT_LIMIT = 40;

/** Of the chats it only lists, a page reports at most this many: those on top. */
export const LISTED_LIMIT = 20;

/** A longer conversation id (characters) is none. */
export const ID_LIMIT = 300;

/** A pause longer than this ends a turn (milliseconds; domain, section 2). */
export const TURN_GAP_MS = 5 * 60_000;

/** A run of consecutive messages of one speaker without a gap over five minutes. */
export interface Turn {
  role: 'customer' | 'agent' | 'bot';
  messages: Message[];
  /** The texts of its messages, joined by line breaks. */
  text: string;
}

/** `site` and `id` in one string, usable as a storage key. */
export function conversationKey(ref: ConversationRef): string {
  return `${ref.site} ${ref.id}`;
}

/** Whether the message is said in the chat by somebody we can name: notes, system lines and unknown speakers are not. */
export function isSpoken(message: Message): message is Message & { role: Turn['role'] } {
  return message.role === 'customer' || message.role === 'agent' || message.role === 'bot';
}

/** What the model reads of a chat, oldest first: a bot counts as the agent's side. */
export interface SpokenText {
  role: 'customer' | 'agent';
  text: string;
}

/** The spoken messages of a chat as the model reads them. */
export function spokenTexts(messages: readonly Message[]): SpokenText[] {
  return messages
    .filter(isSpoken)
    .map(({ role, text }) => ({ role: role === 'customer' ? 'customer' : 'agent', text }));
}

/** Groups spoken messages into turns, oldest first. Messages without a time never open a gap. */
export function turnsOf(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    if (!isSpoken(message)) continue;
    const last = turns.at(-1);
    const previous = last?.messages.at(-1);
    const gap = previous?.at !== undefined && message.at !== undefined ? message.at - previous.at : 0;
    if (last && last.role === message.role && gap <= TURN_GAP_MS) {
      last.messages.push(message);
      last.text += `\n${message.text}`;
    } else {
      turns.push({ role: message.role, messages: [message], text: message.text });
    }
  }
  return turns;
}
