import type { CDPSession, Page } from '@playwright/test';
import { expect, test as base } from './panel.ts';

const SITE = 'http://localhost/*';
const OTHER = 'http://127.0.0.1/*';

/** What the browser's own extensions page may call: it stands for the person who clicks there. */
interface Settings {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, site: string): Promise<void>;
  removeHostPermission(extensionId: string, site: string): Promise<void>;
}

/** Commands of the DevTools protocol that Playwright does not name. */
interface ExtensionActions {
  send(
    method: 'Target.getTargets',
    params: { filter: { type: string }[] },
  ): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<void>;
}

interface Allowed {
  /** Has the browser allow a site, or not any more, and say so to the extension. */
  add(site: string): Promise<void>;
  remove(site: string): Promise<void>;
  /** Clicks Levelhead's button in the toolbar of a tab: its address may be known from then on. */
  clickToolbar(page: Page): Promise<void>;
}

/** No site is allowed until a test says so. */
const test = base.extend<{ allowed: Allowed }>({
  allowed: async ({ extension }, use) => {
    const id = new URL(extension.base).host;
    const settings = await extension.context.newPage();
    await settings.goto('chrome://extensions');
    const set = <Name extends keyof Settings>(name: Name, ...values: Parameters<Settings[Name]>) =>
      settings.evaluate(
        ([method, given]) =>
          (chrome as unknown as { developerPrivate: Record<string, (...given: unknown[]) => Promise<void>> })
            .developerPrivate[method]!(...given),
        [name, values] as const,
      );
    await set('updateExtensionConfiguration', { extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
    await use({
      add: (site) => set('addHostPermission', id, site),
      remove: (site) => set('removeHostPermission', id, site),
      async clickToolbar(page) {
        const session = await extension.context.browser()!.newBrowserCDPSession();
        const devtools = session as CDPSession & ExtensionActions;
        const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
        const { targetId } = targetInfos.find(({ url }) => url === page.url())!;
        await devtools.send('Extensions.triggerAction', { id, targetId });
        await devtools.detach();
      },
    });
    await set('updateExtensionConfiguration', { extensionId: id, hostAccess: 'ON_ALL_SITES' });
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
