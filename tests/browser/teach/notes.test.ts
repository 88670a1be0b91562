import { expect, test } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const STYLE = '.log{height:300px;overflow-y:auto}.m{width:60%}.m.ours{margin-left:40%}';
const ROWS = SAID.map(([by, text]) => `<div class="m ${by === 'agent' ? 'ours' : 'theirs'}">${text}</div>`).join('');

/** A switch beside the reply box, and what a user does in the page to come to a note. */
const SWITCHES: Record<string, [html: string, toNote: string]> = {
  'a box to tick': [
    '<label><input type="checkbox" name="private"> Internal note</label>',
    'document.querySelector("[name=private]").click()',
  ],
  'a box to tick without a name': [
    '<label>Send a copy <input type="checkbox"></label><label for="n">Note for the team</label><input id="n" type="checkbox">',
    'document.querySelector("#n").click()',
  ],
  'a box that names itself': [
    '<input type="checkbox" aria-label="Internal note">',
    'document.querySelector("input").click()',
  ],
  'one of two to choose': [
    '<label><input type="radio" name="kind" class="to-reply" checked> Reply</label><label><input type="radio" name="kind" class="to-note"> Note</label>',
    'document.querySelector(".to-note").click()',
  ],
  'a list to choose from': [
    '<select class="kind"><option value="1">Public reply</option><option value="2">Internal note</option></select>',
    'const kind = document.querySelector(".kind"); kind.value = "2"; kind.dispatchEvent(new Event("change", { bubbles: true }))',
  ],
  'a switch': [
    '<div role="switch" aria-checked="false" class="sw">Internal</div>',
    'document.querySelector(".sw").setAttribute("aria-checked", "true")',
  ],
};

for (const [name, [html, toNote]] of Object.entries(SWITCHES)) {
  test(`an internal note is told by ${name}`, async ({ page }) => {
    await page.setContent(
      `<!doctype html><style>${STYLE}</style><h2>Dana Fox</h2><div class="log">${ROWS}</div><div class="write"><div>${html}</div><textarea></textarea></div>`,
    );
    const lesson = await Lesson.begin(page);
    await lesson.read(recipeIn(await lesson.derive(SAID[0]![1], SAID[4]![1], 'textarea')));
    const mode = async () => (await lesson.latest())?.conversations[0]?.composer;
    await expect.poll(mode).toBe('reply');
    await page.evaluate(toNote);
    await expect.poll(mode).toBe('note');
    expect(await lesson.insert('Dear Dana')).toBe('note-mode');
    expect(await page.locator('textarea').inputValue()).toBe('');
  });
}

test('a box to tick that is about something else is no switch', async ({ page }) => {
  const html =
    '<label><input type="checkbox"> Close the chat</label><select><option>Low</option><option>High</option></select>';
  await page.setContent(
    `<!doctype html><style>${STYLE}</style><h2>Dana Fox</h2><div class="log">${ROWS}</div><div class="write">${html}<textarea></textarea></div>`,
  );
  const lesson = await Lesson.begin(page);
  const { note } = recipeIn(await lesson.derive(SAID[0]![1], SAID[4]![1], 'textarea'));
  expect(note).toBeUndefined();
});
