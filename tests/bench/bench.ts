// npm run bench: speed, cost, memory and size of the built extension, on the terminal and in .output/bench.json.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browsers.mjs';
import { startDesk } from '../desk/server.ts';
import { launchExtension, type Extension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import { measureDraft } from './draft.ts';
import { countEncodings } from './encodings.ts';
import { timeInference } from './inference.ts';
import { measureMemory } from './memory.ts';
import { timeMessages, timeSixChats } from './message-to-panel.ts';
import { measureObserver } from './observer.ts';
import { measureRanking } from './ranking.ts';
import { type Spread, spread } from './spread.ts';
import { customerTexts } from './texts.ts';
import { LIMIT as VIRTUALISED_LIMIT, measureVirtualised } from './virtualised.ts';

const OUT = fileURLToPath(new URL('../../.output/bench.json', import.meta.url));
const ROUNDS = 60;
/** Messages before the timed ones: code that has run before is faster, and `warm` means that it has. */
const WARM_UP = 5;

/** A bound the product promises, and whether this run kept it. */
interface Bound {
  what: string;
  measured: number;
  limit: number;
}

async function modelReady(panel: PanelView): Promise<void> {
  await panel.until('a ready model', async () => {
    const { model } = await chrome.storage.session.get<{ model?: { state: string } }>('model');
    return model?.state === 'ready';
  });
}

/** Browsers that are started for their first message. */
const STARTS = 50;

/** Without a bound: each time a browser of its own, from its first customer message to suggestions judged by the model. */
async function timeFirstMessage(deskUrl: string, texts: readonly string[]): Promise<Spread> {
  const timings: number[] = [];
  for (const text of texts) {
    const extension = await launchExtension();
    const { panel, tab } = await extension.openPanel();
    await tab.goto(`${deskUrl}?open=&start=paused`);
    timings.push((await timeMessages(tab, panel, [text])).p50);
    await extension.close();
  }
  return spread(timings);
}

function bytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function measure(extension: Extension, deskUrl: string) {
  const texts = customerTexts();
  const mix = texts.slice(0, ROUNDS);
  const { panel, tab } = await extension.openPanel();
  const pageOfOurs = await extension.context.newPage();
  await pageOfOurs.goto(extension.page('offscreen.html'));
  const inference = await timeInference(
    pageOfOurs,
    extension.build,
    mix.map((text) => `${text} .`),
    WARM_UP,
  );
  await pageOfOurs.close();

  await tab.goto(`${deskUrl}?open=&start=paused`);
  await tab.evaluate(() => window.desk.say('warm-up', 'customer', 'Hello there'));
  await modelReady(panel);
  await timeMessages(
    tab,
    panel,
    texts.slice(-WARM_UP).map((text) => `${text} ?`),
  );
  const messageToPanel = await timeMessages(tab, panel, mix);
  const asleep = await timeMessages(
    tab,
    panel,
    mix.map((text) => `${text} !`),
    () => extension.killWorker(),
  );
  const sixChats = await timeSixChats(tab, panel, deskUrl, texts, 50);
  await tab.goto(`${deskUrl}?open=&start=paused`);
  const memory = await measureMemory(tab, await extension.endpoint(), extension.id, texts, () => settled(tab, panel));
  return { inference, messageToPanel, asleep, sixChats, memory };
}

/** Resolves when every chat on the page is judged up to its newest customer message. */
async function settled(tab: import('@playwright/test').Page, panel: PanelView): Promise<void> {
  const newest = await tab.evaluate(() =>
    window.desk
      .chats()
      .map((id) => Date.parse(window.desk.messages(id).findLast(({ role }) => role === 'customer')?.at ?? '')),
  );
  await panel.until(
    'every chat judged',
    async (times: number[]) => {
      const state = await chrome.storage.session.get<Record<string, { lastMessageAt?: number }>>(null);
      const read = new Set(Object.values(state).map((chat) => chat?.lastMessageAt));
      return times.every((at) => read.has(at));
    },
    newest,
  );
}

const desk = await startDesk({});
const extension = await launchExtension();
const timed = await measure(extension, desk.url).finally(() => extension.close());
const firstMessage = await timeFirstMessage(desk.url, customerTexts().slice(0, STARTS));
await desk.close();
const virtualised = await measureVirtualised();
const plain = await chromium.launch({
  executablePath: (findBrowser('chromium') ?? findBrowser('branded'))!,
  args: ['--no-sandbox', '--disable-gpu'],
});
const observer = await measureObserver(plain);
const draft = await measureDraft(plain).finally(() => plain.close());
const script = readFileSync(join(extension.build, 'content-scripts/helpdesk.js'));
const size = { packageBytes: bytesOf(extension.build), contentScriptGzip: gzipSync(script, { level: 9 }).length };

const encodings = await countEncodings(customerTexts());
const ranking = measureRanking();

const { inference, messageToPanel, asleep, sixChats, memory } = timed;
const bounds: Bound[] = [
  { what: 'message → panel p95, by inference', measured: messageToPanel.p95, limit: 1.5 * inference.p95 + 40 },
  { what: 'message → panel p95', measured: messageToPanel.p95, limit: 250 },
  { what: 'service worker asleep p95', measured: asleep.p95, limit: messageToPanel.p95 + 400 },
  { what: 'six chats at once p95', measured: sixChats.p95, limit: 2 * messageToPanel.p95 },
  { what: 'encodings per message', measured: encodings, limit: 1 },
  { what: 'observer cost, ratio', measured: observer.spread.ratio, limit: 1.5 },
  {
    what: 'virtualised list, share of the main thread and its error',
    measured: virtualised.share + virtualised.error,
    limit: VIRTUALISED_LIMIT,
  },
  { what: 'longest task with the reader (ms)', measured: observer.longest.task, limit: 50 },
  { what: 'draft check, ms per 1,000 characters', measured: draft.rules.p50, limit: 1 },
  { what: 'longest task of the draft check (ms)', measured: draft.longest.task, limit: 50 },
  { what: 'ranking and filling, 10,000 by 250 phrases', measured: ranking.ratio, limit: 3 },
  { what: 'memory, 1,000 by 100 messages', measured: memory.ratio, limit: 1.1 },
  { what: 'content script (bytes, gzip)', measured: size.contentScriptGzip, limit: 40_000 },
  { what: 'package (bytes)', measured: size.packageBytes, limit: 45_000_000 },
];

writeFileSync(
  OUT,
  `${JSON.stringify({ messageToPanel, inference, asleep, sixChats, firstMessage, encodings, observer, virtualised, draft, ranking, memory, size, bounds }, null, 2)}\n`,
);
console.table({ inference, messageToPanel, asleep, sixChats, firstMessage });
console.table(bounds.map((bound) => ({ ...bound, kept: bound.measured <= bound.limit ? 'yes' : 'NO' })));
process.exitCode = bounds.every(({ measured, limit }) => measured <= limit) ? 0 : 1;
