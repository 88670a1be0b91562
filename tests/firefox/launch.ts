import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browsers.mjs';
import { eventually } from '../extension/inspected.ts';
import { startBarrier } from './barrier.ts';
import { Bidi, View } from './bidi.ts';
import { BrowserWindow } from './window.ts';

/** Where `wxt build --browser firefox --mv3 --mode e2e` puts the extension. */
export const FIREFOX_BUILD = fileURLToPath(new URL('../../.output/firefox-mv3-e2e', import.meta.url));

/** A host in the manifest is granted by the agent only, as on an update; Firefox's own errands stay undone. */
const PREFERENCES = {
  'extensions.originControls.grantByDefault': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'app.update.disabledForTesting': true,
  'media.gmp-manager.updateEnabled': false,
};

export interface Firefox {
  /** The browser's own window. */
  window: BrowserWindow;
  /** The page the extension opens by itself after its installation. */
  welcome: View;
  /** The real sidebar, reached from the welcome page: the protocol knows tabs only. */
  sidebar: View;
  /** Opens an address in a new tab in front. */
  open(url: string): Promise<View>;
  /** Puts the same build in the place of the one that runs, as an update does; gives the views of the new one. */
  update(): Promise<Firefox>;
  /** What any part of the browser asked of hosts other than localhost. */
  outside: readonly string[];
  close(): Promise<void>;
}

/** A fresh headless Firefox without a page of its own open. */
export interface Browser {
  bidi: Bidi;
  /** The browsing context of the browser's own window. */
  chrome: string;
  outside: readonly string[];
  close(): Promise<void>;
}

/** @param env what differs from this process's environment */
export async function startFirefox(env: Record<string, string> = {}): Promise<Browser> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox found: set FIREFOX=/path/to/firefox');
  const barrier = await startBarrier();
  const profile = await mkdtemp(join(tmpdir(), 'levelhead-firefox-'));
  const preferences = Object.entries({ ...PREFERENCES, ...barrier.preferences });
  const lines = preferences.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const browser = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...env } },
  );
  const ended = once(browser, 'exit');
  const close = async () => {
    browser.kill();
    await ended;
    await barrier.close();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const bidi = await Bidi.connect(await addressOf(browser.stderr));
    const [first] = await bidi.contexts('chrome');
    return { bidi, chrome: first!.context, outside: barrier.asked, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Installs an unpacked extension and gives its id. */
export async function install(bidi: Bidi, path: string): Promise<string> {
  const extensionData = { type: 'path', path };
  return (await bidi.send<{ extension: string }>('webExtension.install', { extensionData })).extension;
}

/** Starts a fresh headless Firefox with the built extension in it. */
export async function launchFirefox(build = FIREFOX_BUILD): Promise<Firefox> {
  const { bidi, chrome, outside, close } = await startFirefox();
  try {
    const window = new BrowserWindow(bidi, chrome, await install(bidi, build));
    const address = `moz-extension://${await window.host()}/welcome.html`;
    const { context } = await eventually(
      async () => (await bidi.contexts()).find(({ url }) => url === address),
      'the welcome page did not open',
    );
    const firefox: Firefox = {
      window,
      welcome: new View(bidi, context),
      sidebar: new View(bidi, context, SIDEBAR),
      open: async (url) => {
        const view = await bidi.openTab();
        await view.goto(url);
        return view;
      },
      update: async () => {
        await install(bidi, build);
        const page = await bidi.openTab();
        await page.goto(address);
        return { ...firefox, welcome: page, sidebar: page.with(SIDEBAR) };
      },
      outside,
      close,
    };
    return firefox;
  } catch (error) {
    await close();
    throw error;
  }
}

/** A page of the extension reaches the window of another: the sidebar's stands in for its own. */
const SIDEBAR = `
  const [window = null] = browser.extension.getViews({ type: 'sidebar' });
  if (!window?.document.querySelector('footer')) return undefined;
  const { document } = window;`;

/** Where Firefox says that it listens. */
async function addressOf(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface(stderr);
    lines.on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    lines.on('close', () => reject(new Error('Firefox ended before it listened')));
  });
}
