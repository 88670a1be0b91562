import type { Page } from '@playwright/test';
import { expectSound } from '../../extension/sound.ts';
import { chat, heated, place, stored } from './examples.ts';
import { expect, test } from './panel.ts';

/** Axe looks at every element's colours, in two colour schemes. */
test.setTimeout(90_000);

const on = { personal: { suggestions: 3, name: '', careCues: true } };
const line = (panel: Page) => panel.getByRole('region', { name: 'For you' });
const waiting = () => ({ messageId: 'm5', for: 'answer', since: Date.now() }) as const;
/** A chat that came to its close a minute ago, once hot. */
const over = (id: string) =>
  chat(id, { heat: 0, history: [4, 0], stage: 'close', places: [], lastSeenAt: Date.now() - 60_000 });
const boxes = (panel: Page) =>
  panel
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => [one.ariaLabel, one.getBoundingClientRect().toJSON()]));

test('there are no care cues unless they are switched on in the options', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId, { waiting: waiting() })));
  await expect(panel.locator('.heat .number')).toContainText('3');
  await expect(line(panel)).toHaveCount(0);
  const options = await extension.open('options');
  const choice = options.getByRole('checkbox', { name: /^Care cues/ });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect(options.locator('.notice')).toContainText('Saved');
  await options.close();
  await expect(line(panel)).toHaveText(/^That one was hot/);
});

for (const width of [280, 360]) {
  test(`a cue comes and goes at ${width} px and moves nothing, unannounced`, async ({
    inFront: { panel, tabId, show },
    extension,
  }) => {
    await panel.setViewportSize({ width, height: 700 });
    await extension.seed('local', on);
    await show(stored(heated(tabId)));
    await expect(panel.getByRole('group', { name: 'Hand off' })).toBeVisible();
    await expect(line(panel)).toBeEmpty();
    const before = await boxes(panel);
    await show(stored(heated(tabId, { signals: ['abuse', 'churn-threat', 'repeat-contact'] })));
    await expect(line(panel)).toHaveText(/^It’s the situation, not you/);
    await expect(line(panel)).toBeInViewport({ ratio: 1 });
    const dismiss = line(panel).getByRole('button', { name: 'Dismiss' });
    expect((await boxes(panel)).filter(([name]) => name !== 'Dismiss')).toEqual(before);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectSound(panel);
    await dismiss.focus();
    await panel.keyboard.press('Enter');
    await expect(line(panel)).toBeEmpty();
    await show(stored(heated(tabId, { signals: ['abuse'], waiting: waiting() })));
    await expect(panel.locator('.chips .signal')).toHaveCount(1);
    await expect(line(panel)).toBeEmpty();
    await expect(panel.locator('p.unseen[role=status]')).not.toContainText('situation');
    expect(await boxes(panel)).toEqual(before);
  });
}

test('three hot chats in a row ask for a break; the panel reads it anew after it was closed', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await extension.seed('local', on);
  await show(stored(over('1'), over('2'), over('3'), chat('4', { heat: 1, places: [place(tabId)] })));
  await expect(line(panel)).toHaveText(/^Three hot chats in a row/);
  await panel.reload();
  await expect(line(panel)).toHaveText(/^Three hot chats in a row/);
});

test('a debrief is three fields that are kept nowhere', async ({ inFront: { panel, tabId, show }, extension }) => {
  await extension.seed('local', on);
  await show(stored(over('1'), chat('4', { heat: 1, places: [place(tabId)] })));
  await line(panel).getByRole('button', { name: 'Debrief' }).click();
  const debrief = panel.getByRole('region', { name: 'Debrief' });
  await expect(debrief.getByRole('textbox')).toHaveCount(3);
  await expect(debrief.getByRole('textbox', { name: 'What was hard about it?' })).toBeFocused();
  await panel.keyboard.type('7 people, one printer?');
  await expectSound(panel);
  await panel.keyboard.press('Escape');
  await expect(debrief).toHaveCount(0);
  await expect(line(panel)).toBeEmpty();
  const everything = await extension.worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  expect(everything).not.toContain('printer');
  await expect.poll(() => extension.heard()).toEqual([]);
});
