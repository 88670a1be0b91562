import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Recipe } from '../../../lib/teach/recipe.ts';
import { expect, test as base } from '../panel/extension.ts';

const recipe = (site: string, item = '.row'): Recipe => ({
  format: 1,
  site,
  taught: '2026-09-01',
  chat: { address: '/inbox/{chat}' },
  transcript: '.log',
  message: { item, text: '.words', roles: [{ role: 'agent', when: '.ours' }] },
});
const DESK = recipe('https://desk.example/*');

const test = base.extend<{ options: Page; kept: () => Promise<{ own: Recipe[]; team: Recipe[] }> }>({
  options: async ({ extension }, use) => {
    await extension.seed('local', { recipes: [DESK] });
    const page = await extension.open('options');
    await use(page);
    await page.close();
  },
  kept: async ({ extension }, use) => {
    await use(() =>
      extension.worker.evaluate(async () => {
        const { recipes = [], team } = await chrome.storage.local.get<{ recipes: never; team: never }>();
        return { own: recipes, team: (team as { recipes?: never } | undefined)?.recipes ?? [] };
      }),
    );
  },
});

const taught = (page: Page) => page.getByRole('region', { name: 'Taught pages' });

async function exported(page: Page, button: string): Promise<unknown> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test('a recipe is edited as text; what is no recipe is refused where it is wrong', async ({ options, kept }) => {
  await taught(options).getByRole('button', { name: 'Edit desk.example' }).click();
  const text = taught(options).getByLabel('Recipe for desk.example');
  await text.fill(JSON.stringify({ ...DESK, transcript: '.log {' }, null, 2));
  await taught(options).getByRole('button', { name: 'Save' }).click();
  await expect(taught(options).getByRole('alert')).toContainText('transcript');
  expect((await kept()).own).toEqual([DESK]);
  const next = recipe(DESK.site, '.entry');
  await text.fill(JSON.stringify(next));
  await taught(options).getByRole('button', { name: 'Save' }).click();
  await expect(text).toBeHidden();
  expect((await kept()).own).toEqual([next]);
});

test('a recipe goes out as a file, and in again', async ({ options, kept }) => {
  const file = await exported(options, 'Export desk.example');
  expect(file).toEqual(DESK);
  await taught(options).getByRole('button', { name: 'Remove desk.example' }).click();
  await expect(taught(options)).toContainText('None yet');
  expect((await kept()).own).toEqual([]);
  const choose = (name: string, content: unknown) =>
    taught(options)
      .getByLabel('Import a recipe')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await choose('broken.json', { ...DESK, script: 'alert(1)' });
  await expect(taught(options).getByRole('alert')).toContainText('broken.json was not taken');
  await choose('desk.json', file);
  await expect(taught(options).getByRole('button', { name: 'Edit desk.example' })).toBeVisible();
  expect((await kept()).own).toEqual([{ ...DESK, imported: true }]);
});

test('from a file, a recipe is not used where Levelhead knows the helpdesk, until the agent says so', async ({
  options,
  kept,
}) => {
  const zendesk = recipe('https://acme.zendesk.com/*');
  await taught(options)
    .getByLabel('Import a recipe')
    .setInputFiles({ name: 'z.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(zendesk)) });
  await expect(taught(options)).toContainText('Not used: it came in a file, and Levelhead knows Zendesk by itself.');
  expect((await kept()).own).toEqual([{ ...zendesk, imported: true }, DESK]);
  await taught(options).getByRole('button', { name: 'Use acme.zendesk.com all the same' }).click();
  await expect(taught(options)).not.toContainText('Not used');
  expect((await kept()).own).toEqual([zendesk, DESK]);
});

test('the team file takes what was taught here along, and replaces it where it is imported', async ({
  options,
  kept,
}) => {
  const file = await exported(options, 'Export team file');
  expect(file).toMatchObject({ recipes: [DESK] });
  await options.getByLabel('Import a team file').setInputFiles({
    name: 'team.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(taught(options)).toContainText('in the team file');
  await expect.poll(kept).toEqual({ own: [], team: [DESK] });
});
