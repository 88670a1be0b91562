import { expectSound } from '../../extension/sound.ts';
import { heated, stored } from './examples.ts';
import { expect, test } from './panel.ts';

const own = { id: 'p-1', technique: 'acknowledge', text: 'Zebra: that parcel is late, and I’m on it.', heat: [1, 4] };

/** Axe looks at every element's colours, in two colour schemes. */
test.setTimeout(90_000);

test('a suggestion is starred and unstarred, also by keyboard, and stays so', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  const favourites = () =>
    extension.worker.evaluate(async () => (await chrome.storage.local.get({ favourites: [] })).favourites);
  const button = panel.getByRole('button', { name: 'Favourite: Acknowledge' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.focus();
  await panel.keyboard.press('Space');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await favourites()).toEqual(['empathy/acknowledge-one']);
  await panel.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await favourites()).toEqual([]);
});

test('search finds own phrases marked as such; a star keeps its place, and the filter shows stars alone', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await extension.worker.evaluate((phrase) => chrome.storage.local.set({ 'own-phrases': [phrase] }), own);
  await show(stored(heated(tabId)));
  await panel.keyboard.press('/');
  const search = panel.getByRole('combobox', { name: 'Search phrases' });
  await search.fill('yours zebra');
  const results = panel.getByRole('option');
  await expect(results).toHaveCount(1);
  await expect(results).toContainText('Yours');

  await search.fill('sorry');
  await panel.keyboard.press('ArrowDown');
  const second = await results.nth(1).locator('.text').textContent();
  for (let tabs = 0; tabs < 3; tabs++) await panel.keyboard.press('Tab');
  await expect(panel.getByRole('search').getByRole('button', { name: /^Favourite: / })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(results.nth(1)).toContainText('favourite');
  await expect(results.nth(1).locator('.text')).toHaveText(second!);
  await expect(panel.getByRole('search').getByRole('button', { name: /^Favourite: / })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await panel.getByRole('checkbox', { name: 'Favourites only' }).check();
  await expect(results).toHaveCount(1);
  await expect(results.locator('.text')).toHaveText(second!);
  await search.fill('');
  await expect(results).toHaveCount(1);
  await panel.setViewportSize({ width: 280, height: 700 });
  expect(
    await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await expectSound(panel);

  await results.locator('.starred').click();
  await search.fill('sorry');
  await expect(results).toHaveCount(0);
  await expect(panel.getByText('No favourite fits these words.')).toBeVisible();
});

test('a favourite comes first among equal hits', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId)));
  await panel.keyboard.press('/');
  await panel.getByRole('combobox').fill('sorry');
  const results = panel.getByRole('option');
  const last = (await results.count()) - 1;
  const text = await results.nth(last).locator('.text').textContent();
  await results.nth(last).hover();
  await panel.getByRole('search').locator('[aria-selected=true] .starred').click();
  await panel.getByRole('combobox').fill('sorr');
  await expect(results.first().locator('.text')).toHaveText(text!);
});

test('one suggestion at once where the agent wants no more', async ({ inFront: { panel, tabId, show }, extension }) => {
  await extension.seed('local', { personal: { suggestions: 1, name: '' } });
  await panel.reload();
  await show(stored(heated(tabId)));
  const groups = panel.getByRole('region', { name: 'Suggestions' }).getByRole('group');
  await expect(groups).toHaveCount(1);
  await extension.seed('local', { personal: { suggestions: 2, name: '' } });
  await expect(groups).toHaveCount(2);
});
