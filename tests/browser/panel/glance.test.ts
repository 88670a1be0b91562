import type { Page } from '@playwright/test';
import { chat, heated, place, stored } from './examples.ts';
import { expect, test, type Extension } from './extension.ts';

let helpdesk: Page;
let tabId: number;
let panel: Page;

/** A helpdesk tab in front, and the panel that follows it. */
async function openBoth(extension: Extension): Promise<void> {
  panel = await extension.open('sidepanel');
  helpdesk = await extension.context.newPage();
  await helpdesk.goto(extension.helpdesk);
  tabId = await extension.worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]!.id!);
  await panel.setViewportSize({ width: 360, height: 900 });
}

test.beforeEach(({ extension }) => openBoth(extension));
test.afterEach(() => Promise.all([helpdesk?.close(), panel?.close()]));

test('shows heat, flag, evidence and suggestions of the chat in front', async ({ extension }) => {
  await extension.seed('session', { ...stored(heated(tabId)), model: { state: 'ready' } });
  const heat = panel.getByRole('region', { name: 'Conversation heat' });
  await expect(heat).toContainText('3');
  await expect(heat).toContainText('escalating');
  await panel.screenshot({ path: '.output/screens/try.png', fullPage: true });
});
