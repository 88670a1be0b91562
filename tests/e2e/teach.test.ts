import { type Page, test } from '@playwright/test';
import type { Recipe } from '../../lib/teach/recipe.ts';
import { type Extension, launchExtension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { expect } from './shift.ts';
import { CHAT, ELSEWHERE, rebuild, SAID, say, sent, serveDesk } from './taught-desk.ts';
import { scriptsOfOurs, Teacher } from './teacher.ts';

const SITE = 'http://127.0.0.1/*';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

test.setTimeout(120_000);

let extension: Extension;
let panel: PanelView;
let page: Page;
let settings: ExtensionSettings;
let teacher: Teacher;

test.beforeAll(async () => {
  extension = await launchExtension({ switches: ['--enable-unsafe-extension-debugging'] });
  await serveDesk(extension.context);
  settings = await ExtensionSettings.open(extension.context, extension.id);
  await settings.access('ON_SPECIFIC_SITES');
  ({ panel, tab: page } = await extension.openPanel());
  teacher = new Teacher(panel, page, settings);
});

test.afterAll(() => extension.close());

test('an unknown helpdesk is taught, read, and taught again when it has changed', async () => {
  const ours = await scriptsOfOurs(page, extension.id);
  await page.goto(CHAT);
  await teacher.state('This tab is not allowed yet');
  await settings.clickToolbar(page);
  await teacher.state('Levelhead is not allowed on 127.0.0.1');
  expect(ours()).toEqual([]);

  await panel.click('Teach this page');
  await teacher.state('Levelhead thinks this is the chat');
  await expect.poll(ours).not.toEqual([]);
  await panel.click('Teach it');
  await teacher.state('Teach this page');
  await teacher.point('customer', 'It was sent on Monday.');
  await teacher.point('agent', 'Hi, where is the lamp I ordered?');
  await teacher.point('composer');
  await teacher.state('This is what Levelhead would read');
  expect(await teacher.lines()).toEqual(
    SAID.map((line) => line.replace(/^\w+/, (by) => (by === 'agent' ? 'customer' : 'agent'))),
  );
  await panel.click('Swap customer and agent');
  await expect.poll(() => teacher.lines()).toEqual(SAID);
  await panel.click('The customer’s');
  await teacher.state('Teach this page');
  await panel.click('Back');
  await panel.click('The customer’s');
  await teacher.clickInPage('Thank you.');
  await expect.poll(() => teacher.lines()).toEqual(SAID);
  expect(await storedRecipes()).toEqual([]);
  expect(await sent(page)).toBe(0);

  await teacher.save('Save and allow 127.0.0.1', SITE, false);
  await expect.poll(async () => (await panel.shown()).problem).toContain('127.0.0.1 was not allowed');
  expect(await storedRecipes()).toEqual([]);
  await teacher.save('Save and allow 127.0.0.1', SITE, true);
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
  await teacher.state('This tab is not allowed yet');
  expect(ours()).toEqual([]);
  await page.goto(CHAT);
  await expect.poll(async () => (await panel.shown()).chat?.title).toBe('Dana Fox');

  await rebuild(page);
  await teacher.state('What you taught for 127.0.0.1 finds no chat');
  await panel.click('Teach it again');
  await teacher.point('customer', 'Hi, where is the lamp I ordered?');
  await teacher.point('agent', 'It was sent on Monday.');
  await teacher.point('composer');
  await expect.poll(() => teacher.lines()).toEqual(SAID);
  await panel.click('Save');
  await expect.poll(async () => (await panel.shown()).chat?.title).toBe('Dana Fox');
  expect((await storedRecipes()).map(({ site }) => site)).toEqual([SITE]);
});

function grants(): Promise<string[] | undefined> {
  return panel.evaluate(async () => (await chrome.permissions.getAll()).origins);
}

function storedRecipes(): Promise<Recipe[]> {
  return panel.evaluate(async () => (await chrome.storage.local.get<{ recipes?: Recipe[] }>('recipes')).recipes ?? []);
}
