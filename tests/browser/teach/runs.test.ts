import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

type By = 'customer' | 'agent' | 'colleague' | 'nobody';
const NAMES: Record<By, string> = { customer: 'Dana Fox', agent: 'Sam', colleague: 'Lee Park', nobody: '' };
const COLLEAGUE = 'Lee here, it is on the van.';
const LINE = 'The order was changed by the shop.';
/** What is said, with a colleague's words after the customer's second message. */
const ALL: [by: By, text: string][] = [...SAID.slice(0, 2), ['colleague', COLLEAGUE], ...SAID.slice(2)];
const LINES = ALL.map(([by, text]) => `${by === 'colleague' ? 'agent' : by}: ${text}`);
const POINTS = [SAID[6]![1], SAID[7]![1]] as const;

interface Said {
  by: By;
  text: string;
  name: string;
  /** Whether it goes on with the run of the one above. */
  on: boolean;
}

const rows = (row: (said: Said) => string, all: readonly [By, string][] = ALL, names = NAMES): string =>
  all.map(([by, text], i) => row({ by, text, name: names[by], on: by === all[i - 1]?.[0] })).join('');

const desk = (chat: string, title = '<h2><button>Dana Fox</button></h2>'): string =>
  `<!doctype html><meta charset="utf-8"><title>Desk</title><style>.log{height:480px;overflow-y:auto}.end{margin-left:40%}.m{width:50%}</style>
  <main>${title}<div class="log">${chat}</div><textarea placeholder="Reply"></textarea></main>`;

async function open(page: Page, html: string): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

async function found(lesson: Lesson): Promise<string[]> {
  return (await lesson.found()).lines.map(({ role, text }) => `${role}: ${text}`);
}

async function taught(lesson: Lesson): Promise<() => Promise<string[]>> {
  await lesson.read(recipeIn(await lesson.derive(...POINTS, 'textarea')));
  await expect.poll(() => lesson.lines()).not.toEqual([]);
  return () => lesson.lines();
}

const continued = ({ by, text, name, on }: Said): string =>
  `<div class="entry${by === 'agent' ? ' current-user' : ''}${on ? ' same-user' : ''}">${on || name === '' ? '' : `<button class="user-card">${name}</button>`}<div class="words">${text}</div></div>`;

/** Names stand once a run, and nothing else tells a colleague from the customer. */
const ONCE_A_RUN: Record<string, string> = {
  'runs whose later messages are marked as going on': desk(rows(continued)),
  'runs on two sides, whose words share a class with the names': desk(
    rows(
      ({ by, text, name, on }) =>
        `<div class="m ${by === 'customer' ? 'begin' : 'end'}">${on ? '' : `<div class="tight line"><span class="who">${name}</span></div>`}<div class="tight words">${text}</div></div>`,
    ),
  ),
};

for (const [name, html] of Object.entries(ONCE_A_RUN)) {
  test(`${name}: found, and taught`, async ({ page }) => {
    const lesson = await open(page, html);
    expect(await found(lesson)).toEqual(LINES);
    await expect.poll(await taught(lesson)).toEqual(LINES);
  });
}

test('what names nobody and is not marked as going on is nobody’s', async ({ page }) => {
  const all: [By, string][] = [...ALL.slice(0, 2), ['nobody', LINE], ...ALL.slice(2)];
  const lesson = await open(page, desk(rows(continued, all)));
  const lines = [...LINES.slice(0, 2), `unknown: ${LINE}`, ...LINES.slice(2)];
  expect(await found(lesson)).toEqual(lines);
  await expect.poll(await taught(lesson)).toEqual(lines);
});

test('whoever goes on is somebody else in another chat', async ({ page }) => {
  const lesson = await open(page, desk(rows(continued)));
  const recipe = recipeIn(await lesson.derive(...POINTS, 'textarea'));
  const names = { ...NAMES, customer: 'Lee Park', colleague: 'Dana Fox' };
  const other = await open(page, desk(rows(continued, ALL, names)));
  await other.read(recipe);
  const turned = ALL.map(([by, text]) => `${by === 'colleague' ? 'customer' : 'agent'}: ${text}`);
  await expect.poll(() => other.lines()).toEqual(turned);
});

test('what the page calls any entry says nothing of those that go on', async ({ page }) => {
  const row = ({ text, name, on }: Said) =>
    `<div class="event${on ? ' event-continued' : ''}">${on ? '' : `<b class="who">${name}</b>`}<p class="words">${text}</p></div>`;
  expect(await found(await open(page, desk(rows(row))))).toEqual(LINES);
});

test('where nothing marks what names nobody, it is nobody’s, and the names stay whose they are', async ({ page }) => {
  const row = ({ text, name, on }: Said) =>
    `<div class="row${on ? '' : ' with-head'}">${on ? '' : `<b class="who">${name}</b>`}<p class="words">${text}</p></div>`;
  const lesson = await open(page, desk(rows(row)));
  const lines = LINES.map((line, i) => (ALL[i]![0] === ALL[i - 1]?.[0] ? `unknown: ${ALL[i]![1]}` : line));
  await expect.poll(await taught(lesson)).toEqual(lines);
});
