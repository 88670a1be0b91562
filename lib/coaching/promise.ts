import type { Turn } from '../conversation.ts';

const IN =
  /\b(?:in|within|give me|next) (?:about |around |the next )?(a|an|one|two|three|five|ten|fifteen|twenty|thirty|\d{1,3}) ?(sec(?:ond)?s?|min(?:ute)?s?|hours?)\b/i;
const COMMITS =
  /\b(?:i'?ll|i will|we'?ll|we will|i'?m|let me|give me|back|update|ring|call|message|write|check|confirm|know)\b/i;
const NUMBER: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};

/** A time the agent gave in their own words, not yet followed by another word of theirs. */
export interface Promised {
  words: string;
  /** Epoch milliseconds. */
  due: number;
}

/** The last such promise ("in ten minutes"), where the page tells when it was made. */
export function duePromise(turns: readonly Turn[]): Promised | null {
  const message = turns.findLast((turn) => turn.role === 'agent')?.messages.at(-1);
  if (message?.at === undefined) return null;
  const relative = IN.exec(message.text);
  if (!relative || !COMMITS.test(message.text)) return null;
  const [words, amount = '', unit = ''] = relative;
  const size = /^s/i.test(unit) ? 1_000 : /^m/i.test(unit) ? 60_000 : 3_600_000;
  return { words, due: message.at + (NUMBER[amount.toLowerCase()] ?? Number(amount)) * size };
}
