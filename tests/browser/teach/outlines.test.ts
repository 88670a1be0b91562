import { expect, test, type Page } from '@playwright/test';
import { Lesson } from './world.ts';

const SAID = Array.from({ length: 12 }, (_, index) => `This is what was said as number ${index}.`);
const PAGE = `<!doctype html><meta charset="utf-8"><title>Desk</title>
<style>body{margin:0}.log{height:300px;overflow-y:auto}.row{display:flex;height:60px}.ours{justify-content:flex-end}</style>
<h2>Dana Fox</h2><div class="log">${SAID.map(
  (text, index) => `<div class="row ${index % 2 ? 'ours' : 'theirs'}"><div class="words">${text}</div></div>`,
).join('')}</div>
<input placeholder="Search"><textarea aria-label="Answer the customer"></textarea><textarea placeholder="Note to self"></textarea>
<script>heard = []; for (const type of ['pointerdown', 'click', 'scroll']) addEventListener(type, () => heard.push(type), true)</script>`;

type Box = [left: number, top: number, right: number, bottom: number];

/** The inner edges of what is drawn over the page, which only the browser's tools see: thin and thick ones. */
async function drawn(page: Page): Promise<{ thin: Box[]; thick: Box[] }> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const all = [root];
  for (const node of all) all.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  const frames = all.find(({ shadowRoots }) => shadowRoots?.[0]?.shadowRootType === 'closed')?.shadowRoots?.[0];
  const boxes = { thin: [] as Box[], thick: [] as Box[] };
  for (const { nodeId } of frames?.children ?? []) {
    const { border, padding } = (await devtools.send('DOM.getBoxModel', { nodeId })).model;
    const inner = [padding[0]!, padding[1]!, padding[4]!, padding[5]!].map(Math.round) as Box;
    boxes[padding[0]! - border[0]! > 2 ? 'thick' : 'thin'].push(inner);
  }
  await devtools.detach();
  return boxes;
}

/** Where these stand in the page, as far as the list around them lets them be seen. */
function places(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const list = document.querySelector('.log')!.getBoundingClientRect();
    return [...document.querySelectorAll(wanted)].flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const inList = element.matches('.log *');
      const box = [
        left,
        inList ? Math.max(top, list.top) : top,
        right,
        inList ? Math.min(bottom, list.bottom) : bottom,
      ];
      return box[3]! > box[1]! ? [box.map(Math.round) as [number, number, number, number]] : [];
    });
  }, selector);
}

test('what would be read and written into is named, and outlined until the page is worked with', async ({ page }) => {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  await page.goto('https://desk.example/inbox');
  const lesson = await Lesson.begin(page);
  expect((await lesson.found()).composer).toBe('Answer the customer');
  await lesson.world.evaluate('pupil.show()');
  const box = await places(page, '[aria-label]');
  expect(await drawn(page)).toEqual({ thin: await places(page, '.words'), thick: box });
  expect(await page.evaluate(() => document.documentElement.lastElementChild!.shadowRoot)).toBeNull();

  await page.evaluate(() => document.querySelector('.log')!.scrollBy(0, 130));
  await expect.poll(async () => (await drawn(page)).thin).toEqual(await places(page, '.words'));
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointerdown')));
  expect((await drawn(page)).thick).toEqual(box);

  await page.locator('textarea').first().click();
  expect(await drawn(page)).toEqual({ thin: [], thick: [] });
  await expect(page.locator('textarea').first()).toBeFocused();
  await lesson.world.evaluate('pupil.show()');
  expect((await drawn(page)).thick).toEqual(box);
  await lesson.world.evaluate('pupil.stop()');
  expect(await drawn(page)).toEqual({ thin: [], thick: [] });
});
