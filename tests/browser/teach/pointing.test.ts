import { expect, test, type Page } from '@playwright/test';
import { Lesson } from './world.ts';

/** A chat whose every message acts when it is touched, and which hears of everything first that a page can. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Desk</title>
<style>body{margin:0}.log{height:300px;overflow-y:auto}.row{display:flex;height:60px}.ours{justify-content:flex-end}</style>
<main><div class="log">${Array.from(
  { length: 12 },
  (_, index) =>
    `<div class="row ${index % 2 ? 'ours' : 'theirs'}"><div class="words"><p>Message ${index}</p></div></div>`,
).join('')}</div><div class="reply" contenteditable="true" aria-label="Reply" style="height:40px"></div></main>
<script>
  heard = [];
  for (const type of ['pointerdown','mousedown','mouseup','click','dblclick','keydown','keyup','contextmenu','focusin'])
    for (const [place, node] of [['document', document], ['row', null]])
      for (const target of node ? [node] : document.querySelectorAll('.row, .reply'))
        target.addEventListener(type, () => heard.push(place + ' ' + type), true);
</script>`;

async function begin(page: Page, html = PAGE): Promise<Lesson> {
  await page.route('**/*', (route) => {
    const inFrame = route.request().frame().parentFrame() !== null;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: inFrame ? '<!doctype html>' : html });
  });
  await page.goto('https://desk.example/');
  return Lesson.begin(page);
}

/** Begins pointing; what comes of it stands in `chosen` of the lesson's world. */
async function point(lesson: Lesson, what: 'customer' | 'composer' = 'customer'): Promise<void> {
  await lesson.world.evaluate(`globalThis.ending = new AbortController(); globalThis.chosen = 'nothing yet';
    void pointAt('${what}', (address) => address.startsWith('https://desk.example/'), ending.signal).then((choice) => {
      chosen = choice === undefined ? 'stopped' : choice.frame ?? choice.element.textContent.trim() + choice.element.className;
    })`);
}
const chosen = (lesson: Lesson) => lesson.world.evaluate<string>('chosen');
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const box = (await page.getByText(words, { exact: true }).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a click chooses the message under it, and the page hears nothing of it', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson);
  const { x, y } = await middleOf(page, 'Message 2');
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await expect.poll(() => chosen(lesson)).toMatch(/^Message 2/);
  expect(await heard(page)).toEqual([]);
  await expect
    .poll(async () => {
      await page.mouse.click(x, y);
      return heard(page);
    })
    .toContain('row click');
});

test('a layer without words over a message is looked through', async ({ page }) => {
  const layer = '<span style="position:absolute;inset:0"><i></i></span>';
  const covered = PAGE.replaceAll('<div class="words">', `<div class="words" style="position:relative">${layer}`);
  const lesson = await begin(page, covered);
  await point(lesson);
  const { x, y } = await middleOf(page, 'Message 2');
  await page.mouse.click(x, y);
  await expect.poll(() => chosen(lesson)).toMatch(/^Message 2/);
});

test('the reply box is an editor or nothing', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson, 'composer');
  const { x, y } = await middleOf(page, 'Message 2');
  await page.mouse.click(x, y);
  expect(await chosen(lesson)).toBe('nothing yet');
  await page.mouse.click(50, 320);
  await expect.poll(() => chosen(lesson)).toBe('reply');
  expect(await heard(page)).toEqual([]);
});

test('by keys alone: down, up and Enter', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => chosen(lesson)).toBe('Message 1');
  expect(await heard(page)).toEqual([]);
});

test('a key that is held for long is released without the page hearing of it', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.down('Enter');
  await expect.poll(() => chosen(lesson)).toMatch(/^Message/);
  await page.waitForFunction((since) => performance.now() > since + 500, await page.evaluate(() => performance.now()));
  await page.keyboard.up('Enter');
  expect(await heard(page)).toEqual([]);
  await expect
    .poll(async () => {
      await page.keyboard.press('Shift');
      return heard(page);
    })
    .toContain('document keyup');
});

for (const [name, stop] of [
  ['Esc', (page: Page) => page.keyboard.press('Escape')],
  ['its button', clickStop],
] as const) {
  test(`${name} stops it and leaves the page as it was`, async ({ page }) => {
    const lesson = await begin(page);
    const before = await page.evaluate(() => document.documentElement.childElementCount);
    await point(lesson);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(before + 1);
    await stop(page);
    await expect.poll(() => chosen(lesson)).toBe('stopped');
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(before);
    expect(await heard(page)).toEqual([]);
  });
}

/** Clicks where the button is drawn: found by the browser's tools, as no page can see it. */
async function clickStop(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const all = [root];
  for (const node of all) all.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  const { nodeId } = all.find(({ nodeName }) => nodeName === 'BUTTON')!;
  const { model } = await devtools.send('DOM.getBoxModel', { nodeId });
  await page.mouse.click(model.content[0]! + 3, model.content[1]! + 3);
}

test('what the page does by itself chooses nothing, nor can it look into what is drawn over it', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson);
  const { x, y } = await middleOf(page, 'Message 2');
  await page.mouse.move(x, y);
  const root = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild!;
    for (const target of [host, document.querySelector('.row')!, document.body]) {
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 20, clientY: 130 }));
      for (const key of ['Enter', 'Escape']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    }
    return host.shadowRoot;
  });
  expect(root).toBeNull();
  expect(await chosen(lesson)).toBe('nothing yet');
});

test('the list scrolls while somebody points', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson);
  await page.mouse.move(100, 150);
  await page.mouse.wheel(0, 240);
  const scrolled = () => page.evaluate(() => document.querySelector('.log')!.scrollTop);
  await expect.poll(scrolled).toBe(240);
  const { x, y } = await middleOf(page, 'Message 5');
  await page.mouse.click(x, y);
  await expect.poll(() => chosen(lesson)).toMatch(/^Message 5/);
});

test('a frame of another site is named, one of the same is pointed into by its own script', async ({ page }) => {
  const frame = (src: string, top: number) =>
    `<iframe src="${src}" style="position:absolute;left:0;top:${top}px;width:300px;height:100px;border:0"></iframe>`;
  const lesson = await begin(page, `<!doctype html>${frame('https://other.example/chat', 0)}${frame('/inner', 200)}`);
  await point(lesson);
  await page.mouse.move(50, 250);
  await page.mouse.click(50, 250);
  expect(await chosen(lesson)).toBe('nothing yet');
  await page.mouse.move(50, 150);
  const under = () => page.evaluate(() => document.elementFromPoint(50, 50)?.tagName);
  await expect.poll(under).toBe('DIV');
  await page.mouse.move(50, 50);
  await page.mouse.click(50, 50);
  await expect.poll(() => chosen(lesson)).toBe('https://other.example');
});

test('pointing ends with its signal', async ({ page }) => {
  const lesson = await begin(page);
  await point(lesson);
  await lesson.world.evaluate('ending.abort()');
  await expect.poll(() => chosen(lesson)).toBe('stopped');
});
