import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { type Expected, expectedOf } from '../reading/site.ts';
import { Lesson } from './world.ts';

/**
 * The helpdesks whose pages are written down for their adapters, as if nobody knew them: two messages are pointed at,
 * and what comes of it is held against what the adapter's author expects.
 */
const SITES = fileURLToPath(new URL('../../fixtures/sites/', import.meta.url));

/** Roles that are nobody's side: whoever only points at two messages cannot have told of them. */
const SIDES = new Set(['customer', 'agent']);
/** Where the page itself does not tell colleagues from customers; its adapter leaves them out by more than marks. */
const NOT_TOLD =
  /^(rocket-chat\/|papercups\/runs|chatwoot\/notes|zammad-desktop\/notes|help-scout\/hostile|whatsapp\/group)/;

interface Case {
  site: string;
  state: string;
  expected: Expected;
}

async function cases(): Promise<Case[]> {
  const all: Case[] = [];
  for (const site of readdirSync(SITES)) {
    for (const file of readdirSync(SITES + site)) {
      const state = /^(.*)\.html$/.exec(file)?.[1];
      if (!state || NOT_TOLD.test(`${site}/${state}`)) continue;
      const expected = await expectedOf(site, state);
      const shown = expected.conversations.find((chat) => chat.shown);
      const roles = shown?.messages.map(({ role }) => role) ?? [];
      if (expected.state === 'reading' && roles.includes('customer') && roles.includes('agent')) {
        all.push({ site, state, expected });
      }
    }
  }
  return all;
}

test('taught on known helpdesks: nobody else is the customer, and nearly everybody is who they are', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const wrong: string[] = [];
  const told = { right: 0, all: 0, pages: 0, learnt: 0 };
  await page.route('**/*', (route) => route.fulfill({ status: 404, body: '' }));
  for (const { site, state, expected } of await cases()) {
    const html = readFileSync(`${SITES}${site}/${state}.html`, 'utf8');
    await page.route(expected.address.split('#')[0]!, (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.fulfill({ status: 404, body: '' }),
    );
    await page.goto('about:blank');
    await page.goto(expected.address);
    const lesson = await Lesson.begin(page);
    const messages = expected.conversations.find((chat) => chat.shown)!.messages;
    const wordsOf = (role: string) => firstLine(messages.find((message) => message.role === role)!.text);
    told.pages += 1;
    const derived = await lesson.derive(wordsOf('customer'), wordsOf('agent')).catch(() => undefined);
    if (!derived || 'reason' in derived) continue;
    told.learnt += 1;
    await lesson.read(derived.recipe);
    const read = (await lesson.latest())?.conversations.find((chat) => chat.shown)?.messages ?? [];
    for (const { role, text } of messages) {
      const found =
        read.find((message) => message.text === text) ?? read.find((message) => message.text.includes(firstLine(text)));
      if (SIDES.has(role)) told.all += 1;
      if (SIDES.has(role) && found?.role === role) told.right += 1;
      if (found?.role === 'customer' && role !== 'customer' && role !== 'unknown')
        wrong.push(`${site}/${state}: ${role}: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(told.pages).toBeGreaterThan(35);
  expect(told.learnt / told.pages).toBeGreaterThan(0.85);
  expect(told.right / told.all).toBeGreaterThan(0.9);
});

/** As much of a text as stands in one element for sure: emoji may be images. */
function firstLine(text: string): string {
  return text.split(/\n|[^ -~’]/)[0]!.trim();
}
