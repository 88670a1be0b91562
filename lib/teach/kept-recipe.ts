import * as v from 'valibot';
import { type Recipe, recipeSchema } from './recipe.ts';

/** A recipe as this browser keeps it. */
export const keptRecipeSchema = v.strictObject({
  ...recipeSchema.entries,
  /** Came in a file, and nobody in this browser has said that it is to be used: see `precedes`. */
  imported: v.optional(v.boolean()),
});
export type KeptRecipe = v.InferOutput<typeof keptRecipeSchema>;

/** The recipe alone, as it goes into a file. */
export function recipeAlone({ imported: _, ...recipe }: KeptRecipe): Recipe {
  return recipe;
}

/**
 * This browser's recipes and the team's, the one that counts first: what was taught or chosen here, what the browser's
 * policy sets (`locked`), then what only came in a file.
 */
export function inOrder(own: readonly KeptRecipe[], team: readonly Recipe[], locked: boolean): KeptRecipe[] {
  const ofTeam = team.map((recipe): KeptRecipe => ({ ...recipe, imported: !locked }));
  return [...own, ...ofTeam].toSorted((a, b) => Number(a.imported ?? false) - Number(b.imported ?? false));
}
