import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
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

/** Names that are the same everywhere: words for screen readers alone, and an icon font. */
const CONVENTIONS = ['sr-only', 'visually-hidden', 'material-icons'];

/** The strings and patterns in a source, without its code and comments. */
function literalsIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    else if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/** Whether literals speak of a class: as a selector, and of a coined one in any way. */
function speaksOf(name: string, literals: string): boolean {
  const own = name.replace(/[^\w-]/g, '\\$&');
  const isCoined = /[a-z][-_]+[a-z]/i.test(name);
  return (
    new RegExp(`(?<![\\w-])\\.${own}(?![\\w-])|class[*^~|]?="?${own}(?![\\w-])`).test(literals) ||
    (isCoined && literals.includes(name))
  );
}

test('none of what reads and is taught knows a class name of these pages', async ({ page }) => {
  const literals = ['teach', 'transcript']
    .flatMap((folder) => {
      const path = fileURLToPath(new URL(`../../../lib/${folder}/`, import.meta.url));
      return readdirSync(path).flatMap((name) => literalsIn(path + name));
    })
    .join('\n');
  expect(speaksOf('bubble', '.row > .bubble')).toBe(true);
  expect(speaksOf('message', 'a message you wrote')).toBe(false);
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
      return [...found].filter((name) => /^[a-z]/i.test(name));
    });
    expect(names.length).toBeGreaterThan(5);
    const known = names.filter((name) => speaksOf(name, literals));
    expect(known.filter((name) => !CONVENTIONS.includes(name))).toEqual([]);
  }
  expect(literals).not.toMatch(/\b(cs|rce|vac|aui)-|deep-chat|chatscope|assistant-ui/);
});
