import { type Page, test } from '@playwright/test';
import { type Extension, launchExtension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { expect } from './shift.ts';
import { CHAT, ELSEWHERE, IN_FRAME, SAID, serveDesk } from './taught-desk.ts';
import { scriptsOfOurs, Teacher } from './teacher.ts';

const SITE = 'http://127.0.0.1/*';
const NOT_ALLOWED = 'Levelhead is not allowed on 127.0.0.1';
const OFFER = 'Levelhead thinks this is the chat';

test.setTimeout(120_000);

let extension: Extension;
let panel: PanelView;
let page: Page;
let settings: ExtensionSettings;
let teacher: Teacher;
let ours: () => string[];

test.beforeEach(async () => {
  extension = await launchExtension({ switches: ['--enable-unsafe-extension-debugging'] });
  await serveDesk(extension.context);
  settings = await ExtensionSettings.open(extension.context, extension.id);
  await settings.access('ON_SPECIFIC_SITES');
  ({ panel, tab: page } = await extension.openPanel());
  teacher = new Teacher(panel, page, settings);
  ours = await scriptsOfOurs(page, extension.id);
});

test.afterEach(() => extension.close());

async function teachOn(address: string): Promise<void> {
  await page.goto(address);
  await teacher.state('This tab is not allowed yet');
  await settings.clickToolbar(page);
  await teacher.state(NOT_ALLOWED);
  expect(ours()).toEqual([]);
  await panel.click('Teach this page');
}

test('on a site that is not allowed the page is read by itself first, and used only once that is right', async () => {
  await teachOn(CHAT);
  await teacher.state(OFFER);
  expect(await teacher.lines()).toEqual(SAID);
  await panel.click('Not a chat');
  await teacher.state(NOT_ALLOWED);
  await expect.poll(() => teacher.isHeard()).toBe(false);

  await panel.click('Teach this page');
  await teacher.state(OFFER);
  await panel.click('Newest first on the page');
  await expect.poll(() => teacher.lines()).toEqual(SAID.toReversed());
  await panel.click('Newest first on the page');
  await expect.poll(() => teacher.lines()).toEqual(SAID);
  await teacher.save('Right, allow 127.0.0.1', SITE, true);
  await expect.poll(async () => (await panel.shown()).chat?.title).toBe('Dana Fox');
});

test('what is not saved leaves nothing of ours running: cancelled, gone on, gone elsewhere', async () => {
  await teachOn(CHAT);
  await teacher.state(OFFER);
  expect(await teacher.isHeard()).toBe(true);
  await page.goto(`${CHAT}2`);
  await expect.poll(() => teacher.isHeard()).toBe(false);
  await page.goBack();
  await expect.poll(() => page.url()).toBe(CHAT);
  expect(await teacher.isHeard()).toBe(false);

  await panel.click('Teach it');
  await teacher.asked('customer');
  await expect.poll(() => teacher.isHeard()).toBe(true);
  await panel.click('Cancel');
  await teacher.state(NOT_ALLOWED);
  await expect.poll(() => teacher.isHeard()).toBe(false);
  await expect.poll(() => page.locator('[popover]').count()).toBe(0);

  await panel.click('Teach this page');
  await teacher.state(OFFER);
  await page.goto(ELSEWHERE);
  await teacher.state('This tab is not allowed yet');
  expect(await teacher.isHeard()).toBe(false);
});

test('a chat in a frame of another site is said to stand there', async () => {
  await teachOn(IN_FRAME);
  await panel.click('Show it myself');
  await teacher.asked('customer');
  await page.locator('[popover]').first().waitFor();
  const box = (await page.locator('iframe').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + 60);
  await teacher.state('This chat stands in a frame of localhost');
  await panel.click('Cancel');
  await teacher.state(NOT_ALLOWED);
  await expect.poll(() => teacher.isHeard()).toBe(false);
});
