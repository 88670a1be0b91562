import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const LINES = SAID.map(([by, text]) => `${by}: ${text}`);
const SIDE = { agent: 'sent', customer: 'received' };
const bubble = (by: keyof typeof SIDE, words: string): string =>
  `<div class="words row"><div class="bubble--${SIDE[by]}">${words}</div></div>`;

async function open(page: Page, list: string): Promise<Lesson> {
  const body = `<!doctype html><meta charset="utf-8"><h2>Dana Fox, lamp</h2>${list}<textarea></textarea>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

test('a line that is answered, built like a message in the message, is not taken for its words', async ({ page }) => {
  const lines = SAID.map(([by, text], index) => {
    const [whose, line] = SAID[index - 1] ?? SAID[0]!;
    const answered = index === 2 || index === 6 ? bubble(whose, `<div class="words">${line}</div>`) : '';
    return `<div class="line">${bubble(by, `${answered}<div class="words">${text}</div>`)}</div>`;
  });
  const lesson = await open(page, `<main class="log">${lines.join('')}</main>`);
  const recipe = recipeIn(await lesson.derive(SAID[8]![1], SAID[7]![1], 'textarea'));
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
});

test('an icon’s name is nobody’s: a colleague on the customer’s side keeps the name that stands below', async ({
  page,
}) => {
  const row = (by: string, name: string, text: string): string =>
    `<li class="${by === 'agent' ? 'right' : 'left'}"><div class="bubble"><div class="words">${text}</div><a href="#"><i class="material-icons">${
      by === 'agent' ? 'done_all' : 'expand_more'
    }</i></a></div>${by === 'agent' ? '' : `<div class="below">${name}</div>`}</li>`;
  const colleague = row('colleague', 'Oda Moen', 'I looked it up: it is in the depot.');
  const lines = SAID.map(([by, text]) => row(by, 'Dana Fox', text)).toSpliced(5, 0, colleague);
  const lesson = await open(page, `<ul class="log">${lines.join('')}</ul>`);
  const recipe = recipeIn(await lesson.derive(SAID[8]![1], SAID[7]![1], 'textarea'));
  await lesson.read(recipe);
  const theirs = LINES.filter((line) => line.startsWith('customer'));
  await expect.poll(async () => (await lesson.lines()).filter((line) => line.startsWith('customer'))).toEqual(theirs);
});

test('a made-up mark of the agent’s alone tells nothing: it may say that a row goes on', async ({ page }) => {
  const rows = SAID.map(([by, text], index) => {
    const goesOn = SAID[index - 1]?.[0] === by;
    return `<div class="_16kkbww0 ${goesOn ? '_16kkbww9' : ''}"><p class="words">${text}</p></div>`;
  });
  const lesson = await open(page, `<main class="log">${rows.join('')}</main>`);
  expect(await lesson.derive(SAID[8]![1], SAID[5]![1], 'textarea')).toEqual({
    reason: expect.stringContaining('what tells'),
  });
});

test('a made-up mark of a run and the id of whoever heads one tell nothing', async ({ page }) => {
  const rows = SAID.map(([by, text], index) => {
    const goesOn = SAID[index - 1]?.[0] === by;
    const head = goesOn ? '' : `<button data-user-id="@${by}:desk.example"><u class="_5bkxlh9"></u></button>`;
    return `<div class="row _16kkbww0 ${goesOn ? '_16kkbww9' : ''}">${head}<p class="words">${text}</p></div>`;
  });
  const lesson = await open(page, `<main class="log">${rows.join('')}</main>`);
  expect(await lesson.derive(SAID[8]![1], SAID[5]![1], 'textarea')).toEqual({
    reason: expect.stringContaining('what tells'),
  });
});

test('a note that stands under a message does not make a note of the message', async ({ page }) => {
  const note = `<div class="notes"><div class="note"><div class="note-head">Note by <b>Sam</b></div><div class="note-text">The carrier lost the first one, so we have to be very kind to her.</div></div></div>`;
  const rows = SAID.map(
    ([by, text], index) =>
      `<article class="entry ${by === 'agent' ? 'sent' : 'received'}"><div class="words">${text}</div>${index === 0 ? note : ''}</article>`,
  );
  const lesson = await open(page, `<main class="log">${rows.join('')}</main>`);
  await lesson.read(recipeIn(await lesson.derive(SAID[8]![1], SAID[7]![1], 'textarea')));
  await expect.poll(() => lesson.lines()).toEqual(LINES);
});

test('a note that also stands under another message stays a note where it is a row', async ({ page }) => {
  const said = 'The carrier lost the first one, so we have to be very kind to her.';
  const rows = SAID.map(([by, text], index) => {
    const below = `<div class="internal"><p>${said}</p></div>`;
    return `<article class="entry ${by === 'agent' ? 'sent' : 'received'}"><div class="words">${text}</div>${index === 0 ? below : ''}</article>`;
  });
  const note = `<article class="entry received internal"><div class="words">Be kind.</div></article>`;
  const lesson = await open(page, `<main class="log">${rows.toSpliced(5, 0, note).join('')}</main>`);
  await lesson.read(recipeIn(await lesson.derive(SAID[8]![1], SAID[7]![1], 'textarea')));
  await expect.poll(async () => (await lesson.lines()).includes('note: Be kind.')).toBe(true);
});

test('what was pointed at and is gone from the page, or was never in it, teaches nothing', async ({ page }) => {
  const rows = SAID.map(([by, text]) => `<div class="line">${bubble(by, text)}</div>`);
  const lesson = await open(page, `<main class="log">${rows.join('')}</main>`);
  expect(await lesson.derive('Words that nobody said.', SAID[7]![1], 'textarea')).toEqual({
    reason: expect.stringContaining('gone from the page'),
  });
});
