import { useSignal } from '@preact/signals';
import { parsePack } from '../../../lib/packs/exchange.ts';
import { OWN_PACK } from '../../../lib/packs/own.ts';
import { FileErrors, type RefusedFile } from '../file-errors.tsx';
import { Section, TeamControls } from '../section.tsx';
import { decide, inForce } from '../state.ts';
import { allPacks } from './all-packs.ts';
import { ComparedBy, noteCount, notesOn } from './notes.tsx';
import { PackEntry } from './pack.tsx';

/** Every phrase pack: on or off, browsed, searched, reworded; and the team's own packs. */
export function Packs() {
  const query = useSignal('');
  const refused = useSignal<RefusedFile | null>(null);
  const add = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = parsePack(await file.text());
    input.value = '';
    if (!parsed.ok) refused.value = { name: file.name, errors: parsed.errors };
    else if (parsed.value.id === OWN_PACK || allPacks.peek().some((pack) => pack.id === parsed.value.id)) {
      const message = `there is a pack "${parsed.value.id}" already`;
      refused.value = { name: file.name, errors: [{ line: 1, field: 'id', message }] };
    } else {
      refused.value = null;
      const notes = parsed.value.phrases.reduce((sum, phrase) => sum + notesOn(phrase, phrase.text).length, 0);
      const words = `${parsed.value.name} is added${notes > 0 ? `, with ${noteCount(notes)} on its phrases` : ''}`;
      await decide({ packs: [...inForce.peek().team.packs, parsed.value] }, words);
    }
  };
  return (
    <Section id="packs" title="Phrase packs">
      <label class="field">
        Search phrases
        <input type="search" value={query.value} onInput={(event) => (query.value = event.currentTarget.value)} />
      </label>
      <ComparedBy />
      <div class="packs">
        {allPacks.value.map((pack) => (
          <PackEntry key={pack.id} pack={pack} query={query.value} />
        ))}
      </div>
      <TeamControls>
        <label class="field">
          Add a pack of your own
          <input type="file" accept=".json,application/json" onChange={(event) => add(event.currentTarget)} />
        </label>
      </TeamControls>
      {refused.value && <FileErrors file={refused.value} />}
    </Section>
  );
}
