import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Locator, type Page, test } from '@playwright/test';
import { LINE_LIMIT } from '../../lib/teach/proposal.ts';
import { CHAT, type TestChat } from '../browser/teach/pages/chat.ts';
import { pageOf, readOf, type Ui, UIS } from '../browser/teach/ui.ts';
import { type Extension, launchExtension, UPDATES } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { expect } from './shift.ts';
import { Teacher } from './teacher.ts';

const SITE = 'http://127.0.0.1/*';
const NEWEST = 'customer: And now?';
/** So often the customer of the chat speaks before somebody else does. */
const CUSTOMER_TURNS = 7;

declare const chat: TestChat;

test.setTimeout(90_000);

let server: Server;
let extension: Extension;
let panel: PanelView;
let page: Page;
let settings: ExtensionSettings;
let teacher: Teacher;

test.beforeAll(async () => {
  server = createServer(async ({ url }, response) => {
    const ui = UIS.find((one) => url === `/${one}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(ui && (await pageOf(ui)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});

test.beforeEach(async () => {
  extension = await launchExtension({ switches: [UPDATES] });
  settings = await ExtensionSettings.open(extension.context, extension.id);
  await settings.access('ON_SPECIFIC_SITES');
  ({ panel, tab: page } = await extension.openPanel());
  teacher = new Teacher(panel, page, settings);
});

test.afterEach(() => extension.close());

test.afterAll(() => {
  server.close();
});

for (const ui of UIS) {
  test(`${ui}: offered as it is, judged once that is right, written into; and pointed at, read again`, async () => {
    await open(ui);
    await settings.clickToolbar(page);
    await teacher.state('Levelhead is not allowed on 127.0.0.1');
    await panel.click('Teach this page');
    await teacher.state('Levelhead thinks this is the chat');
    expect(await teacher.lines()).toEqual(readOf(ui, 'found'));

    if (SIDED.includes(ui)) await panel.click('We did');
    await teacher.save('Right, allow 127.0.0.1', SITE, true);
    await judged();
    expect((await panel.shown()).chat).toMatchObject({ title: 'Dana Fox', heat: 3 });
    expect(await readHere()).toEqual(readOf(ui, 'found'));
    const texts = await insertFirst();
    const draft = await page.evaluate(() => chat.draft());
    expect(texts).toContain(draft);
    expect(await page.evaluate(() => [chat.sent, chat.said.length])).toEqual([0, CHAT.length]);
    await page.evaluate(() => chat.say('customer', 'And now?'));
    await expect.poll(readHere).toEqual([...readOf(ui, 'found'), NEWEST]);

    await panel.press('r');
    await panel.click('Something is wrong: teach this page');
    await point('customer', page.getByText('Hello?', { exact: true }));
    await point('agent', page.getByText('I am calling the carrier now. You will hear from me by 10:00.'));
    await point('composer', page.locator('textarea, [contenteditable="true"]').filter({ visible: true }));
    await teacher.state('This is what Levelhead would read');
    expect(await teacher.lines()).toEqual([...readOf(ui, 'taught'), NEWEST].slice(-LINE_LIMIT));
    await panel.click('Save');
    await expect.poll(readHere).toEqual([...readOf(ui, 'taught'), NEWEST]);
    expect(await page.evaluate(() => [chat.sent, chat.draft()])).toEqual([0, draft]);
  });
}

test('what was taught fits in part only: it is said, and taught again from there', async () => {
  await open('react-chat-elements');
  await settings.clickToolbar(page);
  await teacher.state('Levelhead is not allowed on 127.0.0.1');
  await panel.click('Teach this page');
  await teacher.state('Levelhead thinks this is the chat');
  await teacher.save('Right, allow 127.0.0.1', SITE, true);
  await judged();
  const said = () => panel.evaluate(() => document.querySelector('main')!.textContent);
  expect(await said()).not.toContain('Teach it again');

  await page.evaluate(() => document.querySelector('textarea')!.remove());
  await expect.poll(said, { timeout: 15_000 }).toContain('The reply box that was taught is not here.');
  expect((await panel.shown()).chat).toMatchObject({ title: 'Dana Fox' });
  await panel.click('Teach it again');
  await teacher.state('Teach this page');
});

/** Those that mark nobody but by the side: whose it is, the panel asks. */
const SIDED: Ui[] = ['vue-advanced-chat'];

async function open(ui: Ui): Promise<void> {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${ui}`);
  await teacher.state('This tab is not allowed yet');
}

/** Waits until the chat is judged with all its history: the newest messages come first, and what is offered changes with each step. */
async function judged(): Promise<void> {
  await panel.until(
    'a chat judged whole',
    async (turns) => {
      const kept = await chrome.storage.session.get<Record<string, { status?: string; history?: unknown[] }>>(null);
      const read = (one: { history?: unknown[] }) => one.history?.filter((heat) => heat !== null).length;
      return Object.values(kept).some((one) => one?.status === 'judged' && read(one) === turns);
    },
    CUSTOMER_TURNS,
  );
}

/** Inserts the first suggestion; gives its text, and those of the others if the model's came in between. */
async function insertFirst(): Promise<string[]> {
  const { suggestions } = await panel.shown();
  await panel.click(`Insert: ${suggestions[0]!.technique}`);
  await expect.poll(() => page.evaluate(() => chat.draft())).not.toBe('');
  return [suggestions[0]!, ...(await panel.shown()).suggestions].map(({ text }) => text);
}

/** The lines of "What Levelhead reads here", each `role: text`. */
async function readHere(): Promise<string[]> {
  await panel.press('r');
  const lines = await panel.until('what is read', () => {
    const read = [...document.querySelectorAll('section[aria-label="What Levelhead reads here"] .transcript li')];
    return read.length > 0 && read.map((line) => [line.className, line.lastElementChild!.textContent]);
  });
  await panel.press('Escape');
  return lines.map(([role, text]) => `${role}: ${text}`);
}

/** Waits until this is asked for, then clicks its first letter in the page. */
async function point(what: 'customer' | 'agent' | 'composer', target: Locator): Promise<void> {
  await teacher.asked(what);
  await page.locator('[popover]').waitFor();
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  await page.mouse.click(box.x + 8, box.y + box.height / 2);
}
