import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, panel, type Shift, test as atTheDesk } from './firefox-shift.ts';
import { DESK } from './taught-desk.ts';

const NOT_YET = 'This tab is not allowed yet';
const NOT_ALLOWED = 'Levelhead is not allowed on 127.0.0.1';
const OFFER = 'Levelhead thinks this is the chat';

/** A chat on a site that nobody allowed, and a page of another one: the host's other ports are other origins. */
const test = atTheDesk.extend<object, { chat: string; elsewhere: string }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
  chat: [async ({}, use) => served((origin) => use(`${origin}/inbox/4411`)), { scope: 'worker' }],
  // oxlint-disable-next-line no-empty-pattern -- the same
  elsewhere: [async ({}, use) => served(use), { scope: 'worker' }],
});

async function served(use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(DESK);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

test.setTimeout(240_000);

async function panelSays(shift: Shift, words: string): Promise<void> {
  await expect.poll(async () => (await panel(shift))?.state).toBe(words);
}

async function clickInPanel({ firefox }: Shift, name: string): Promise<void> {
  await firefox.sidebar.until(
    `a button "${name}"`,
    (wanted) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === wanted);
      found?.click();
      return found !== undefined;
    },
    name,
  );
}

/** Whether a script of ours answers in the tab in front; asked by the extension's page that stands in another one. */
function isHeard({ firefox }: Shift): Promise<boolean> {
  return firefox.welcome.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const silent = (error: Error) => !/Receiving end does not exist/.test(error.message);
    return chrome.tabs.sendMessage(tab!.id!, { kind: 'show-proposed' }).then(() => true, silent);
  });
}

async function nothingRuns(shift: Shift): Promise<void> {
  expect(await shift.firefox.window.isInPage()).toBe(false);
  expect(await isHeard(shift)).toBe(false);
}

/** The agent clicks the button in the toolbar there and lets the page be looked at. */
async function beginLesson(shift: Shift): Promise<void> {
  await shift.firefox.window.clickAction();
  await panelSays(shift, NOT_ALLOWED);
  await clickInPanel(shift, 'Teach this page');
  await panelSays(shift, OFFER);
  expect(await shift.firefox.window.isInPage()).toBe(true);
  expect(await isHeard(shift)).toBe(true);
}

test.beforeEach(async ({ shift, chat }) => {
  await shift.tab.activate();
  await shift.tab.goto(chat);
  await panelSays(shift, NOT_YET);
});

test('where no site was allowed nothing of ours runs, not even after the click, until the agent wants it', async ({
  shift,
}) => {
  await nothingRuns(shift);
  await shift.firefox.window.clickAction();
  await panelSays(shift, NOT_ALLOWED);
  await nothingRuns(shift);
  await clickInPanel(shift, 'Teach this page');
  await panelSays(shift, OFFER);
  expect(await shift.firefox.window.isInPage()).toBe(true);
});

test('a page that is left unsaved leaves nothing running: on the same site, on the way back, on another site', async ({
  shift,
  chat,
  elsewhere,
}) => {
  await beginLesson(shift);
  await shift.tab.goto(`${chat}2`);
  await nothingRuns(shift);
  await panelSays(shift, NOT_YET);
  await shift.tab.evaluate(() => history.back());
  await shift.tab.until('the chat again', (address) => location.href === address, chat);
  expect(await isHeard(shift)).toBe(false);

  await shift.tab.goto(chat);
  await beginLesson(shift);
  await shift.tab.goto(elsewhere);
  await nothingRuns(shift);
  await panelSays(shift, NOT_YET);
  await nothingRuns(shift);
});

test('Cancel, or a sidebar that is closed, ends what runs in the page', async ({ shift, chat }) => {
  await beginLesson(shift);
  await clickInPanel(shift, 'Teach it');
  await shift.tab.until('what is asked for', () => document.querySelector('[popover]') !== null);
  await clickInPanel(shift, 'Cancel');
  await panelSays(shift, NOT_ALLOWED);
  await expect.poll(() => isHeard(shift)).toBe(false);
  await expect.poll(() => shift.tab.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);

  await shift.tab.goto(chat);
  await panelSays(shift, NOT_YET);
  await beginLesson(shift);
  const { window } = shift.firefox;
  await window.hideSidebar();
  await expect.poll(() => isHeard(shift)).toBe(false);
  await window.clickAction();
  await expect.poll(() => window.isSidebarOpen()).toBe(true);
});
