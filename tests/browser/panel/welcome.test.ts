import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './extension.ts';

const ADAPTERS = resolve(import.meta.dirname, '../../../lib/adapters');
/** The helpdesks' names in the adapters' sources. */
const NAMES = readdirSync(ADAPTERS).flatMap((file) => {
  const [, name] = /^  name: '([^']+)'/m.exec(readFileSync(join(ADAPTERS, file), 'utf8')) ?? [];
  return name ?? [];
});

test('the welcome page opens the side panel of its window from the click', async ({ extension }) => {
  const page = await extension.open('welcome');
  await expect(page.getByRole('button').and(page.locator('.primary'))).toHaveText(['Open the side panel']);
  await page.getByRole('button', { name: 'Open the side panel' }).click();
  await expect
    .poll(() =>
      extension.worker.evaluate(
        async () =>
          (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })).length,
      ),
    )
    .toBe(1);
  await page.close();
});

test('a typed address becomes a request for that site alone; nonsense is refused', async ({ extension }) => {
  const page = await extension.open('welcome');
  await page.evaluate(() => {
    chrome.permissions.request = (async (permissions: { origins: string[] }) =>
      permissions.origins[0] === 'https://help.acme.example/*') as never;
  });
  await page.getByText('Which helpdesks it reads').click();
  const address = page.getByRole('textbox', { name: 'Address of your helpdesk' });
  await address.fill('not an address');
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('not a web address');
  await address.fill('help.acme.example/agent/chats?x=1');
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByText('help.acme.example is allowed.')).toBeVisible();
  await page.close();
});

test('every known helpdesk is named with how far it is read; none is offered where it is read badly', async ({
  extension,
}) => {
  const page = await extension.open('welcome');
  await expect(page.getByRole('button', { name: /^Allow/ })).toHaveCount(0);
  await page.getByText('Which helpdesks it reads').click();
  const list = page.locator('dl');
  expect(NAMES).toContain('Zendesk');
  for (const name of NAMES) await expect(list).toContainText(name);
  const named = async (standing: string) =>
    (await list.locator('div', { hasText: standing }).locator('dd').textContent())?.split(', ');
  expect(await named('Reads well')).toContain('Zendesk');
  expect(await named('Experimental')).toContain('Intercom');
  expect(await named('Found, but not judged')).toEqual(expect.arrayContaining(['Front', 'Zoho Desk']));
  await page.close();
});

test('the team’s own sites are each one click away, until they are allowed', async ({ extension }) => {
  await extension.seed('local', { team: { format: 1, sites: ['https://help.acme.example/*'] } });
  const page = await extension.open('welcome');
  await expect(page.getByRole('button', { name: /^Allow/ })).toHaveText(['Allow help.acme.example']);
  await page.close();
  await extension.seed('local', {});
});
