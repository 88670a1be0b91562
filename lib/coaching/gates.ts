import { WAIT_LIMIT_MS } from '../assessment.ts';
import { bringsGoodNews } from './needs.ts';
import type { Situation } from './situation.ts';
import { isGrave } from './situation.ts';
import type { Technique } from './techniques.ts';
import { asksForAnother, has, triedTwice } from './triggers/trigger.ts';

/** The "not when" column of the domain's table: true closes the technique at this moment. */
const CLOSED: Record<Technique, (s: Situation) => boolean> = {
  acknowledge: ({ heat, done, signals, emotions, met }) =>
    (heat === 0 && !emotions.has('sadness') && !met.has('bereavement')) ||
    done.acknowledged >= 2 ||
    (signals.has('repeat-contact') && done.acknowledged >= 1),
  'name-feeling': ({ heat, done }) => heat <= 2 || done.namedFeeling,
  paraphrase: ({ words, signals, done, turns }) =>
    done.last.answered ||
    (words < 12 && !signals.has('repeat-contact') && turns.filter((turn) => turn.role === 'customer').length < 3),
  clarify: ({ done, turns }) =>
    done.customer.alreadySaid || (done.customer.solved && !done.customer.asks) || turns.length === 0,
  apologise: (s) => s.done.apologies >= 1 || s.heat === 0 || s.done.notOurs || bringsGoodNews(s),
  'apologise-no-blame': (s) => s.done.apologies >= 1 || s.heat === 0 || s.done.failureOwned || bringsGoodNews(s),
  reassure: ({ done, met, words }) =>
    done.last.noCommitment ||
    met.has('settled') ||
    (done.replies > 0 && done.customer.accepted && !done.customer.asks && !done.last.asked && words <= 12),
  'offer-options': ({ done }) => done.last.onlyOption,
  'next-step': (s) =>
    s.done.last.noCommitment || (s.met.has('settled') && (s.done.customer.solved || bringsGoodNews(s))),
  'progress-update': ({ done, heat, customerWaits, silence }) =>
    (done.replies === 0 && heat === 0 && !done.customer.waits) ||
    (done.last.answered &&
      !(done.last.asked && done.customer.answered) &&
      !done.last.holding &&
      !done.customer.waits &&
      (customerWaits || (silence ?? 0) < WAIT_LIMIT_MS)),
  'yes-and': ({ signals, heat, done, driver }) =>
    signals.has('abuse') ||
    (done.last.verified && done.customer.rejected && !done.last.refused) ||
    (heat === 0 && driver === null && !done.last.refused),
  reframe: ({ trend, heat, done }) =>
    trend === 'rising' ||
    heat >= 3 ||
    done.customer.asks ||
    done.last.namedFeeling ||
    (done.acknowledged === 0 && done.apologies === 0) ||
    !done.acted,
  'positive-language': ({ done }) => done.customer.asksPlainAnswer,
  'explain-why': ({ signals }) => signals.has('abuse'),
  'feel-felt-found': ({ heat }) => heat >= 2,
  'make-good': ({ done }) => done.acknowledged === 0 && done.apologies === 0,
  appreciate: ({ heat, emotions, done }) =>
    heat >= 3 || (heat === 2 && !done.customer.thanked && !emotions.has('gratitude')),
  'give-space': ({ done, heat, customerWaits, met, emotions }) =>
    customerWaits &&
    !done.customer.willAct &&
    (done.customer.asks ||
      done.customer.waits ||
      !(heat >= 3 || (heat === 2 && emotions.has('sadness')) || met.has('bereavement'))),
  'set-boundary': ({ signals }) => !signals.has('abuse'),
  'hand-off': (s) =>
    !has('manager-request', 'legal-threat', 'public-threat', 'safety-crisis', 'repeat-contact')(s) &&
    !asksForAnother(s) &&
    !s.done.failedBot &&
    !s.done.handedOff &&
    !triedTwice(s),
  anticipate: ({ stage, done, heat }) =>
    heat >= 2 || (heat === 1 && done.customer.asks) || !done.acted || (stage !== 'solve' && stage !== 'close'),
  'follow-up': ({ done, heat, peak, trend, met }) =>
    (done.customer.solved && peak < 2 && !done.promised) ||
    (heat >= 2 &&
      !met.has('settled') &&
      (!done.acted || done.customer.rejected || done.customer.asks || trend === 'rising')),
  'ask-feedback': ({ heat, done, peak }) => heat >= 1 || !done.customer.solved || done.customer.asks || peak < 1,
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
