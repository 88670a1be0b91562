import { expect, test, type Page } from '@playwright/test';
import type { Recipe } from '../../../lib/teach/recipe.ts';
import { Lesson, recipeIn } from './world.ts';

/** A desk that shows one chat after another in the same place, and changes nothing but the messages. */
const DESK = `<!doctype html><meta charset="utf-8"><title>Desk</title>
<style>.log{height:300px;overflow-y:auto}.row{height:60px}.list{position:relative}</style>
<main data-session-id="9f2c" data-chat="open"><h2>Dana Fox</h2>
<div class="log"><div class="list"></div></div><textarea></textarea></main>
<script>
  const list = document.querySelector('.list');
  function row([by, text, id]) {
    const row = document.createElement('div'), words = document.createElement('div');
    row.className = 'row ' + by; words.className = 'words'; words.textContent = text;
    if (id) row.dataset.id = id;
    row.append(words);
    return row;
  }
  function open(said) { list.replaceChildren(...said.map(row)); }
  function say(one) { list.append(row(one)); }
  addEventListener('do', ({ detail }) => globalThis[detail[0]](detail[1]));
</script>`;

type Said = [by: 'customer' | 'agent', text: string, id?: string][];
const LAMP: Said = [
  ['customer', 'My lamp never came.'],
  ['agent', 'Good morning, let me see.'],
  ['customer', 'ok'],
  ['customer', 'This is the second time.'],
];
const CHAIR: Said = [
  ['customer', 'Where is my chair?'],
  ['agent', 'Good morning, let me see.'],
  ['customer', 'ok'],
];
const numbered = (said: Said, from: number): Said => said.map(([by, text], index) => [by, text, `m${from + index}`]);

const recipe = (chat: Recipe['chat'], message: Partial<Recipe['message']> = {}): Recipe => ({
  format: 1,
  site: 'https://desk.example/*',
  taught: '2026-09-01',
  chat,
  transcript: '.list',
  message: {
    item: '.row',
    text: '.words',
    roles: [
      { role: 'customer', when: '.customer' },
      { role: 'agent', when: '.agent' },
    ],
    ...message,
  },
  composer: 'textarea',
});

const BY_NAME = recipe({ name: 'h2' });
const BY_ID = { id: { attribute: 'data-id' } };

const run = (what: 'open' | 'say', said: unknown) =>
  `dispatchEvent(new CustomEvent('do', { detail: ${JSON.stringify([what, said])} }))`;

async function begin(page: Page, said: Said, how: Recipe): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: DESK }));
  await page.goto('https://desk.example/inbox/42');
  await page.evaluate(run('open', said));
  const lesson = await Lesson.begin(page);
  await lesson.read(how);
  await expect.poll(() => lesson.lines()).toEqual(said.map(([by, text]) => `${by}: ${text}`));
  return lesson;
}

const draft = (page: Page) => page.locator('textarea').inputValue();

for (const [name, chat] of Object.entries<Recipe['chat']>({
  'named after its customer': { name: 'h2' },
  'known by a mark of the app around it': { root: '[data-session-id]', attribute: 'data-session-id' },
  'known by the address as a whole': {},
  'known by a part of the address that stays': { address: '/inbox/{chat}' },
})) {
  test(`a chat ${name}: a text for the chat before does not get into the next one`, async ({ page }) => {
    const lesson = await begin(page, LAMP, recipe(chat));
    const insert = await lesson.suggest('Your lamp is on its way.');
    expect(await insert(run('open', CHAIR))).toBe('conversation-changed');
    expect(await draft(page)).toBe('');
    await expect.poll(() => lesson.lines()).toContain('customer: Where is my chair?');
    expect(await lesson.insert('Your chair is on its way.')).toBe('inserted');
    expect(await draft(page)).toBe('Your chair is on its way.');
  });
}

test('marks of the app around the chat, once it was taught', async ({ page }) => {
  const lesson = await begin(page, LAMP, BY_NAME);
  const taught = recipeIn(await lesson.derive(LAMP[0]![1], LAMP[1]![1], 'textarea'));
  const next = await begin(page, LAMP, taught);
  const insert = await next.suggest('Your lamp is on its way.');
  expect(await insert(run('open', CHAIR))).toBe('conversation-changed');
  expect(await draft(page)).toBe('');
});

