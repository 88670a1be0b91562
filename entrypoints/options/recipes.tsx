import { useSignal } from '@preact/signals';
import { exportFile, type FileError, parseFile } from '../../lib/packs/exchange.ts';
import { siteName } from '../../lib/sites.ts';
import { faultIn, type Recipe, recipeSchema } from '../../lib/teach/recipe.ts';
import { FileErrors, type RefusedFile } from './file-errors.tsx';
import { download } from './files.ts';
import { Section } from './section.tsx';
import { decide, inForce, keepRecipes, ownRecipes } from './state.ts';

/** Where a recipe is kept: in this browser, or in the team file. */
type Owner = 'own' | 'team';

function recipesOf(owner: Owner): Recipe[] {
  return owner === 'own' ? ownRecipes.peek() : inForce.peek().team.recipes;
}

async function put(owner: Owner, recipes: Recipe[], words: string): Promise<void> {
  if (owner === 'own') await keepRecipes(recipes, words);
  else await decide({ recipes }, words);
}

/** A recipe as text, or what is wrong with it. */
function parse(text: string): { recipe: Recipe } | { errors: FileError[] } {
  const parsed = parseFile(text, recipeSchema);
  if (!parsed.ok) return { errors: parsed.errors };
  const fault = faultIn(parsed.value, document);
  return fault === undefined
    ? { recipe: parsed.value }
    : { errors: [{ line: 1, field: '', message: `this browser does not understand it: ${fault}` }] };
}

function Editor({ recipe, owner, close }: { recipe: Recipe; owner: Owner; close: () => void }) {
  const text = useSignal(exportFile(recipe));
  const refused = useSignal<RefusedFile | null>(null);
  const save = async () => {
    const parsed = parse(text.value);
    if ('errors' in parsed) {
      refused.value = { name: 'This recipe', errors: parsed.errors };
      return;
    }
    const next = recipesOf(owner).map((one) => (one.site === recipe.site ? parsed.recipe : one));
    await put(owner, next, `Saved for ${siteName(parsed.recipe.site)}`);
    close();
  };
  return (
    <div class="edit stack">
      <label>
        Recipe for {siteName(recipe.site)}
        <textarea
          class="code"
          rows={14}
          spellcheck={false}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      {refused.value && <FileErrors file={refused.value} />}
      <div class="line">
        <button type="button" onClick={save}>
          Save
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function Taught({ recipe, owner }: { recipe: Recipe; owner: Owner }) {
  const editing = useSignal(false);
  const name = siteName(recipe.site);
  const fault = faultIn(recipe, document);
  const isReplaced = owner === 'team' && ownRecipes.value.some(({ site }) => site === recipe.site);
  const isLocked = owner === 'team' && inForce.value.locked;
  const remove = () => {
    const others = recipesOf(owner).filter(({ site }) => site !== recipe.site);
    return put(owner, others, `What was taught for ${name} is forgotten`);
  };
  return (
    <li>
      <span>
        {recipe.site}{' '}
        <span class="quiet">
          taught {recipe.taught}, {owner === 'own' ? 'in this browser' : 'in the team file'}
          {isReplaced && ', replaced by the one in this browser'}
        </span>
        {fault && <span class="remark refused">Cannot be used: {fault}</span>}
      </span>
      <span class="line">
        <button
          type="button"
          disabled={isLocked}
          aria-label={`Edit ${name}`}
          onClick={() => (editing.value = !editing.value)}
        >
          Edit
        </button>
        <button
          type="button"
          aria-label={`Export ${name}`}
          onClick={() => download(`levelhead-${name}.json`, exportFile(recipe))}
        >
          Export
        </button>
        <button type="button" disabled={isLocked} aria-label={`Remove ${name}`} onClick={remove}>
          Remove
        </button>
      </span>
      {editing.value && <Editor recipe={recipe} owner={owner} close={() => (editing.value = false)} />}
    </li>
  );
}

/** How sites are read that Levelhead did not know, as agents have shown it. */
export function Recipes() {
  const refused = useSignal<RefusedFile | null>(null);
  const own = ownRecipes.value;
  const { recipes } = inForce.value.team;
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = parse(await file.text());
    input.value = '';
    refused.value = 'errors' in parsed ? { name: file.name, errors: parsed.errors } : null;
    if ('errors' in parsed) return;
    const { recipe } = parsed;
    const others = ownRecipes.peek().filter(({ site }) => site !== recipe.site);
    await keepRecipes([recipe, ...others], `${siteName(recipe.site)} is read by ${file.name}`);
  };
  return (
    <Section id="recipes" title="Taught pages">
      <p class="quiet">
        How helpdesks are read that Levelhead did not know, as somebody has shown it in the panel. Sent out with the
        team file.
      </p>
      {own.length + recipes.length === 0 && <p>None yet. Open your helpdesk, then “Teach this page” in the panel.</p>}
      <ul class="list">
        {own.map((recipe) => (
          <Taught key={recipe.site} recipe={recipe} owner="own" />
        ))}
        {recipes.map((recipe) => (
          <Taught key={recipe.site} recipe={recipe} owner="team" />
        ))}
      </ul>
      <label class="field">
        Import a recipe
        <input type="file" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
      </label>
      {refused.value && <FileErrors file={refused.value} />}
    </Section>
  );
}
