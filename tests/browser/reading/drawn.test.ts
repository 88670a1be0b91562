import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { bundle, IsolatedWorld } from '../harness.ts';

const TICKET = new URL('../../fixtures/sites/freshdesk/ticket.html', import.meta.url);
const EMPTY = '<!doctype html><body class="ember-application"><main></main>';

async function open(page: Page, path = '/a/dashboard', body = EMPTY): Promise<IsolatedWorld> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`https://support.acme.example${path}`);
  return IsolatedWorld.create(page, await bundle(fileURLToPath(new URL('drawing.ts', import.meta.url))));
}

async function draw(page: Page): Promise<void> {
  const html = await readFile(TICKET, 'utf8');
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)![1]!;
  await page.locator('main').evaluate((main, drawn) => (main.innerHTML = drawn), body);
}

test('a helpdesk on a host of its own is recognised once it has drawn a chat', async ({ page }) => {
  const world = await open(page);
  await draw(page);
  await page.evaluate(() => history.pushState(null, '', '/a/tickets/4242'));
  await page.locator('main').evaluate((main) => main.append('…'));
  await expect.poll(() => world.evaluate('drawing.recognised')).toBe(1);
});

test('it is recognised where the address changes last, and nothing is drawn after it', async ({ page }) => {
  const world = await open(page, '/a/dashboard', await readFile(TICKET, 'utf8'));
  await page.evaluate(() => history.pushState(null, '', '/a/tickets/4242'));
  await expect.poll(() => world.evaluate('drawing.recognised')).toBe(1);
});

for (const [what, mark, name, value] of [
  ['an attribute', 'data-album="ticket_4242"', 'data-album', 'ticket_4242'],
  ['a class', 'class="tickets-conversation-pane"', 'class', 'tickets-conversation-pane'],
] as const) {
  test(`it is recognised where the last mark comes as ${what} of what stands there`, async ({ page }) => {
    const ticket = await readFile(TICKET, 'utf8');
    const world = await open(page, '/a/tickets/4242', ticket.replace(mark, 'id="late"'));
    await page.locator('#late').evaluate((late, [key, said]) => late.setAttribute(key, said), [name, value] as const);
    await expect.poll(() => world.evaluate('drawing.recognised')).toBe(1);
  });
}
