import type { NotedDraft } from '../../lib/state.ts';
import { expect, type Shift, test } from './shift.ts';

/** What the panel is told of the draft in the chat in front. */
const notes = (shift: Shift) =>
  shift.panel.evaluate(async () =>
    Object.entries(await chrome.storage.session.get<Record<string, NotedDraft>>(null))
      .filter(([key]) => key.startsWith('draft:'))
      .flatMap(([, draft]) => draft.notes.map(({ rule, start }) => ({ rule, start }))),
  );
const noted = async (shift: Shift) => (await notes(shift)).map(({ rule }) => rule);

/** The words underlined as a warning in the desk's reply boxes. */
const underlined = (shift: Shift) =>
  shift.page.evaluate(() => [...(CSS.highlights.get('levelhead-warn') ?? [])].map(String));

/** Everything the extension keeps, as text. */
const kept = (shift: Shift) =>
  shift.panel.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        rows.push(await answer(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null), rows]);
  });

test('a harmful draft is underlined, and the panel says why and what instead', async ({ shift }) => {
  await shift.begin('dana');
  await shift.enterComposer();
  await shift.page.keyboard.type('Please calm down, it ships on Monday at 9.');
  await expect.poll(() => underlined(shift)).toEqual(['calm down']);
  const section = () =>
    shift.panel.evaluate(() => document.querySelector('[aria-label="Draft check"]')?.textContent ?? '');
  await expect.poll(section).toContain('calm down');
  expect(await section()).toContain('It judges how they feel');
  expect(await section()).toContain('Instead:');
  for (let typed = 0; typed < 42; typed++) await shift.page.keyboard.press('Backspace');
  await expect.poll(() => underlined(shift)).toEqual([]);
  await expect.poll(section).toBe('');
});

test('a browser command without a key of its own takes the first replacement, and one undo brings the words back', async ({
  shift,
}) => {
  await shift.begin('dana');
  const commands = await shift.panel.evaluate(() => chrome.commands.getAll());
  expect(commands.find(({ name }) => name === 'accept-replacement')).toMatchObject({ shortcut: '' });
  await shift.enterComposer();
  await shift.page.keyboard.type('Please calm down. You simply press it.');
  await expect.poll(() => noted(shift)).toEqual(['calm-down', 'condescending']);
  await shift.command('accept-replacement');
  await expect
    .poll(() => shift.draft('dana'))
    .toBe('I can see what [what happened] has meant for you. You simply press it.');
  await expect.poll(() => shift.page.evaluate(() => getSelection()?.toString())).toBe('[what happened]');
  await shift.page.keyboard.type('the delay');
  await expect
    .poll(() => notes(shift))
    .toEqual([{ rule: 'condescending', start: 'I can see what the delay has meant for you. You '.length }]);
  await shift.command('accept-replacement');
  await expect.poll(() => shift.draft('dana')).toBe('I can see what the delay has meant for you. You press it.');
  await expect.poll(() => noted(shift)).toEqual([]);
  await shift.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => shift.draft('dana')).toBe('I can see what the delay has meant for you. You simply press it.');
  expect(await shift.sent('dana')).toBe(0);
});

test('the panel’s button does the same, and nothing of the draft but the noted words is kept', async ({ shift }) => {
  await shift.begin('dana');
  await shift.enterComposer();
  await shift.page.keyboard.type('Dear Ms Stone, please calm down.');
  await expect.poll(() => noted(shift)).toEqual(['calm-down']);
  expect(await kept(shift)).not.toContain('Stone');
  await shift.panel.click('Replace: calm down');
  await expect.poll(() => shift.draft('dana')).toBe('Dear Ms Stone, I can see what [what happened] has meant for you.');
  await expect.poll(() => noted(shift)).toEqual([]);
  const after = await kept(shift);
  for (const word of ['Stone', 'calm down', 'has meant for you']) expect(after).not.toContain(word);
  expect(await shift.sent('dana')).toBe(0);
});
