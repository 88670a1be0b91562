import { isGrave } from '../situation.ts';
import { asksForAnother, has, TRIED, type Trigger } from './trigger.ts';

/** Safety, boundaries and hand-off: what comes before everything else. */
export const LIMITS: readonly Trigger[] = [
  { technique: 'safety', weight: 1, when: has('safety-crisis'), why: 'someone may be in danger now' },
  {
    technique: 'set-boundary',
    weight: 0.99,
    when: has('abuse'),
    why: (s) =>
      s.done.boundarySteps > 0 ? 'the insults went on after the first boundary' : 'the customer insults people',
  },

  {
    technique: 'hand-off',
    weight: 0.98,
    when: isGrave,
    why: (s) =>
      s.signals.has('legal-threat')
        ? 'legal threat'
        : s.signals.has('public-threat')
          ? 'threat to go public'
          : 'someone may be in danger now',
  },
  { technique: 'hand-off', weight: 0.95, when: has('manager-request'), why: 'they asked for someone else' },
  {
    technique: 'hand-off',
    weight: 0.9,
    when: asksForAnother,
    why: 'they asked for a person who can decide',
  },
  {
    technique: 'hand-off',
    weight: 0.75,
    when: (s) => s.done.failedBot && s.done.replies === 0,
    why: 'the bot failed them',
  },
  { technique: 'hand-off', weight: 0.9, when: (s) => s.done.rejections >= 2, why: 'the second try failed' },
  {
    technique: 'hand-off',
    weight: 0.75,
    when: (s) => s.signals.has('repeat-contact') && s.heat >= 2,
    why: 'repeat contact counts as the second failed try',
  },
  {
    technique: 'hand-off',
    weight: 0.86,
    when: (s) =>
      s.signals.has('repeat-contact') &&
      s.heat >= 2 &&
      (s.done.replies > 0 ? s.done.acknowledged + s.done.apologies > 0 || s.done.paraphrased : TRIED.test(s.latest)),
    why: 'repeat contact counts as the second failed try',
  },
];
