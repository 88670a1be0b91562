import { expect, test, type Page } from '@playwright/test';
import type { Recipe } from '../../../lib/teach/recipe.ts';
import { Lesson, SAID } from './world.ts';

/** A desk whose next release changes some of its marks. */
const DESK = `<!doctype html><meta charset="utf-8"><title>Desk</title><style>.log{height:420px;overflow-y:auto}</style>
<main><h2>Dana Fox</h2><div class="log">${SAID.map(
  ([by, text]) =>
    `<div class="row ${by}"><b>${by === 'customer' ? 'Dana Fox' : 'Sam'}</b><div class="words ${by}s">${text}</div></div>`,
).join('')}</div><textarea class="reply"></textarea></main>`;

const LINES = SAID.map(([by, text]) => `${by}: ${text}`);

const recipe = (message: Partial<Recipe['message']> = {}): Recipe => ({
  format: 1,
  site: 'https://desk.example/*',
  taught: '2026-09-01',
  chat: { name: 'h2' },
  transcript: '.log',
  message: {
    item: '.row',
    text: '.words',
    roles: [
      { role: 'customer', when: '.customer' },
      { role: 'agent', when: '.agent' },
    ],
    ...message,
  },
  composer: '.reply',
});

/** Opens the desk, reads it by a recipe that fits, and changes the page so that it does so no more. */
async function broken(page: Page, how: Recipe, change: () => void): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: DESK }));
  await page.goto('https://desk.example/inbox');
  const lesson = await Lesson.begin(page);
  await lesson.read(how);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  expect([(await lesson.latest())?.state, await lesson.misfit()]).toEqual(['reading', null]);
  await page.evaluate(change);
  return lesson;
}

const reasonIn = async (lesson: Lesson) => (await lesson.latest())?.reason;

/** What is not read any more once a class is called otherwise, and a chat is not: it is told as unreadable. */
const UNREADABLE: Record<string, [how: Recipe, change: () => void, reason: string]> = {
  'the rows': [
    recipe(),
    () => document.querySelectorAll('.row').forEach((row) => (row.className = 'line')),
    'The chat holds text, but no messages could be made out in it',
  ],
  'all words': [
    recipe(),
    () => document.querySelectorAll('.words').forEach((words) => (words.className = 'body')),
    'Messages were found, but not their words',
  ],
  'the customer’s words': [
    recipe({ text: '.customers, .agents' }),
    () => document.querySelectorAll('.customers').forEach((words) => (words.className = 'body')),
    'Messages were found, but not their words',
  ],
  'the agent’s words': [
    recipe({ text: '.customers, .agents' }),
    () => document.querySelectorAll('.agents').forEach((words) => (words.className = 'body')),
    'Messages were found, but not their words',
  ],
  'the customer’s mark': [
    recipe(),
    () => document.querySelectorAll('.row.customer').forEach((row) => (row.className = 'row client')),
    'Messages were found, but not who wrote them',
  ],
  'the names beside the marks': [
    recipe({ author: { selector: 'b' }, names: { always: true } }),
    () => document.querySelectorAll('b').forEach((name) => name.replaceWith(document.createElement('i'))),
    'Messages were found, but not who wrote them',
  ],
};

for (const [what, [how, change, reason]] of Object.entries(UNREADABLE)) {
  test(`${what} found no more: the chat is unreadable`, async ({ page }) => {
    const lesson = await broken(page, how, change);
    await expect.poll(() => reasonIn(lesson)).toBe(reason);
    expect((await lesson.latest())?.state).toBe('unreadable');
  });
}

test('everybody taken for the agent: the recipe does not fit', async ({ page }) => {
  const roles: Recipe['message']['roles'] = [
    { role: 'customer', when: '.customer' },
    { role: 'agent', when: '.words' },
  ];
  const lesson = await broken(page, recipe({ roles }), () =>
    document.querySelectorAll('.row.customer').forEach((row) => (row.className = 'row client')),
  );
  await expect.poll(() => lesson.misfit()).toBe('Nobody in this chat is read as the customer');
});

test('most of them nobody’s: the recipe does not fit', async ({ page }) => {
  const lesson = await broken(page, recipe(), () => {
    document.querySelectorAll('.row.agent').forEach((row) => (row.className = 'row staff'));
    document.querySelectorAll('.row.customer').forEach((row, index) => index > 0 && (row.className = 'row client'));
  });
  await expect.poll(() => lesson.misfit()).toBe('Of 9 messages here, 8 are read without who wrote them');
});

test('the reply box gone: the recipe does not fit, unless it never had one', async ({ page }) => {
  const lesson = await broken(page, recipe(), () => document.querySelector('.reply')!.remove());
  await expect.poll(() => lesson.misfit()).toBe('The reply box that was taught is not here');
  const { composer: _, ...without } = recipe();
  await lesson.read(without);
  await expect.poll(() => lesson.misfit()).toBeNull();
  expect(await lesson.lines()).toEqual(LINES);
});

test('a chat with a picture and little else is read as before', async ({ page }) => {
  const lesson = await broken(page, recipe({ text: '.customers, .agents' }), () => {
    document.querySelectorAll('.row.customer').forEach((row, index) => index > 1 && row.remove());
    document.querySelectorAll('.customers').forEach((words) => words.replaceWith(document.createElement('img')));
  });
  await expect.poll(() => lesson.lines()).toEqual(LINES.filter((line) => line.startsWith('agent')));
  expect((await lesson.latest())?.state).toBe('reading');
});
