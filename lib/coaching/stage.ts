import type { Heat } from '../assessment.ts';
import type { Signal } from '../emotion/reading.ts';
import type { Done } from './done.ts';
import type { Stage } from './techniques.ts';

/**
 * Where the chat stands (domain, section 4). A loop, not a line: a rejected solution falls back to `understand`.
 */
export function stageOf({ heat, signals, done }: { heat: Heat; signals: ReadonlySet<Signal>; done: Done }): Stage {
  const { customer } = done;
  if (signals.has('safety-crisis')) return 'hand-off';
  if (signals.has('abuse')) return 'boundary';
  if (signals.has('legal-threat') || signals.has('public-threat') || signals.has('manager-request')) return 'hand-off';
  if (heat === 0 && (customer.solved || customer.goodbye || (customer.thanked && done.acted))) return 'close';
  if (done.replies === 0) return heat === 0 ? 'open' : 'acknowledge';
  if (heat >= 1 && done.acknowledged === 0 && done.apologies === 0 && !(done.last.answered && customer.accepted))
    return 'acknowledge';
  if (customer.rejected) return 'understand';
  if (done.acted || done.offeredOptions) return 'solve';
  return 'understand';
}
