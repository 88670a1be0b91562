import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { bundle, IsolatedWorld } from '../harness.ts';

const TICKET = new URL('../../fixtures/sites/freshdesk/ticket.html', import.meta.url);

async function open(page: Page): Promise<IsolatedWorld> {
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body class="ember-application"><main></main>' }),
  );
  await page.goto('https://support.acme.example/a/dashboard');
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
