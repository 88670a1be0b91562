import { expect, test } from '@playwright/test';
import type { EditorName } from '../editors/page.ts';
import { deskFiles } from '../insertion/desk.ts';
import { GuardedDesk } from './desk.ts';

const EDITORS: EditorName[] = [
  'ProseMirror',
  'ProseMirror in a shadow root',
  'Tiptap',
  'CKEditor 5',
  'Lexical',
  'Slate',
  'Quill',
  'Draft.js',
  'contenteditable',
  'textarea',
  'textarea of React',
  'textarea of Vue',
];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await deskFiles();
});

for (const editor of EDITORS) {
  test(`${editor}: a replacement stands where the noted words stood, and one undo takes it back`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor, 'Hello Anna. You simply press it. Best');
    await desk.composer.click();
    expect(await desk.accept(await desk.noted('condescending'))).toBe('inserted');
    expect(await desk.draft()).toBe('Hello Anna. You press it. Best');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => desk.draft()).toBe('Hello Anna. You simply press it. Best');
    expect(await page.evaluate(() => globalThis.editorDesk!.sent)).toEqual([]);
  });

  test(`${editor}: the agent types on where the caret was`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor, 'Hello Anna. You simply press it.');
    await desk.type(' Best');
    expect(await desk.accept(await desk.noted('condescending'))).toBe('inserted');
    await page.keyboard.type(', Kim');
    await expect.poll(() => desk.draft()).toBe('Hello Anna. You press it. Best, Kim');
  });

  test(`${editor}: a sentence is replaced in its line, with the gap selected`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor, 'Hello Anna.\nPlease calm down. It ships on Monday.');
    await desk.type(' Kim');
    expect(await desk.accept(await desk.noted('calm-down'))).toBe('inserted');
    const now = 'Hello Anna.\nI can see what [what happened] has meant for you. It ships on Monday. Kim';
    expect(await desk.draft()).toBe(now);
    await page.keyboard.type('the delay');
    await expect.poll(() => desk.draft()).toBe(now.replace('[what happened]', 'the delay'));
    await expect.poll(() => desk.notes()).toEqual([]);
  });
}

for (const editor of ['ProseMirror', 'textarea'] as const) {
  test(`${editor}: a draft that has changed since keeps its words`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor);
    await desk.type('Please calm down.');
    const note = await desk.noted('calm-down');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('Hi. ');
    expect(await desk.accept(note)).toBe('draft-changed');
    expect(await desk.draft()).toBe('Hi. Please calm down.');
    await expect.poll(async () => (await desk.told()).at(0)?.start).toBe(note.start + 'Hi. '.length);
    const grown = await desk.noted('calm-down');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(', and wait.');
    expect(await desk.accept(grown)).toBe('draft-changed');
    expect(await desk.draft()).toBe('Hi. Please calm down, and wait.');
  });

  test(`${editor}: nothing is replaced in an internal note or in another chat`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor);
    await desk.type('Please calm down.');
    const note = await desk.noted('calm-down');
    await page.evaluate(() => globalThis.editorDesk!.setMode('anna', 'note'));
    expect(await desk.accept(note)).toBe('note-mode');
    await page.evaluate(() => {
      globalThis.editorDesk!.setMode('anna', 'reply');
      globalThis.editorDesk!.show('ben');
    });
    expect(['draft-changed', 'conversation-changed']).toContain(await desk.accept(note));
    expect(await desk.draft()).toBe('Please calm down.');
  });
}

test('links, mentions, pictures, quotes and code stay: what would take them along is not offered', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'contenteditable');
  await desk.composer.evaluate((composer) => {
    composer.innerHTML = `<p>Obviously <a href="#">the form</a> is there.</p><p>Calm down, <span contenteditable="false">@Jo</span>.</p>
      <p>Just <code>restart</code> it.</p><p>You need to <img alt="sign"> sign.</p><blockquote>Calm down.</blockquote><p id="own"><br></p>`;
    getSelection()!.collapse(document.getElementById('own'), 0);
  });
  await page.keyboard.type('You simply press it.');
  await expect
    .poll(async () => (await desk.told()).map(({ words, replacement }) => [words, replacement?.text]))
    .toEqual([
      ['Calm down', undefined],
      ['You need to', undefined],
      ['Obviously', undefined],
      ['simply', ''],
    ]);
});
