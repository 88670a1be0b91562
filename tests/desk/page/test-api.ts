import type { ComposerMode, Message, Sent } from './desk.ts';
import type { AuthorRole } from './marks.ts';
import { history, type Shift } from './shift.ts';

/** `window.desk`: how tests, the bench and a person in the console play the desk. Every method throws on a chat or message that is not there. */
export interface DeskApi {
  start(): void;
  pause(): void;
  /** Plays the next beats of a scripted chat at once. @returns how many there were to play. */
  step(chatId: string, beats?: number): number;
  /** Shows a chat, opening it first if need be; an id that is no scenario makes a chat without a script. */
  openChat(chatId: string): void;
  /** Adds a message, opening the chat in the background if need be. @returns the message's id. */
  say(chatId: string, role: AuthorRole, text: string, options?: { at?: string }): string;
  edit(messageId: string, text: string): void;
  remove(messageId: string): void;
  /** Puts `count` historic messages above the thread, all older than what is there. */
  fill(chatId: string, count: number): void;
  /** What the agent's Send really sent, oldest first. */
  sent(chatId: string): Sent[];
  /** The composer's unsent plain text. */
  composerText(chatId: string): string;
  setMode(chatId: string, mode: ComposerMode): void;
  /** Open chats in order of arrival, and the messages of one. */
  chats(): string[];
  messages(chatId: string): Message[];
}

declare global {
  interface Window {
    desk: DeskApi;
  }
}

export function createDeskApi(shift: Shift): DeskApi {
  const { desk, player } = shift;
  return {
    start: () => shift.start(),
    pause: () => shift.pause(),
    step(chatId, beats = 1) {
      desk.chat(chatId);
      let played = 0;
      while (played < beats && player.step(chatId)) played += 1;
      return played;
    },
    openChat(chatId) {
      if (!desk.chats.has(chatId)) shift.open(chatId);
      shift.navigate(chatId);
    },
    say(chatId, role, text, options) {
      if (!desk.chats.has(chatId)) shift.open(chatId);
      return desk.say(chatId, role, text, options).id;
    },
    edit: (messageId, text) => desk.edit(messageId, text),
    remove: (messageId) => desk.remove(messageId),
    fill(chatId, count) {
      const oldest = desk.chat(chatId).messages[0]?.at;
      desk.fill(chatId, history(count, oldest ? new Date(oldest) : new Date()));
    },
    sent: (chatId) => desk.chat(chatId).sent,
    composerText: (chatId) => desk.chat(chatId).draft,
    setMode: (chatId, mode) => desk.setMode(chatId, mode),
    chats: () => [...desk.chats.keys()],
    messages: (chatId) => structuredClone(desk.chat(chatId).messages),
  };
}
