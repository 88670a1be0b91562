import type { Page } from '@playwright/test';
import type { PanelView } from '../extension/panel-view.ts';
import { spread, type Spread } from './spread.ts';

/** Notes in the panel when it first shows each customer message, in epoch milliseconds. */
async function watchPanel(panel: PanelView): Promise<void> {
  await panel.evaluate(() => {
    const seen: Record<string, number> = {};
    const look = () => {
      const at = document.querySelector('[data-message-at]')?.getAttribute('data-message-at');
      if (at) seen[at] ??= performance.timeOrigin + performance.now();
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    Object.assign(globalThis, { seen });
  });
}

async function shownAt(panel: PanelView, at: number): Promise<number> {
  const shown = (key: number) => (globalThis as unknown as { seen: Record<string, number> }).seen[key] ?? 0;
  return panel.until(`the message of ${at}`, shown, at);
}

/** A switch to another chat has been read after this long (milliseconds); what is timed is a message, not the switch. */
const SWITCHED = 300;

/** From a customer message on the page to its suggestions in the panel; `before` prepares each round. */
export async function timeMessages(
  page: Page,
  panel: PanelView,
  texts: readonly string[],
  before: () => Promise<void> = async () => {},
): Promise<Spread> {
  await watchPanel(panel);
  const timings: number[] = [];
  for (const [round, text] of texts.entries()) {
    const chat = `bench-${Math.floor(round / 12)}`;
    await page.evaluate((id) => window.desk.openChat(id), chat);
    await page.waitForTimeout(SWITCHED);
    await before();
    const { began, at } = await page.evaluate(
      ([id, line]) => {
        const start = performance.timeOrigin + performance.now();
        window.desk.say(id, 'customer', line);
        return { began: start, at: Date.parse(window.desk.messages(id).at(-1)!.at) };
      },
      [chat, text] as const,
    );
    timings.push((await shownAt(panel, at)) - began);
  }
  return spread(timings);
}

/** Six chats of 50 messages each appear at once: from there until the panel shows the active chat's newest message. */
export async function timeSixChats(
  page: Page,
  panel: PanelView,
  url: string,
  texts: readonly string[],
  rounds: number,
) {
  const timings: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto(`${url}?open=&start=paused`);
    await watchPanel(panel);
    const { began, at } = await page.evaluate(
      ([lines, turn]) => {
        for (let chat = 0; chat < 6; chat++) {
          for (let n = 0; n < 50; n++) {
            const line = `${lines[(chat * 50 + n) % lines.length]} ${turn} ${chat} ${n}`;
            window.desk.say(`six-${turn}-${chat}`, n % 2 ? 'customer' : 'agent', line);
          }
        }
        window.desk.openChat(`six-${turn}-0`);
        const now = performance.timeOrigin + performance.now();
        return { began: now, at: Date.parse(window.desk.messages(`six-${turn}-0`).at(-1)!.at) };
      },
      [texts, round] as const,
    );
    timings.push((await shownAt(panel, at)) - began);
  }
  return spread(timings);
}
