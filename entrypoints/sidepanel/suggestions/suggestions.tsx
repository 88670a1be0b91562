import { computed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Assessment, Suggestion } from '../../../lib/assessment.ts';
import type { Receipt } from '../../../lib/state.ts';
import { shownHeat } from '../order.ts';
import { offeredNow } from '../clock/clock.tsx';
import { agent, now } from '../state.ts';
import { followSight } from './passed-over.ts';
import { ThumbReceipt } from './receipts.tsx';
import { SafetyCard } from './safety.tsx';
import { SuggestionCard } from './suggestion.tsx';
import { thumbsIn } from './thumbs.ts';

const RECEIPTS_SHOWN = 3;

function none(chat: Assessment): string {
  const heat = shownHeat(chat, now.value);
  if (heat === 0) return 'Calm. Just answer: no de-escalation needed.';
  if (heat === null) return 'No suggestions without a reading. Search all phrases with /.';
  return 'Nothing fits this moment. Search all phrases with /.';
}

type Item = { suggestion: Suggestion; place: number } | { receipt: Receipt };

/** The suggestions in order; where feedback made one leave, its receipt stands in its place. */
function itemsOf(suggestions: readonly Suggestion[], receipts: readonly Receipt[]): Item[] {
  const shown = new Set(suggestions.map((suggestion) => suggestion.phraseId));
  const left = receipts.filter((receipt) => !shown.has(receipt.phraseId)).slice(0, RECEIPTS_SHOWN);
  const items: Item[] = [];
  suggestions.forEach((suggestion, place) => {
    items.push(...left.filter((receipt) => receipt.place === place).map((receipt) => ({ receipt })));
    items.push({ suggestion, place });
  });
  const rest = left.filter((receipt) => receipt.place >= suggestions.length);
  return [...items, ...rest.map((receipt) => ({ receipt }))];
}

/** Up to three reply ideas for the chosen chat. */
export function SuggestionsRegion({ chat }: { chat: Assessment }) {
  const offer = useMemo(() => computed(() => offeredNow(chat)), [chat]);
  const shown = offer.value.slice(0, agent.value.suggestions);
  useEffect(() => followSight(chat, shown));
  return (
    <section class="suggestions" aria-label="Suggestions">
      <h2>Suggestions</h2>
      {chat.hint && <p class="hint">{chat.hint}</p>}
      {shown.length === 0 && <p class="quiet">{none(chat)}</p>}
      {itemsOf(shown, thumbsIn(chat)).map((item) => {
        if ('receipt' in item) return <ThumbReceipt key={item.receipt.phraseId} chat={chat} receipt={item.receipt} />;
        const Card = item.suggestion.technique === 'safety' ? SafetyCard : SuggestionCard;
        return <Card key={item.suggestion.phraseId} chat={chat} {...item} />;
      })}
    </section>
  );
}
