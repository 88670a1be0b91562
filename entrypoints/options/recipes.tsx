import { useSignal } from '@preact/signals';
import { adapterByAddress } from '../../lib/adapters/index.ts';
import { exportFile, type FileError, parseFile } from '../../lib/packs/exchange.ts';
import { siteName } from '../../lib/sites.ts';
import { inOrder, type KeptRecipe, recipeAlone } from '../../lib/teach/kept-recipe.ts';
import { faultIn, precedes, type Recipe, recipeSchema } from '../../lib/teach/recipe.ts';
import { FileErrors, type RefusedFile } from './file-errors.tsx';
import { download } from './files.ts';
import { Section } from './section.tsx';
import { decide, inForce, keepRecipes, ownRecipes } from './state.ts';

/** Where a recipe is kept: in this browser, or in the team file. */
type Owner = 'own' | 'team';

function recipesOf(owner: Owner): KeptRecipe[] {
  return owner === 'own' ? ownRecipes.peek() : inForce.peek().team.recipes;
}

async function put(owner: Owner, recipes: KeptRecipe[], words: string): Promise<void> {
  if (owner === 'own') await keepRecipes(recipes, words);
  else await decide({ recipes: recipes.map(recipeAlone) }, words);
}

/** The other recipe for the same site that goes before this one. */
function replacedBy({ site }: KeptRecipe, owner: Owner): string | undefined {
  const { locked, team } = inForce.value;
  const own = ownRecipes.value;
  const first = inOrder(own, team.recipes, locked).find((one) => one.site === site);
  const isOwn = first !== undefined && own.includes(first);
  if (owner === 'own') return isOwn ? undefined : 'the one your browser’s policy sets';
  return isOwn ? 'the one in this browser' : undefined;
}

/** Why a recipe that came in a file is not used, or may not be; undefined where it was taught here or policy sets it. */
function yields(recipe: KeptRecipe, owner: Owner): string | undefined {
  if (owner === 'team' ? inForce.value.locked : !recipe.imported) return undefined;
  const known = adapterByAddress(new URL(recipe.site.replaceAll('*', 'x')));
  if (known === undefined) return 'From a file: used unless Levelhead recognises the helpdesk there by itself.';
  return precedes({ ...recipe, imported: true }, known)
    ? undefined
    : `Not used: it came in a file, and Levelhead knows ${known.name} by itself.`;
}

/** The agent wants what came in a file: it is theirs from now on. */
function use(recipe: KeptRecipe): Promise<void> {
  const others = ownRecipes.peek().filter(({ site }) => site !== recipe.site);
  return keepRecipes([recipeAlone(recipe), ...others], `${siteName(recipe.site)} is read by this recipe`);
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

function Editor({ recipe, owner, close }: { recipe: KeptRecipe; owner: Owner; close: () => void }) {
  const text = useSignal(exportFile(recipeAlone(recipe)));
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

function Taught({ recipe, owner }: { recipe: KeptRecipe; owner: Owner }) {
  const editing = useSignal(false);
  const name = siteName(recipe.site);
  const fault = faultIn(recipe, document);
  const isLocked = owner === 'team' && inForce.value.locked;
  const replaced = replacedBy(recipe, owner);
  const yielding = replaced === undefined ? yields(recipe, owner) : undefined;
  const remove = () => {
    const others = recipesOf(owner).filter(({ site }) => site !== recipe.site);
    return put(owner, others, `What was taught for ${name} is forgotten`);
  };
  return (
    <li>
      <span>
        {recipe.site}{' '}
        <span class="quiet">
          taught {recipe.taught},{' '}
          {owner === 'own' ? 'in this browser' : isLocked ? 'by your browser’s policy' : 'in the team file'}
          {replaced && `, replaced by ${replaced}`}
        </span>
        {yielding && <span class="remark">{yielding}</span>}
        {fault && <span class="remark refused">Cannot be used: {fault}</span>}
      </span>
      <span class="line">
        {yielding && (
          <button type="button" aria-label={`Use ${name} all the same`} onClick={() => use(recipe)}>
            Use all the same
          </button>
        )}
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
          onClick={() => download(`levelhead-${name}.json`, exportFile(recipeAlone(recipe)))}
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
    const recipe = { ...parsed.recipe, imported: true };
    const others = ownRecipes.peek().filter(({ site }) => site !== recipe.site);
    await keepRecipes([recipe, ...others], `${file.name} was taken for ${siteName(recipe.site)}`);
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
