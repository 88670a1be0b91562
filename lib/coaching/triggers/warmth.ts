import { feels, HOPES, nods, type Trigger } from './trigger.ts';

/** Making good, giving credit and room, closing well, and plain answers. */
export const WARMTH: readonly Trigger[] = [
  { technique: 'feel-felt-found', weight: 0.89, when: (s) => s.done.customer.doubts && s.heat <= 1, why: 'mild doubt' },

  {
    technique: 'make-good',
    weight: 0.85,
    when: (s) => s.signals.has('compensation-demand') && s.heat >= 1 && s.done.failureOwned,
    why: 'they ask for something back, and the failure is ours',
  },
  {
    technique: 'make-good',
    weight: 0.7,
    when: (s) => s.signals.has('compensation-demand') && s.heat >= 1,
    why: 'they ask for something back',
  },
  {
    technique: 'make-good',
    weight: 0.8,
    when: (s) => s.done.failureOwned && !s.done.madeGood && s.heat >= 2 && s.trend !== 'falling',
    why: 'the failure is acknowledged and not made good',
  },

  {
    technique: 'appreciate',
    weight: 0.83,
    when: (s) => s.heat === 0 && feels(s, 'gratitude'),
    why: 'they thanked you',
  },
  {
    technique: 'appreciate',
    weight: 0.76,
    when: (s) => s.heat === 0 && s.done.customer.thanked,
    why: 'they thanked you',
  },
  {
    technique: 'appreciate',
    weight: 0.8,
    when: (s) => s.heat === 0 && feels(s, 'positive') && !s.done.customer.asks && !s.done.customer.accepted,
    why: 'good news from them',
  },
  {
    technique: 'appreciate',
    weight: 0.83,
    when: (s) => s.heat === 1 && feels(s, 'gratitude', 'positive'),
    why: 'the chat is recovering',
  },

  { technique: 'give-space', weight: 0.89, when: (s) => s.heat >= 3 && s.bubbles >= 3, why: 'a flood of messages' },
  {
    technique: 'give-space',
    weight: 0.95,
    when: (s) => s.done.customer.willAct && s.done.replies > 0,
    why: 'they are busy with it: leave room',
  },
  { technique: 'give-space', weight: 0.45, when: (s) => s.heat === 4, why: 'very high heat' },

  {
    technique: 'anticipate',
    weight: 0.84,
    when: (s) =>
      s.stage !== 'understand' &&
      s.heat <= 1 &&
      s.done.last.answered &&
      s.done.customer.accepted &&
      !s.done.customer.asks,
    why: 'a solution is on the table: answer the next question early',
  },
  {
    technique: 'anticipate',
    weight: 0.5,
    when: (s) => s.stage === 'solve' && s.heat <= 1,
    why: 'a solution is on the table: answer the next question early',
  },

  {
    technique: 'follow-up',
    weight: 0.87,
    when: (s) =>
      s.heat <= 1 &&
      s.peak >= 2 &&
      (s.done.promised || HOPES.test(s.latest)) &&
      !s.done.customer.solved &&
      (s.done.customer.accepted || s.done.customer.thanked || HOPES.test(s.latest)),
    why: (s) => `the chat had reached heat ${s.peak}, and something is still open`,
  },
  {
    technique: 'follow-up',
    weight: 0.94,
    when: (s) => s.heat === 0 && s.peak >= 2 && HOPES.test(s.latest),
    why: 'they hope it lasts: offer to check',
  },
  {
    technique: 'follow-up',
    weight: 0.66,
    when: (s) => s.heat <= 1 && s.peak >= 2 && (s.stage === 'close' || s.done.customer.accepted),
    why: (s) => `the chat had reached heat ${s.peak}`,
  },
  {
    technique: 'follow-up',
    weight: 0.72,
    when: (s) => s.heat <= 1 && s.done.last.promised && nods(s),
    why: 'something is promised and still open',
  },

  {
    technique: 'ask-feedback',
    weight: 0.95,
    when: (s) => s.done.customer.solved && s.peak >= 1,
    why: 'solved and calm again',
  },

  { technique: 'answer', weight: 0.72, when: (s) => s.heat === 0, why: 'calm: just answer' },
  {
    technique: 'answer',
    weight: 0.83,
    when: (s) => s.heat === 1 && s.done.customer.asks && s.done.replies > 0,
    why: 'they asked a question',
  },
];
