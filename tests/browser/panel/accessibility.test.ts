import type { Page } from '@playwright/test';
import { expectSound } from '../../extension/sound.ts';
import { chat, fullReply, handOver, heated, place, stored, suggestion } from './examples.ts';
import { expect, test } from './panel.ts';

/** Axe looks at every element's colours, in two colour schemes. */
test.setTimeout(90_000);

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the panel with a heated chat', async ({ inFront: { panel, tabId, show } }) => {
  await show(
    stored(
      heated(tabId),
      chat('1', { title: 'Ines', places: [], lastSeenAt: Date.now() - 20 * 60_000, unread: 3 }),
      ...([0, 1, 2, 4] as const).map((heat) => chat(`h${heat}`, { heat, places: [place(tabId, { shown: false })] })),
    ),
  );
  await panel.getByRole('button', { name: 'Not helpful: Acknowledge', exact: true }).click();
  await panel.getByRole('button', { name: 'Wrong reading' }).click();
  await expect(panel.locator('.receipt')).toBeVisible();
  await expectSound(panel);
});

test('the panel with a full reply being changed, a hand-over, a wait and a promise', async ({
  inFront: { panel, tabId, show },
}) => {
  const [since, due] = [Date.now() - 90_000, Date.now() + 30_000];
  const suggestions = [suggestion('set-boundary', 'Please leave the insults out.', { step: 1 })];
  const promises = [{ words: 'in ten minutes', madeAt: due - 600_000, due }];
  const waiting = { messageId: 'm', for: 'answer', since } as const;
  await show(stored(heated(tabId, { suggestions, reply: fullReply, handOver, waiting, promises })));
  await panel.getByRole('button', { name: 'Change: Full reply' }).click();
  await panel.getByRole('button', { name: 'Remove: Next step' }).click();
  await panel.getByText('a note for whoever takes over').click();
  await expect(panel.getByRole('button', { name: 'Copy: Hand-over summary' })).toBeVisible();
  await expectSound(panel);
});

for (const [name, key] of [
  ['search', '/'],
  ['pause', 'p'],
  ['keys', '?'],
  ['reads here', 'r'],
] as const) {
  test(`the panel with ${name} open`, async ({ inFront: { panel, tabId, show } }) => {
    await show(stored(heated(tabId)));
    await expect(panel.locator('.heat')).toBeVisible();
    await panel.keyboard.press(key);
    await expect(panel.locator('.layer')).toBeVisible();
    if (key === '/') await panel.keyboard.type('refund due');
    await expectSound(panel);
  });
}

test('the panel without a chat, and with a model that failed', async ({ inFront: { panel, helpdesk, show } }) => {
  await show({ model: { state: 'failed', error: 'the file is damaged' } });
  await helpdesk.goto('about:blank');
  await expect(panel.getByRole('textbox')).toBeVisible();
  await expectSound(panel);
});

for (const page of ['options', 'welcome'] as const) {
  test(`the ${page} page`, async ({ inFront: _, extension }) => {
    const opened = await extension.open(page);
    await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
    if (page === 'options') await opened.getByRole('button', { name: 'Browse Apology' }).click();
    await expectSound(opened);
    await opened.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(opened)).toBe(0);
    await opened.close();
  });
}

for (const width of [280, 360, 500]) {
  test(`nothing is cut off at ${width} px, however long a word`, async ({ inFront: { panel, tabId, show } }) => {
    await panel.setViewportSize({ width, height: 700 });
    await show(
      stored(
        heated(tabId, {
          title: LONG,
          evidence: [{ messageId: 'm', quote: LONG, marks: [{ start: 3, end: 90 }] }],
          suggestions: [
            suggestion('paraphrase', `<${LONG}> [deadline] ${LONG}`, { why: LONG, packName: LONG, learned: LONG }),
          ],
        }),
      ),
    );
    await expect(panel.getByRole('group', { name: 'Paraphrase' })).toBeVisible();
    expect(await overflow(panel)).toBe(0);
  });
}
