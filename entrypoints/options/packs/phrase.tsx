import { useSignal } from '@preact/signals';
import * as v from 'valibot';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { phraseSchema, type Phrase } from '../../../lib/packs/schema.ts';
import { decide, inForce, toggled } from '../state.ts';
import { Notes } from './notes.tsx';

/** One phrase: on or off, reworded, or as it shipped; with notes where its words are the team's. */
export function PhraseEntry({ phraseKey, phrase, own }: { phraseKey: string; phrase: Phrase; own: boolean }) {
  const editing = useSignal(false);
  const wrong = useSignal<string | null>(null);
  const { phrasesOff, edits } = inForce.value.team;
  const text = edits[phraseKey] ?? phrase.text;
  const { name } = TECHNIQUES[phrase.technique];

  const reword = (typed: string) => {
    const parsed = v.safeParse(phraseSchema.entries.text, typed);
    wrong.value = parsed.success ? null : parsed.issues[0].message;
    if (!parsed.success || parsed.output === text) return;
    const { [phraseKey]: _, ...others } = edits;
    void decide({ edits: parsed.output === phrase.text ? others : { ...others, [phraseKey]: parsed.output } });
  };
  const revert = () => {
    const { [phraseKey]: _, ...others } = edits;
    wrong.value = null;
    void decide({ edits: others }, 'As it shipped again');
  };

  return (
    <li class="phrase">
      <label class="choice-line">
        <input
          type="checkbox"
          checked={!phrasesOff.includes(phraseKey)}
          onChange={(event) => decide({ phrasesOff: toggled(phrasesOff, phraseKey, !event.currentTarget.checked) })}
        />
        <span>
          {text} <span class="quiet">{name}</span>
          {phraseKey in edits && <span class="remark">Shipped as: {phrase.text}</span>}
        </span>
      </label>
      <span class="line">
        <button
          type="button"
          class="small"
          aria-label={`${editing.value ? 'Done' : 'Edit'}: ${text}`}
          aria-expanded={editing.value}
          onClick={() => (editing.value = !editing.value)}
        >
          {editing.value ? 'Done' : 'Edit'}
        </button>
        {phraseKey in edits && (
          <button type="button" class="small" aria-label={`Revert: ${text}`} onClick={revert}>
            Revert
          </button>
        )}
      </span>
      {(own || phraseKey in edits) && <Notes phraseKey={phraseKey} phrase={phrase} text={text} />}
      {editing.value && (
        <div class="edit">
          <textarea
            rows={3}
            maxLength={400}
            aria-label={`Wording of ${phraseKey}`}
            aria-invalid={wrong.value !== null}
            key={text}
            defaultValue={text}
            onChange={(event) => reword(event.currentTarget.value)}
          />
          {wrong.value && (
            <p class="refused" role="alert">
              Not saved: the wording {wrong.value}.
            </p>
          )}
        </div>
      )}
    </li>
  );
}
