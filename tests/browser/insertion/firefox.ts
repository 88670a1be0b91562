import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InsertOutcome, InsertRequest } from '../../../lib/messages.ts';
import type { EditorName } from '../editors/page.ts';
import { type Browser, install, startFirefox } from '../../firefox/launch.ts';
import { View } from '../../firefox/bidi.ts';
import { bundle } from '../harness.ts';
import { CONTENT } from './chromium.ts';
import { addressOf, answer } from './desk.ts';
import { HELD_MS, Stage } from './stage.ts';

/** What stands between the page, which the protocol reaches, and the content script, which it does not. */
const BRIDGE = `addEventListener('desk-insert', async ({ detail }) => {
  const { requestId, ...request } = JSON.parse(detail);
  const outcome = await insert({ requestId, ...request });
  dispatchEvent(new CustomEvent('desk-outcome', { detail: requestId + ' ' + outcome }));
});`;

const MANIFEST = {
  manifest_version: 2,
  name: 'Insertion',
  version: '1',
  browser_specific_settings: { gecko: { id: 'insertion@test.example' } },
  content_scripts: [{ matches: ['http://localhost/*'], js: ['content.js'], run_at: 'document_start' }],
};

/** Firefox with the insertion part as the content script of an extension of its own, and the test desk on localhost. */
export class FirefoxDesk {
  static async start(): Promise<FirefoxDesk> {
    const extension = await mkdtemp(join(tmpdir(), 'levelhead-insertion-'));
    await writeFile(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
    await writeFile(join(extension, 'content.js'), `${await bundle(CONTENT)};${BRIDGE}`);
    const server = createServer(async (request, response) => {
      const { headers, body } = await answer(new URL(request.url!, 'http://localhost'));
      response.writeHead(200, headers).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    const browser = await startFirefox();
    await install(browser.bidi, extension);
    return new FirefoxDesk(browser, server, extension);
  }

  readonly #browser: Browser;
  readonly #server: Server;
  readonly #extension: string;

  private constructor(browser: Browser, server: Server, extension: string) {
    this.#browser = browser;
    this.#server = server;
    this.#extension = extension;
  }

  /** Opens the desk with an editor in a tab of its own. */
  async open(editor: EditorName, policy?: string): Promise<FirefoxStage> {
    const { bidi, chrome } = this.#browser;
    const tab = await bidi.openTab();
    const { port } = this.#server.address() as AddressInfo;
    await tab.goto(addressOf(`http://localhost:${port}`, editor, '', policy));
    await tab.until('the desk', () => globalThis.editorDesk !== undefined);
    return new FirefoxStage(tab, new View(bidi, chrome));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await rm(this.#extension, { recursive: true });
  }
}

declare const gURLBar: HTMLElement;
declare const gBrowser: { selectedBrowser: HTMLElement };

/** The test desk in a tab of Firefox. */
export class FirefoxStage extends Stage {
  readonly #tab: View;
  readonly #window: View;

  constructor(tab: View, window: View) {
    super();
    this.#tab = tab;
    this.#window = window;
  }

  evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.#tab.evaluate(run, ...args);
  }

  press(keys: string): Promise<void> {
    return this.#tab.press(keys, HELD_MS);
  }

  type(text: string): Promise<void> {
    return this.#tab.type(text);
  }

  /** The address bar stands in for the sidebar: both are the window's own. */
  async openPanel(): Promise<void> {
    await this.#window.evaluate(() => gURLBar.focus());
    await this.#tab.until('that the page lost the focus', () => !document.hasFocus());
  }

  async closePanel(): Promise<void> {
    await this.#window.evaluate(() => gBrowser.selectedBrowser.focus());
    await this.#tab.until('that the page has the focus', () => document.hasFocus());
  }

  close(): Promise<void> {
    return this.#tab.close();
  }

  protected clickAt(x: number, y: number): Promise<void> {
    return this.#tab.clickAt({ x: Math.round(x), y: Math.round(y) });
  }

  protected ask(request: InsertRequest): Promise<InsertOutcome> {
    return this.#tab.evaluate(
      (detail, id) =>
        new Promise<InsertOutcome>((resolve) => {
          const hear = (event: Event) => {
            const [answered, outcome] = (event as CustomEvent<string>).detail.split(' ');
            if (answered !== id) return;
            removeEventListener('desk-outcome', hear);
            resolve(outcome as InsertOutcome);
          };
          addEventListener('desk-outcome', hear);
          dispatchEvent(new CustomEvent('desk-insert', { detail }));
        }),
      JSON.stringify(request),
      request.requestId,
    );
  }
}
