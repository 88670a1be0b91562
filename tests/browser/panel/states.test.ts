import type { Worker } from '@playwright/test';
import { pauseKey } from '../../../lib/chats/pause.ts';
import { heated, stored } from './examples.ts';
import { expect, test } from './panel.ts';

const trouble = (tabId: number, state: string, reason?: string) => ({
  troubles: [{ tabId, documentId: 'd', adapter: 'desk', site: 'http://localhost', state, reason }],
});

test('a page that cannot be read is said to be so, with its reason', async ({ inFront: { panel, tabId, show } }) => {
  await show(trouble(tabId, 'unreadable', 'The list of messages is gone.'));
  await expect(panel.getByRole('heading', { name: 'Levelhead cannot read this chat' })).toBeVisible();
  await expect(panel.getByRole('main')).toContainText('The list of messages is gone.');
  await expect(panel.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Conversation heat' })).toHaveCount(0);
});

test('a helpdesk without an open chat, and an allowed page that says nothing', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(trouble(tabId, 'no-chat'));
  await expect(panel.getByRole('heading', { name: 'No chat is open here' })).toBeVisible();
  await show({});
  await expect(panel.getByRole('heading', { name: 'Waiting for the page' })).toBeVisible();
});

test('no page at all', async ({ inFront: { panel, helpdesk } }) => {
  await helpdesk.goto('about:blank');
  await expect(
    panel.getByRole('heading', { name: /This tab is not allowed yet|No helpdesk in this tab/ }),
  ).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Address of your helpdesk' })).toBeVisible();
});

test('a site that is not allowed is one click away', async ({ inFront: { panel } }) => {
  await panel.addInitScript(() => {
    const page = globalThis as unknown as { asked: unknown };
    chrome.tabs.query = (async () => [{ id: 1, url: 'https://acme.example/chats/1' }]) as never;
    chrome.permissions.request = (async (permissions: unknown) => {
      page.asked = permissions;
      return false;
    }) as never;
  });
  await panel.reload();
  await expect(panel.getByRole('heading', { name: 'Levelhead is not allowed on acme.example' })).toBeVisible();
  await panel.getByRole('button', { name: 'Allow acme.example' }).click();
  await expect(panel.getByRole('alert')).toContainText('acme.example was not allowed');
  expect(await panel.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)).toEqual({
    origins: ['https://acme.example/*'],
  });
});

test('the model that failed says why and can be retried', async ({ inFront: { panel, tabId, show }, extension }) => {
  await show({ ...stored(heated(tabId)), model: { state: 'failed', error: 'the file is damaged' } });
  await expect(panel.getByRole('contentinfo')).toContainText('the file is damaged');
  await panel.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => extension.heard()).toEqual([{ kind: 'retry-model' }]);
});

for (const [address, words] of [
  ['https://app.intercom.com/a/inbox/1', 'Experimental'],
  ['https://acme.gorgias.com/app/ticket/1', 'Experimental'],
  ['https://app.frontapp.com/inboxes/teams/1', 'Found, but not judged'],
  ['https://acme.zendesk.com/agent/tickets/1', 'Reads well'],
] as const) {
  test(`before ${new URL(address).host} is allowed, the panel says how far it is read`, async ({
    inFront: { panel },
  }) => {
    await panel.addInitScript((url) => {
      chrome.tabs.query = (async () => [{ id: 1, url }]) as never;
    }, address);
    await panel.reload();
    await expect(panel.getByRole('region', { name: 'State' })).toContainText(new RegExp(words, 'i'));
    await expect(panel.getByRole('button', { name: `Allow ${new URL(address).host}` })).toBeVisible();
  });
}

test('chats that made room at the browser’s quota are told of until that is put away', async ({
  inFront: { panel, tabId, show },
}) => {
  await show({ ...stored(heated(tabId)), memory: { letGo: 3, full: false } });
  const notice = panel.locator('main .problem');
  await expect(notice).toContainText('3 chats that were not on screen have left the list');
  await expect(panel.locator('p.unseen[role=status]')).toContainText('3 chats that were not on screen');
  await expect(panel.locator('.heat .number')).toContainText('escalating');
  await panel.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await panel.reload();
  await expect(panel.locator('.heat .number')).toContainText('escalating');
  await expect(notice).toHaveCount(0);
});

test('where nothing could make room, what stands there is said to be old', async ({
  inFront: { panel, tabId, show },
}) => {
  await show({ ...stored(heated(tabId)), memory: { letGo: 0, full: true } });
  await expect(panel.getByRole('main')).toContainText('no room left for Levelhead: what stands here may be old');
});

for (const [choice, title, kept] of [
  ['for this chat', 'Paused for Maria K.', { chats: [pauseKey({ site: 'http://localhost', id: '7' })], sites: [] }],
  ['on localhost', 'Paused on localhost', { chats: [], sites: ['http://localhost'] }],
  ['everywhere, for an hour', 'Paused until', { chats: [], sites: [] }],
] as const) {
  test(`pausing ${choice}, and resuming`, async ({ inFront: { panel, tabId, show }, extension }) => {
    await show(stored(heated(tabId)));
    await panel.getByRole('button', { name: 'Pause', exact: true }).click();
    await panel.getByRole('button', { name: choice }).click();
    await expect(panel.getByRole('heading', { name: title })).toBeVisible();
    const pauses = () => extension.worker.evaluate(async () => (await chrome.storage.local.get('pauses')).pauses);
    expect(await pauses()).toMatchObject(kept);
    await panel.getByRole('button', { name: 'Resume' }).click();
    await expect(panel.locator('.heat .number')).toContainText('escalating');
    expect(await pauses()).toEqual({ chats: [], sites: [], allUntil: 0 });
  });
}

/** From now on a script in the page answers what it reads. */
async function beginReading(worker: Worker, tabId: number): Promise<void> {
  await worker.evaluate(
    (id) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const messages = [
            { id: '1', role: 'customer', text: '<b>where</b> is it', author: 'Maria' },
            { id: '2', role: 'note', text: 'careful' },
          ];
          const conversation = {
            ref: { site: 'http://localhost', id: '7' },
            title: 'Maria',
            messages,
            composer: 'reply',
            shown: true,
            unread: 0,
          };
          const reading = {
            documentId: 'd',
            revision: 1,
            adapter: 'desk',
            site: 'http://localhost',
            state: 'reading',
            conversations: [conversation],
          };
          chrome.runtime.onMessage.addListener((_message, _sender, respond) => respond(reading));
        },
      }),
    tabId,
  );
}

test('what Levelhead reads here is asked of the page, or said to be nothing', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'What Levelhead reads here' }).click();
  const layer = panel.getByRole('region', { name: 'What Levelhead reads here' });
  await expect(layer).toContainText('does not read this page');
  await beginReading(extension.worker, tabId);
  await layer.getByRole('button', { name: 'Read again' }).click();
  await expect(layer).toContainText(/Read as Demo desk on localhost, high confidence, evidence of 20\d\d-\d\d\./);
  await expect(layer.getByRole('listitem')).toHaveText(['customer Maria<b>where</b> is it', 'internal notecareful']);
});

test('what is asked between two readers is asked again once the page is read', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'What Levelhead reads here' }).click();
  const layer = panel.getByRole('region', { name: 'What Levelhead reads here' });
  await expect(layer).toContainText('does not read this page');
  await beginReading(extension.worker, tabId);
  await show(stored({ ...heated(tabId), title: 'Maria' }));
  await expect(layer.getByRole('listitem')).toHaveText(['customer Maria<b>where</b> is it', 'internal notecareful']);
});
