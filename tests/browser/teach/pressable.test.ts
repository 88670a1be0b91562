import { expect, test } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const STYLE =
  '.log{height:400px;overflow-y:auto}.row{display:flex;flex-direction:column;align-items:start}.row.ours{align-items:end}';
const TOOLS = '<button class="tool">Reply</button><button class="tool">Copy the text</button>';

for (const [name, bubble] of Object.entries<(by: string, text: string) => string>({
  'with the role of a button': (by, text) => `<div class="bubble ${by}" role="button" tabindex="0">${text}</div>`,
  'that are buttons': (by, text) => `<button class="bubble ${by}"><span class="words">${text}</span></button>`,
  'that are links': (by, text) => `<a class="bubble ${by}" href="#said">${text}</a>`,
  'that are buttons of one kind': (_, text) => `<button class="bubble">${text}</button>`,
})) {
  test(`messages ${name}`, async ({ page }) => {
    const rows = SAID.map(
      ([by, text]) =>
        `<div class="row ${by === 'agent' ? 'ours' : 'theirs'}">${bubble(by === 'agent' ? 'out' : 'in', text)}<div><time>9:41</time>${TOOLS}</div></div>`,
    ).join('');
    await page.setContent(
      `<!doctype html><style>${STYLE}</style><h2>Dana Fox</h2><div class="log">${rows}</div><textarea></textarea>`,
    );
    const lesson = await Lesson.begin(page);
    await lesson.read(recipeIn(await lesson.derive(SAID[0]![1], SAID[4]![1], 'textarea')));
    await expect.poll(() => lesson.lines()).toEqual(SAID.map(([by, text]) => `${by}: ${text}`));
  });
}
