import { expect, type Page, test } from '@playwright/test';
import { ChromiumStage } from './chromium.ts';

const TEXT = 'Your [item] leaves by [time].';

/** What the page itself hears of Tab; it stays where it is then, so that the next key goes there too. */
async function pageTabs(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const own = globalThis as { tabs?: number };
    const known = own.tabs !== undefined;
    own.tabs = 0;
    if (known) return;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Tab') return;
        own.tabs! += 1;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
  });
  return () => page.evaluate(() => (globalThis as { tabs?: number }).tabs!);
}

/** The caret goes behind the first of the draft's characters, by keys. */
async function goTo(stage: ChromiumStage, characters: number): Promise<void> {
  await stage.press('Control+Home');
  for (let steps = 0; steps < characters; steps++) await stage.press('ArrowRight');
}

for (const editor of ['textarea', 'ProseMirror', 'Lexical'] as const) {
  test.describe(editor, () => {
    let stage: ChromiumStage;
    let tabs: () => Promise<number>;
    test.beforeAll(async ({ browser }) => {
      stage = await ChromiumStage.open(await (await browser.newContext()).newPage(), editor, '');
    });
    test.beforeEach(async () => {
      await stage.begin('Hello Anna.');
      await stage.placeCaret('Hello Anna.'.length);
      tabs = await pageTabs(stage.page);
    });
    test.afterAll(() => stage?.close());

    test('behind the last gap and before the first Tab is the page’s own, and stays so', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.press('Tab');
      await stage.type('15:00');
      expect(await tabs()).toBe(0);
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
      await stage.press('Shift+Tab');
      expect(await tabs()).toBe(2);
      expect(await stage.draft()).toBe('Hello Anna. Your [item] leaves by 15:00.');
    });

    test('before the first gap Shift+Tab is the page’s own', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.press('Shift+Tab');
      expect(await tabs()).toBe(1);
    });

    test('Escape gives Tab back', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.press('Escape');
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
    });

    test('typing around the text gives Tab back', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await goTo(stage, 2);
      await stage.type('y');
      await stage.press('Control+End');
      await stage.press('Shift+Tab');
      expect(await tabs()).toBe(1);
      expect(await stage.draft()).toBe('Heyllo Anna. Your [item] leaves by [time].');
    });

    test('a caret outside the text gives Tab back', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await goTo(stage, 2);
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
    });

    test('in note mode Tab is the page’s own', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.setMode('note');
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
    });

    test('a draft that was sent or cleared gives Tab back', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.press('Control+a');
      await stage.press('Delete');
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
    });

    test('after a text inserted by the mouse Tab is the page’s own', async () => {
      expect(await stage.insert(TEXT, { select: { start: 5, end: 11 } })).toBe('inserted');
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
    });

    test('with Control, Alt or while composing Tab is the page’s own', async () => {
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.press('Control+Tab');
      await stage.evaluate(() =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Tab', isComposing: true, bubbles: true, composed: true }),
        ),
      );
      expect(await tabs()).toBe(2);
    });

    test('in another field Tab is the page’s own, and the gaps wait', async () => {
      await stage.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'other' })));
      expect(await stage.insertByKey(TEXT)).toBe('inserted');
      await stage.page.locator('#other').focus();
      await stage.press('Tab');
      expect(await tabs()).toBe(1);
      await stage.placeCaret(0);
      await goTo(stage, 'Hello Anna. Your'.length);
      await stage.press('Tab');
      await stage.type('lamp');
      expect(await stage.draft()).toBe('Hello Anna. Your lamp leaves by [time].');
    });

    test('of two gaps of one name each is found', async () => {
      expect(await stage.insertByKey('From [date] to [date] at [time].')).toBe('inserted');
      await stage.press('Tab');
      await stage.type('Friday');
      await stage.press('Shift+Tab');
      await stage.type('Monday');
      await stage.press('Tab');
      await stage.type('noon');
      expect(await stage.draft()).toBe('Hello Anna. From Monday to Friday at noon.');
    });
  });
}

test('the next insertion begins anew', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', '');
  const tabs = await pageTabs(page);
  expect(await stage.insertByKey(TEXT)).toBe('inserted');
  expect(await stage.insertByKey('We call at [time] on [date].')).toBe('inserted');
  await stage.press('Tab');
  await stage.type('Monday');
  expect(await stage.draft()).toBe('Your [item] leaves by [time]. We call at [time] on Monday.');
  await stage.press('Tab');
  expect(await tabs()).toBe(1);
});
