import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { PageReading } from '../../../lib/messages.ts';
import { bundle, IsolatedWorld } from '../harness.ts';
import { Site } from './site.ts';

/** The browser's messaging as a content script sees it; what is sent is kept, and `answer` replies. */
const MESSAGING = `
  sent = []; listeners = new Set(); answer = async () => null;
  chrome = { runtime: {
    id: 'levelhead', getURL: (path) => 'chrome-extension://levelhead' + path,
    sendMessage: (message) => { sent.push(structuredClone(message)); return answer(message); },
    onMessage: { addListener: (listener) => listeners.add(listener), removeListener: (listener) => listeners.delete(listener) },
  } };
  ask = (message) => new Promise((done) => {
    const sender = { id: 'levelhead', origin: 'chrome-extension://levelhead' };
    for (const listener of listeners) if (listener(message, sender, done) === true) return;
    done('nobody');
  });`;

type Sent = { kind: 'page-reading'; reading: PageReading } | { kind: 'page-gone'; documentId: string };

async function open(
  page: Page,
  before = '',
): Promise<{ world: IsolatedWorld; readings: () => Promise<PageReading[]> }> {
  await Site.open(page, 'zendesk', 'plain');
  return report(page, before);
}

async function report(page: Page, before = '') {
  const script = await bundle(fileURLToPath(new URL('reporting.ts', import.meta.url)));
  const world = await IsolatedWorld.create(page, `${MESSAGING};${before};${script}`);
  const readings = async () => {
    const sent = await world.evaluate<Sent[]>('sent');
    return sent.flatMap((message) => (message.kind === 'page-reading' ? [message.reading] : []));
  };
  return { world, readings };
}

const append = (page: Page) =>
  page.locator('[data-test-id="omni-log-container"]').evaluate((log) => log.append(log.children[0]!.cloneNode(true)));

test('sends whole readings with a growing revision, again when asked, and answers what it reads', async ({ page }) => {
  const { world, readings } = await open(page);
  await expect.poll(async () => (await readings()).length).toBe(1);
  await append(page);
  await expect.poll(async () => (await readings()).length).toBe(2);
  expect(await world.evaluate('ask({ kind: "reread" })')).toBe(null);
  const all = await readings();
  expect(all.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  expect(new Set(all.map(({ documentId }) => documentId)).size).toBe(1);
  expect(all[0]).toMatchObject({ adapter: 'zendesk', site: 'https://acme.zendesk.com', state: 'reading' });
  expect(all.map(({ conversations }) => conversations[0]?.messages.length)).toEqual([2, 3, 3]);
  expect(await world.evaluate('ask({ kind: "show-reading" })')).toEqual(all[2]);
  expect(await readings()).toHaveLength(3);
});

test('takes no message from elsewhere', async ({ page }) => {
  const { world, readings } = await open(page);
  await expect.poll(async () => (await readings()).length).toBe(1);
  const dropped =
    'ask = (message) => [...listeners].map((listener) => listener(message, { id: "other" }, () => {}) === true)';
  expect(await world.evaluate(`(${dropped})({ kind: "reread" })`)).toEqual([false]);
  expect(await readings()).toHaveLength(1);
});

test('says that it goes, and reads on when it comes back from the back/forward cache', async ({ page }) => {
  const { world, readings } = await open(page);
  await expect.poll(async () => (await readings()).length).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  const [first] = await readings();
  expect((await world.evaluate<Sent[]>('sent')).at(-1)).toEqual({ kind: 'page-gone', documentId: first?.documentId });
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect((await readings()).map(({ revision }) => revision)).toEqual([1, 2]);
});

test('delivers later what nobody took at first', async ({ page }) => {
  const { readings } = await open(
    page,
    'answer = async () => { if (sent.length < 3) throw new Error("Could not establish connection. Receiving end does not exist."); return null; }',
  );
  await expect.poll(async () => (await readings()).map(({ revision }) => revision)).toEqual([1, 1, 1]);
});

for (const [reason, event] of [
  ['the extension is gone', 'delete chrome.runtime.id'],
  ['the site is not allowed any more', 'answer = async () => "stop"'],
] as const) {
  test(`stops quietly when ${reason}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const { world } = await open(page);
    await expect.poll(() => world.evaluate('sent.length')).toBe(1);
    await world.evaluate(event);
    await append(page);
    await expect.poll(() => world.evaluate('ending.signal.aborted')).toBe(true);
    const length = await world.evaluate<number>('sent.length');
    expect(await world.evaluate('listeners.size')).toBe(0);
    await append(page);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await world.evaluate('sent.length')).toBe(length);
    expect(errors).toEqual([]);
  });
}

test('says so where it does not know the helpdesk', async ({ page }) => {
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>A helpdesk of its own kind</p>' }),
  );
  await page.goto('https://desk.example/inbox');
  const { readings } = await report(page);
  expect(await readings()).toMatchObject([
    { adapter: 'unknown', state: 'unreadable', reason: 'Levelhead does not know this helpdesk', conversations: [] },
  ]);
});
