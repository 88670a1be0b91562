import type { Cause, Cue, CueKind } from '../../../lib/care/cues.ts';
import type { Driver } from '../../../lib/emotion/reading.ts';
import type { Issue } from '../../../lib/packs/schema.ts';

const WORDS: Record<Exclude<CueKind, 'same-cause'>, string> = {
  'not-you': 'It’s the situation, not you: they’re angry at what happened to them.',
  breathe: 'That one was hot. One slow breath, then answer.',
  break: 'Three hot chats in a row. If you can, take a short break now.',
  'fresh-start': 'Fresh start: this customer knows nothing of the last chat.',
  debrief: 'That hot chat is over. Three short questions, for you alone?',
};

const ISSUES: Record<Issue, string> = {
  delivery: 'deliveries',
  lost: 'lost parcels',
  damaged: 'damaged goods',
  refund: 'refunds',
  billing: 'bills',
  login: 'signing in',
  security: 'account safety',
  bug: 'a fault in the product',
  outage: 'an outage',
  cancellation: 'cancelling',
  waiting: 'long waits',
  'bot-failure': 'the bot',
  'policy-limit': 'a rule',
  booking: 'bookings',
  repair: 'repairs',
  subscription: 'subscriptions',
  'wrong-item': 'wrong items',
  account: 'accounts',
  medical: 'medicines',
  'not-received': 'missing purchases',
  'data-loss': 'lost data',
  suspended: 'suspensions',
  refused: 'refused requests',
  slow: 'slow service',
  travel: 'travel trouble',
  conduct: 'how people were treated',
  other: 'something else',
};

const DRIVERS: Record<Driver, string> = {
  unjust: 'felt as unfair',
  threatened: 'felt as a danger',
  ineffective: 'and nothing works',
  disregarded: 'and nobody listens',
};

const causeWords = ({ issue, driver, chats }: Cause) =>
  `Same cause in ${chats} chats today: ${ISSUES[issue]}, ${DRIVERS[driver]}. Tell your team?`;

/** A cue in one short line. */
export function cueWords({ kind, cause }: Cue): string {
  return kind === 'same-cause' ? causeWords(cause!) : WORDS[kind];
}
