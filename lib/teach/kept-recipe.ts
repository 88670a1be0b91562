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
