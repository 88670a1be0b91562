import { useSignal } from '@preact/signals';
import { exportFile, parseTeam } from '../../lib/packs/exchange.ts';
import { FileErrors, type RefusedFile } from './file-errors.tsx';
import { download } from './files.ts';
import { Section, TeamControls } from './section.tsx';
import { decide, inForce } from './state.ts';

/** The team's decisions as one file: out, and in again at another agent's. */
export function TeamFile() {
  const refused = useSignal<RefusedFile | null>(null);
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = parseTeam(await file.text());
    input.value = '';
    refused.value = parsed.ok ? null : { name: file.name, errors: parsed.errors };
    if (parsed.ok) await decide(parsed.value, `${file.name} is in force`);
  };
  return (
    <Section id="team-file" title="Team file">
      <p class="quiet">
        Everything above except sites and “You”, as one file. Import it at each agent’s, or let the browser’s policy set
        it for all.
      </p>
      <div class="line">
        <button type="button" onClick={() => download('levelhead-team.json', exportFile(inForce.value.team))}>
          Export team file
        </button>
      </div>
      <TeamControls>
        <label class="field">
          Import a team file
          <input type="file" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
        </label>
      </TeamControls>
      {refused.value && <FileErrors file={refused.value} />}
    </Section>
  );
}
