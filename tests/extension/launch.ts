import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../browsers.mjs';
import { PanelView } from './panel-view.ts';

/** Where `wxt build --mode e2e` puts the extension. */
export const E2E_BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));

export interface Extension {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  /** The address of one of its pages. */
  page(path: string): string;
  /** The service worker that runs now; starts it where it sleeps. */
  worker(): Promise<Worker>;
  /**
   * Opens the side panel by the welcome page's button, as a person does, and attaches to it. `tab` is the tab in front
   * beside it.
   */
  openPanel(): Promise<{ panel: PanelView; tab: Page }>;
  close(): Promise<void>;
}

interface Options {
  build?: string;
  headless?: boolean;
  dark?: boolean;
  width?: number;
  height?: number;
}

/** Starts a fresh Chromium profile with the built extension in it. */
export async function launchExtension(options: Options = {}): Promise<Extension> {
  const { build = E2E_BUILD, headless = true, dark = false, width = 1360, height = 860 } = options;
  const profile = await mkdtemp(join(tmpdir(), 'levelhead-'));
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM=/path/to/chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      '--no-sandbox',
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--window-size=${width},${height}`,
      ...(dark ? ['--force-dark-mode'] : []),
    ],
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = first.url().split('/')[2]!;
  const page = (path: string) => `chrome-extension://${id}/${path}`;
  const endpoint = async () => {
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    return `http://127.0.0.1:${port}`;
  };
  return {
    context,
    id,
    page,
    worker: () => runningWorker(context, page('welcome.html')),
    openPanel: async () => {
      const welcome = await welcomeTab(context, page('welcome.html'));
      await welcome.bringToFront();
      await welcome.getByRole('button', { name: 'Open the side panel' }).click();
      return { panel: await PanelView.attach(await endpoint(), page('sidepanel.html'), dark), tab: welcome };
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The tab that the extension opens by itself after its installation. */
async function welcomeTab(context: BrowserContext, url: string): Promise<Page> {
  const isWelcome = (page: Page) => page.url().startsWith(url);
  return context.pages().find(isWelcome) ?? context.waitForEvent('page', isWelcome);
}

async function runningWorker(context: BrowserContext, anyPage: string): Promise<Worker> {
  const running = context.serviceWorkers()[0];
  if (running) return running;
  const started = context.waitForEvent('serviceworker');
  const page = await context.newPage();
  await page.goto(anyPage);
  await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => undefined));
  const worker = await started;
  await page.close();
  return worker;
}
