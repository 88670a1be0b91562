import type { CDPSession, Page } from '@playwright/test';
import { build, type Rollup } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** One of our modules as a script, built as for the demo desk. */
export function bundle(entry: string): Promise<string> {
  let code = bundles.get(entry);
  if (!code) {
    code = build({
      configFile: false,
      logLevel: 'error',
      mode: 'e2e',
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundle' } },
    }).then((output) => ((output as Rollup.RollupOutput[])[0]!.output[0] as Rollup.OutputChunk).code);
    bundles.set(entry, code);
  }
  return code;
}

/** A script's own world in a page, as a content script has it: it shares the document and nothing else. */
export class IsolatedWorld {
  static async create(page: Page, script: string): Promise<IsolatedWorld> {
    const devtools = await page.context().newCDPSession(page);
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'levelhead',
    });
    const world = new IsolatedWorld(devtools, executionContextId);
    await world.evaluate(script);
    return world;
  }

  readonly #devtools: CDPSession;
  readonly #contextId: number;

  private constructor(devtools: CDPSession, contextId: number) {
    this.#devtools = devtools;
    this.#contextId = contextId;
  }

  /** Evaluates an expression in the world; a promise is awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression,
      contextId: this.#contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}
