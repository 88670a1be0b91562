/**
 * What the extension costs a page with a virtualised list: 2,000 messages, of which the list mounts some and recycles
 * their elements, and 20 new ones a second. The same list stands in two tabs of one browser that has the built extension,
 * at a site that it reads and at one that it may not; they take turns.
 *
 *     node tests/bench/virtualised.ts
 */
import type { CDPSession, Page } from '@playwright/test';
import { launchExtension } from '../extension/launch.ts';
import { taskTime } from './main-thread.ts';

export interface VirtualisedCost {
  /** Share of the main thread that the extension takes, 0…1: the time with it less that without, by the time that passed. */
  share: number;
  /** Two standard errors of that share. */
  error: number;
  /** Main-thread milliseconds a second, means over the rounds. */
  extension: number;
  without: number;
  rounds: number;
}

/** What the share may be at most, its error included. */
export const LIMIT = 0.01;

/** The first rounds are not counted: code that has run before is faster. */
const WARM_UP = 2;
const ROUNDS = 20;
const SECONDS = 5;
const A_SECOND = 20;
const MESSAGES = 2_000;
const MOUNTED = 40;
/** What is still under way in a tab that has just come to the front is not the messages' (milliseconds). */
const REST = 500;

const READ = 'http://localhost:4300/desk/chats/dana';
const NOT_ALLOWED = 'http://not-allowed.localhost:4300/desk/chats/dana';

/** A tab with the list, and its main thread's clock. */
interface List {
  page: Page;
  devtools: CDPSession;
  shown: number;
}

/** Means over rounds of two turns; processor time, so that what else the machine does counts little. */
export async function measureVirtualised(): Promise<VirtualisedCost> {
  const extension = await launchExtension();
  try {
    const { panel, tab } = await extension.openPanel();
    const without = await openList(await extension.context.newPage(), NOT_ALLOWED);
    const read = await openList(tab, READ);
    await tab.bringToFront();
    await panel.until('the chat', () => document.querySelector('[aria-label="Conversation heat"] h2'));

    const costs: { with: number; without: number }[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const isReadFirst = round % 2 === 0;
      const first = await stream(isReadFirst ? read : without);
      const second = await stream(isReadFirst ? without : read);
      if (round >= 0) costs.push(isReadFirst ? { with: first, without: second } : { with: second, without: first });
    }
    const shares = costs.map((cost) => (cost.with - cost.without) / 1_000);
    const share = mean(shares);
    const variance = mean(shares.map((one) => (one - share) ** 2)) * (ROUNDS / (ROUNDS - 1));
    return {
      share,
      error: 2 * Math.sqrt(variance / ROUNDS),
      extension: mean(costs.map((cost) => cost.with)),
      without: mean(costs.map((cost) => cost.without)),
      rounds: ROUNDS,
    };
  } finally {
    await extension.close();
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function openList(page: Page, address: string): Promise<List> {
  const html = `<!doctype html><meta charset="utf-8"><section data-desk="pane" data-chat-id="dana"><h1 data-desk="customer-name">Dana</h1>
    <div data-desk="thread" style="height: 500px; overflow: auto"></div>
    <form data-desk="composer" data-mode="reply"><div data-desk="editor" contenteditable="true"></div></form></section>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(address);
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
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devtools, shown: MESSAGES };
}

/** New messages in the list, in front; gives the main thread's milliseconds a second. */
async function stream(list: List): Promise<number> {
  const { page, devtools } = list;
  await page.bringToFront();
  await page.waitForTimeout(REST);
  const before = await taskTime(devtools);
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
    [list.shown, SECONDS * A_SECOND, 1_000 / A_SECOND] as const,
  );
  list.shown += SECONDS * A_SECOND;
  return ((await taskTime(devtools)) - before) / SECONDS;
}

/** The cost in words, and whether the bound holds even where the error is against it. */
export function inWords({ share, error, extension, without, rounds }: VirtualisedCost): string {
  const percent = (part: number) => (100 * part).toFixed(2);
  return `${percent(share)} % ± ${percent(error)} of the main thread (${extension.toFixed(1)} ms a second, without ${without.toFixed(1)}; ${rounds} rounds); at most ${percent(share + error)} %: under ${percent(LIMIT)} % ${share + error < LIMIT ? 'kept' : 'NOT KEPT'}`;
}

if (import.meta.main) console.log(inWords(await measureVirtualised()));
