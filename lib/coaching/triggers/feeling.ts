import { VAGUE } from '../said.ts';
import { has, feels, failed, level, OUR_DOING, isIntense, asksWhen, nods, type Trigger } from './trigger.ts';

/** Feeling and fact: what shows the customer that they were heard. */
export const FEELING: readonly Trigger[] = [
  {
    technique: 'name-feeling',
    weight: 0.93,
    when: (s) => s.heat >= 3 && feels(s, 'anger', 'worry', 'sadness', 'frustration') && isIntense(s.latest),
    why: (s) => `a strong feeling, said out loud, at ${level(s)}`,
  },
  {
    technique: 'name-feeling',
    weight: 0.5,
    when: (s) => s.heat >= 3 && feels(s, 'anger', 'worry', 'sadness'),
    why: (s) => `strong feeling at ${level(s)}`,
  },

  {
    technique: 'acknowledge',
    weight: 0.83,
    when: (s) => s.heat >= 1 && s.done.acknowledged === 0 && !nods(s),
    why: (s) => (s.done.replies === 0 ? `first reply at ${level(s)}` : 'nobody has named what this costs them yet'),
  },
  {
    technique: 'acknowledge',
    weight: 0.74,
    when: (s) => s.heat >= 1 && s.done.acknowledged === 1 && s.trend !== 'falling' && !nods(s),
    why: (s) => `${level(s)}, and a new fact to acknowledge`,
  },
  { technique: 'acknowledge', weight: 0.64, when: (s) => s.heat >= 1, why: (s) => `still ${level(s)}` },
  {
    technique: 'acknowledge',
    weight: 0.8,
    when: (s) => s.heat === 0 && feels(s, 'sadness'),
    why: 'a sad fact in their message',
  },

  {
    technique: 'acknowledge',
    weight: 0.97,
    when: (s) => s.met.has('bereavement') && !s.done.condoled,
    why: 'someone has died: say so first',
  },

  {
    technique: 'paraphrase',
    weight: 0.88,
    when: (s) => s.signals.has('repeat-contact') && !s.done.paraphrased,
    why: 'they have told this before',
  },
  { technique: 'paraphrase', weight: 0.85, when: (s) => s.words >= 60, why: 'a long message with several points' },

  {
    technique: 'clarify',
    weight: 0.79,
    when: (s) => feels(s, 'confusion') && s.heat >= 1 && s.heat <= 2,
    why: 'something is unclear between you',
  },
  {
    technique: 'clarify',
    weight: 0.83,
    when: (s) =>
      s.done.replies === 0 &&
      s.heat >= 1 &&
      s.words <= (s.heat === 1 ? 20 : s.heat === 2 ? 10 : 0) &&
      !s.done.failedBot &&
      !asksWhen(s) &&
      (!feels(s, 'worry') || feels(s, 'confusion')),
    why: 'the problem is not clear yet',
  },
  {
    technique: 'clarify',
    weight: 0.92,
    when: (s) => s.done.replies === 0 && s.heat >= 1 && s.heat <= 2 && s.words <= 14 && VAGUE.test(s.latest),
    why: 'it is not clear what happened',
  },
  { technique: 'clarify', weight: 0.5, when: (s) => s.done.replies === 0 && s.heat <= 1, why: 'a fact is missing' },
  {
    technique: 'clarify',
    weight: 0.45,
    when: (s) => s.done.customer.rejected && s.heat <= 2,
    why: 'the answer did not fit',
  },

  {
    technique: 'apologise',
    weight: 0.82,
    when: (s) => s.heat >= 2 && failed(s) && !s.done.last.refused,
    why: 'a failure, and no apology yet',
  },
  {
    technique: 'apologise',
    weight: 0.84,
    when: (s) => s.heat >= 1 && failed(s) && OUR_DOING.test(s.latest),
    why: 'they name what we did wrong, and no apology yet',
  },
  {
    technique: 'apologise',
    weight: 0.62,
    when: (s) => s.heat >= 1 && failed(s),
    why: 'something went wrong, and no apology yet',
  },
  {
    technique: 'apologise',
    weight: 0.84,
    when: (s) => s.heat >= 1 && s.done.failureOwned,
    why: 'the failure is ours, and no apology yet',
  },
  {
    technique: 'apologise-no-blame',
    weight: 0.9,
    when: (s) => s.heat >= 2 && (s.driver === null || s.done.notOurs),
    why: 'a bad experience, and the cause is not known to be ours',
  },

  {
    technique: 'reassure',
    weight: 0.87,
    when: (s) => feels(s, 'worry') && s.heat === 1 && s.done.replies === 0,
    why: 'they are worried',
  },
  { technique: 'reassure', weight: 0.83, when: has('security-fear'), why: 'fear for account or money' },
  { technique: 'reassure', weight: 0.83, when: (s) => feels(s, 'worry') && s.heat >= 1, why: 'they are worried' },
  { technique: 'reassure', weight: 0.45, when: (s) => feels(s, 'worry', 'confusion'), why: 'they are unsure' },
];
