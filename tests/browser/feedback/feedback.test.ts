import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build, type Rollup } from 'vite';
import type { FeedbackEntry, FeedbackStore } from '../../../lib/feedback/record.ts';

declare const feedback: FeedbackStore;

const ENTRY: FeedbackEntry = {
  at: Date.now(),
  phraseId: 'empathy/late-parcel',
  textHash: 'aaaaaaaa',
  packId: 'empathy',
  technique: 'acknowledge',
  heat: 3,
  signals: ['repeat-contact'],
  driver: 'disregarded',
  stage: 'acknowledge',
  outcome: 'not-helpful',
};

const record = (page: Page, outcome: FeedbackEntry['outcome']) =>
  page.evaluate((entry) => feedback.record(entry), { ...ENTRY, outcome });

const reason = (page: Page) =>
  page.evaluate(async () => {
    const phrase = { key: 'empathy/late-parcel', textHash: 'aaaaaaaa', technique: 'acknowledge' } as const;
    return (await feedback.tallies()).weight(phrase, { heat: 3, driver: 'disregarded' }).because;
  });

let script: string;

test.beforeAll(async () => {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] } },
  })) as Rollup.RollupOutput[];
  script = (output[0]!.output[0] as Rollup.OutputChunk).code;
});

test.beforeEach(({ context }) =>
  context.route('http://feedback.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><script type="module" src="/page.js"></script>',
        }),
  ),
);

async function open(page: Page): Promise<Page> {
  await page.goto('http://feedback.test/');
  await page.waitForFunction(() => 'feedback' in globalThis);
  return page;
}

test('feedback outlives the page, is undone and erased', async ({ page }) => {
  await open(page);
  const id = await record(page, 'not-helpful');
  await open(page);
  expect(await reason(page)).toBe('you marked this not helpful here');
  await page.evaluate((given) => feedback.undo(given), id);
  expect(await reason(page)).toBeUndefined();
  await record(page, 'helpful');
  await page.evaluate(() => feedback.eraseAll());
  await open(page);
  expect(await page.evaluate(() => feedback.events())).toEqual([]);
  expect(await page.evaluate(() => feedback.trouble())).toBeUndefined();
});

test('a second window knows of feedback and of its erasure', async ({ page, context }) => {
  await open(page);
  const other = await open(await context.newPage());
  await record(page, 'helpful');
  expect(await reason(other)).toBe('you marked this helpful here');
  await page.evaluate(() => feedback.eraseAll());
  expect(await reason(other)).toBeUndefined();
});

test('a database of another shape under the same name: feedback goes on', async ({ page }) => {
  await open(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('levelhead-feedback', 1_000);
        request.onupgradeneeded = () => request.result.createObjectStore('foreign').add('kept', 1);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await record(page, 'not-helpful');
  expect(await reason(page)).toBe('you marked this not helpful here');
  expect(await page.evaluate(() => feedback.events())).toHaveLength(1);
});
