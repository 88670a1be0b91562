import { type Signal, SIGNALS } from '../emotion/reading.ts';
import { swearsAtThings } from './at-things.ts';
import { type CustomerTurn, highest } from './customer-turn.ts';
import { isQuotation, ownWords } from './own-words.ts';

/** A hint's wordings are at least this many times likelier with their signal than without (measured: 7 to 50). */
const HINT_ODDS = 10;

const withHint = (p: number): number => (HINT_ODDS * p) / (1 + (HINT_ODDS - 1) * p);

/** What is left of the model's abuse where the swearing is at a thing: below any threshold. */
const AT_THINGS = 0.05;

/** Every signal's probability in a turn; `heard` are those its words or the course of the chat say by rule. */
export function signalScores(turn: CustomerTurn, heard: readonly Signal[]): Record<Signal, number> {
  const cues = turn.entries.flatMap((entry) => entry.cues);
  const own = ownWords(turn.text);
  const score = (signal: Signal, index: number): number => {
    const byModel = highest(turn, ({ conversation, message }) =>
      signal === 'abuse' && isQuotation(message.text) ? undefined : conversation?.signals[index],
    );
    if (heard.includes(signal)) {
      const saying = cues.filter((cue) => cue.signal === signal);
      const hint = byModel !== null && saying.length > 0 && saying.every((cue) => cue.weight === 'hints');
      return hint ? withHint(byModel) : 1;
    }
    if (signal === 'abuse' && swearsAtThings(own, cues)) return Math.min(byModel ?? 0, AT_THINGS);
    return signal === 'safety-crisis' ? 0 : (byModel ?? 0);
  };
  return Object.fromEntries(SIGNALS.map((signal, index) => [signal, score(signal, index)])) as Record<Signal, number>;
}
