import { expect, test } from './extension.ts';

test('the welcome page opens the side panel of its window from the click', async ({ extension }) => {
  const page = await extension.open('welcome');
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
  const address = page.getByRole('textbox', { name: 'Address of your helpdesk' });
  await address.fill('not an address');
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('not a web address');
  await address.fill('help.acme.example/agent/chats?x=1');
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByText('help.acme.example is allowed.')).toBeVisible();
  await page.close();
});
