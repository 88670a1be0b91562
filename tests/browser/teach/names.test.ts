import { expect, test, type Page } from '@playwright/test';
import type { Derived } from '../../../lib/teach/derive.ts';
import { Lesson, recipeIn } from './world.ts';

/** A chat of Dana Fox, the customer, and Sam, the agent: neither name may get into a recipe. */
const NAMES = /dana|fox|\bsam\b|_sam|sam_|-sam|sam-/i;
type Speaker = 'customer' | 'agent';
const SAID: [by: Speaker, text: string][] = [
  ['customer', 'My lamp never came, and I have been waiting for two weeks.'],
  ['agent', 'Hello Dana, this is Sam. Let me see where it is.'],
  ['customer', 'ok'],
  ['agent', 'It was sent on Monday.'],
  ['customer', 'That is what you said last week. What now?'],
  ['agent', 'I am calling them now.'],
  ['customer', 'Please do.'],
];
const LINES = SAID.map(([by, text]) => `${by}: ${text}`);

/** A desk whose messages have these marks and nothing else to tell them by. */
const deskOf = (mark: Record<Speaker, string>, reply = '') =>
  `<!doctype html><meta charset="utf-8"><title>Desk</title><style>.log{height:400px;overflow-y:auto}</style>
  <main><h2>Dana Fox</h2><div class="log">${SAID.map(
    ([by, text]) =>
      `<div ${mark[by].startsWith('class=') ? '' : 'class="entry"'} ${mark[by]}><div class="words">${text}</div></div>`,
  ).join('')}</div><textarea ${reply}></textarea></main>`;

async function begin(page: Page, html: string, address = 'https://desk.example/inbox'): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(address);
  return Lesson.begin(page);
}

const taught = (lesson: Lesson): Promise<Derived> => lesson.derive(SAID[4]![1], SAID[3]![1], 'textarea');

const LABELS: Record<string, Record<Speaker, string>> = {
  'a label': { customer: 'aria-label="Message from Dana Fox"', agent: 'aria-label="Message from Sam"' },
  'a label with the words': { customer: 'aria-label="Dana Fox said: hi"', agent: 'aria-label="Sam said: hi"' },
  'a title': { customer: 'title="Dana Fox"', agent: 'title="Sam"' },
};

for (const [name, mark] of Object.entries(LABELS)) {
  test(`${name} that names somebody is read by whose name stands above, and no name is kept`, async ({ page }) => {
    const lesson = await begin(page, deskOf(mark));
    expect((await lesson.found()).lines.map(({ role, text }) => `${role}: ${text}`)).toEqual(LINES);
    const recipe = recipeIn(await taught(lesson));
    expect(JSON.stringify(recipe)).not.toMatch(NAMES);
    await lesson.read(recipe);
    await expect.poll(() => lesson.lines()).toEqual(LINES);
    await page.evaluate(() => (document.querySelector('h2')!.textContent = 'Case 4711'));
    await expect.poll(async () => (await lesson.latest())?.state).toBe('unreadable');
  });
}

const ONLY_NAMES: Record<string, Record<Speaker, string>> = {
  'an attribute for the sender': { customer: 'data-sender="dana-fox"', agent: 'data-sender="sam"' },
  'any attribute': { customer: 'data-colour="dana_fox"', agent: 'data-colour="sam"' },
  'an attribute for tests': { customer: 'data-testid="message from Dana"', agent: 'data-testid="message-from-sam"' },
  'a picture': { customer: 'style="background: url(/dana.png)"', agent: 'style="background: url(/sam.png)"' },
  'a class': { customer: 'class="entry by-dana-fox"', agent: 'class="entry bySam"' },
};

for (const [name, mark] of Object.entries(ONLY_NAMES)) {
  test(`${name} that names somebody tells nobody: it is said, not taken`, async ({ page }) => {
    const lesson = await begin(page, deskOf(mark));
    const answer = await taught(lesson);
    expect(answer).toMatchObject({ reason: expect.stringContaining('what tells') });
    expect(await lesson.find()).toMatchObject({ is: 'nothing' });
  });
}

test('an agent whose name stands nowhere else is not named by an attribute for the sender', async ({ page }) => {
  const html = deskOf({ customer: 'data-sender="visitor"', agent: 'data-sender="morgan"' });
  const lesson = await begin(page, html);
  const recipe = recipeIn(await taught(lesson));
  expect(JSON.stringify(recipe)).not.toContain('morgan');
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
});

test('of a label the words before the name serve, where they say who speaks', async ({ page }) => {
  const html = deskOf({ customer: 'aria-label="Customer Dana Fox"', agent: 'aria-label="Agent Sam"' });
  const lesson = await begin(page, html);
  const recipe = recipeIn(await taught(lesson));
  expect(recipe.message.roles.map(({ when }) => when)).toEqual(['[aria-label^="Agent "]', '[aria-label^="Customer "]']);
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('[aria-label^="Customer"]'))
      row.setAttribute('aria-label', 'Customer Omar Reis');
    for (const row of document.querySelectorAll('[aria-label^="Agent"]')) row.setAttribute('aria-label', 'Agent Kim');
  });
  await expect.poll(() => lesson.lines()).toEqual(LINES);
});

test('beginnings that both sides share tell nobody', async ({ page }) => {
  const label = { customer: 'aria-label="Customer Dana"', agent: 'aria-label="Customer service Sam"' };
  const lesson = await begin(page, deskOf(label));
  const answer = await taught(lesson);
  if ('recipe' in answer) {
    await lesson.read(answer.recipe);
    await expect.poll(() => lesson.lines()).toEqual(LINES);
    expect(JSON.stringify(answer)).not.toMatch(NAMES);
  } else expect(answer.reason).toContain('what tells');
});

test('sides tell in a name’s stead, and the box, its name and the address are told without it', async ({ page }) => {
  const html = deskOf(
    {
      customer: 'class="entry by-dana" style="width:50%"',
      agent: 'class="entry by-sam" style="width:50%;float:right"',
    },
    'id="reply-dana" name="to-dana" class="dana-box" aria-label="Reply to Dana" data-to="dana"',
  );
  const lesson = await begin(page, html, 'https://desk.example/work/dana-fox/chats/4711');
  const recipe = recipeIn(await taught(lesson));
  expect(recipe.chat).toEqual({ address: '/work/*/chats/{chat}' });
  expect(JSON.stringify(recipe)).not.toMatch(NAMES);
});
