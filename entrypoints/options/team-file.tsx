import { useSignal } from '@preact/signals';
import { exportFile, parseTeam } from '../../lib/packs/exchange.ts';
import { recipeAlone } from '../../lib/teach/kept-recipe.ts';
import { RECIPE_LIMIT } from '../../lib/teach/recipe.ts';
import type { Team } from '../../lib/team.ts';
import { FileErrors, type RefusedFile } from './file-errors.tsx';
import { download } from './files.ts';
import { Section, TeamControls } from './section.tsx';
import { decide, inForce, ownRecipes } from './state.ts';

/** The team file with what was taught in this browser. */
function together(): Team {
  const { team } = inForce.peek();
  const own = ownRecipes.peek();
  const others = team.recipes.filter(({ site }) => !own.some((one) => one.site === site));
  return { ...team, recipes: [...own.map(recipeAlone), ...others].slice(0, RECIPE_LIMIT) };
}

/** The team's decisions as one file: out, and in again at another agent's. */
export function TeamFile() {
  const refused = useSignal<RefusedFile | null>(null);
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = parseTeam(await file.text());
    input.value = '';
    refused.value = parsed.ok ? null : { name: file.name, errors: parsed.errors };
    if (!parsed.ok) return;
    const taken = new Set(parsed.value.recipes.map(({ site }) => site));
    const left = ownRecipes.peek().filter(({ site }) => !taken.has(site));
    const own = left.length < ownRecipes.peek().length ? left : ownRecipes.peek();
    await decide(parsed.value, `${file.name} is in force`, own);
  };
  return (
    <Section id="team-file" title="Team file">
      <p class="quiet">
        Everything above except sites, “You” and “Your phrases”, as one file. Import it at each agent’s, or let the
        browser’s policy set it for all.
      </p>
      <div class="line">
        <button type="button" onClick={() => download('levelhead-team.json', exportFile(together()))}>
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
