import type { Page } from '@playwright/test';
import { chat, fullReply, handOver, heated, place, stored } from './examples.ts';
import { expect, test } from './panel.ts';

/** The name of what has the focus, and of the region it stands in. */
const focused = (panel: Page) =>
  panel.evaluate(() => {
    const now = document.activeElement as HTMLElement;
    return {
      name: now.getAttribute('aria-label') ?? now.textContent,
      region: now.closest('section')?.getAttribute('aria-label') ?? null,
    };
  });

/** What a screen reader is told from now on. */
async function listen(panel: Page): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const page = globalThis as unknown as { told: string[] };
    page.told = [];
    const region = document.querySelector('p.unseen[role=status]')!;
    new MutationObserver(() => page.told.push(region.textContent.trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => panel.evaluate(() => (globalThis as unknown as { told: string[] }).told);
}

test('Tab reaches every control once, from the tools over the chat to the other chats', async ({
  inFront: { panel, tabId, show },
}) => {
  const promises = [{ words: 'by three', madeAt: Date.now(), due: Date.now() + 3_600_000 }];
  await show(
    stored(
      heated(tabId, { reply: fullReply, handOver, promises }),
      chat('1', { title: 'Ines', places: [place(tabId, { shown: false })] }),
    ),
  );
  await expect(panel.getByRole('button', { name: /Ines/ })).toBeVisible();
  const all = await panel.evaluate(
    () => [...document.querySelectorAll('button, a, input, summary')].filter((one) => one.checkVisibility()).length,
  );
  const visited: Awaited<ReturnType<typeof focused>>[] = [];
  for (let at = 0; at < all; at++) {
    await panel.keyboard.press('Tab');
    visited.push(await focused(panel));
  }
  expect(new Set(visited.map(({ name, region }) => `${region} ${name}`)).size).toBe(all);
  const regions = visited.map(({ region }) => region).filter((region, at, list) => region !== list[at - 1]);
  expect(regions).toEqual([null, 'Conversation heat', 'Suggestions', 'Full reply', 'Hand-over summary', 'Open chats']);
});

test('the focus stays on a chat while the strip is ordered anew, and in the strip when the chat is gone', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const hidden = { places: [place(tabId, { shown: false })] };
  const others = ['a', 'b', 'c', 'd'].map((id) => chat(id, { title: `Chat ${id}`, heat: 1, ...hidden }));
  await show(stored(heated(tabId), ...others));
  const row = panel.getByRole('button', { name: /Chat c/ });
  await row.focus();
  for (const heat of [4, 0, 3] as const) {
    await extension.worker.evaluate((state) => chrome.storage.session.set(state), stored({ ...others[2]!, heat }));
    await expect(row).toContainText(String(heat));
    await expect(row).toBeFocused();
  }
  for (const heat of [4, 0] as const) {
    const changed = others.filter((_, at) => at !== 2).map((one) => ({ ...one, heat }));
    await extension.worker.evaluate((state) => chrome.storage.session.set(state), stored(...changed));
    await expect(panel.getByRole('button', { name: /Chat a/ })).toContainText(String(heat));
    await expect(row).toBeFocused();
  }
  await extension.worker.evaluate(() => chrome.storage.session.remove('chat:http://localhost c'));
  await expect(row).toHaveCount(0);
  await expect(panel.getByRole('region', { name: 'Open chats' })).toBeFocused();
});

test('a reading is corrected and taken back by the keyboard, without losing the place', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  const region = panel.getByRole('region', { name: 'Conversation heat' });
  await region.getByRole('button', { name: 'Wrong reading' }).focus();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Tab');
  await expect(region.getByRole('button', { name: '1 uneasy' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await extension.heard()).length).toBe(1);
  await expect.poll(() => focused(panel)).toMatchObject({ region: 'Conversation heat' });
  const corrected = stored(heated(tabId, { correction: { heat: 1, id: 5 } }));
  await extension.worker.evaluate((state) => chrome.storage.session.set(state), corrected);
  await expect(region.locator('.number')).toHaveText('1uneasy');
  await expect.poll(() => focused(panel)).toMatchObject({ region: 'Conversation heat' });
  await region.getByRole('button', { name: 'Undo' }).focus();
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await extension.heard()).length).toBe(2);
  await extension.worker.evaluate((state) => chrome.storage.session.set(state), stored(heated(tabId)));
  await expect(region.locator('.number')).toHaveText('3escalating');
  await expect(region).toBeFocused();
});

test('a suggestion that leaves under the focus leaves it in its region, on no other button', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  const region = panel.getByRole('region', { name: 'Suggestions' });
  await region.getByRole('button', { name: 'Not helpful: Acknowledge', exact: true }).focus();
  await panel.keyboard.press('Space');
  await expect(region.getByText('Saved on this device')).toBeVisible();
  await expect(region.getByRole('button', { name: 'Not helpful: Acknowledge', exact: true })).toBeFocused();
  const rest = heated(tabId, { suggestions: heated(tabId).suggestions.slice(1) });
  await extension.worker.evaluate((state) => chrome.storage.session.set(state), stored(rest));
  await expect(region.getByRole('group', { name: 'Acknowledge', exact: true })).toHaveCount(0);
  await expect(region).toBeFocused();
  await panel.keyboard.press('Tab');
  await expect(region.getByRole('button', { name: 'Undo: Acknowledge' })).toBeFocused();
});

test('pausing and resuming by the keyboard leaves the focus in the content', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Copy: Acknowledge' }).focus();
  await panel.keyboard.press('p');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Paused for Maria K.' })).toBeVisible();
  await expect(panel.getByRole('main')).toBeFocused();
  await panel.keyboard.press('p');
  await expect(panel.locator('.heat .number')).toContainText('3');
  await expect(panel.getByRole('main')).toBeFocused();
});

test('whoever clicked beside everything is not sent back', async ({ inFront: { panel, tabId, show }, extension }) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Copy: Acknowledge' }).focus();
  await panel.locator('.suggestion .text').first().click();
  await extension.worker.evaluate((state) => chrome.storage.session.set(state), stored(heated(tabId, { heat: 2 })));
  await expect(panel.locator('.heat .number')).toContainText('2');
  expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('one live region speaks: of an insertion once, and not of what only moves on the screen', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const waiting = { messageId: 'm', for: 'answer', since: Date.now() - 60_000 } as const;
  const other = chat('1', { title: 'Ines', heat: 1, places: [place(tabId, { shown: false })] });
  await show(stored(heated(tabId, { waiting }), other));
  await expect(panel.getByRole('group', { name: 'Hand off' })).toBeVisible();
  const told = await listen(panel);
  for (const changed of [
    { ...other, heat: 4 as const, unread: 3 },
    heated(tabId, { waiting, heat: 2, trend: 'falling' as const }),
    heated(tabId, { waiting, heat: 2, suggestions: [] }),
    heated(tabId),
  ]) {
    await extension.worker.evaluate((state) => chrome.storage.session.set(state), stored(changed));
  }
  await expect(panel.locator('.heat .number')).toHaveText('3escalating');
  await panel.getByRole('button', { name: 'Insert: Acknowledge' }).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('group', { name: 'Acknowledge' }).locator('.refused')).toBeVisible();
  await expect.poll(async () => (await told()).at(-1)).toContain('Not inserted: Maria K. is not in front');
  const words = await told();
  expect(words.slice(0, -1).every((one) => one === 'Maria K.: 3 escalating, flagged')).toBe(true);
  expect(words.length).toBeLessThanOrEqual(2);
  expect(await panel.locator('[role=status], [role=alert], [aria-live]').count()).toBe(1);
});
