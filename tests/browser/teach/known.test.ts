import { readFileSync, readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { type Expected, expectedOf, SITES, statesOf } from '../reading/site.ts';
import { Lesson, recipeIn } from './world.ts';

/** Roles that are nobody's side: whoever only points at two messages cannot have told of them. */
const SIDES = new Set(['customer', 'agent']);
/**
 * What adapters take for nobody's by more than marks, and two pointed messages for the customer's, and why: these, and
 * none more.
 */
const DOUBTED = [
  // It bears a mark of each side; that which is the agent's, a label, names no side by a word of its own.
  'help-scout/hostile: Both marks',
  // The customer's, but too wide for its bubble: its adapter goes by sides, and it takes none.
  `intercom/shadow-hostile: Wh${'y'.repeat(110)}?`,
  // A letter stands where others have a picture: outside the message, and nothing but made-up classes leads there.
  'papercups/attachments: Max here',
  'papercups/hostile: From logistics',
  'papercups/two-earlier: Hello, I am the bot.',
  // The mark states the customer, and the customer is named; only the frame differs, as it does among the agent's own.
  'zammad-desktop/notes-system: From a build that marks notes in a way not known',
  // The customer's, though in words that were translated: the page says so below them, and nobody pointed at that.
  'zammad-desktop/translated: I have had enough',
];

/**
 * A bounce in the customer's own block: the mark states the customer, and what tells otherwise, the name and a warning,
 * stands outside what is found as the message.
 */
const BOUNCED = 'freescout/bounce: system: Your mail could not be delivered, you have failed!';

interface Case {
  site: string;
  state: string;
  expected: Expected;
}

/**
 * The helpdesks whose pages are written down for their adapters, as if nobody knew them: two messages are pointed at,
 * and what comes of it is held against what the adapter's author expects.
 */
async function cases(): Promise<Case[]> {
  const all: Case[] = [];
  for (const site of readdirSync(SITES)) {
    for (const state of statesOf(site)) {
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
  const doubted: string[] = [];
  const told = { right: 0, all: 0, pages: 0, learnt: 0 };
  await page.route('**/*', (route) => route.fulfill({ status: 404, body: '' }));
  for (const { site, state, expected } of await cases()) {
    const lesson = await lessonOn(page, site, state, expected);
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
      if (found?.role !== 'customer' || role === 'customer') continue;
      if (role === 'unknown') doubted.push(`${site}/${state}: ${text}`);
      else wrong.push(`${site}/${state}: ${role}: ${text}`);
    }
  }
  expect(wrong.filter((one) => one !== BOUNCED)).toEqual([]);
  expect(doubted.filter((one) => !DOUBTED.includes(one))).toEqual([]);
  expect(told.pages).toBeGreaterThan(85);
  expect(told.learnt / told.pages).toBeGreaterThan(0.85);
  expect(told.right / told.all).toBeGreaterThan(0.95);
});

test.describe('Front, whose page tells nobody', () => {
  const teach = (lesson: Lesson) => lesson.derive('Where is my order?', 'Let me check.');

  test('two people are told by their names', async ({ page }) => {
    const lesson = await lessonOn(page, 'front', 'by-link', await expectedOf('front', 'by-link'));
    await lesson.read(recipeIn(await teach(lesson)));
    expect(await lesson.lines()).toEqual(['customer: Where is my order?', 'agent: Let me check.']);
  });

  test('where there is a third, teaching is refused or takes nobody else for the customer', async ({ page }) => {
    const lesson = await lessonOn(page, 'front', 'mail', await expectedOf('front', 'mail'));
    const derived = await teach(lesson);
    if ('recipe' in derived) await lesson.read(derived.recipe);
    else expect(derived.reason).toMatch(/what tells the customer’s messages from your own/);
    expect(await takenWrongly(await lesson.lines(), 'mail')).toEqual([]);
  });

  test('what was taught of two tells nobody once a third writes', async ({ page }) => {
    const two = await lessonOn(page, 'front', 'other-left', await expectedOf('front', 'other-left'));
    const recipe = recipeIn(await teach(two));
    const lesson = await lessonOn(page, 'front', 'mail', await expectedOf('front', 'mail'));
    await lesson.read(recipe);
    expect(await lesson.latest()).toMatchObject({
      state: 'unreadable',
      reason: 'Messages were found, but not who wrote them',
    });
  });

  /** Lines that make somebody else the customer, or the customer the agent. */
  async function takenWrongly(lines: string[], state: string): Promise<string[]> {
    const { conversations } = await expectedOf('front', state);
    const by = new Map(conversations[0]!.messages.map(({ text, author }) => [text, author]));
    return lines.filter((line) => {
      const [, role, text = ''] = /^(\w+): (.*)$/s.exec(line)!;
      const isCustomers = by.get(text) === 'Ann Lee';
      return role === 'customer' ? !isCustomers : role === 'agent' && isCustomers;
    });
  }
});

async function lessonOn(page: Page, site: string, state: string, { address }: Expected): Promise<Lesson> {
  const html = readFileSync(new URL(`${site}/${state}.html`, SITES), 'utf8');
  await page.route(address.split('#')[0]!, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto('about:blank');
  await page.goto(address);
  return Lesson.begin(page);
}

/** As much of a text as stands in one element for sure: emoji may be images. */
function firstLine(text: string): string {
  return text.split(/\n|[^ -~’]/)[0]!.trim();
}
