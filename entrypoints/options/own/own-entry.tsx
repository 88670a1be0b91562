import { useSignal } from '@preact/signals';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import { asPhrase, OWN_PACK, type OwnPhrase } from '../../../lib/packs/own.ts';
import { Notes } from '../packs/notes.tsx';
import { inForce, keepOwn, own } from '../state.ts';
import { OwnEditor } from './own-editor.tsx';

/** One phrase of the agent's own: changed or deleted. */
export function OwnEntry({ phrase }: { phrase: OwnPhrase }) {
  const editing = useSignal(false);
  const { id, technique, text, heat } = phrase;
  const isOff = inForce.value.team.techniquesOff.includes(technique);
  const change = async (changed: OwnPhrase) => {
    await keepOwn(
      own.peek().map((one) => (one.id === id ? changed : one)),
      'Your phrase is saved',
    );
    editing.value = false;
  };
  const remove = () =>
    keepOwn(
      own.peek().filter((one) => one.id !== id),
      'Your phrase is deleted',
    );
  return (
    <li class="phrase own">
      <span>
        {text}{' '}
        <span class="quiet">
          {TECHNIQUES[technique].name}, heat {heat[0]} to {heat[1]}
        </span>
        {isOff && <span class="remark">Not offered: your team has switched this technique off.</span>}
      </span>
      <span class="line">
        <button
          type="button"
          class="small"
          aria-label={`${editing.value ? 'Close' : 'Edit'}: ${text}`}
          aria-expanded={editing.value}
          onClick={() => (editing.value = !editing.value)}
        >
          {editing.value ? 'Close' : 'Edit'}
        </button>
        <button type="button" class="small" aria-label={`Delete: ${text}`} onClick={remove}>
          Delete
        </button>
      </span>
      <Notes phraseKey={`${OWN_PACK}/${id}`} phrase={asPhrase(phrase)} text={text} />
      {editing.value && <OwnEditor label="Change your phrase" phrase={phrase} save={change} />}
    </li>
  );
}
