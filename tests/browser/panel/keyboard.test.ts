import { heated, stored } from './examples.ts';
import { expect, test } from './panel.ts';

test('every layer opens and closes by key and gives the focus back', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Copy: Acknowledge' }).focus();
  for (const [key, name, role] of [
    ['?', 'Keys', 'region'],
    ['r', 'What Levelhead reads here', 'region'],
    ['p', 'Pause Levelhead', 'region'],
    ['/', 'Search phrases', 'search'],
  ] as const) {
    await panel.keyboard.press(key);
    const layer = panel.getByRole(role, { name });
    await expect(layer).toBeVisible();
    expect(await layer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await panel.keyboard.press('Escape');
    await expect(layer).toHaveCount(0);
    await expect(panel.getByRole('button', { name: 'Copy: Acknowledge' })).toBeFocused();
  }
});

test('a number inserts that suggestion; the same key typed into a field is only typed', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  await expect(panel.getByRole('group', { name: 'Hand off' })).toBeVisible();
  await panel.keyboard.press('3');
  await expect(panel.getByRole('group', { name: 'Hand off' }).locator('.refused')).toContainText('Not inserted');
  await panel.keyboard.press('/');
  const search = panel.getByRole('combobox', { name: 'Search phrases' });
  await search.pressSequentially('1h');
  await expect(search).toHaveValue('1h');
  await expect(panel.getByRole('group', { name: 'Acknowledge' }).locator('.refused')).toHaveCount(0);
});

test('search: arrows choose, Enter inserts with what the chat already told', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  await panel.keyboard.press('/');
  await panel.getByRole('combobox').pressSequentially('sorry');
  const results = panel.getByRole('option');
  await expect(results.first()).toHaveAttribute('aria-selected', 'true');
  const all = await results.allTextContents();
  expect(all.length).toBeGreaterThan(1);
  for (const text of all) expect(text.toLowerCase()).toMatch(/sorry/);
  await panel.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('search').locator('.refused')).toContainText('Not inserted: Maria K. is not in front');
  await panel.getByRole('combobox').fill('zzzz');
  await expect(panel.getByText('No phrase fits these words.')).toBeVisible();
});

test('the browser’s command opens the search', async ({ inFront: { panel, tabId, show }, extension }) => {
  await show(stored(heated(tabId)));
  await expect(panel.locator('.heat')).toBeVisible();
  await extension.worker.evaluate(() => chrome.storage.session.set({ search: Date.now() }));
  await expect(panel.getByRole('combobox', { name: 'Search phrases' })).toBeFocused();
});
