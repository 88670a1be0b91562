import { lintPhrase } from '../../../lib/packs/lint.ts';
import type { LintNote } from '../../../lib/packs/lint/note.ts';
import type { Pack, Phrase } from '../../../lib/packs/schema.ts';
import { inForce } from '../state.ts';
import { alike } from './alike.ts';

const known = new WeakMap<Phrase, { text: string; off: readonly string[]; notes: LintNote[] }>();

/** What the linter says of a phrase with this wording. */
export function notesOn(phrase: Phrase, text: string): LintNote[] {
  const off = inForce.value.team.draftRulesOff;
  const before = known.get(phrase);
  if (before?.text === text && before.off === off) return before.notes;
  const notes = lintPhrase({ ...phrase, text }, off);
  known.set(phrase, { text, off, notes });
  return notes;
}

/** How many notes the phrases of a team's own pack, and reworded ones of another, have. */
export function notesIn(pack: Pack): number {
  const { edits, packs } = inForce.value.team;
  const own = packs.includes(pack);
  return pack.phrases.reduce((sum, phrase) => {
    const key = `${pack.id}/${phrase.id}`;
    if (!own && !(key in edits)) return sum;
    return sum + notesOn(phrase, edits[key] ?? phrase.text).length + (alike.value.twins.has(key) ? 1 : 0);
  }, 0);
}

export function noteCount(notes: number): string {
  return notes === 1 ? '1 note' : `${notes} notes`;
}

interface NotesProps {
  phraseKey: string;
  phrase: Phrase;
  text: string;
}

/** What could be better about a phrase, field by field. It stays in use all the same. */
export function Notes({ phraseKey, phrase, text }: NotesProps) {
  const twin = alike.value.twins.get(phraseKey);
  const notes = [
    ...notesOn(phrase, text),
    ...(twin === undefined ? [] : [{ field: 'text', message: `nearly the same as “${twin}”` }]),
  ];
  if (notes.length === 0) return null;
  return (
    <ul class="notes" aria-label={`Notes on: ${text}`}>
      {notes.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <strong>{field}</strong> {message}
        </li>
      ))}
    </ul>
  );
}

/** How near-duplicates were looked for, once there is anything to look for. */
export function ComparedBy() {
  const { by } = alike.value;
  if (by === null) return null;
  return (
    <p class="quiet">
      {by === 'model'
        ? 'Your own and reworded phrases are noted on, and compared with the others by the model. Notes change nothing.'
        : 'Your own and reworded phrases are noted on, and compared with the others by their words only: the model is not ready. Notes change nothing.'}
    </p>
  );
}
