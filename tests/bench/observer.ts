/**
 * What reading costs a helpdesk's page: a chat of 500 messages changes, once with the reader, once with its
 * MutationObserver deaf: aimed by the reader itself, so at the same roots with the same options, but with an empty
 * callback. Both run in an isolated world of the same page in the same browser.
 *
 *     node tests/bench/observer.ts
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { bundle, IsolatedWorld } from '../browser/harness.ts';
import { findBrowser } from '../browsers.mjs';
import { median, taskTime } from './main-thread.ts';

export interface ObserverCost {
  /** The page's main-thread time with the reader by that with an empty observer; at most 1.5. */
  spread: { ratio: number; reader: number; empty: number };
  /** The same for changes as fast as the page can make them. */
  burst: { ratio: number; reader: number; empty: number };
  /**
   * Wall-clock milliseconds. `reading`: one reading or the reader's start, the median of the rounds' longest. `task` and
   * `taskEmpty`: the longest task of the page in any round, with the reader (its start too) and with an empty observer;
   * 0: none over 50 ms.
   */
  longest: { reading: number; task: number; taskEmpty: number };
}

declare global {
  var longestTask: number;
}

const ROUNDS = 3;
const MESSAGES = 500;
/** Changes of one round, and milliseconds between them: so slow that every change is read on its own. */
const SPREAD = { changes: 60, pause: 125 };
const BURST = { changes: 400, pause: 0 };
/** Before the reader's script: its observer hears nothing of what it is aimed at. */
const DEAF = `globalThis.MutationObserver = class extends MutationObserver {
  constructor() { super(() => {}); }
};`;

/** Main-thread costs in milliseconds of processor time, medians over the rounds: what else the machine does counts little. */
export async function measureObserver(browser: Browser): Promise<ObserverCost> {
  const reader = await bundle(fileURLToPath(new URL('../browser/reading/content.ts', import.meta.url)));
  const timed = `const begun = performance.now(); ${reader}; reader.longest = performance.now() - begun;
    reader.watch.page.content = (content => (...given) => {
      const start = performance.now();
      try { return content.apply(reader.watch.page, given); }
      finally { reader.longest = Math.max(reader.longest, performance.now() - start); }
    })(reader.watch.page.content)`;
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

  const costs = {
    spread: { reader: [] as number[], empty: [] as number[] },
    burst: { reader: [] as number[], empty: [] as number[] },
  };
  const longest = { reading: [] as number[], reader: 0, empty: 0 };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [load, work] of Object.entries({ spread: SPREAD, burst: BURST }) as [
      'spread' | 'burst',
      typeof SPREAD,
    ][]) {
      for (const kind of round % 2 ? (['reader', 'empty'] as const) : (['empty', 'reader'] as const)) {
        await openDesk(page);
        if (kind === 'reader') await noteLongTasks(page);
        const world = await IsolatedWorld.create(page, kind === 'reader' ? timed : `${DEAF} ${reader}`);
        if (kind === 'empty') await noteLongTasks(page);
        const cost = await measure(page, devtools, work);
        longest[kind] = Math.max(longest[kind], cost.longestTask);
        if (round === 0) continue;
        costs[load][kind].push(cost.main);
        if (kind === 'reader') longest.reading.push(await world.evaluate<number>('reader.longest'));
      }
    }
  }
  await page.close();
  const compare = (load: 'spread' | 'burst') => {
    const [with_, without] = [median(costs[load].reader), median(costs[load].empty)];
    return { ratio: with_ / without, reader: with_, empty: without };
  };
  return {
    spread: compare('spread'),
    burst: compare('burst'),
    longest: { reading: median(longest.reading), task: longest.reader, taskEmpty: longest.empty },
  };
}

async function openDesk(page: Page): Promise<void> {
  const words = 'I have been waiting for an answer since Monday and still nobody can tell me where my parcel is';
  const article = (index: number) =>
    `<article data-desk="message" data-message-id="dana-${index}" data-author-role="${index % 2 ? 'agent' : 'customer'}"><header><span data-desk="author">${index % 2 ? 'You' : 'Dana'}</span><time data-desk="time" datetime="${new Date(1.78e12 + index * 20_000).toISOString()}">09:00</time></header><div data-desk="text"><p>${words} (${index}).</p><p>Really.</p></div></article>`;
  const html = `<!doctype html><meta charset="utf-8"><style>article { padding: 4px; border-bottom: 1px solid silver }</style>
    <nav><a data-desk="chat-link" data-chat-id="dana" data-unread="0" href="#">Dana</a></nav><main>
    <section data-desk="pane" data-chat-id="dana"><h1 data-desk="customer-name">Dana</h1><div data-desk="thread" style="height: 500px; overflow: auto">${Array.from({ length: MESSAGES }, (_, index) => article(index)).join('')}</div>
    <form data-desk="composer" data-mode="reply"><div data-desk="editor" contenteditable="true"></div></form></section></main>`;
  await page.unrouteAll();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('http://localhost:4300/desk/chats/dana');
}

/** From here on the page keeps the length of its longest task over 50 ms. */
async function noteLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.longestTask = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(longestTask, duration);
    });
    tasks.observe({ type: 'longtask' });
  });
}

/** Changes the chat as a helpdesk does: a new bubble, an edit, a status line, a class on a hover. */
async function measure(
  page: Page,
  devtools: CDPSession,
  work: typeof SPREAD,
): Promise<{ main: number; longestTask: number }> {
  const before = await taskTime(devtools);
  const longest = await page.evaluate<number, typeof SPREAD>(async ({ changes, pause }) => {
    const thread = document.querySelector('[data-desk="thread"]')!;
    const rest = () => new Promise<void>((done) => setTimeout(done, pause));
    for (let change = 0; change < changes; change += 1) {
      const article = thread.children[thread.children.length - 1 - (change % 50)]!;
      if (change % 4 === 0) {
        const added = thread.children[change % 2]!.cloneNode(true) as Element;
        added.setAttribute('data-message-id', `dana-new-${change}`);
        thread.append(added);
        thread.scrollTop = thread.scrollHeight;
      } else if (change % 4 === 1) {
        article.querySelector('p')!.firstChild!.nodeValue = `Edited: still waiting, for the ${change}th time`;
      } else if (change % 4 === 2) {
        article.classList.toggle('hovered');
      } else {
        document.querySelector('nav')!.append(`typing ${change}`);
      }
      await rest();
    }
    await new Promise<void>((done) => setTimeout(done, 150));
    return longestTask;
  }, work);
  return { main: (await taskTime(devtools)) - before, longestTask: longest };
}

if (import.meta.main) {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const { spread, burst, longest } = await measureObserver(browser);
    const line = (name: string, { ratio, reader, empty }: ObserverCost['spread']) =>
      `${name.padEnd(28)} ${ratio.toFixed(2)} × an empty observer (${reader.toFixed(0)} ms : ${empty.toFixed(0)} ms)`;
    console.log(line(`${SPREAD.changes} changes, one at a time`, spread));
    console.log(line(`${BURST.changes} changes at once`, burst));
    console.log(
      `longest reading ${longest.reading.toFixed(1)} ms; longest task over 50 ms: ${longest.task.toFixed(0)} ms, with an empty observer ${longest.taskEmpty.toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
  }
}
