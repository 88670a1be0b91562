import type { Assessment, Suggestion } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { FavouriteButton } from '../favourites.tsx';
import { copy, insert, outcomeOf } from './act.ts';
import { BoundaryStep } from './boundary.tsx';
import { ThumbReceipt } from './receipts.tsx';
import { SlottedText } from '../../../lib/look/slotted-text.tsx';
import { SuggestionHead } from '../../../lib/look/suggestion-head.tsx';
import { give, REASONS, thumbsIn, undo, type Reason } from './thumbs.ts';

function Thumb({ chat, suggestion, place, outcome }: SuggestionProps & { outcome: 'helpful' | 'not-helpful' }) {
  const { name } = TECHNIQUES[suggestion.technique];
  const given = thumbsIn(chat).find(
    (receipt) => receipt.phraseId === suggestion.phraseId && receipt.outcome === outcome,
  );
  const label = outcome === 'helpful' ? 'Helpful' : 'Not helpful';
  return (
    <button
      type="button"
      class="small thumb"
      aria-label={`${label}: ${name}`}
      aria-pressed={given !== undefined}
      onClick={() => (given ? undo(given) : give(chat, { ...suggestion, place }, outcome))}
    >
      {label}
    </button>
  );
}

/** What learning did, with the reason the agent gave for it in this chat. */
function learnedWords(chat: Assessment, { learned, insteadOf }: Suggestion): string {
  const reason = thumbsIn(chat).find(({ phraseId }) => phraseId === insteadOf)?.reason;
  return reason ? `${learned} (${REASONS[reason as Reason]})` : learned!;
}

export interface SuggestionProps {
  chat: Assessment;
  suggestion: Suggestion;
  /** Where it stands, from 0. */
  place: number;
}

/** One reply idea: technique, why, text, and what to do with it. */
export function SuggestionCard({ chat, suggestion, place }: SuggestionProps) {
  const { name } = TECHNIQUES[suggestion.technique];
  const receipt = thumbsIn(chat).find(({ phraseId }) => phraseId === suggestion.phraseId);
  const outcome = outcomeOf(chat, suggestion.phraseId);
  return (
    <div class="suggestion" role="group" aria-label={name}>
      <SuggestionHead {...suggestion} />
      <SlottedText line={suggestion} />
      {suggestion.step && <BoundaryStep step={suggestion.step} text={suggestion.text} />}
      {suggestion.learned && <p class="learned">{learnedWords(chat, suggestion)}</p>}
      <div class="actions">
        <button
          type="button"
          class="primary"
          aria-label={`Insert: ${name}`}
          aria-keyshortcuts={String(place + 1)}
          data-key={place + 1}
          onClick={(click) => insert(chat, suggestion, click)}
        >
          Insert
        </button>
        <button type="button" aria-label={`Copy: ${name}`} onClick={() => copy(chat, suggestion)}>
          Copy
        </button>
        <FavouriteButton phraseId={suggestion.phraseId} name={name} />
        <span class="thumbs">
          <Thumb chat={chat} suggestion={suggestion} place={place} outcome="helpful" />
          <Thumb chat={chat} suggestion={suggestion} place={place} outcome="not-helpful" />
        </span>
      </div>
      {outcome && (
        <p class={outcome.outcome === 'inserted' || outcome.outcome === 'copied' ? 'done' : 'refused'}>
          {outcome.words}
        </p>
      )}
      {receipt && <ThumbReceipt chat={chat} receipt={receipt} />}
    </div>
  );
}
