import type { Page } from '@playwright/test';
import { ExtensionSettings } from '../../extension/settings.ts';
import { expect, test as base } from './panel.ts';

const SITE = 'http://localhost/*';
const OTHER = 'http://127.0.0.1/*';

/** No site is allowed until a test says so. */
const test = base.extend<{ allowed: ExtensionSettings }>({
  allowed: async ({ extension }, use) => {
    const settings = await ExtensionSettings.open(extension.context, new URL(extension.base).host);
    await settings.access('ON_SPECIFIC_SITES');
    await use(settings);
    await settings.access('ON_ALL_SITES');
    await settings.close();
  },
});

interface Put {
  asked: { origins: string[]; during: string | undefined }[];
  answer(yes: boolean): void;
}

/** The browser's question, which no test can see: what was asked, during which event of the person's, and a yes to it. */
async function ask(page: Page, question: 'request' | 'remove') {
  await page.evaluate((name) => {
    const asked: Put['asked'] = [];
    Object.assign(globalThis, { asked });
    chrome.permissions[name] = (({ origins }: { origins: string[] }) => {
      asked.push({ origins, during: window.event?.isTrusted ? window.event.type : undefined });
      return new Promise((answer) => Object.assign(globalThis, { answer }));
    }) as never;
  }, question);
  return {
    asked: () => page.evaluate(() => (globalThis as unknown as Put).asked),
    yes: () => page.evaluate(() => (globalThis as unknown as Put).answer(true)),
  };
}

test('a click asks for this site alone, and once the browser allowed it the panel goes on', async ({
  inFront: { panel, helpdesk },
  allowed,
}) => {
  await helpdesk.bringToFront();
  await allowed.clickToolbar(helpdesk);
  const { asked, yes } = await ask(panel, 'request');
  const state = panel.getByRole('region', { name: 'State' }).getByRole('heading');
  await expect(state).toHaveText('Levelhead is not allowed on localhost');
  await panel.getByRole('button', { name: 'Allow localhost' }).click();
  await expect.poll(asked).toEqual([{ origins: [SITE], during: 'click' }]);
  await expect(state).toHaveText('Levelhead is not allowed on localhost');
  await allowed.add(SITE);
  await yes();
  await expect(state).toHaveText('Waiting for the page');
  await expect(panel.locator('p.unseen[role=status]')).toHaveText('localhost is allowed.');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(await asked()).toHaveLength(1);
});

test('a site given back leaves the list of the options, the others stay', async ({ extension, allowed }) => {
  await allowed.add(SITE);
  await allowed.add(OTHER);
  const options = await extension.open('options');
  const { asked, yes } = await ask(options, 'remove');
  const sites = options.getByRole('region', { name: 'Allowed sites' });
  await expect(sites.getByRole('listitem')).toHaveCount(2);
  await sites.getByRole('button', { name: `Revoke ${SITE}` }).click();
  await expect.poll(asked).toMatchObject([{ origins: [SITE] }]);
  await allowed.remove(SITE);
  await yes();
  await expect(options.locator('.notice')).toContainText('localhost is not allowed any more');
  await expect(sites.getByRole('listitem')).toHaveText([`${OTHER}Revoke`]);
  expect(await asked()).toHaveLength(1);
  await options.close();
});
