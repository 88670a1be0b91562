import type { Assessment } from '../../../lib/assessment.ts';
import { shownHeat } from '../order.ts';
import { agent, now } from '../state.ts';
import { Receipts } from './receipts.tsx';
import { SafetyCard } from './safety.tsx';
import { SuggestionCard } from './suggestion.tsx';

function none(chat: Assessment): string {
  const heat = shownHeat(chat, now.value);
  if (heat === 0) return 'Calm. Just answer: no de-escalation needed.';
  return heat === null ? 'No suggestions without a reading. Search all phrases with /.' : 'Nothing fits this moment. Search all phrases with /.';
}

/** Up to three reply ideas for the chosen chat. */
export function SuggestionsRegion({ chat }: { chat: Assessment }) {
  const shown = chat.suggestions.slice(0, agent.value.suggestions);
  return (
    <section class="suggestions" aria-label="Suggestions">
      <h2>Suggestions</h2>
      {chat.hint && <p class="hint">{chat.hint}</p>}
      {shown.length === 0 && <p class="quiet">{none(chat)}</p>}
      {shown.map((suggestion, index) =>
        suggestion.technique === 'safety' ? (
          <SafetyCard key={suggestion.phraseId} chat={chat} suggestion={suggestion} />
        ) : (
          <SuggestionCard key={suggestion.phraseId} chat={chat} suggestion={suggestion} place={index + 1} />
        ),
      )}
      <Receipts chat={chat} />
    </section>
  );
}
