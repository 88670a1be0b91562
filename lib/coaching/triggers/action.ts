import { WAIT_LIMIT_MS } from '../../assessment.ts';
import { AGENT_SAID } from '../said.ts';
import { has, feels, hearsNo, ASKS_WHY, ASKS_FOR_ANOTHER_WAY, CONTRADICTS, asksWhen, type Trigger } from './trigger.ts';

/** Action and time: what happens now, and what happens instead. */
export const ACTION: readonly Trigger[] = [
  {
    technique: 'offer-options',
    weight: 0.85,
    when: (s) => s.heat >= 2 && AGENT_SAID.apology.test(s.done.last.text) && s.trend !== 'falling',
    why: 'an apology was made: now give a choice',
  },
  {
    technique: 'offer-options',
    weight: 0.72,
    when: (s) => s.heat >= 2 && s.done.apologies >= 1 && s.trend !== 'falling',
    why: 'an apology was made: now give a choice',
  },
  {
    technique: 'offer-options',
    weight: 0.72,
    when: (s) => s.done.last.refused && s.heat >= 1 && s.done.apologies + s.done.acknowledged > 0,
    why: 'after a no, give control back',
  },
  {
    technique: 'offer-options',
    weight: 0.86,
    when: (s) => s.heat >= 1 && s.done.replies > 0 && ASKS_FOR_ANOTHER_WAY.test(s.latest),
    why: 'they ask for another way',
  },
  {
    technique: 'offer-options',
    weight: 0.7,
    when: (s) => s.done.customer.rejected && s.heat >= 1 && s.trend !== 'falling',
    why: 'they turned the last offer down',
  },

  {
    technique: 'next-step',
    weight: 0.66,
    when: (s) => s.heat >= 2,
    why: 'a hot reply ends with who does what by when',
  },
  {
    technique: 'next-step',
    weight: 0.78,
    when: (s) => s.heat >= 1 && feels(s, 'worry'),
    why: 'worry needs a next step',
  },
  { technique: 'next-step', weight: 0.7, when: (s) => s.heat === 1, why: 'say what happens next, and when' },
  {
    technique: 'next-step',
    weight: 0.86,
    when: (s) => s.heat >= 1 && asksWhen(s),
    why: 'they ask what happens, and when',
  },
  {
    technique: 'next-step',
    weight: 0.73,
    when: (s) => s.heat >= 1 && (has('time-pressure')(s) || s.done.acknowledged >= 2),
    why: (s) => (s.signals.has('time-pressure') ? 'time presses' : 'enough said: act'),
  },
  {
    technique: 'next-step',
    weight: 0.5,
    when: (s) => s.heat === 0 && (s.done.customer.accepted || s.done.customer.answered),
    why: 'they agreed: say what happens now',
  },

  {
    technique: 'progress-update',
    weight: 0.9,
    when: (s) => s.silence !== null && s.silence >= WAIT_LIMIT_MS,
    why: 'over a minute without a word from you',
  },
  {
    technique: 'progress-update',
    weight: 0.9,
    when: (s) => s.done.customer.waits && (s.done.last.holding || s.done.last.promised),
    why: 'they are waiting and ask for news',
  },
  {
    technique: 'progress-update',
    weight: 0.79,
    when: (s) => s.done.customer.answered && s.heat <= 2 && s.words <= 12,
    why: 'they gave what you asked for: say what you do with it',
  },
  {
    technique: 'progress-update',
    weight: 0.83,
    when: (s) => s.done.last.holding && s.words <= 8,
    why: 'you said you are checking',
  },
  {
    technique: 'progress-update',
    weight: 0.78,
    when: (s) => s.heat >= 1 && s.words <= 3 && s.done.customer.asks && s.done.replies > 0,
    why: 'a short question: they want news',
  },

  {
    technique: 'yes-and',
    weight: 0.86,
    when: (s) => hearsNo(s) && s.heat >= 1 && s.heat <= 3 && s.words >= 4,
    why: 'a wish beyond a limit: accept the need, add a way',
  },
  {
    technique: 'yes-and',
    weight: 0.5,
    when: (s) => s.driver === 'unjust' && s.heat >= 1 && s.done.replies >= 1,
    why: 'blame: accept the point, add a way forward',
  },

  {
    technique: 'reframe',
    weight: 0.85,
    when: (s) => s.trend === 'falling' && s.heat >= 1 && (s.done.last.answered || s.done.last.promised),
    why: 'heat is falling and action is under way',
  },
  {
    technique: 'reframe',
    weight: 0.4,
    when: (s) => s.trend === 'steady' && s.heat === 1,
    why: 'calmer now: turn to the shared goal',
  },

  {
    technique: 'positive-language',
    weight: 0.85,
    when: (s) => hearsNo(s) && s.heat >= 1 && s.heat <= 2 && !s.done.customer.rejected && !CONTRADICTS.test(s.latest),
    why: 'after a no, say what can be done',
  },
  {
    technique: 'positive-language',
    weight: 0.85,
    when: (s) => s.issues.has('policy-limit') && s.heat <= 2 && s.done.replies === 0,
    why: 'a limit: say what can be done',
  },

  {
    technique: 'explain-why',
    weight: 0.7,
    when: (s) => s.done.last.refused && s.heat >= 1,
    why: 'a refusal needs its real reason',
  },
  { technique: 'explain-why', weight: 0.88, when: (s) => s.heat >= 1 && ASKS_WHY.test(s.latest), why: 'they ask why' },
];
