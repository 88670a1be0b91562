import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropRecipes, keepRecipe, ownRecipes, recipeFor, watchRecipes } from '../../../lib/chats/recipes.ts';
import { recipes, team } from '../../../lib/state.ts';
import type { Recipe } from '../../../lib/teach/recipe.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const recipe = (site: string, item: string): Recipe => ({
  format: 1,
  site,
  taught: '2026-09-01',
  chat: {},
  transcript: '.log',
  message: { item, text: 'p', roles: [] },
});
const itemAt = async (address: string) => (await recipeFor(address))?.message.item;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({} as never);
});

test('what was taught here goes before the team’s, and what is not taught has none', async () => {
  await team.setValue({
    ...DEFAULT_TEAM,
    recipes: [recipe('https://a.example/*', '.team'), recipe('https://*.b.example/*', '.team')],
  });
  await keepRecipe(recipe('https://a.example/*', '.own'));
  expect(await itemAt('https://a.example/inbox/1')).toBe('.own');
  expect(await itemAt('https://eu.b.example/')).toBe('.team');
  expect(await itemAt('https://c.example/')).toBeUndefined();
  expect(await itemAt('about:blank')).toBeUndefined();
  await dropRecipes(['https://a.example/*']);
  expect(await itemAt('https://a.example/inbox/1')).toBe('.team');
});

test('what was taught here goes before policy, policy before a file, and of files this browser’s before the team’s', async () => {
  const site = 'https://a.example/*';
  const found = async () => {
    const { message, imported = false } = (await recipeFor('https://a.example/inbox/1'))!;
    return [message.item, imported];
  };
  await team.setValue({ ...DEFAULT_TEAM, recipes: [recipe(site, '.team')] });
  expect(await found()).toEqual(['.team', true]);
  await keepRecipe({ ...recipe(site, '.file'), imported: true });
  expect(await found()).toEqual(['.file', true]);
  const policy = { ...DEFAULT_TEAM, recipes: [recipe(site, '.policy')] };
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ team: policy } as never);
  expect(await found()).toEqual(['.policy', false]);
  await keepRecipe(recipe(site, '.own'));
  expect(await found()).toEqual(['.own', false]);
});

test('a site has one recipe: the newest', async () => {
  await Promise.all([
    keepRecipe(recipe('https://a.example/*', '.one')),
    keepRecipe(recipe('https://a.example/*', '.two')),
  ]);
  expect((await ownRecipes()).map(({ message }) => message.item)).toEqual(['.two']);
});

test('damaged recipes are left out, the others stay', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await recipes.setValue([{ nonsense: true } as never, recipe('https://a.example/*', '.own')]);
  expect((await ownRecipes()).map(({ site }) => site)).toEqual(['https://a.example/*']);
});

test('changes are told of, other settings are not', async () => {
  const changed = vi.fn();
  watchRecipes(changed);
  await keepRecipe(recipe('https://a.example/*', '.own'));
  expect(changed).toHaveBeenCalledTimes(1);
  await team.setValue({ ...DEFAULT_TEAM, dial: 5 });
  expect(changed).toHaveBeenCalledTimes(1);
  await team.setValue({ ...DEFAULT_TEAM, dial: 5, recipes: [recipe('https://b.example/*', '.team')] });
  expect(changed).toHaveBeenCalledTimes(2);
});
