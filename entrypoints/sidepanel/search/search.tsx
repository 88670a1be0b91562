import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Suggestion } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { view } from '../chosen.ts';
import { open } from '../layers.ts';
import { copy, insert, lastOutcome } from '../suggestions/act.ts';
import { SlottedText } from '../suggestions/slotted-text.tsx';
import { Layer } from '../page/layer.tsx';
import { library } from './library.ts';
import { asSuggestion, factsOf, findPhrases } from './phrases.ts';

function Result({ id, suggestion, chosen, choose }: ResultProps) {
  const { name } = TECHNIQUES[suggestion.technique];
  return (
    <li id={id} role="option" aria-selected={chosen} onMouseMove={choose} onClick={() => act(suggestion)}>
      <p class="of">
        {name} <span class="pack">{suggestion.packName}</span>
      </p>
      <SlottedText suggestion={suggestion} />
    </li>
  );
}

interface ResultProps {
  id: string;
  suggestion: Suggestion;
  chosen: boolean;
  choose: () => void;
}

/** With a chat in front the phrase goes into its reply box; the search stays, and says where the text is. */
function act(suggestion: Suggestion): void {
  const shown = view.peek();
  if (shown.is === 'chat') void insert(shown.chat, suggestion);
}

/** Search over every phrase the team uses: arrows choose, Enter inserts. */
export function Search() {
  const query = useSignal('');
  const at = useSignal(0);
  const chat = useComputed(() => (view.value.is === 'chat' ? view.value.chat : null));
  const results = useComputed(() => {
    const facts = chat.value ? factsOf(chat.value) : new Map<string, string>();
    return findPhrases(library.value.byKey.values(), query.value).map((phrase) => asSuggestion(phrase, facts));
  });
  const chosen = Math.min(at.value, results.value.length - 1);
  useEffect(() => document.getElementById(`result-${chosen}`)?.scrollIntoView({ block: 'nearest' }), [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const suggestion = results.value[chosen];
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') at.value = Math.min(chosen + 1, results.value.length - 1);
    else if (event.key === 'ArrowUp') at.value = Math.max(chosen - 1, 0);
    else if (event.key === 'Enter' && suggestion && chat.value) {
      void (event.ctrlKey || event.metaKey ? copy(chat.value, suggestion) : insert(chat.value, suggestion));
    } else return;
    event.preventDefault();
  };

  const outcome = lastOutcome.value;
  return (
    <Layer class="search" role="search" label="Search phrases">
      <div class="search-bar">
        <input
          type="text"
          role="combobox"
          aria-label="Search phrases"
          aria-expanded="true"
          aria-controls="results"
          aria-activedescendant={chosen >= 0 ? `result-${chosen}` : undefined}
          placeholder={`Search ${library.value.byKey.size} phrases`}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={() => (open.value = null)}>
          Close
        </button>
      </div>
      {outcome && results.value.some((result) => result.phraseId === outcome.phraseId) && (
        <p class={outcome.outcome === 'inserted' || outcome.outcome === 'copied' ? 'done' : 'refused'} role="status">
          {outcome.words}
        </p>
      )}
      <p class="quiet" role="status">
        {results.value.length === 0
          ? 'No phrase has all these words.'
          : chat.value
            ? 'Enter inserts, Ctrl+Enter copies.'
            : 'Open a chat to insert a phrase.'}
      </p>
      <ul id="results" role="listbox" aria-label="Phrases">
        {results.value.map((suggestion, index) => (
          <Result
            key={suggestion.phraseId}
            id={`result-${index}`}
            suggestion={suggestion}
            chosen={index === chosen}
            choose={() => (at.value = index)}
          />
        ))}
      </ul>
    </Layer>
  );
}
