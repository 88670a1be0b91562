import type { Situation } from './situation.ts';
import { isGrave } from './situation.ts';
import type { Technique } from './techniques.ts';

/** Seconds of silence after which a waiting customer hears something (domain rule 9: 60-90 s). */
export const WAIT_LIMIT_MS = 75_000;

/** The "not when" column of the domain's table: true closes the technique at this moment. */
const CLOSED: Record<Technique, (s: Situation) => boolean> = {
  acknowledge: ({ heat, done, signals, emotions }) =>
    (heat === 0 && !emotions.has('sadness')) ||
    done.acknowledged >= 2 ||
    (signals.has('repeat-contact') && done.acknowledged >= 1),
  'name-feeling': ({ heat, done }) => heat <= 2 || done.last.namedFeeling,
  paraphrase: ({ words, signals, done, turns }) =>
    done.last.answered ||
    (words < 12 && !signals.has('repeat-contact') && turns.filter((turn) => turn.role === 'customer').length < 3),
  clarify: ({ done, turns }) =>
    done.customer.alreadySaid || (done.customer.solved && !done.customer.asks) || turns.length === 0,
  apologise: ({ done, heat }) => done.apologies >= 1 || heat === 0 || done.notOurs,
  'apologise-no-blame': ({ done, heat }) => done.apologies >= 1 || heat === 0 || done.failureOwned,
  reassure: ({ done }) => done.last.noCommitment,
  'offer-options': ({ done }) => done.last.onlyOption,
  'next-step': ({ done }) => done.last.noCommitment,
  'progress-update': ({ done, customerWaits, silence }) =>
    done.last.answered &&
    !done.last.holding &&
    !done.customer.waits &&
    (customerWaits || (silence ?? 0) < WAIT_LIMIT_MS),
  'yes-and': ({ signals, heat, done, driver }) =>
    signals.has('abuse') ||
    (done.last.verified && done.customer.rejected && !done.last.refused) ||
    (heat === 0 && driver === null && !done.last.refused),
  reframe: ({ trend, heat, done }) =>
    trend === 'rising' ||
    heat >= 3 ||
    done.last.namedFeeling ||
    (done.acknowledged === 0 && done.apologies === 0) ||
    !done.acted,
  'positive-language': ({ done }) => done.customer.asksPlainAnswer,
  'explain-why': ({ signals }) => signals.has('abuse'),
  'feel-felt-found': ({ heat }) => heat >= 2,
  'make-good': ({ done }) => done.acknowledged === 0 && done.apologies === 0,
  appreciate: ({ heat }) => heat >= 3,
  'give-space': ({ done, customerWaits }) =>
    customerWaits && (done.customer.asks || done.customer.waits) && !done.customer.willAct,
  'set-boundary': ({ signals }) => !signals.has('abuse'),
  'hand-off': ({ signals, done }) =>
    !signals.has('manager-request') &&
    !signals.has('legal-threat') &&
    !signals.has('public-threat') &&
    !signals.has('safety-crisis') &&
    !signals.has('repeat-contact') &&
    !done.customer.asksHuman &&
    !done.failedBot &&
    !done.handedOff &&
    done.rejections < 2,
  anticipate: ({ stage, done, heat }) => heat >= 2 || !done.acted || (stage !== 'solve' && stage !== 'close'),
  'follow-up': ({ done, peak }) => done.customer.solved && peak < 2 && !done.promised,
  'ask-feedback': ({ heat, done, peak }) => heat >= 1 || !done.customer.solved || peak < 1,
  answer: ({ heat }) => heat >= 2,
  safety: ({ signals }) => !signals.has('safety-crisis'),
};

/** Techniques that may stand beside a grave signal (rule 10); everything else is closed there. */
const GRAVE_SET: ReadonlySet<Technique> = new Set<Technique>([
  'hand-off',
  'safety',
  'acknowledge',
  'next-step',
  'paraphrase',
  'apologise-no-blame',
  'give-space',
  'progress-update',
  'reassure',
  'explain-why',
  'clarify',
  'follow-up',
  'set-boundary',
]);

/** Whether the rules allow a technique at this moment. */
export function isOpen(technique: Technique, situation: Situation): boolean {
  if (CLOSED[technique](situation)) return false;
  if (situation.signals.has('safety-crisis'))
    return technique === 'safety' || technique === 'hand-off' || technique === 'next-step';
  return !isGrave(situation) || GRAVE_SET.has(technique);
}
