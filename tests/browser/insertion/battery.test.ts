import { expect, test } from '@playwright/test';
import type { EditorName } from '../editors/page.ts';
import { buildStage, Stage } from './stage.ts';

const EDITORS: EditorName[] = [
  'ProseMirror',
  'ProseMirror in a shadow root',
  'CKEditor 5',
  'contenteditable',
  'textarea',
  'controlled textarea',
  'an editor that commits late',
  'an editor that takes no paste',
];

interface Check {
  name: string;
  draft?: string;
  run(stage: Stage): Promise<void>;
}

/** What insertion must do in every editor alike. */
const CHECKS: Check[] = [
  {
    name: 'a text arrives in an empty composer',
    async run(stage) {
      expect(await stage.insert('I can see the parcel left on Monday.')).toBe('inserted');
      expect(await stage.draft()).toBe('I can see the parcel left on Monday.');
    },
  },
  {
    name: 'a text arrives at the caret the agent left, and the draft stays',
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      await stage.lookElsewhere();
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Talk soon.');
    },
  },
  {
    name: 'a text arrives at the caret while the composer still has the focus',
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna. '.length);
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Talk soon.');
    },
  },
  {
    name: 'a text arrives at the caret while the panel has the focus of the window',
    draft: 'Hello Anna. Talk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      await stage.openPanel();
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why. Talk soon.');
    },
  },
  {
    name: 'a text arrives while the panel has the focus and the composer never had it',
    draft: 'Hello Anna.',
    async run(stage) {
      await stage.openPanel();
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why.');
    },
  },
  {
    name: 'two texts from the panel, the first with a gap, replace nothing of the draft',
    draft: 'Hello Anna',
    async run(stage) {
      await stage.placeCaret(0);
      await stage.page.keyboard.press('Shift+End');
      await stage.openPanel();
      expect(await stage.insert('your [item] left.', { select: { start: 5, end: 11 } })).toBe('inserted');
      expect(await stage.insert('I am on it.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna your [item] left. I am on it.');
    },
  },
  {
    name: 'a gap selected from the panel is still selected when the agent comes back',
    async run(stage) {
      await stage.openPanel();
      expect(await stage.insert('Your [item] left.', { select: { start: 5, end: 11 } })).toBe('inserted');
      await stage.closePanel();
      await stage.page.keyboard.type('lamp');
      expect(await stage.draft()).toBe('Your lamp left.');
    },
  },
  {
    name: 'without a known caret a text goes to the end of the draft, behind a space',
    draft: 'Hello Anna.',
    async run(stage) {
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna. I can see why.');
    },
  },
  {
    name: 'selected words of the draft are not replaced',
    draft: 'Hello Anna',
    async run(stage) {
      await stage.placeCaret(0);
      await stage.page.keyboard.press('Shift+End');
      expect(await stage.insert('I can see why.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna I can see why.');
    },
  },
  {
    name: 'line breaks survive, and nothing is sent by them',
    async run(stage) {
      expect(await stage.insert('First.\nSecond.\nThird.')).toBe('inserted');
      expect(await stage.draft()).toBe('First.\nSecond.\nThird.');
    },
  },
  {
    name: 'several lines stand apart from the draft around them',
    draft: 'Hello Anna.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      expect(await stage.insert('First.\nSecond.')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna.\nFirst.\nSecond.');
    },
  },
  {
    name: 'the caret may stand in the second line of the draft',
    draft: 'Hello Anna.\nTalk soon.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.\nTalk'.length);
      await stage.lookElsewhere();
      expect(await stage.insert('to you')).toBe('inserted');
      expect(await stage.draft()).toBe('Hello Anna.\nTalk to you soon.');
    },
  },
  {
    name: 'emoji of several parts arrive whole',
    async run(stage) {
      expect(await stage.insert('Thanks 👨‍👩‍👧‍👦 and 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toBe('inserted');
      expect(await stage.draft()).toBe('Thanks 👨‍👩‍👧‍👦 and 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿');
    },
  },
  {
    name: 'one undo takes exactly the text back',
    draft: 'Hello Anna.',
    async run(stage) {
      await stage.placeCaret('Hello Anna.'.length);
      expect(await stage.insert('I can see why.')).toBe('inserted');
      await stage.undo();
      expect(await stage.draft()).toBe('Hello Anna.');
    },
  },
  {
    name: 'a request that comes twice inserts once',
    async run(stage) {
      const request = { requestId: 'same' };
      const outcomes = await Promise.all([stage.insert('Only once.', request), stage.insert('Only once.', request)]);
      expect(outcomes).toEqual(['inserted', 'inserted']);
      expect(await stage.insert('Only once.', request)).toBe('inserted');
      expect(await stage.draft()).toBe('Only once.');
    },
  },
  {
    name: 'two requests at once follow one another',
    async run(stage) {
      expect(await Promise.all([stage.insert('One.'), stage.insert('Two.')])).toEqual(['inserted', 'inserted']);
      expect(await stage.draft()).toBe('One. Two.');
    },
  },
  {
    name: 'hostile text stays text',
    async run(stage) {
      const text =
        '<img src=x onerror="globalThis.hacked=1"> {{constructor}} </p><script>hacked=1</script> & &lt;b&gt;';
      expect(await stage.insert(text)).toBe('inserted');
      expect(await stage.draft()).toBe(text);
      expect(await stage.page.evaluate(() => 'hacked' in globalThis)).toBe(false);
      await expect(stage.page.locator('img')).toHaveCount(0);
    },
  },
  {
    name: 'direction overrides and characters of no width do not arrive',
    async run(stage) {
      expect(await stage.insert('pay\u202Etxt.exe\u202C now\u200B\u2060\uFEFF, A\u200Dnn\u00ADa\u2066!')).toBe(
        'inserted',
      );
      expect(await stage.draft()).toBe('paytxt.exe now, Anna!');
    },
  },
  {
    name: 'the first gap is selected: typing fills it',
    draft: 'Hello Anna.',
    async run(stage) {
      const text = 'Your order [order] leaves by [time].';
      const select = { start: text.indexOf('[order]'), end: text.indexOf('[order]') + '[order]'.length };
      expect(await stage.insert(text, { select })).toBe('inserted');
      await stage.page.keyboard.type('4711');
      expect(await stage.draft()).toBe('Hello Anna. Your order 4711 leaves by [time].');
    },
  },
  {
    name: 'a text after one with a gap goes behind it',
    async run(stage) {
      const text = 'Your order [order] left.';
      expect(await stage.insert(text, { select: { start: 11, end: 18 } })).toBe('inserted');
      expect(await stage.insert('I am on it.')).toBe('inserted');
      expect(await stage.draft()).toBe('Your order [order] left. I am on it.');
    },
  },
  {
    name: 'an internal note is refused',
    draft: 'For the team:',
    async run(stage) {
      await stage.setMode('note');
      expect(await stage.insert('I can see why.')).toBe('note-mode');
      expect(await stage.draft()).toBe('For the team:');
    },
  },
  {
    name: 'a chat the page has switched away from is refused',
    async run(stage) {
      await stage.show('ben');
      expect(await stage.insert('I can see why.')).toBe('conversation-changed');
      expect([await stage.draft('anna'), await stage.draft('ben')]).toEqual(['', '']);
    },
  },
  {
    name: 'a request for another document is refused',
    async run(stage) {
      expect(await stage.insert('I can see why.', { documentId: 'document-0' })).toBe('conversation-changed');
      expect(await stage.draft()).toBe('');
    },
  },
];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await buildStage();
});

