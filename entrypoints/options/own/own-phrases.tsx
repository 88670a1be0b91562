import { useSignal } from '@preact/signals';
import { exportFile } from '../../../lib/packs/exchange.ts';
import { merged, type OwnFile, type OwnPhrase, parseOwn, usualHeat } from '../../../lib/packs/own.ts';
import { FileErrors, type RefusedFile } from '../file-errors.tsx';
import { download } from '../files.ts';
import { Section } from '../section.tsx';
import { keepOwn, own, starred } from '../state.ts';
import { OwnEditor } from './own-editor.tsx';
import { OwnEntry } from './own-entry.tsx';

/** An id that tells nothing of the text. */
function freshId(): string {
  return `p-${crypto.randomUUID().slice(0, 13)}`;
}

function blank(): OwnPhrase {
  return { id: freshId(), technique: 'acknowledge', text: '', heat: usualHeat('acknowledge') };
}

/** The phrases an agent wrote, apart from the team file: written, changed, deleted, carried to another browser. */
export function OwnPhrases() {
  const draft = useSignal(blank());
  const refused = useSignal<RefusedFile | null>(null);
  const phrases = own.value;
  const add = async (phrase: OwnPhrase) => {
    await keepOwn([...own.peek(), phrase], 'Your phrase is saved');
    draft.value = blank();
  };
  const give = () => {
    const file: OwnFile = {
      format: 1,
      kind: 'levelhead-own-phrases',
      phrases: own.peek(),
      favourites: starred.peek(),
    };
    download('levelhead-your-phrases.json', exportFile(file));
  };
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = parseOwn(await file.text());
    input.value = '';
    refused.value = parsed.ok ? null : { name: file.name, errors: parsed.errors };
    if (!parsed.ok) return;
    const stars = [...new Set([...starred.peek(), ...parsed.value.favourites])];
    await keepOwn(merged(own.peek(), parsed.value.phrases), `${file.name} is taken in`, stars);
  };
  return (
    <Section id="your-phrases" title="Your phrases">
      <p class="quiet">
        Yours alone, kept in this browser. They are offered where their technique is, marked “Yours”, and found by the
        search; not where a legal, press or safety threat is in the chat.
      </p>
      {phrases.length > 0 && (
        <ul class="packs">
          {phrases.map((phrase) => (
            <OwnEntry key={phrase.id} phrase={phrase} />
          ))}
        </ul>
      )}
      <OwnEditor key={draft.value.id} label="Write a phrase" phrase={draft.value} save={add} />
      <div class="line">
        <button type="button" onClick={give}>
          Export your phrases and favourites
        </button>
      </div>
      <label class="field">
        Import phrases and favourites
        <input type="file" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
      </label>
      {refused.value && <FileErrors file={refused.value} />}
    </Section>
  );
}
