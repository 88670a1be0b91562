import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const LINES = SAID.map(([by, text]) => `${by}: ${text}`);
const POINTS = [SAID[6]![1], SAID[7]![1]] as const;
const BOX = '<textarea placeholder="Reply"></textarea>';

const entry = (by: string, text: string, more = ''): string =>
  `<div class="entry by-${by}"><b class="who">${by === 'agent' ? 'Sam' : 'Dana Fox'}</b><p class="words">${text}</p>${more}</div>`;
const ticket = (entries: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Ticket</title><h2>Dana Fox</h2><section class="ticket">${entries}</section>`;

async function open(page: Page, html: string): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

test('the reply box stands among the messages', async ({ page }) => {
  const rows = SAID.map(([by, text]) => entry(by, text));
  const answer = `<div class="answer">${BOX}</div>`;
  const lesson = await open(page, ticket([...rows.slice(0, 8), answer, ...rows.slice(8)].join('')));
  const recipe = recipeIn(await lesson.derive(...POINTS, 'textarea'));
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  expect(await lesson.insert('I am on it.')).toBe('inserted');
  expect(await page.locator('textarea').inputValue()).toBe('I am on it.');
});

test('what is being written is never a message, whatever it stands in', async ({ page }) => {
  const rows = SAID.map(([by, text]) => entry(by, text));
  const draft = `<div class="entry by-agent"><b class="who">Sam</b><div class="words" contenteditable="true">Not sent yet</div></div>`;
  const lesson = await open(page, ticket(rows.join('') + draft));
  const derived = await lesson.derive(...POINTS);
  if ('recipe' in derived) await lesson.read(derived.recipe);
  expect((await lesson.lines()).filter((line) => line.includes('Not sent yet'))).toEqual([]);
});

test('two that were pointed at with the box in one of them are no list', async ({ page }) => {
  const [first, second] = [entry(...SAID[6]!, BOX), entry(...SAID[7]!)];
  const lesson = await open(page, ticket(first + second));
  expect(await lesson.derive(...POINTS)).toEqual({
    reason: 'The two messages do not stand in one list: the reply box is between them',
  });
});
