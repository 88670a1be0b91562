/**
 * What reading costs a page with a virtualised list: 2,000 messages, of which the list mounts some and recycles their
 * elements, and 20 new ones a second; with the reader and without, in one browser.
 *
 *     node tests/bench/virtualised.ts
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { bundle, IsolatedWorld } from '../browser/harness.ts';
import { findBrowser } from '../browsers.mjs';
import { median, taskTime } from './main-thread.ts';

export interface VirtualisedCost {
  /** Share of the main thread that the reader takes, 0…1: its time less the page's own, by the time that passed. */
  share: number;
  /** Main-thread milliseconds a second, medians over the rounds. */
  reader: number;
  without: number;
}

const ROUNDS = 3;
const SECONDS = 10;
const A_SECOND = 20;
const MESSAGES = 2_000;
const MOUNTED = 40;

/** Medians over rounds that take turns; processor time, so that what else the machine does counts little. */
export async function measureVirtualised(browser: Browser): Promise<VirtualisedCost> {
  const reader = await bundle(fileURLToPath(new URL('../browser/reading/content.ts', import.meta.url)));
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const costs = { reader: [] as number[], without: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of round % 2 ? (['reader', 'without'] as const) : (['without', 'reader'] as const)) {
      await openList(page);
      if (kind === 'reader') await IsolatedWorld.create(page, reader);
      const before = await taskTime(devtools);
      await stream(page);
      costs[kind].push(((await taskTime(devtools)) - before) / SECONDS);
    }
  }
  await page.close();
  const [withReader, without] = [median(costs.reader), median(costs.without)];
  return { share: (withReader - without) / 1_000, reader: withReader, without };
}

async function openList(page: Page): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><section data-desk="pane" data-chat-id="dana"><h1 data-desk="customer-name">Dana</h1>
    <div data-desk="thread" style="height: 500px; overflow: auto"></div>
    <form data-desk="composer" data-mode="reply"><div data-desk="editor" contenteditable="true"></div></form></section>`;
  await page.unrouteAll();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('http://localhost:4300/desk/chats/dana');
  await page.evaluate(
    ([messages, mounted]) => {
      const thread = document.querySelector('[data-desk="thread"]')!;
      const words = 'I have been waiting for an answer since Monday and still nobody can tell me where my parcel is';
      const rows = Array.from({ length: mounted }, () => {
        const row = document.createElement('article');
        row.innerHTML = `<header><span data-desk="author"></span><time data-desk="time">09:00</time></header><div data-desk="text"><p></p></div>`;
        row.dataset['desk'] = 'message';
        return row;
      });
      const show = (index: number): void => {
        const row = rows[index % mounted]!;
        const role = index % 2 ? 'agent' : 'customer';
        row.dataset['messageId'] = `dana-${index}`;
        row.dataset['authorRole'] = role;
        row.querySelector('[data-desk="author"]')!.textContent = role === 'agent' ? 'You' : 'Dana';
        row.querySelector('time')!.setAttribute('datetime', new Date(1.78e12 + index * 20_000).toISOString());
        row.querySelector('p')!.textContent = `${words} (${index}).`;
        thread.append(row);
        thread.scrollTop = thread.scrollHeight;
      };
      for (let index = messages - mounted; index < messages; index += 1) show(index);
      Object.assign(globalThis, { show });
    },
    [MESSAGES, MOUNTED] as const,
  );
}

async function stream(page: Page): Promise<void> {
  await page.evaluate(
    ([from, count, pause]) =>
      new Promise<void>((done) => {
        const { show } = globalThis as unknown as { show: (index: number) => void };
        let shown = 0;
        const timer = setInterval(() => {
          show(from + shown);
          shown += 1;
          if (shown < count) return;
          clearInterval(timer);
          done();
        }, pause);
      }),
    [MESSAGES, SECONDS * A_SECOND, 1_000 / A_SECOND] as const,
  );
}

if (import.meta.main) {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const { share, reader, without } = await measureVirtualised(browser).finally(() => browser.close());
  console.log(
    `${(100 * share).toFixed(2)} % of the main thread (${reader.toFixed(1)} ms a second, without ${without.toFixed(1)})`,
  );
}
