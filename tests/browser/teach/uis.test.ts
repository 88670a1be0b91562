import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { openUi, readOf, UIS } from './ui.ts';
import { Lesson, recipeIn } from './world.ts';

test.setTimeout(90_000);

for (const ui of UIS) {
  test(`${ui}: found without anybody’s help, with every speaker right, and read on as it goes on`, async ({ page }) => {
    const LINES = readOf(ui, 'found');
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
    const LINES = readOf(ui, 'taught');
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

/** The strings and patterns in a source, without its code and comments; `asked`: those that classes are asked for. */
function literalsIn(source: ts.SourceFile): { all: string[]; asked: string[] } {
  const all: string[] = [];
  const asked: string[] = [];
  const visit = (node: ts.Node, isAsked: boolean): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (isText || ts.isRegularExpressionLiteral(node)) {
      const text = isText ? node.text : node.getText(source);
      all.push(text);
      if (isAsked) asked.push(text);
    }
    const isClass = isExpression(node) && /\.class(List|Name)\b|ByClassName\b|\('class'\)/.test(node.getText(source));
    ts.forEachChild(node, (child) => visit(child, isAsked || isClass));
  };
  visit(source, false);
  return { all, asked };
}

/** A call or a comparison, and nothing that holds whole functions. */
function isExpression(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) || (ts.isCallExpression(node) && !node.arguments.some(ts.isFunctionLike));
}

/** Whether a source speaks of a class: in a selector, where it asks an element for its classes, or of a coined one in any way. */
function speaksOf(name: string, { all, asked }: { all: string[]; asked: string[] }): boolean {
  const own = name.replace(/[^\w-]/g, '\\$&');
  const inSelector = new RegExp(`(?<![\\w-])\\.${own}(?![\\w-])|class[*^~|$]?=["']?${own}(?![\\w-])`);
  const alone = new RegExp(`(?<![\\w-])${own}(?![\\w-])`);
  const isCoined = /[a-z][-_]+[a-z]|[a-z][A-Z]/.test(name);
  return (
    all.some((literal) => inSelector.test(literal) || (isCoined && literal.includes(name))) ||
    asked.some((literal) => alone.test(literal))
  );
}

const sourceOf = (text: string) => ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);

test('a class that is spoken of is found, of one word too', () => {
  const speaks = (name: string, text: string) => speaksOf(name, literalsIn(sourceOf(text)));
  expect(speaks('bubble', `find('.row > .bubble')`)).toBe(true);
  expect(speaks('bubble', `find('[class^="bubble"]')`)).toBe(true);
  expect(speaks('bubble', `find("[class~='bubble']")`)).toBe(true);
  expect(speaks('bubble', `if (one.classList.contains('bubble')) take(one)`)).toBe(true);
  expect(speaks('bubble', `one.className === 'bubble'`)).toBe(true);
  expect(speaks('bubble', `page.getElementsByClassName('bubble')`)).toBe(true);
  expect(speaks('bubble', `/^bubble$/.test(one.className)`)).toBe(true);
  expect(speaks('bubble', `one.getAttribute('class') === 'bubble'`)).toBe(true);
  expect(speaks('bubble-text', `take('bubble-text')`)).toBe(true);
  expect(speaks('message', `say('a message you wrote')`)).toBe(false);
  expect(speaks('message', `say('What is a message? .messages')`)).toBe(false);
});

test('none of what reads and is taught knows a class name of these pages', async ({ page }) => {
  const sources = ['teach', 'transcript'].flatMap((folder) => {
    const path = fileURLToPath(new URL(`../../../lib/${folder}/`, import.meta.url));
    return readdirSync(path).map((name) => literalsIn(sourceOf(readFileSync(path + name, 'utf8'))));
  });
  const literals = { all: sources.flatMap(({ all }) => all), asked: sources.flatMap(({ asked }) => asked) };
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
  expect(literals.all.join('\n')).not.toMatch(/\b(cs|rce|vac|aui)-|deep-chat|chatscope|assistant-ui/);
});
