import { type Page, test } from '@playwright/test';
import type { Recipe } from '../../lib/teach/recipe.ts';
import { type Extension, launchExtension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { expect } from './shift.ts';
import { CHAT, ELSEWHERE, rebuild, SAID, say, sent, serveDesk } from './taught-desk.ts';

const SITE = 'http://127.0.0.1/*';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

test.setTimeout(120_000);

let extension: Extension;
let panel: PanelView;
let page: Page;
let settings: ExtensionSettings;

test.beforeAll(async () => {
  extension = await launchExtension({ switches: ['--enable-unsafe-extension-debugging'] });
  await serveDesk(extension.context);
  settings = await ExtensionSettings.open(extension.context, extension.id);
  await settings.access('ON_SPECIFIC_SITES');
  ({ panel, tab: page } = await extension.openPanel());
});

test.afterAll(() => extension.close());

test('an unknown helpdesk is taught, read, and taught again when it has changed', async () => {
  const ours = await scriptsOfOurs(page);
  await page.goto(CHAT);
  await state('This tab is not allowed yet');
  await settings.clickToolbar(page);
  await state('Levelhead is not allowed on 127.0.0.1');
  expect(ours()).toEqual([]);

  await panel.click('Teach this page');
  await state('Teach this page');
  await expect.poll(ours).not.toEqual([]);
  await point('customer', 'It was sent on Monday.');
  await point('agent', 'Hi, where is the lamp I ordered?');
  await point('composer');
  await state('This is what Levelhead would read');
  expect(await lines()).toEqual(
    SAID.map((line) => line.replace(/^\w+/, (by) => (by === 'agent' ? 'customer' : 'agent'))),
  );
  await panel.click('Swap customer and agent');
  await expect.poll(lines).toEqual(SAID);
  await panel.click('The customer’s');
  await state('Teach this page');
  await panel.click('Back');
  await panel.click('The customer’s');
  await clickInPage('Thank you.');
  await expect.poll(lines).toEqual(SAID);
  expect(await storedRecipes()).toEqual([]);
  expect(await sent(page)).toBe(0);

  await save(false);
  await expect.poll(async () => (await panel.shown()).problem).toContain('127.0.0.1 was not allowed');
  expect(await storedRecipes()).toEqual([]);
  await save(true);
  await expect.poll(async () => (await panel.shown()).chat?.title).toBe('Dana Fox');
  expect(await grants()).toEqual([SITE]);
  await say(page, 'customer', FURIOUS);
  await expect.poll(async () => (await panel.shown()).chat?.heat).toBe(3);
  const { suggestions } = await panel.shown();
  await panel.click(`Insert: ${suggestions[0]!.technique}`);
  await expect.poll(() => page.locator('textarea').inputValue()).toBe(suggestions[0]!.text);
  expect(await sent(page)).toBe(0);

  await page.reload();
  await say(page, 'customer', 'Nobody answers me. I want to speak to your manager right now.');
  await expect.poll(async () => (await panel.shown()).chat?.heat).toBe(3);

  await page.goto(ELSEWHERE);
  await state('This tab is not allowed yet');
  expect(ours()).toEqual([]);
  await page.goto(CHAT);
  await expect.poll(async () => (await panel.shown()).chat?.title).toBe('Dana Fox');

  await rebuild(page);
  await state('What you taught for 127.0.0.1 finds no chat');
  await panel.click('Teach it again');
  await point('customer', 'Hi, where is the lamp I ordered?');
  await point('agent', 'It was sent on Monday.');
  await point('composer');
  await expect.poll(lines).toEqual(SAID);
  await panel.click('Save');
  await expect.poll(async () => (await panel.shown()).chat?.title).toBe('Dana Fox');
  expect((await storedRecipes()).map(({ site }) => site)).toEqual([SITE]);
});

async function state(words: string): Promise<void> {
  await expect.poll(async () => (await panel.shown()).state).toBe(words);
}

/** The preview's lines, each `role: text`. */
function lines(): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[aria-label="What Levelhead would read"] li')].map(
      (line) => `${line.className}: ${line.lastElementChild!.textContent}`,
    ),
  );
}

/** Waits until this is asked for, then clicks it in the page. */
async function point(what: 'customer' | 'agent' | 'composer', words?: string): Promise<void> {
  const tasks = { customer: 'a message the customer wrote', agent: 'a message you wrote', composer: 'the reply box' };
  await panel.until(
    `the request for ${what}`,
    (task: string) => document.querySelector('[aria-current="step"]')?.textContent?.includes(task),
    tasks[what],
  );
  await clickInPage(words);
}

/** Clicks these words in the page, or the reply box, once the page waits for it. */
async function clickInPage(words?: string): Promise<void> {
  await page.locator('[popover]').waitFor();
  const target = words === undefined ? page.locator('textarea') : page.getByText(words, { exact: true });
  const box = (await target.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Saves, and answers the browser's question, which no test can see: a yes allows the site in the browser's settings. */
async function save(isAllowed: boolean): Promise<void> {
  await panel.evaluate(() => {
    delete (globalThis as { asked?: object }).asked;
    chrome.permissions.request = ((asked: unknown) =>
      new Promise((allow) => Object.assign(globalThis, { asked, allow }))) as never;
  });
  await panel.click('Save and allow 127.0.0.1');
  const asked = await panel.until('a question for the site', () => (globalThis as unknown as Asked).asked);
  expect(asked).toEqual({ origins: [SITE] });
  if (isAllowed) await settings.add(SITE);
  await panel.evaluate((granted) => (globalThis as unknown as Asked).allow(granted), isAllowed);
}

function grants(): Promise<string[] | undefined> {
  return panel.evaluate(async () => (await chrome.permissions.getAll()).origins);
}

function storedRecipes(): Promise<Recipe[]> {
  return panel.evaluate(async () => (await chrome.storage.local.get<{ recipes?: Recipe[] }>('recipes')).recipes ?? []);
}

/** Follows which scripts of ours are in the tab's page. */
async function scriptsOfOurs(tab: Page): Promise<() => string[]> {
  const worlds = new Map<number, string>();
  const devtools = await tab.context().newCDPSession(tab);
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(`chrome-extension://${extension.id}`)) worlds.set(context.id, context.name);
  });
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  devtools.on('Runtime.executionContextsCleared', () => worlds.clear());
  await devtools.send('Runtime.enable');
  return () => [...worlds.values()];
}

interface Asked {
  asked: object;
  allow(granted: boolean): void;
}
