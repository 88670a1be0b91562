import type { Assessment } from '../../../lib/assessment.ts';
import { chat, heated, place, stored } from './examples.ts';
import { expect, tabInFront, test } from './panel.ts';

const minutes = (count: number) => Date.now() - count * 60_000;

test('open chats stand hottest first, those nobody sees last and without a number', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(
    stored(
      chat('stale', { title: 'Ines', heat: 4, places: [], lastSeenAt: minutes(7) }),
      chat('unread', { title: 'Guest', heat: 4, places: [], lastSeenAt: minutes(3), unread: 2 }),
      chat('german', { title: 'Jonas', heat: null, status: 'not-judged', language: 'de', places: [place(tabId)] }),
      chat('calm', { title: 'Tomasz', heat: 0, places: [place(tabId, { shown: false })], lastSeenAt: minutes(2.5) }),
      heated(tabId),
    ),
  );
  const rows = panel.getByRole('region', { name: 'Open chats' }).getByRole('listitem');
  await expect(rows).toHaveText([/^3Maria K\./, /^0Tomasz/, /^Jonas/, /^Guest/, /^Ines/]);
  await expect(rows.nth(1)).toContainText('last seen 2 min ago');
  await expect(rows.nth(3)).toContainText('look');
  await expect(rows.nth(3)).toContainText('2 unread');
  await expect(rows.nth(4)).toContainText('not seen');
  await expect(rows.nth(0).getByRole('button')).toHaveAttribute('aria-current', 'true');
});

test('what changes while the panel reads what is known is not overwritten by what was read', async ({ extension }) => {
  await extension.seed('local', {});
  await extension.seed('session', { model: { state: 'ready' } });
  const panel = await extension.context.newPage();
  await panel.addInitScript(() => {
    const page = globalThis as unknown as { goOn: () => void };
    const mayGoOn = new Promise<void>((resolve) => (page.goOn = resolve));
    const area = chrome.storage.session;
    const get = area.get.bind(area) as (keys: never) => Promise<unknown>;
    area.get = (async (keys: never) => {
      const known = await get(keys);
      await mayGoOn;
      return known;
    }) as never;
  });
  await panel.goto(`${extension.base}sidepanel.html`);
  const failed = { state: 'failed', error: 'The model file is broken.' };
  await extension.seed('session', { model: failed, ...stored(chat('1', { title: 'Tomasz' })) });
  await panel.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
  await expect(panel.getByRole('region', { name: 'Open chats' })).toContainText('Tomasz');
  await expect(panel.getByText('The model file is broken.')).toBeVisible();
  await panel.close();
});

test('a chat known from the list alone wants a look, without a number, and never stands in front by itself', async ({
  inFront: { panel, tabId, show },
}) => {
  const never = {
    heat: null,
    status: 'not-judged',
    history: [],
    lastSeenAt: 0,
    lastMessageAt: 0,
  } satisfies Partial<Assessment>;
  const listed = chat('9', { ...never, title: 'Eve', unread: 1, places: [place(tabId, { shown: false })] });
  const gone = chat('8', { ...never, title: 'Kim', unread: 1, places: [] });
  await show(stored(chat('1', { title: 'Tomasz', heat: 0, places: [place(tabId)] }), listed, gone));
  const rows = panel.getByRole('region', { name: 'Open chats' }).getByRole('listitem');
  await expect(rows).toHaveText([/^0Tomasz/, /^Evelookunreadnot opened$/]);
  await rows.nth(1).getByRole('button').click();
  const heat = panel.getByRole('region', { name: 'Conversation heat' });
  await expect(heat).toContainText('Only its row in the helpdesk’s list is known with unread messages.');
  await expect(heat.getByRole('button', { name: /wrong/i })).toHaveCount(0);
  await show(stored(listed));
  await expect(heat).toHaveCount(0);
});

test('a click shows that chat and brings its tab to the front', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const other = await extension.context.newPage();
  await other.goto(extension.helpdesk);
  const otherTab = await tabInFront(extension);
  await extension.worker.evaluate((id) => chrome.tabs.update(id, { active: true }), tabId);
  await show(stored(heated(tabId), chat('9', { title: 'Tomasz', heat: 1, places: [place(otherTab)] })));
  const title = panel.getByRole('region', { name: 'Conversation heat' }).getByRole('heading');
  await expect(title).toHaveText('Maria K.');
  await panel.getByRole('button', { name: /Tomasz/ }).click();
  await expect(title).toHaveText('Tomasz');
  expect(await tabInFront(extension)).toBe(otherTab);
  await extension.worker.evaluate((id) => chrome.tabs.update(id, { active: true }), tabId);
  await expect(title).toHaveText('Maria K.');
  await other.close();
});

test('a chat hidden in the same tab can be looked at until the page shows another', async ({
  inFront: { panel, tabId, show },
}) => {
  const hidden = chat('9', { title: 'Tomasz', heat: 1, places: [place(tabId, { shown: false })] });
  await show(stored(heated(tabId), hidden));
  const title = panel.getByRole('region', { name: 'Conversation heat' }).getByRole('heading');
  await panel.getByRole('button', { name: /Tomasz/ }).click();
  await expect(title).toHaveText('Tomasz');
  await show(
    stored(
      heated(tabId, { places: [place(tabId, { shown: false })] }),
      chat('5', { title: 'Ines', places: [place(tabId)] }),
      hidden,
    ),
  );
  await expect(title).toHaveText('Ines');
});

test('two panels show the same truth', async ({ inFront: { panel, tabId, show }, extension }) => {
  const second = await extension.open('sidepanel');
  await extension.worker.evaluate((id) => chrome.tabs.update(id, { active: true }), tabId);
  await show(stored(heated(tabId)));
  for (const page of [panel, second]) await expect(page.locator('.heat .number')).toHaveText('3escalating');
  await second.close();
});
