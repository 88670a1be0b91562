import type { Assessment } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import type { Receipt } from '../../../lib/state.ts';
import { give, keptWords, REASONS, undo, type Reason } from './thumbs.ts';

/** A thumb that was given: asks for the reason of a bad one, and takes either back. */
export function ThumbReceipt({ chat, receipt }: { chat: Assessment; receipt: Receipt }) {
  const { name } = TECHNIQUES[receipt.technique];
  const negative = receipt.outcome === 'not-helpful';
  return (
    <div class="receipt">
      <p>
        {negative ? 'Not helpful' : 'Helpful'}: {name}
        {receipt.reason && ` (${REASONS[receipt.reason as Reason]})`}. {keptWords(receipt.id)} ·{' '}
        <button type="button" class="link" aria-label={`Undo: ${name}`} onClick={() => undo(receipt)}>
          Undo
        </button>
      </p>
      {negative && !receipt.reason && (
        <div class="choices" role="group" aria-label={`Why not helpful: ${name}`}>
          {Object.entries(REASONS).map(([reason, words]) => (
            <button
              key={reason}
              type="button"
              class="choice"
              onClick={() => give(chat, receipt, 'not-helpful', reason as Reason)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
