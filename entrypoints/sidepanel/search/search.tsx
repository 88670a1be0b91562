import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Suggestion } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { view } from '../chosen.ts';
import { FavouriteButton, star, Star } from '../favourites.tsx';
import { open } from '../layers.ts';
import { starred } from '../state.ts';
import { copy, insert, outcomeOf } from '../suggestions/act.ts';
import { SlottedText } from '../../../lib/look/slotted-text.tsx';
import { Layer } from '../page/layer.tsx';
import { library, search } from './library.ts';
import { asSuggestion, factsOf } from './phrases.ts';

function Result({ id, suggestion, chosen, choose }: ResultProps) {
  const { name } = TECHNIQUES[suggestion.technique];
  return (
    <li id={id} role="option" aria-selected={chosen} onMouseMove={choose} onClick={(click) => act(suggestion, click)}>
      <p class="of">
        {name} <span class="pack">{suggestion.packName}</span>
        <span
          class="starred"
          title="Favourite"
          onClick={(event) => {
            event.stopPropagation();
            void star(suggestion.phraseId);
          }}
        >
          <Star phraseId={suggestion.phraseId} />
          {starred.value.includes(suggestion.phraseId) && <span class="unseen">favourite</span>}
        </span>
      </p>
      <SlottedText line={suggestion} />
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
function act(suggestion: Suggestion, click: MouseEvent): void {
  const shown = view.peek();
  if (shown.is === 'chat') void insert(shown.chat, suggestion, click);
}

/** Search over every phrase the team uses, by words and by the moment: arrows choose, Enter inserts. */
export function Search() {
  const query = useSignal('');
  const at = useSignal(0);
  const onlyFavourites = useSignal(false);
  /** The favourites when the search was last changed: a star given since moves no result away from under the agent. */
  const favourites = useSignal<ReadonlySet<string>>(new Set(starred.peek()));
  const chat = useComputed(() => (view.value.is === 'chat' ? view.value.chat : null));
  const results = useComputed(() => {
    const facts = chat.value ? factsOf(chat.value) : new Map<string, string>();
    const found = search.value.find(query.value, favourites.value, onlyFavourites.value);
    return found.map((phrase) => asSuggestion(phrase, facts));
  });
  const chosen = Math.min(at.value, results.value.length - 1);
  const current = results.value[chosen];
  useEffect(() => document.getElementById(`result-${chosen}`)?.scrollIntoView({ block: 'nearest' }), [chosen]);

  const renew = () => {
    at.value = 0;
    favourites.value = new Set(starred.peek());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') at.value = Math.min(chosen + 1, results.value.length - 1);
    else if (event.key === 'ArrowUp') at.value = Math.max(chosen - 1, 0);
    else if (event.key === 'Enter' && current && chat.value) {
      void (event.ctrlKey || event.metaKey ? copy(chat.value, current) : insert(chat.value, current));
    } else return;
    event.preventDefault();
  };

  const outcome = results.value.map(({ phraseId }) => outcomeOf(chat.value, phraseId)).find((one) => one !== null);
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
            renew();
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={() => (open.value = null)}>
          Close
        </button>
      </div>
      <div class="search-bar">
        <label class="choice-line">
          <input
            type="checkbox"
            checked={onlyFavourites.value}
            onChange={(event) => {
              onlyFavourites.value = event.currentTarget.checked;
              renew();
            }}
          />
          Favourites only
        </label>
        {current && <FavouriteButton phraseId={current.phraseId} name={TECHNIQUES[current.technique].name} />}
      </div>
      {outcome && (
        <p class={outcome.outcome === 'inserted' || outcome.outcome === 'copied' ? 'done' : 'refused'}>
          {outcome.words}
        </p>
      )}
      <p class="quiet" role="status">
        {results.value.length === 0
          ? onlyFavourites.value
            ? 'No favourite fits these words. A star makes a phrase a favourite.'
            : 'No phrase fits these words.'
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
