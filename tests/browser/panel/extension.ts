import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  chromium,
  expect as baseExpect,
  test as base,
  type BrowserContext,
  type Page,
  type Worker,
} from '@playwright/test';
import { build } from 'wxt';
import { findBrowser } from '../../browsers.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const BACKGROUND = join(ROOT, 'entrypoints/background.ts');
const STAND_IN = join(import.meta.dirname, 'background.ts');
/** A build for each worker: they run side by side. */
const BUILD = `.output/pages-${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`;

/** Builds the extension's own pages as they ship, with a background that only keeps what it hears. */
async function buildPages(): Promise<string> {
  await build({
    root: ROOT,
    mode: 'e2e',
    outDir: BUILD,
    outDirTemplate: 'extension',
    filterEntrypoints: ['sidepanel', 'options', 'welcome', 'background'],
    logger: { ...console, level: 0, log() {}, info() {}, debug() {}, success() {}, fatal: console.error },
    vite: () => ({
      plugins: [
        {
          name: 'stand-in-background',
          enforce: 'pre' as const,
          resolveId: (source: string) => (resolve(source) === BACKGROUND ? STAND_IN : undefined),
        },
      ],
    }),
  });
  return join(ROOT, BUILD, 'extension');
}

/** A page of a helpdesk, for a tab that the panel can follow. */
async function serveHelpdesk(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Helpdesk</title><p>Chats');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

export interface Extension {
  context: BrowserContext;
  worker: Worker;
  /** `chrome-extension://…/` */
  base: string;
  helpdesk: string;
  /** Opens a page of the extension. */
  open(page: 'sidepanel' | 'options' | 'welcome', search?: string): Promise<Page>;
  /** The browser's own side panel, opened from the welcome page as a person does, beside a tab of a helpdesk. */
  openPanel(): Promise<{ panel: Page; helpdesk: Page }>;
  /** Replaces everything in one storage area. */
  seed(area: 'session' | 'local', values: Record<string, unknown>): Promise<void>;
  /** What the background was told, oldest first. */
  heard(): Promise<Record<string, unknown>[]>;
}

/** Starts a browser with the pages. */
export async function launch(): Promise<Extension & { close: () => Promise<void> }> {
  // Makes Playwright list the side panel among the pages: a tab behind another one has neither frames nor steady timers.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const folder = await buildPages();
  const profile = mkdtempSync(join(tmpdir(), 'levelhead-'));
  const desk = await serveHelpdesk();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extension = `chrome-extension://${new URL(worker.url()).host}/`;
  const open: Extension['open'] = async (name, search = '') => {
    const page = await context.newPage();
    await page.goto(`${extension}${name}.html${search}`);
    return page;
  };
  return {
    context,
    worker,
    base: extension,
    helpdesk: desk.url,
    open,
    async openPanel() {
      const helpdesk = await open('welcome');
      const [panel] = await Promise.all([
        context.waitForEvent('page', (page) => page.url().startsWith(`${extension}sidepanel.html`)),
        helpdesk.getByRole('button', { name: 'Open the side panel' }).click(),
      ]);
      await helpdesk.goto(desk.url);
      return { panel, helpdesk };
    },
    async seed(area, values) {
      await worker.evaluate(
        async ([where, what]) => {
          await chrome.storage[where].clear();
          await chrome.storage[where].set(what);
        },
        [area, values] as const,
      );
    },
    heard: () =>
      worker.evaluate(async () => (await chrome.storage.session.get({ heard: [] })).heard as Record<string, unknown>[]),
    async close() {
      await context.close();
      desk.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Playwright's `test` with the built extension, one browser a test file. */
export const test = base.extend<object, { extension: Extension }>({
  extension: [
    async ({ browserName: _browser }, use) => {
      const extension = await launch();
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** A busy machine may take its time; what is awaited still has to come. */
export const expect = baseExpect.configure({ timeout: 15_000 });
