import type { Page } from '@playwright/test';
import type { PanelView } from '../extension/panel-view.ts';
import type { ExtensionSettings } from '../extension/settings.ts';
import { expect } from './shift.ts';

/** An agent who shows Levelhead a page nobody knows, in the panel and beside it. */
export class Teacher {
  readonly #panel: PanelView;
  readonly #page: Page;
  readonly #settings: ExtensionSettings;

  constructor(panel: PanelView, page: Page, settings: ExtensionSettings) {
    this.#panel = panel;
    this.#page = page;
    this.#settings = settings;
  }

  /** Waits until the panel says this. */
  async state(words: string): Promise<void> {
    await expect.poll(async () => (await this.#panel.shown()).state).toBe(words);
  }

  /** The preview's lines, each `role: text`. */
  lines(): Promise<string[]> {
    return this.#panel.evaluate(() =>
      [...document.querySelectorAll('[aria-label="What Levelhead would read"] li')].map(
        (line) => `${line.className}: ${line.lastElementChild!.textContent}`,
      ),
    );
  }

  /** Waits until this is asked for, then clicks it in the page. */
  async point(what: 'customer' | 'agent' | 'composer', words?: string): Promise<void> {
    await this.asked(what);
    await this.clickInPage(words);
  }

  /** Waits until this is asked for. */
  async asked(what: 'customer' | 'agent' | 'composer'): Promise<void> {
    const tasks = { customer: 'a message the customer wrote', agent: 'a message you wrote', composer: 'the reply box' };
    await this.#panel.until(
      `the request for ${what}`,
      (task: string) => document.querySelector('[aria-current="step"]')?.textContent?.includes(task),
      tasks[what],
    );
  }

  /** Clicks these words in the page, or the reply box, once the page waits for it. */
  async clickInPage(words?: string): Promise<void> {
    await this.#page.locator('[popover]').waitFor();
    const target = words === undefined ? this.#page.locator('textarea') : this.#page.getByText(words, { exact: true });
    const box = (await target.boundingBox())!;
    await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Saves, and answers the browser's question, which no test can see: a yes allows the site in the browser's settings. */
  async save(button: string, site: string, isAllowed: boolean): Promise<void> {
    await this.#panel.evaluate(() => {
      delete (globalThis as { asked?: object }).asked;
      chrome.permissions.request = ((asked: unknown) =>
        new Promise((allow) => Object.assign(globalThis, { asked, allow }))) as never;
    });
    await this.#panel.click(button);
    const asked = await this.#panel.until('a question for the site', () => (globalThis as unknown as Asked).asked);
    expect(asked).toEqual({ origins: [site] });
    if (isAllowed) await this.#settings.add(site);
    await this.#panel.evaluate((granted) => (globalThis as unknown as Asked).allow(granted), isAllowed);
  }

  /** Whether a script of ours listens in the tab in front. */
  isHeard(): Promise<boolean> {
    return this.#panel.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const silent = (error: Error) => !/Receiving end does not exist/.test(error.message);
      return chrome.tabs.sendMessage(tab!.id!, { kind: 'show-proposed' }).then(() => true, silent);
    });
  }
}

/** Follows which scripts of ours are in the tab's page. */
export async function scriptsOfOurs(tab: Page, extension: string): Promise<() => string[]> {
  const worlds = new Map<number, string>();
  const devtools = await tab.context().newCDPSession(tab);
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(`chrome-extension://${extension}`)) worlds.set(context.id, context.name);
  });
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  devtools.on('Runtime.executionContextsCleared', () => worlds.clear());
  await devtools.send('Runtime.enable');
  return () => [...worlds.values()];
}

interface Asked {
  asked: object;
  allow(granted: boolean): void;
}