for (const editor of EDITORS) {
  test.describe(editor, () => {
    for (const { name, draft, run } of CHECKS) {
      test(name, async ({ page }) => {
        const stage = await Stage.open(page, editor, draft ?? '');
        await run(stage);
        expect(await stage.sent()).toEqual([]);
        if (!name.startsWith('a chat the page')) expect(await stage.draft('ben')).toBe('');
      });
    }
  });
}

test('an editor that takes nothing: the draft stays as it was, and the answer is "rejected"', async ({ page }) => {
  const stage = await Stage.open(page, 'an editor that takes nothing', 'Hello Anna.');
  expect(await stage.insert('I can see why.')).toBe('rejected');
  expect(await stage.insert('First.\nSecond.')).toBe('rejected');
  expect(await stage.draft()).toBe('Hello Anna.');
});

test('a chat without a composer is told so', async ({ page }) => {
  const stage = await Stage.open(page, 'textarea', '');
  await page.locator('[data-chat="anna"] textarea').evaluate((field: HTMLTextAreaElement) => (field.disabled = true));
  expect(await stage.insert('I can see why.')).toBe('no-composer');
  await page.locator('[data-chat="anna"] .composer').evaluate((composer) => composer.remove());
  expect(await stage.insert('I can see why.')).toBe('no-composer');
});

test('a chat the page leaves while the text is on its way gets nothing', async ({ page }) => {
  const stage = await Stage.open(page, 'ProseMirror', '');
  await page.evaluate(() =>
    document.addEventListener('focusin', () => globalThis.editorDesk?.show('ben'), { once: true }),
  );
  expect(await stage.insert('I can see why.')).toBe('conversation-changed');
  expect([await stage.draft('anna'), await stage.draft('ben')]).toEqual(['', '']);
});

test('of two composers of a chat, the one last used gets the text', async ({ page }) => {
  const stage = await Stage.open(page, 'textarea', '');
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

test('without the editing command a framework still learns of the text in its textarea', async ({ page }) => {
  const stage = await Stage.open(page, 'controlled textarea', 'Hello Anna.');
  await stage.placeCaret('Hello'.length);
  expect(await stage.attempt('set-range-text', ', dear')).toBe(true);
  expect(await stage.draft()).toBe('Hello, dear Anna.');
});

test('a page that puts a new element in the place of the composer has the text in it once', async ({ page }) => {
  const stage = await Stage.open(page, 'textarea', 'Hello Anna.');
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
