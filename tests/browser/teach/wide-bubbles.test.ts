import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

/**
 * Bubbles of made-up classes that long messages fill: room for the time is left beside their words, so that the agent's
 * own lean to the customer's side.
 */
const LONG = 'I have asked the carrier, the depot and the driver where it is, and all three say it comes on Friday.';
const SIDES = { customer: 'jss213', agent: 'jss217' };
const STYLE = `.log{display:flex;flex-direction:column;width:420px;height:600px;overflow-y:auto}
  .jss213{align-self:flex-start;background:#fff;margin-right:16px}.jss217{align-self:flex-end;background:#dcf8c6;margin-left:16px}
  .words{padding-right:90px}.jss226{position:absolute}`;
const CHAT: [by: 'customer' | 'agent', text: string][] = [
  ...SAID.map(([by, text]): [typeof by, string] => [by, text.split(/[,.]/)[0]!.slice(0, 24)]),
  ['agent', LONG],
  ['customer', 'Thank you.'],
];
const LINES = CHAT.map(([by, text]) => `${by}: ${text}`);

async function open(page: Page): Promise<Lesson> {
  const rows = CHAT.map(
    ([by, text], index) =>
      `<div class="${SIDES[by]}"><div class="words"><span>${text}</span><i class="jss226">10:0${index % 10}</i></div></div>`,
  );
  const body = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body style="background:#eee"><h2>4411</h2>
    <div class="log">${rows.join('')}</div><textarea placeholder="Reply"></textarea>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

test('found: words that lean in a bubble as wide as the chat are not the customer’s', async ({ page }) => {
  const { lines } = await (await open(page)).found();
  expect(lines.map(({ role, text }) => `${role}: ${text}`)).toEqual(LINES);
});

test('taught: the same', async ({ page }) => {
  const lesson = await open(page);
  await lesson.read(recipeIn(await lesson.derive('Thank you.', CHAT[7]![1], 'textarea')));
  await expect.poll(() => lesson.lines()).toEqual(LINES);
});

/** Nothing but sides tells: one class for all, and a style sheet that counts rows. */
const ALIKE = `.log{width:420px;height:600px;overflow-y:auto}.row{display:flex}.bubble{background:#fff;border-radius:9px}`;

async function openAlike(page: Page, said: typeof CHAT, more = ''): Promise<Lesson> {
  const rows = said.map(
    ([, text]) => `<div class="row"><div class="bubble"><div class="words">${text}</div></div></div>`,
  );
  const sides = [...said, ['agent']].flatMap(([by], at) =>
    by === 'agent' ? `.row:nth-child(${at + 1}){justify-content:flex-end}` : [],
  );
  const body = `<!doctype html><meta charset="utf-8"><style>${STYLE}${ALIKE}${sides.join('')}${more}</style><body style="background:#eee">
    <h2>4411</h2><div class="log">${rows.join('')}</div><textarea placeholder="Reply"></textarea>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

const SHORT = SAID.map(([by, text]): [typeof by, string] => [by, text.split(/[,.]/)[0]!.slice(0, 24)]);

/** Taught while all are short; then the agent writes a long one. */
async function taughtThen(page: Page, later: string, more: string): Promise<string[]> {
  const lesson = await openAlike(page, SHORT, more);
  await lesson.read(recipeIn(await lesson.derive(SHORT.at(-1)![1], SHORT[7]![1], 'textarea')));
  await expect.poll(() => lesson.lines()).toEqual(SHORT.map(([by, text]) => `${by}: ${text}`));
  await page.evaluate((text) => {
    const row = document.querySelectorAll('.row')[7]!.cloneNode(true) as Element;
    row.querySelector('.words')!.textContent = text;
    document.querySelector('.log')!.append(row);
  }, later);
  await expect.poll(() => lesson.lines()).toHaveLength(SHORT.length + 1);
  return lesson.lines();
}

test('by sides alone: a later bubble as wide as the chat is nobody’s, though its words lean', async ({ page }) => {
  const lines = await taughtThen(page, LONG, '.words{margin-right:90px}');
  expect(lines.at(-1)).toBe(`unknown: ${LONG}`);
});

test('by sides alone: short words in a bubble of a fixed width are on the bubble’s side', async ({ page }) => {
  const lines = await taughtThen(page, 'Yes.', '.bubble{width:70%}.words{width:fit-content}');
  expect(lines.at(-1)).toBe('agent: Yes.');
});

test('by sides alone: a row that is drawn as wide as the chat is no bubble', async ({ page }) => {
  const rows = '.bubble{background:none}.row{background:#fff;margin-bottom:4px}';
  const lines = await taughtThen(page, 'Yes, it is.', rows);
  expect(lines.at(-1)).toBe('agent: Yes, it is.');
});
