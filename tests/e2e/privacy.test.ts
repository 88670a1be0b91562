import { type Page, test } from '@playwright/test';
import { launchExtension } from '../extension/launch.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { expect } from './shift.ts';
import { CHAT, serveDesk } from './taught-desk.ts';
import { Teacher } from './teacher.ts';

test.setTimeout(120_000);

/** Whether code of the extension ran beside the document that the tab shows; a world that the browser keeps is empty. */
async function isEntered(tab: Page, extension: string): Promise<boolean> {
  const devtools = await tab.context().newCDPSession(tab);
  const worlds: number[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(`chrome-extension://${extension}`)) worlds.push(context.id);
  });
  await devtools.send('Runtime.enable');
  const expression = '["pupil", "reader"].some((name) => Symbol.for(`levelhead ${name}`) in globalThis)';
  const entered = worlds.map((contextId) => devtools.send('Runtime.evaluate', { contextId, expression }));
  const results = await Promise.all(entered);
  await devtools.detach();
  return results.some(({ result }) => result.value === true);
}

test('a page the agent goes on to has nothing of ours, and a panel that is closed leaves nothing running', async () => {
  const extension = await launchExtension({ switches: ['--enable-unsafe-extension-debugging'] });
  await serveDesk(extension.context);
  const settings = await ExtensionSettings.open(extension.context, extension.id);
  await settings.access('ON_SPECIFIC_SITES');
  const { panel, tab } = await extension.openPanel();
  const teacher = new Teacher(panel, tab, settings);

  await tab.goto(CHAT);
  await teacher.state('This tab is not allowed yet');
  await settings.clickToolbar(tab);
  await teacher.state('Levelhead is not allowed on 127.0.0.1');
  expect(await isEntered(tab, extension.id)).toBe(false);
  await panel.click('Teach this page');
  await teacher.state('Levelhead thinks this is the chat');
  expect(await isEntered(tab, extension.id)).toBe(true);
  await tab.goto(`${CHAT}2`);
  expect(await isEntered(tab, extension.id)).toBe(false);

  await panel.click('Teach it');
  await teacher.asked('customer');
  await tab.locator('[popover]').first().waitFor();
  const worker = await extension.worker();
  const isHeard = () =>
    worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({ active: true });
      const answers = tabs.map(({ id }) => chrome.tabs.sendMessage(id!, { kind: 'show-proposed' }));
      return (await Promise.allSettled(answers)).some(({ status }) => status === 'fulfilled');
    });
  expect(await isHeard()).toBe(true);
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await expect.poll(isHeard).toBe(false);
  await expect.poll(() => tab.locator('[popover]').count()).toBe(0);
  await extension.close();
});
