import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn } from './world.ts';

const STYLE = '.log{height:400px;overflow-y:auto}.m{width:60%}.m.ours{margin-left:40%}';

/** A chat of so many messages, the customer's and the agent's in turn, each with its time and so many tools beside it. */
async function open(page: Page, messages: number, tools: number, newestFirst: boolean): Promise<Lesson> {
  const rows = Array.from(
    { length: messages },
    (_, at) =>
      `<div class="m ${at % 2 === 0 ? 'theirs' : 'ours'}"><div class="txt">Words number ${at} of this chat.</div><time>${9 + Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}</time><nav>${'<i></i>'.repeat(tools)}</nav></div>`,
  );
  if (newestFirst) rows.reverse();
  await page.setContent(
    `<!doctype html><style>${STYLE}</style><h2>Dana Fox</h2><div class="log"><div>${rows.join('')}</div></div><textarea></textarea>`,
  );
  return Lesson.begin(page);
}

const words = (at: number) => `Words number ${at} of this chat.`;
const REACHES: Record<string, [messages: number, tools: number, customer: number, agent: number, newestFirst?: true]> =
  {
    'the first of many messages': [150, 0, 0, 1],
    'two far apart': [150, 0, 2, 121],
    'two in the middle': [150, 0, 70, 71],
    'the newest of many, newest first': [150, 0, 148, 149, true],
    'the last of very many elements': [500, 15, 498, 499],
    'the first of very many elements': [500, 15, 0, 1],
    'two far apart among very many elements': [500, 15, 10, 451],
    'the newest of very many elements, newest first': [500, 15, 498, 499, true],
  };

for (const [name, [messages, tools, customer, agent, newestFirst = false]] of Object.entries(REACHES)) {
  test(`pointing at ${name}`, async ({ page }) => {
    const lesson = await open(page, messages, tools, newestFirst);
    await lesson.read(recipeIn(await lesson.derive(words(customer), words(agent), 'textarea')));
    await expect.poll(async () => (await lesson.lines()).length).toBe(60);
    const lines = await lesson.lines();
    expect(lines.at(-1)).toBe(`agent: ${words(messages - 1)}`);
    expect(lines.at(-2)).toBe(`customer: ${words(messages - 2)}`);
  });
}
