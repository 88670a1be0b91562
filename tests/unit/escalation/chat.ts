import type { Message, Role } from '../../../lib/conversation.ts';
import { type ConversationReading, EMOTIONS, type MessageReading, SIGNALS } from '../../../lib/emotion/reading.ts';
import type { WindowReading } from '../../../lib/emotion/reading.ts';
import { judgeCustomer } from '../../../lib/escalation/judgement.ts';

/** A chat from lines such as `customer: hi` or `agent: hello`. */
export function chat(...lines: string[]): Message[] {
  return lines.map((line, index) => {
    const [role, ...rest] = line.split(': ');
    return { id: `m${index + 1}`, role: role as Role, text: rest.join(': ') };
  });
}

/** What the judgement says of a chat by its words alone. */
export const inWords = (...lines: string[]) => judgeCustomer(chat(...lines), null, { labels: null, dial: 3 });

/** P(heat ≥ 1 … 4) of a customer who is most likely at `heat`. */
export const around = (heat: number): number[] => [1, 2, 3, 4].map((level) => (level <= heat ? 0.8 : 0.1));

/** A reading with one entry for each spoken message: its heat probabilities, and the forecast at that point. */
export function readings(...entries: { heat: number[]; forecast?: number; driver?: number[]; signals?: object }[]) {
  const emotions = EMOTIONS.map((name) => (name === 'frustration' ? 0.7 : 0.1));
  const heard = (signals?: object) =>
    SIGNALS.map((name) => (signals as Record<string, number> | undefined)?.[name] ?? 0.02);
  return {
    messages: entries.map(({ heat, signals }): Omit<MessageReading, 'vector'> => ({
      emotions,
      heat,
      signals: heard(signals),
      moves: [],
      spans: [],
    })),
    conversation: entries.map(({ heat, forecast, driver, signals }): ConversationReading => ({
      heat,
      forecast: forecast ?? 0.05,
      driver: driver ?? [0.1, 0.1, 0.7, 0.1],
      moves: [],
      emotions,
      signals: heard(signals),
    })),
  } satisfies WindowReading;
}
