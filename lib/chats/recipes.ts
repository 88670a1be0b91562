import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { covers } from '../sites.ts';
import { recipes } from '../state.ts';
import { inOrder, type KeptRecipe, keptRecipeSchema } from '../teach/kept-recipe.ts';
import { teamInForce } from '../team-in-force.ts';
import { inTurn } from './turns.ts';

/** The recipes taught in this browser; what is no recipe any more is left out. */
export async function ownRecipes(): Promise<KeptRecipe[]> {
  const kept: unknown[] = await recipes.getValue();
  return kept.flatMap((one) => {
    const parsed = v.safeParse(keptRecipeSchema, one);
    if (!parsed.success) console.warn('Levelhead: a recipe is damaged and not used', parsed.issues[0].message);
    return parsed.success ? parsed.output : [];
  });
}

/** The recipe that counts for the page at an address. */
export async function recipeFor(address: string): Promise<KeptRecipe | null> {
  const [own, { team, locked }] = await Promise.all([ownRecipes(), teamInForce()]);
  return inOrder(own, team.recipes, locked).find(({ site }) => covers([site], address)) ?? null;
}

/** Keeps a recipe in place of this browser's other for the same site. */
export function keepRecipe(recipe: KeptRecipe): Promise<void> {
  return inTurn('recipes', async () => {
    const others = (await ownRecipes()).filter(({ site }) => site !== recipe.site);
    await recipes.setValue([recipe, ...others]);
  });
}

/** Forgets this browser's recipes for these sites. */
export function dropRecipes(sites: readonly string[]): Promise<void> {
  return inTurn('recipes', async () => {
    const own = await ownRecipes();
    const kept = own.filter(({ site }) => !sites.includes(site));
    if (kept.length < own.length) await recipes.setValue(kept);
  });
}

/** Calls back when recipes were added, changed or dropped: this browser's, the team file's or the policy's. */
export function watchRecipes(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const told = (value: unknown) => JSON.stringify((value as { recipes?: unknown } | undefined)?.recipes ?? []);
    const { team, recipes: own } = changes;
    const ofTeam = area !== 'session' && team !== undefined && told(team.oldValue) !== told(team.newValue);
    if (ofTeam || (area === 'local' && own !== undefined)) changed();
  });
}
