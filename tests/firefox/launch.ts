import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browsers.mjs';
import { Bidi, View } from './bidi.ts';
import { startBarrier } from './barrier.ts';

/** Where `wxt build --browser firefox --mv3 --mode e2e` puts the extension. */
export const FIREFOX_BUILD = fileURLToPath(new URL('../../.output/firefox-mv3-e2e', import.meta.url));

/** Firefox's own windows and parts, which only privileged code can reach. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: {
      backgroundState: 'running' | 'stopped' | 'starting' | 'suspending';
      terminateBackground(how: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};

export interface Firefox {
  bidi: Bidi;
  /** The browser's own window. */
  chrome: View;
  /** The address of one of the extension's pages. */
  page(path: string): string;
  open(url: string): Promise<View>;
  /** Whether the extension's event page runs. */
  backgroundState(): Promise<string>;
  /** Ends the event page at once, as Firefox does after half a minute without an event. */
  suspend(): Promise<void>;
  /** What any part of the browser asked of hosts other than localhost. */
  outside: string[];
  close(): Promise<void>;
}

/** Starts a fresh headless Firefox with the built extension in it. */
export async function launchFirefox(options: { build?: string; prefs?: Record<string, unknown> } = {}): Promise<Firefox> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox found: set FIREFOX=/path/to/firefox');
  const barrier = await startBarrier();
  const profile = await mkdtemp(join(tmpdir(), 'levelhead-firefox-'));
  const prefs = { ...barrier.prefs, ...options.prefs };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const browser = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
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
    const chrome = await firstContext(bidi, { 'moz:scope': 'chrome' });
    const { extension: id } = await bidi.send<{ extension: string }>('webExtension.install', {
      extensionData: { type: 'path', path: options.build ?? FIREFOX_BUILD },
    });
    const host = await chrome.evaluate((addon) => WebExtensionPolicy.getByID(addon).mozExtensionHostname, id);
    return {
      bidi,
      chrome,
      page: (path) => `moz-extension://${host}/${path}`,
      open: async (url) => {
        const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
        const view = new View(bidi, context);
        await view.goto(url);
        return view;
      },
      backgroundState: () =>
        chrome.evaluate((addon) => WebExtensionPolicy.getByID(addon).extension.backgroundState, id),
      suspend: () =>
        chrome.evaluate((addon) => {
          const { extension } = WebExtensionPolicy.getByID(addon);
          return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        }, id),
      outside: barrier.asked,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where Firefox says that it listens. */
async function addressOf(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stderr)) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      stderr.resume();
      return address;
    }
  }
  throw new Error('Firefox ended before it listened');
}

async function firstContext(bidi: Bidi, scope: object = {}): Promise<View> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', scope);
  return new View(bidi, contexts[0]!.context);
}