test('the next chat is read before the panel knows of it', async ({ page }) => {
  const lesson = await begin(page, LAMP, BY_NAME);
  const insert = await lesson.suggest('Your lamp is on its way.');
  await page.evaluate(run('open', CHAIR));
  await expect.poll(() => lesson.lines()).toContain('customer: Where is my chair?');
  expect(await insert()).toBe('conversation-changed');
  expect(await draft(page)).toBe('');
});

test('a chat the page swaps while the text is on its way gets nothing', async ({ page }) => {
  const lesson = await begin(page, LAMP, BY_NAME);
  await page.evaluate(
    (swap) => {
      document.querySelector('textarea')!.addEventListener('focus', () => window.eval(swap));
    },
    run('open', CHAIR),
  );
  expect(await lesson.insert('Your lamp is on its way.')).toBe('conversation-changed');
  expect(await draft(page)).toBe('');
});

test('messages that came since do not matter', async ({ page }) => {
  const lesson = await begin(page, LAMP, BY_NAME);
  const insert = await lesson.suggest('Your lamp is on its way.');
  for (const one of [
    ['customer', 'ok'],
    ['agent', 'One moment.'],
    ['customer', 'This is the second time.'],
  ])
    await page.evaluate(run('say', one));
  expect(await insert(run('say', ['customer', 'Hello?']))).toBe('inserted');
  expect(await draft(page)).toBe('Your lamp is on its way.');
});

test('an edited message is the same where the page gives it an id, and is another where it gives none', async ({
  page,
}) => {
  const edited = LAMP.with(3, ['customer', 'This is the third time.']);
  const known = await begin(page, numbered(LAMP, 4001), recipe({ name: 'h2' }, BY_ID));
  expect(await (await known.suggest('One.'))(run('open', numbered(edited, 4001)))).toBe('inserted');
  const unknown = await begin(page, LAMP, BY_NAME);
  const insert = await unknown.suggest('Two.');
  expect(await insert(run('open', edited))).toBe('conversation-changed');
  await expect.poll(() => unknown.lines()).toContain('customer: This is the third time.');
  expect(await unknown.insert('Three.')).toBe('inserted');
});

test.describe('of a list that mounts only what is in view', () => {
  const long: Said = Array.from({ length: 12 }, (_, index) => [index % 2 ? 'agent' : 'customer', `Line ${index}`]);

  test('the message may be out of view, where the page numbers what is', async ({ page }) => {
    const said = numbered(long, 4001);
    const how = recipe({ name: 'h2' }, { ...BY_ID, virtualised: true });
    const lesson = await begin(page, said, how);
    expect(await (await lesson.suggest('One.'))(run('open', said.slice(2, 6)))).toBe('inserted');
    expect(await (await lesson.suggest('Two.'))(run('open', numbered(CHAIR, 5001)))).toBe('conversation-changed');
    await expect.poll(() => lesson.lines()).toContain('customer: Where is my chair?');
  });

  test('the next chat is another though it was read as more of the same', async ({ page }) => {
    const how = recipe({ name: 'h2' }, { ...BY_ID, virtualised: true });
    const lesson = await begin(page, numbered(LAMP, 4001), how);
    const insert = await lesson.suggest('Your lamp is on its way.');
    await page.evaluate(run('open', numbered(CHAIR, 5001)));
    await expect.poll(() => lesson.lines()).toContain('customer: Where is my chair?');
    expect(await insert()).toBe('conversation-changed');
    expect(await draft(page)).toBe('');
  });

  test('without numbers it has to be in view', async ({ page }) => {
    const lesson = await begin(page, long, recipe({ name: 'h2' }, { virtualised: true }));
    expect(await (await lesson.suggest('One.'))(run('open', long.slice(2, 6)))).toBe('conversation-changed');
    expect(await (await lesson.suggest('Two.'))(run('open', long.slice(6)))).toBe('inserted');
  });
});
