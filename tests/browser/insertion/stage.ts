import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import type { InsertOutcome, InsertRequest } from '../../../lib/messages.ts';
import type { Strategy } from '../../../lib/insertion/strategies.ts';
import type { EditorName } from '../editors/page.ts';

const ORIGIN = 'http://desk.test';
const HTML = `<!doctype html><meta charset="utf-8"><title>Desk</title>
<script type="importmap">{"imports":{"ckeditor5":"/ckeditor5.js"}}</script><script type="module" src="/page.js"></script>`;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function bundle(entry: string, format: 'es' | 'iife'): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: path(entry), formats: [format], name: 'bundle' },
      rollupOptions: { external: ['ckeditor5'] },
    },
  })) as Rollup.RollupOutput[];
  return (output[0]!.output[0] as Rollup.OutputChunk).code;
}

let built: Promise<[page: string, content: string, ckeditor: string]> | undefined;

/** Builds the test desk once for all tests of a worker. */
export function buildStage(): Promise<[page: string, content: string, ckeditor: string]> {
  built ??= Promise.all([
    bundle('../editors/page.ts', 'es'),
    bundle('content.ts', 'iife'),
    readFile(path('../../../node_modules/ckeditor5/dist/browser/ckeditor5.js'), 'utf8'),
  ]);
  return built;
}

/** The test desk with one editor, and the insertion part running in an isolated world beside it, as in the extension. */
export class Stage {
  static async open(page: Page, editor: EditorName, draft: string): Promise<Stage> {
    const [script, content, ckeditor] = await buildStage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const body = { '/page.js': script, '/ckeditor5.js': ckeditor }[pathname];
      return route.fulfill(body ? { contentType: 'text/javascript', body } : { contentType: 'text/html', body: HTML });
    });
    const composer = editor.includes('shadow') ? '.shadow-host >>> .ProseMirror' : '.composer';
    const broken = new Promise<never>((_, reject) => page.once('pageerror', reject));
    await page.goto(`${ORIGIN}/?${new URLSearchParams({ editor, draft, composer })}`);
    await Promise.race([page.waitForFunction(() => globalThis.editorDesk !== undefined), broken]);

    const devtools = await page.context().newCDPSession(page);
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'levelhead',
    });
    const { exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression: content,
      contextId: executionContextId,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return new Stage(page, devtools, executionContextId);
  }

  readonly page: Page;
  readonly #devtools: CDPSession;
  readonly #world: number;

  private constructor(page: Page, devtools: CDPSession, world: number) {
    this.page = page;
    this.#devtools = devtools;
    this.#world = world;
  }

  async insert(text: string, request: Partial<InsertRequest> = {}): Promise<InsertOutcome> {
    const whole: InsertRequest = {
      requestId: crypto.randomUUID(),
      documentId: 'document-1',
      ref: { site: ORIGIN, id: 'anna' },
      text,
      ...request,
    };
    return this.#inWorld<InsertOutcome>(`insert(${JSON.stringify(whole)})`);
  }

  /** Tries one strategy by itself on the composer that has the focus. */
  attempt(strategy: Strategy['name'], text: string): Promise<boolean> {
    return this.#inWorld(`attempt(${JSON.stringify(strategy)}, ${JSON.stringify(text)})`);
  }

  async #inWorld<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression,
      contextId: this.#world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  }

  /** What the editor's own model holds. */
  draft(chat = 'anna'): Promise<string> {
    return this.page.evaluate((id) => globalThis.editorDesk?.editors[id]?.draft() ?? '', chat);
  }

  undo(): Promise<void> {
    return this.page.evaluate(() => globalThis.editorDesk?.editors['anna']?.undo());
  }

  sent(): Promise<string[]> {
    return this.page.evaluate(() => globalThis.editorDesk?.sent ?? []);
  }

  show(chat: string): Promise<void> {
    return this.page.evaluate((id) => globalThis.editorDesk?.show(id), chat);
  }

  setMode(mode: 'reply' | 'note'): Promise<void> {
    return this.page.evaluate((value) => globalThis.editorDesk?.setMode('anna', value), mode);
  }

  /** Puts the caret after the first `characters` of the draft with mouse and keys, as an agent does. */
  async placeCaret(characters: number): Promise<void> {
    await this.page.locator('[data-chat="anna"]').locator('textarea, [contenteditable="true"]').click();
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let step = 0; step < characters; step++) await this.page.keyboard.press('ArrowRight');
  }

  /** The window's focus goes to another page, as to the side panel. */
  async openPanel(): Promise<void> {
    await this.#devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    const panel = await this.page.context().newPage();
    await panel.bringToFront();
    await this.page.waitForFunction(() => !document.hasFocus());
  }

  /** The window's focus comes back to the desk. */
  async closePanel(): Promise<void> {
    await this.page.bringToFront();
    await this.#devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  /** Takes the focus and the selection out of the composer. */
  lookElsewhere(): Promise<void> {
    return this.page.locator('[data-chat="anna"] .message').click();
  }
}
