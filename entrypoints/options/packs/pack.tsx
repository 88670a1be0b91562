import { useSignal } from '@preact/signals';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import type { Pack, Phrase } from '../../../lib/packs/schema.ts';
import { TeamControls } from '../section.tsx';
import { decide, inForce, toggled } from '../state.ts';
import { textsByKey } from './all-packs.ts';
import { noteCount, notesIn } from './notes.tsx';
import { PhraseEntry } from './phrase.tsx';

function matches(phrase: Phrase, text: string, query: string): boolean {
  const about = `${text} ${TECHNIQUES[phrase.technique].name} ${phrase.id}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => about.includes(word));
}

function counts(pack: Pack): string {
  const { phrasesOff, edits } = inForce.value.team;
  const keys = pack.phrases.map((phrase) => `${pack.id}/${phrase.id}`);
  const off = keys.filter((key) => phrasesOff.includes(key)).length;
  const edited = keys.filter((key) => key in edits).length;
  const notes = notesIn(pack);
  return [`${keys.length} phrases`, off && `${off} off`, edited && `${edited} edited`, notes && noteCount(notes)]
    .filter(Boolean)
    .join(', ');
}

/** One pack: its switch, and its phrases once it is opened or searched. */
export function PackEntry({ pack, query }: { pack: Pack; query: string }) {
  const open = useSignal(false);
  const { packsOff, packs } = inForce.value.team;
  const searched = query.trim() !== '';
  const shown = searched
    ? pack.phrases.filter((phrase) =>
        matches(phrase, textsByKey.value.get(`${pack.id}/${phrase.id}`) ?? '', query.trim()),
      )
    : pack.phrases;
  if (searched && shown.length === 0) return null;
  return (
    <section class="pack" aria-label={pack.name}>
      <header>
        <TeamControls>
          <label class="choice-line">
            <input
              type="checkbox"
              checked={!packsOff.includes(pack.id)}
              onChange={(event) => decide({ packsOff: toggled(packsOff, pack.id, !event.currentTarget.checked) })}
            />
            <span>
              <strong>{pack.name}</strong> <span class="quiet">{pack.description}</span>
            </span>
          </label>
        </TeamControls>
        <span class="quiet">{counts(pack)}</span>
        {!searched && (
          <button
            type="button"
            class="small"
            aria-expanded={open.value}
            aria-label={`${open.value ? 'Close' : 'Browse'} ${pack.name}`}
            onClick={() => (open.value = !open.value)}
          >
            {open.value ? 'Close' : 'Browse'}
          </button>
        )}
        {packs.some((own) => own.id === pack.id) && (
          <TeamControls>
            <button
              type="button"
              class="small"
              aria-label={`Remove ${pack.name}`}
              onClick={() => decide({ packs: packs.filter((own) => own.id !== pack.id) }, `${pack.name} is removed`)}
            >
              Remove
            </button>
          </TeamControls>
        )}
      </header>
      {(searched || open.value) && (
        <TeamControls>
          <ul>
            {shown.map((phrase) => (
              <PhraseEntry
                key={phrase.id}
                phraseKey={`${pack.id}/${phrase.id}`}
                phrase={phrase}
                own={packs.includes(pack)}
              />
            ))}
          </ul>
        </TeamControls>
      )}
    </section>
  );
}
