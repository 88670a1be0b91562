import type { FlagReason, Heat } from '../assessment.ts';
import type { Driver, Signal } from '../emotion/reading.ts';

/** The word for each heat (domain, section 2). */
export const HEAT_WORDS = [
  'calm',
  'uneasy',
  'frustrated',
  'escalating',
  'critical',
] as const satisfies readonly string[];

/** What a signal means, as the end of "the customer …". */
const SIGNAL_WORDS: Record<Signal, string> = {
  'manager-request': 'asks for a manager',
  'churn-threat': 'threatens to leave',
  'legal-threat': 'threatens legal steps',
  'public-threat': 'threatens to go public',
  'repeat-contact': 'had to ask again',
  'time-pressure': 'is short of time',
  abuse: 'insults a person',
  profanity: 'swears',
  'compensation-demand': 'demands compensation',
  'safety-crisis': 'may be in danger',
  sarcasm: 'is sarcastic',
  'security-fear': 'fears for their data or money',
};

/** Why it hurts, in a few words. */
const DRIVER_WORDS: Record<Driver, string> = {
  unjust: 'feels treated unfairly',
  threatened: 'feels at risk',
  ineffective: 'nothing works',
  disregarded: 'feels ignored',
};

export const signalWords = (signal: Signal) => SIGNAL_WORDS[signal];
export const driverWords = (driver: Driver) => DRIVER_WORDS[driver];

/** `3 escalating`. */
export const heatWords = (heat: Heat) => `${heat} ${HEAT_WORDS[heat]}`;

/**
 * The reasons of a flag in words, each thing said once: a rise names the level it ends at, and who is escalating already is
 * not also likely to.
 */
export function flagWords(reasons: readonly FlagReason[]): string {
  const rose = reasons.some(({ kind }) => kind === 'trend');
  const isHot = reasons.some(
    (reason) => (reason.kind === 'heat' && reason.heat >= 3) || (reason.kind === 'trend' && reason.to >= 3),
  );
  return reasons
    .filter(({ kind }) => !(kind === 'heat' && rose) && !(kind === 'forecast' && isHot))
    .map(reasonWords)
    .join('; ');
}

function reasonWords(reason: FlagReason): string {
  switch (reason.kind) {
    case 'signal':
      return signalWords(reason.signal);
    case 'heat':
      return `is ${HEAT_WORDS[reason.heat]}`;
    case 'forecast':
      return `is likely to escalate soon (${Math.round(reason.probability * 100)} %)`;
    case 'trend':
      return `went from ${HEAT_WORDS[reason.from]} to ${HEAT_WORDS[reason.to]}`;
  }
}

/** `3 unread`; of one it is not known whether there are more, for a list may show a mark only. */
export const unreadWords = (count: number) => (count > 1 ? `${count} unread` : 'unread');

/** `2 min`, `1 h`; less than a minute counts as one. */
export function duration(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

/** `0:45`, `12:03`, `1 h 5 min`, to the second within an hour. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `now`, `2 min ago`, `1 h ago`. */
export function ago(then: number, now: number): string {
  return now - then < 60_000 ? 'now' : `${duration(now - then)} ago`;
}
