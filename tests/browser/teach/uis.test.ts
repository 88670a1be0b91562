import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { CHAT } from './pages/chat.ts';
import { openUi, UIS } from './ui.ts';
import { Lesson, recipeIn } from './world.ts';

test.setTimeout(90_000);

const LINES = CHAT.map(({ by, text }) => `${by}: ${text}`);

for (const ui of UIS) {
  test(`${ui}: found without anybody’s help, with every speaker right, and read on as it goes on`, async ({ page }) => {
    await openUi(page, ui);
    const lesson = await Lesson.begin(page);
    const proposal = await lesson.found();
    expect(proposal.lines.map(({ role, text }) => `${role}: ${text}`)).toEqual(LINES);
    expect(proposal.composer).toMatch(/./);

    await lesson.read(proposal.recipe);
    await expect.poll(() => lesson.lines()).toEqual(LINES);
    await page.evaluate(() => globalThis.chat.say('customer', 'ok'));
    await page.evaluate(() => globalThis.chat.say('agent', 'It arrives tomorrow.'));
    await page.evaluate(() => globalThis.chat.say('customer', 'At last.'));
    await expect
      .poll(() => lesson.lines())
      .toEqual([...LINES, 'customer: ok', 'agent: It arrives tomorrow.', 'customer: At last.']);
    expect(await lesson.insert('I am glad to hear that.')).toBe('inserted');
    expect(await page.evaluate(() => globalThis.chat.draft())).toContain('I am glad to hear that.');
  });

  test(`${ui}: the same from two messages that were pointed at`, async ({ page }) => {
    await openUi(page, ui);
    const lesson = await Lesson.begin(page);
    const recipe = recipeIn(await lesson.derive('Order 30266', 'It left our warehouse on Monday.'));
    await lesson.read(recipe);
    await expect.poll(() => lesson.lines()).toEqual(LINES);
    await page.evaluate(() => globalThis.chat.say('customer', 'And now?'));
    await expect.poll(() => lesson.lines()).toEqual([...LINES, 'customer: And now?']);
  });
}

test('none of it knows a class name of these pages', async ({ page }) => {
  const folder = fileURLToPath(new URL('../../../lib/teach/', import.meta.url));
  const sources = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
  for (const ui of UIS) {
    await openUi(page, ui);
    const names = await page.evaluate(() => {
      const found = new Set<string>();
      const visit = (tree: ParentNode): void => {
        for (const element of tree.querySelectorAll('*')) {
          for (const name of element.classList) found.add(name);
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      visit(document);
      return [...found];
    });
    expect(names.length).toBeGreaterThan(5);
    const coined = names.filter((name) => /[a-z][-_]+[a-z]/i.test(name));
    expect(coined.filter((name) => sources.some((source) => source.includes(name)))).toEqual([]);
  }
  for (const source of sources) expect(source).not.toMatch(/\b(cs|rce|vac|aui)-|deep-chat|chatscope|assistant-ui/);
});
