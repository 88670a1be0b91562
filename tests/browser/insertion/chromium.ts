import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import type { Strategy } from '../../../lib/insertion/strategies.ts';
import type { InsertOutcome, InsertRequest } from '../../../lib/messages.ts';
import type { EditorName } from '../editors/page.ts';
import { bundle, IsolatedWorld } from '../harness.ts';
import { openDesk } from './desk.ts';
import { HELD_MS, Stage } from './stage.ts';

export const CONTENT = fileURLToPath(new URL('content.ts', import.meta.url));

/** The test desk in Chromium, with the insertion part in an isolated world. */
export class ChromiumStage extends Stage {
  /** @param policy the page's Content-Security-Policy */
  static async open(page: Page, editor: EditorName, draft: string, policy?: string): Promise<ChromiumStage> {
    await openDesk(page, editor, draft, policy);
    const world = await IsolatedWorld.create(page, await bundle(CONTENT));
    return new ChromiumStage(page, world, await page.context().newCDPSession(page));
  }

  readonly page: Page;
  readonly #world: IsolatedWorld;
  readonly #devtools: CDPSession;
  #panel: Page | undefined;

  private constructor(page: Page, world: IsolatedWorld, devtools: CDPSession) {
    super();
    this.page = page;
    this.#world = world;
    this.#devtools = devtools;
  }

  evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.page.evaluate<T>(`(${run.toString()})(...${JSON.stringify(args)})`);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys, { delay: HELD_MS });
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async openPanel(): Promise<void> {
    this.#panel ??= await this.page.context().newPage();
    await this.#devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await this.#panel.bringToFront();
    await this.page.waitForFunction(() => !document.hasFocus());
  }

  async closePanel(): Promise<void> {
    if (!this.#panel) return;
    await this.page.bringToFront();
    await this.#devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Tries one strategy by itself on the composer that has the focus. */
  attempt(strategy: Strategy['name'], text: string): Promise<boolean> {
    return this.#world.evaluate(`attempt(${JSON.stringify(strategy)}, ${JSON.stringify(text)})`);
  }

  protected clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  protected ask(request: InsertRequest): Promise<InsertOutcome> {
    return this.#world.evaluate(`insert(${JSON.stringify(request)})`);
  }
}
