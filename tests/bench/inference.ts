import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { spread, type Spread } from './spread.ts';

/**
 * One encoding and the chat's course, in the extension's own worker: each text is new, each message joins the last six.
 * The first `warmUp` are not counted.
 */
export async function timeInference(
  page: Page,
  build: string,
  texts: readonly string[],
  warmUp: number,
): Promise<Spread> {
  const script = readdirSync(join(build, 'assets')).find((file) => /^worker-.*\.js$/.test(file));
  if (!script) throw new Error('the build has no model worker');
  const timings = await page.evaluate(
    async ([path, lines]) => {
      const worker = new Worker(path, { type: 'module' });
      const heard = (type: string) =>
        new Promise<void>((resolve, reject) => {
          const listen = ({ data }: MessageEvent<{ type: string; error?: string }>) => {
            if (data.type !== type && data.type !== 'failed' && data.type !== 'refused') return;
            worker.removeEventListener('message', listen);
            if (data.type === type) resolve();
            else reject(new Error(data.error));
          };
          worker.addEventListener('message', listen);
        });
      const ready = heard('ready');
      worker.postMessage({ type: 'load', base: `${location.origin}/models/`, name: 'levelhead' });
      await ready;
      const timed: number[] = [];
      for (const [id] of lines.entries()) {
        const messages = lines.slice(Math.max(0, id - 5), id + 1).map((text) => ({ role: 'customer', text }));
        const began = performance.now();
        const judged = heard('judged');
        worker.postMessage({ type: 'judge', id, request: { priority: 1, messages } });
        await judged;
        timed.push(performance.now() - began);
      }
      worker.terminate();
      return timed;
    },
    [`/assets/${script}`, texts] as const,
  );
  return spread(timings.slice(warmUp));
}
