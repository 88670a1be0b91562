import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const STYLE = '.log{height:400px;overflow-y:auto}.m{width:60%}.m.ours{margin-left:40%}';

/** A chat whose messages are made by `body`; the same makes one more, said later. */
async function open(page: Page, body: (paragraphs: string[]) => string): Promise<Lesson> {
  const row = (by: string, paragraphs: string[]) =>
    `<div class="m ${by === 'agent' ? 'ours' : 'theirs'}">${body(paragraphs)}</div>`;
  const rows = SAID.map(([by, text]) => row(by, [text])).join('');
  await page.setContent(
    `<!doctype html><style>${STYLE}</style><h2>Dana Fox</h2><div class="log">${rows}</div><textarea></textarea>`,
  );
  const lesson = await Lesson.begin(page);
  await lesson.read(recipeIn(await lesson.derive(SAID[0]![1], SAID[4]![1], 'textarea')));
  const later = row('customer', ['Hi.', 'Get me your manager.']);
  await page.evaluate((html) => document.querySelector('.log')!.insertAdjacentHTML('beforeend', html), later);
  return lesson;
}

for (const [name, body] of Object.entries<(paragraphs: string[]) => string>({
  'that bear a class': (all) => `<div class="body">${all.map((text) => `<p class="txt">${text}</p>`).join('')}</div>`,
  'without marks': (all) => `<div>${all.map((text) => `<p>${text}</p>`).join('')}</div>`,
  'right in the row': (all) => all.map((text) => `<p class="txt">${text}</p>`).join(''),
  'before a time': (all) => `${all.map((text) => `<p class="txt">${text}</p>`).join('')}<p class="when">9:41</p>`,
})) {
  test(`a message of two paragraphs ${name}, where those pointed at had one`, async ({ page }) => {
    const lesson = await open(page, body);
    await expect.poll(async () => (await lesson.lines()).at(-1)).toBe('customer: Hi.\nGet me your manager.');
    expect((await lesson.lines()).slice(0, SAID.length)).toEqual(SAID.map(([by, text]) => `${by}: ${text}`));
  });
}

test('what stands beside the words, marked like them, and is none of them is not taken in', async ({ page }) => {
  const lesson = await open(page, ([text]) => `<span class="line">${text}</span> <span class="line when">9:41</span>`);
  await expect.poll(async () => (await lesson.lines()).length).toBe(SAID.length + 1);
  expect((await lesson.lines()).join('\n')).not.toContain('9:41');
});
