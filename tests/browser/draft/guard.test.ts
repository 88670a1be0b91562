import { expect, test } from '@playwright/test';
import { GuardedDesk } from './desk.ts';

for (const editor of [
  'ProseMirror',
  'ProseMirror in a shadow root',
  'contenteditable',
  'textarea',
  'textarea of React',
] as const) {
  test(`${editor}: notes come when the agent rests, and go with the draft`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor);
    await desk.type('Please calm down, it ships on Monday at 9.');
    const replacement = { start: 0, end: 42, text: 'I can see what [what happened] has meant for you.', whole: true };
    await expect
      .poll(() => desk.told())
      .toEqual([{ rule: 'calm-down', level: 'warn', start: 7, end: 16, words: 'calm down', replacement }]);
    await desk.empty();
    await expect.poll(() => desk.notes()).toEqual([]);
    await desk.type('It ships on Monday at 9.');
    await desk.type(' You need to sign.');
    await expect.poll(() => desk.notes()).toEqual(['you-must: You need to']);
  });
}

for (const editor of ['ProseMirror', 'ProseMirror in a shadow root'] as const) {
  test(`${editor}: the words are underlined, and the page’s elements stay as they are`, async ({ page }) => {
    const desk = await GuardedDesk.open(page, editor);
    await desk.type('Please calm down. You need to sign it.');
    const underlined = (level: string) => desk.world.evaluate<string[]>(`underlined('${level}')`);
    await expect.poll(() => underlined('warn')).toEqual(['calm down']);
    await expect.poll(() => underlined('hint')).toEqual(['You need to']);
    const looks = await desk.composer.evaluate((composer) => ({
      html: composer.innerHTML,
      line: getComputedStyle(composer, '::highlight(levelhead-warn)').textDecorationLine,
      elements: document.head.childElementCount,
    }));
    expect(looks).toEqual({ html: '<p>Please calm down. You need to sign it.</p>', line: 'underline', elements: 3 });
    await desk.empty();
    await expect.poll(() => underlined('warn')).toEqual([]);
    await expect.poll(() => underlined('hint')).toEqual([]);
  });
}

test('a draft that was sent leaves with its notes', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'textarea');
  await desk.type('As I said, it is closed.');
  await expect.poll(() => desk.notes()).toEqual(['as-i-said: As I said']);
  await page.evaluate(() =>
    document.querySelector('[data-chat="anna"] form')!.addEventListener('submit', () => {
      document.querySelector<HTMLTextAreaElement>('[data-chat="anna"] textarea')!.value = '';
    }),
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.notes()).toEqual([]);
});

test('what was said in the chat counts', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'textarea');
  await desk.world.evaluate(`messages.push({ id: '2', role: 'agent', text: 'I am sorry about the delay.' })`);
  await desk.type("I'm sorry, it is on the van.");
  await expect.poll(() => desk.notes()).toEqual(['second-apology: sorry']);
});

test('an internal note is nobody’s business', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'textarea');
  await desk.type('Told them to calm down.');
  await expect.poll(() => desk.notes()).toEqual(['calm-down: calm down']);
  await page.evaluate(() => globalThis.editorDesk!.setMode('anna', 'note'));
  await desk.type(' Done.');
  await expect.poll(() => desk.notes()).toEqual([]);
});

test('events a page makes itself are not taken for typing', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'textarea', 'Calm down.');
  await desk.composer.evaluate((composer) => composer.dispatchEvent(new InputEvent('input', { bubbles: true })));
  await page.evaluate(() => globalThis.editorDesk!.show('ben'));
  await page.locator('[data-chat="ben"] textarea').click();
  await page.keyboard.type('Calm down, Ben.');
  await expect.poll(() => desk.world.evaluate('[...new Set(told.map(({ id }) => id))]')).toEqual(['ben']);
});

test('quotes and code in the composer are left alone', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'contenteditable');
  await desk.composer.evaluate((composer) => {
    composer.innerHTML = '<blockquote>Calm down.</blockquote><p><code>You must!!</code></p><p id="own"><br></p>';
    getSelection()!.collapse(document.getElementById('own'), 0);
  });
  await page.keyboard.type('You need to sign.');
  await expect.poll(() => desk.notes()).toEqual(['you-must: You need to']);
});

test('a rule that is switched off draws no line, and neither does a paused chat', async ({ page }) => {
  const desk = await GuardedDesk.open(page, 'contenteditable');
  const underlined = () => desk.world.evaluate<string[]>(`underlined('warn')`);
  await desk.type('Please calm down, as I said.');
  await expect.poll(underlined).toEqual(['calm down', 'as I said']);
  await desk.world.evaluate(`state.verdict = { off: ['as-i-said'], paused: false }, recheck()`);
  await expect.poll(underlined).toEqual(['calm down']);
  await desk.world.evaluate(`state.verdict = { off: [], paused: true }, recheck()`);
  await expect.poll(underlined).toEqual([]);
});
