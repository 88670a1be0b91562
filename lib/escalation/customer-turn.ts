import { isSpoken, type Message, TURN_GAP_MS } from '../conversation.ts';
import type { ConversationReading, MessageReading, WindowReading } from '../emotion/reading.ts';
import type { Cue } from './cue.ts';
import { findCues } from './cues.ts';
import { languageOf } from './language.ts';
import { proseOf, type Substance, substanceOf } from './prose.ts';

/** One message of the customer with what the model says of it. */
export interface Entry {
  message: Message;
  cues: readonly Cue[];
  reading: Omit<MessageReading, 'vector'> | undefined;
  conversation: ConversationReading | undefined;
}

/** Messages of the customer that belong together. */
export interface CustomerTurn {
  entries: Entry[];
  text: string;
  substance: Substance;
  language: string | null;
  /** Whether somebody spoke before it. */
  hasContext: boolean;
}

/** A shorter turn (UTF-16 units) of somebody who has written English is not taken for another language. */
const SURE_LENGTH = 30;

/** The customer's turns up to their newest message; `reading` has one entry for each of the newest spoken messages. */
export function customerTurns(messages: readonly Message[], reading: WindowReading | null): CustomerTurn[] {
  const turns: CustomerTurn[] = [];
  const last = messages.findLastIndex((message) => message.role === 'customer');
  const unread = reading ? messages.filter(isSpoken).length - reading.messages.length : 0;
  let spoken = -1;
  let previous: Message | undefined;
  for (const message of messages.slice(0, last + 1)) {
    if (!isSpoken(message)) continue;
    spoken += 1;
    const gap = previous?.at !== undefined && message.at !== undefined ? message.at - previous.at : 0;
    const joins = previous?.role === 'customer' && gap <= TURN_GAP_MS;
    previous = message;
    if (message.role !== 'customer') continue;
    const entry: Entry = {
      message,
      cues: findCues(message.text),
      reading: reading?.messages[spoken - unread],
      conversation: reading?.conversation[spoken - unread],
    };
    const turn = turns.at(-1);
    if (joins && turn) {
      turn.entries.push(entry);
      turn.text += `\n${message.text}`;
    } else {
      turns.push({ entries: [entry], text: message.text, substance: 'empty', language: null, hasContext: spoken > 0 });
    }
  }
  let language: string | null = null;
  for (const turn of turns) {
    turn.substance = substanceOf(turn.text);
    const prose = proseOf(turn.text);
    const found: string | null = languageOf(prose);
    const unsure: boolean = found === null || (language === 'en' && prose.length < SURE_LENGTH);
    language = unsure ? language : found;
    turn.language = language;
  }
  return turns;
}

/** Not knowing is not calm: other languages, code, and turns that say nothing without what came before. */
export function isJudgeable(turn: CustomerTurn): boolean {
  if (turn.language !== null && turn.language !== 'en') return false;
  if (turn.substance === 'code' || turn.substance === 'empty') return false;
  return turn.substance === 'prose' || turn.hasContext || turn.entries.some((entry) => entry.cues.length > 0);
}

/** The highest of what a turn's messages say; null where none says anything. */
export function highest(turn: CustomerTurn, of: (entry: Entry) => number | undefined): number | null {
  const known = turn.entries.map(of).filter((number) => number !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}
