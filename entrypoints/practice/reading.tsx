import type { Suggestion } from '../../lib/assessment.ts';
import { TECHNIQUES } from '../../lib/coaching/techniques.ts';
import { Quote } from '../../lib/look/evidence.tsx';
import { Shape } from '../../lib/look/shape.tsx';
import { SlottedText } from '../../lib/look/slotted-text.tsx';
import { SuggestionHead } from '../../lib/look/suggestion-head.tsx';
import { HEAT_WORDS } from '../../lib/look/words.ts';
import { advice, insert, problem } from './state.ts';

function Card({ suggestion }: { suggestion: Suggestion }) {
  const { name } = TECHNIQUES[suggestion.technique];
  return (
    <div class="suggestion" role="group" aria-label={name}>
      <SuggestionHead {...suggestion} />
      <SlottedText line={suggestion} />
      <div class="actions">
        <button type="button" class="primary" aria-label={`Insert: ${name}`} onClick={() => insert(suggestion)}>
          Insert
        </button>
      </div>
    </div>
  );
}

/** What the panel would show beside this chat. */
export function Reading() {
  const now = advice.value;
  if (!now) return <p class="quiet">{problem.value ? 'No reading.' : 'Reading the customer …'}</p>;
  const { judgement, hint } = now;
  const suggestions = now.suggestions.filter(({ technique }) => technique !== 'safety');
  const { heat, trend, status } = judgement;
  return (
    <div class="reading">
      <section aria-label="Conversation heat">
        <p class={`number ${heat === null ? 'quiet' : `heat-${heat}`}`}>
          <Shape heat={heat} size={22} />
          <span class="figure">{heat}</span>
          <span class="word">{heat === null ? 'not judged' : HEAT_WORDS[heat]}</span>
          <span class="quiet">{trend}</span>
        </p>
        {status === 'words-only' && <p class="quiet">From the words alone, until the model is ready. At most 3.</p>}
        {judgement.evidence.slice(0, 2).map((evidence) => (
          <Quote key={`${evidence.messageId} ${evidence.quote}`} evidence={evidence} />
        ))}
      </section>
      <section aria-label="Suggestions">
        <h2>Suggestions</h2>
        {hint && <p class="hint">{hint}</p>}
        {suggestions.length === 0 && <p class="quiet">No suggestion: just answer.</p>}
        {suggestions.map((suggestion) => (
          <Card key={suggestion.phraseId} suggestion={suggestion} />
        ))}
      </section>
    </div>
  );
}
