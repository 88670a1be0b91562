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
