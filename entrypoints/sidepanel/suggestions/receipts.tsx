import type { Assessment } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import type { Receipt } from '../../../lib/state.ts';
import { give, REASONS, thumbsIn, undo, type Reason } from './thumbs.ts';

const SHOWN = 3;

function ThumbReceipt({ chat, receipt }: { chat: Assessment; receipt: Receipt }) {
  const name = TECHNIQUES[receipt.technique].name;
  const negative = receipt.outcome === 'not-helpful';
  return (
    <li class="receipt">
      <p>
        {negative ? 'Not helpful' : 'Helpful'}: {name}
        {receipt.reason && ` (${REASONS[receipt.reason as Reason]})`}. Saved on this device ·{' '}
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
    </li>
  );
}

/** The latest thumbs of this chat, each with its Undo; they stay where they are while the order above changes. */
export function Receipts({ chat }: { chat: Assessment }) {
  const given = thumbsIn(chat).slice(0, SHOWN);
  if (given.length === 0) return null;
  return (
    <ul class="receipts" aria-label="Your feedback">
      {given.map((receipt) => (
        <ThumbReceipt key={receipt.phraseId} chat={chat} receipt={receipt} />
      ))}
    </ul>
  );
}
