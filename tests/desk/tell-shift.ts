import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';

/** What the panel shows of the chat in front. */
interface Shown {
  heat: string;
  suggestions: string[];
}

/** Reads the panel's regions as an agent would; the heat's lines are joined. */
function shown(): Shown {
  const region = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  const groups = [...(region('Suggestions')?.querySelectorAll<HTMLElement>('[role=group]') ?? [])];
  return {
    heat: (region('Conversation heat')?.innerText ?? document.body.innerText).replace(/\s*\n\s*/g, ' · '),
    suggestions: groups.map((group) => group.innerText.split('\n').filter(Boolean).slice(0, 3).join(' · ')),
  };
}

/**
 * Plays the desk's chats beat by beat beside the real panel and tells on the terminal what it shows of each customer
 * message; then inserts a suggestion, gives a feedback and takes screenshots.
 * @returns the exit code: 0 where everything worked
 */
export async function tellShift(url: string, extension: Extension, screens: string): Promise<number> {
  const started = Date.now();
  const { panel, tab: page } = await extension.openPanel();
  await page.goto(`${url}?open=all&start=paused`);
  await panel.until('a ready model', async () => {
    const { model } = await chrome.storage.session.get<{ model?: { state: string } }>('model');
    return model?.state === 'ready';
  });
  let told = 0;
  for (const chat of await page.evaluate(() => window.desk.chats())) told += await playChat(chat, page, panel);
  await page.evaluate(() => window.desk.openChat('sudden-explosion'));
  const inserted = await insertFirst(page, panel, 'sudden-explosion');
  await panel.screenshot(join(screens, 'panel-light.png'));
  const learned = await giveFeedback(panel);
  await panel.screenshot(join(screens, 'panel-feedback.png'));
  await panel.scheme('dark');
  await panel.screenshot(join(screens, 'panel-dark.png'));
  await page.screenshot({ path: join(screens, 'desk.png') });
  console.log(
    `\n${told} customer messages judged in ${Math.round((Date.now() - started) / 1000)} s. ` +
      `Insertion: ${inserted}. Feedback: ${learned}. Screenshots: ${screens}`,
  );
  return told > 0 && inserted === 'in the composer' && learned === 'kept' ? 0 : 1;
}

async function playChat(chat: string, page: Page, panel: PanelView): Promise<number> {
  await page.evaluate((id) => window.desk.openChat(id), chat);
  let told = 0;
  while (await page.evaluate((id) => window.desk.step(id), chat)) {
    const last = await page.evaluate((id) => window.desk.messages(id).at(-1), chat);
    if (last?.role !== 'customer') continue;
    await panel.until(`the message of ${chat}`, readAt, Date.parse(last.at));
    const { heat, suggestions } = await panel.evaluate(shown);
    console.log(`\n[${chat}] customer: ${last.text}\n  ${heat}`);
    for (const suggestion of suggestions) console.log(`  → ${suggestion}`);
    told += 1;
  }
  return told;
}

/** Whether the panel shows the chat as of the customer message of this time. */
function readAt(at: number): boolean {
  return document.querySelector(`[data-message-at="${at}"]`) !== null;
}

async function insertFirst(page: Page, panel: PanelView, chat: string): Promise<string> {
  const name = await panel.until('a suggestion to insert', () => {
    return document.querySelector('[aria-label="Suggestions"] [aria-label^="Insert: "]')?.getAttribute('aria-label') ?? '';
  });
  await panel.click(name);
  const text = await page
    .waitForFunction((id) => window.desk.composerText(id), chat, { timeout: 5_000 })
    .then((handle) => handle.jsonValue())
    .catch(() => '');
  return text ? 'in the composer' : 'nothing arrived';
}

async function giveFeedback(panel: PanelView): Promise<string> {
  const name = await panel.until('a suggestion to rate', () => {
    return document.querySelector('[aria-label="Suggestions"] [aria-label^="Not helpful: "]')?.getAttribute('aria-label') ?? '';
  });
  await panel.click(name);
  const kept = await panel
    .until('the receipt', () => document.body.innerText.includes('Saved on this device'))
    .catch(() => false);
  return kept ? 'kept' : 'not kept';
}
