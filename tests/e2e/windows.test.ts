import type { Page } from '@playwright/test';
import { expect, type Shift, test } from './shift.ts';

const CALM = 'Hi, could you tell me when the shop opens tomorrow?';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** The browser's own ids of the tab that shows an address like this, and of its window. */
async function tabOf(shift: Shift, address: string): Promise<{ id: number; windowId: number }> {
  const worker = await shift.extension.worker();
  return worker.evaluate(async (part) => {
    const { id, windowId } = (await chrome.tabs.query({})).find(({ url }) => url?.includes(part))!;
    return { id: id!, windowId };
  }, address);
}

/** What the extension does on one of the browser's commands with this tab in front. */
async function command(shift: Shift, name: string, tab: { id: number; windowId: number }): Promise<void> {
  const worker = await shift.extension.worker();
  await worker.evaluate(
    ([wanted, front]) => {
      const event = chrome.commands.onCommand as unknown as { dispatch(command: string, tab: object): void };
      event.dispatch(wanted, front);
    },
    [name, tab] as const,
  );
}

function hear(page: Page, chat: string, text: string): Promise<string> {
  return page.evaluate(([id, words]) => window.desk.say(id, 'customer', words), [chat, text] as const);
}

test('the panel of each window follows the tab in front of its own window', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', CALM);
  const second = await shift.extension.openWindow();
  const shown = () => second.panel.shown();
  await expect.poll(shown).toMatchObject({ chat: null, strip: [{ title: 'Customer dana', heat: 0, current: false }] });
  await second.tab.goto(shift.address(['omar']));
  await hear(second.tab, 'omar', FURIOUS);
  await expect.poll(shown).toMatchObject({ chat: { title: 'Customer omar', heat: 3 } });
  const strip = [
    { title: 'Customer omar', heat: 3 },
    { title: 'Customer dana', heat: 0 },
  ];
  await shift.shows({ chat: { title: 'Customer dana', heat: 0 }, strip });
  expect(await shown()).toMatchObject({ strip });
  const third = await tabOf(shift, '/omar');
  await second.panel.evaluate((windowId) => void chrome.tabs.create({ windowId, url: 'welcome.html' }), third.windowId);
  await expect.poll(shown).toMatchObject({ chat: null });
  await shift.shows({ chat: { title: 'Customer dana' } });
  second.panel.close();
});

test('a tab that is moved is followed by the panel of its new window, and the browser’s commands go with it', async ({
  shift,
}) => {
  await shift.begin('dana');
  await shift.hear('dana', CALM);
  const moved = await shift.extension.context.newPage();
  await moved.goto(shift.address(['omar']));
  await hear(moved, 'omar', FURIOUS);
  await shift.shows({ chat: { title: 'Customer omar', heat: 3 } });
  const second = await shift.extension.openWindow();
  const welcome = await tabOf(shift, 'welcome.html');
  const { id } = await tabOf(shift, '/omar');
  await second.panel.evaluate(
    async (tabId, windowId) => {
      await chrome.tabs.move(tabId, { windowId, index: -1 });
      await chrome.tabs.update(tabId, { active: true });
    },
    id,
    welcome.windowId,
  );
  await shift.shows({ chat: { title: 'Customer dana' } });
  await expect.poll(() => second.panel.shown()).toMatchObject({ chat: { title: 'Customer omar', heat: 3 } });
  const { suggestions } = await second.panel.shown();

  await command(shift, 'insert-suggestion', { id, windowId: welcome.windowId });
  const draft = () => moved.evaluate(() => window.desk.composerText('omar'));
  await expect.poll(draft).toBe(suggestions[0]!.text);

  await second.panel.evaluate((tabId) => void chrome.tabs.update(tabId, { active: true }), welcome.id);
  await expect.poll(() => second.panel.shown()).toMatchObject({ chat: null });
  await command(shift, 'next-hottest-chat', await tabOf(shift, '/dana'));
  await expect.poll(() => second.panel.shown()).toMatchObject({ chat: { title: 'Customer omar' } });
  await shift.shows({ chat: { title: 'Customer dana' } });
  second.panel.close();
});

test('a chat shown in the tabs in front of two windows: Insert writes into the tab beside the panel', async ({
  shift,
}) => {
  await shift.begin('dana');
  const at = await shift.say('dana', FURIOUS);
  await shift.shownAt(at);
  const second = await shift.extension.openWindow();
  await second.tab.goto(shift.address(['dana']));
  await second.tab.evaluate(
    ([text, time]) => window.desk.say('dana', 'customer', text, { at: new Date(time).toISOString() }),
    [FURIOUS, at] as const,
  );
  await expect.poll(() => second.panel.shown()).toMatchObject({ chat: { title: 'Customer dana', messageAt: at } });
  const { suggestions } = await shift.shownAt(at);
  const drafts = () =>
    Promise.all([shift.draft('dana'), second.tab.evaluate(() => window.desk.composerText('dana'))] as const);
  await second.panel.click(`Insert: ${suggestions[0]!.technique}`);
  await expect.poll(drafts).toEqual(['', suggestions[0]!.text]);
  await shift.panel.click(`Insert: ${suggestions[0]!.technique}`);
  await expect.poll(drafts).toEqual([suggestions[0]!.text, suggestions[0]!.text]);
  second.panel.close();
});
