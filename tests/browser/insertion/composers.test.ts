import { expect, test } from '@playwright/test';
import { ChromiumStage } from './chromium.ts';

test('an editor that takes nothing: the draft stays as it was, and the answer is "rejected"', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'an editor that takes nothing', 'Hello Anna.');
  expect(await stage.insert('I can see why.')).toBe('rejected');
  expect(await stage.insert('First.\nSecond.')).toBe('rejected');
  expect(await stage.draft()).toBe('Hello Anna.');
});

test('a chat without a composer is told so', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', '');
  await page.locator('[data-chat="anna"] textarea').evaluate((field: HTMLTextAreaElement) => (field.disabled = true));
  expect(await stage.insert('I can see why.')).toBe('no-composer');
  await page.locator('[data-chat="anna"] .composer').evaluate((composer) => composer.remove());
  expect(await stage.insert('I can see why.')).toBe('no-composer');
});

test('of two composers of a chat, the one last used gets the text', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', '');
  await page.locator('[data-chat="anna"] form').evaluate((form) => {
    const second = document.createElement('div');
    second.className = 'composer';
    second.append(Object.assign(document.createElement('textarea'), { id: 'second' }));
    form.append(second);
  });
  await page.locator('#second').click();
  await stage.lookElsewhere();
  expect(await stage.insert('I can see why.')).toBe('inserted');
  await expect(page.locator('#second')).toHaveValue('I can see why.');
  expect(await stage.draft()).toBe('');
});

test('a dialog of the page that keeps the focus gets nothing', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', 'Hello Anna.');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.append(Object.assign(document.createElement('textarea'), { id: 'text-message' }));
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.locator('#text-message').click();
  await stage.insert('I can see why.');
  await expect(page.locator('#text-message')).toHaveValue('');
});

test('a field for a password is no composer', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', '');
  await page.locator('[data-chat="anna"] textarea').evaluate((field) => {
    field.replaceWith(Object.assign(document.createElement('input'), { type: 'password' }));
  });
  expect(await stage.insert('I can see why.')).toBe('no-composer');
});

test('without the editing command a framework still learns of the text in its textarea', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea of React', 'Hello Anna.');
  await stage.placeCaret('Hello'.length);
  expect(await stage.attempt('set-range-text', ', dear')).toBe(true);
  expect(await stage.draft()).toBe('Hello, dear Anna.');
});

test('a field of one line keeps the words of several lines apart', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', '');
  await page.locator('[data-chat="anna"] textarea').evaluate((field) => {
    field.replaceWith(Object.assign(document.createElement('input'), { id: 'line' }));
  });
  expect(await stage.insert('First.\nSecond.')).toBe('inserted');
  await expect(page.locator('#line')).toHaveValue('First. Second.');
});

test('a text that is too long for the field is refused, not cut', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', 'Hello Anna.');
  await page.locator('[data-chat="anna"] textarea').evaluate((field: HTMLTextAreaElement) => (field.maxLength = 20));
  expect(await stage.insert('I can see why.')).toBe('rejected');
  expect(await stage.draft()).toBe('Hello Anna.');
});

test('a page that puts a new element in the place of the composer has the text in it once', async ({ page }) => {
  const stage = await ChromiumStage.open(page, 'textarea', 'Hello Anna.');
  const field = page.locator('[data-chat="anna"] textarea');
  await field.evaluate((old: HTMLTextAreaElement) =>
    old.addEventListener('input', () => {
      const fresh = document.createElement('textarea');
      fresh.value = old.value;
      old.replaceWith(fresh);
    }),
  );
  expect(await stage.insert('I can see why.')).toBe('inserted');
  await expect(field).toHaveValue('Hello Anna. I can see why.');
});
