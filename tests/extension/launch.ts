import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../browsers.mjs';
import { eventually, Inspected, targetsOf } from './inspected.ts';
import { PanelView } from './panel-view.ts';

/** Where `wxt build --mode e2e` puts the extension. */
export const E2E_BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));

export interface Extension {
  context: BrowserContext;
  /** The folder of the build that runs. */
  build: string;
  /** The extension's id. */
  id: string;
  /** The address of one of its pages. */
  page(path: string): string;
  /** The service worker that runs now; starts it where it sleeps. */
  worker(): Promise<Worker>;
  /** Ends the service worker at once, as the browser does when it likes; the next event starts it again. */
  killWorker(): Promise<void>;
  /**
   * Opens the side panel by the welcome page's button, as a person does, and attaches to it. `tab` is the tab in front
   * beside it.
   */
  openPanel(): Promise<{ panel: PanelView; tab: Page }>;
  /** Opens another window with the welcome page in front, and the side panel there by the button on it. */
  openWindow(): Promise<{ panel: PanelView; tab: Page }>;
  /**
   * Puts the same build in the place of the one that runs, as an update does: its pages close, its scripts in the tabs are
   * orphans, what it kept in memory is gone. For a browser with the switch {@link UPDATES}.
   */
  update(): Promise<void>;
  /** Where the browser answers the DevTools protocol over HTTP. */
  endpoint(): Promise<string>;
  close(): Promise<void>;
}

/** The switch that lets the browser take an extension over the debugging pipe. */
export const UPDATES = '--enable-unsafe-extension-debugging';

interface Options {
  build?: string;
  headless?: boolean;
  dark?: boolean;
  width?: number;
  height?: number;
  /** Keeps pages that are left as they are, for the way back, as browsers do and the driver forbids. */
  keepsLeftPages?: boolean;
  /** Further switches of the browser's command line. */
  switches?: string[];
}

/**
 * Starts a fresh Chromium profile with the built extension in it.
 * @throws {LoadingRefused}
 */
export async function launchExtension(options: Options = {}): Promise<Extension> {
  const { build = E2E_BUILD, headless = true, dark = false, width = 1360, height = 860 } = options;
  const { keepsLeftPages = false, switches = [] } = options;
  const profile = await mkdtemp(join(tmpdir(), 'levelhead-'));
  const chromiumPath = findBrowser('chromium');
  const executablePath = chromiumPath ?? findBrowser('branded');
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM=/path/to/chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', ...(keepsLeftPages ? ['--disable-back-forward-cache'] : [])],
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      '--no-sandbox',
      ...(chromiumPath ? [`--disable-extensions-except=${build}`, `--load-extension=${build}`] : [UPDATES]),
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--window-size=${width},${height}`,
      ...(dark ? ['--force-dark-mode'] : []),
      ...switches,
    ],
  });
  const close = async () => {
    await context.close();
    // A browser that was closed by hand still writes for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  if (!chromiumPath) {
    await loadOverPipe(context, build).catch(async (error: unknown) => {
      if (headless) await close();
      throw new LoadingRefused(`This browser takes no unpacked extension (${String(error)})`, { context, close });
    });
  }
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = first.url().split('/')[2]!;
  const page = (path: string) => `chrome-extension://${id}/${path}`;
  const endpoint = async () => {
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    return `http://127.0.0.1:${port}`;
  };
  const openPanel = async (welcome: Page) => {
    const open = new Set((await ownTargets()).map((target) => target.id));
    await welcome.bringToFront();
    await welcome.getByRole('button', { name: 'Open the side panel' }).click();
    return { panel: await PanelView.attach(await endpoint(), page('sidepanel.html'), dark, open), tab: welcome };
  };
  const ownTargets = async () => (await targetsOf(await endpoint())).filter(({ url }) => url.startsWith(page('')));
  /** Runs a function in the panel or another page of the extension. */
  const inside = async <T>(run: () => T | Promise<T>): Promise<T> => {
    const any = (await ownTargets()).find(({ type }) => type === 'page');
    if (!any) throw new Error('no page of the extension is open');
    const opened = await Inspected.to(any);
    return opened.evaluate(run).finally(() => opened.close());
  };
  /** The id of the service worker's present run; undefined while it sleeps. */
  const run = () =>
    inside(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] }))[0]?.contextId);
  return {
    context,
    build,
    id,
    page,
    endpoint,
    worker: async () => {
      if (!(await run())) {
        await inside(() => void chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => undefined));
        await eventually(run, 'the service worker did not start');
      }
      return context.serviceWorkers()[0]!;
    },
    killWorker: async () => {
      const before = await run();
      if (before === undefined) return;
      for (const { id: target, type } of await ownTargets()) {
        if (type === 'service_worker') await fetch(`${await endpoint()}/json/close/${target}`);
      }
      await eventually(async () => (await run()) !== before, 'the service worker did not end');
    },
    openPanel: async () => openPanel(await welcomeTab(context, page('welcome.html'))),
    openWindow: async () => {
      const opening = context.waitForEvent('page');
      await inside(() => void chrome.windows.create({ url: 'welcome.html' }));
      return openPanel(await opening);
    },
    update: async () => {
      const worker = context.waitForEvent('serviceworker');
      await loadOverPipe(context, build);
      await worker;
    },
    close,
  };
}

/**
 * The browser refuses unpacked extensions from outside: a person has to load this one. The browser stays open for that,
 * but not a headless one.
 */
export class LoadingRefused extends Error {
  readonly browser: Pick<Extension, 'context' | 'close'>;

  constructor(message: string, browser: LoadingRefused['browser']) {
    super(message);
    this.browser = browser;
  }
}

/** Branded Chrome and Edge ignore `--load-extension` since version 137, and take an extension over the debugging pipe. */
async function loadOverPipe(context: BrowserContext, build: string): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  await session.send('Extensions.loadUnpacked' as never, { path: build } as never);
}

/** The tab that the extension opens by itself after its installation. */
async function welcomeTab(context: BrowserContext, url: string): Promise<Page> {
  const isWelcome = (page: Page) => page.url().startsWith(url);
  return context.pages().find(isWelcome) ?? context.waitForEvent('page', isWelcome);
}
