import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test as base } from './extension.ts';

const test = base.extend<{ options: Page; team: () => Promise<Record<string, unknown>> }>({
  options: async ({ extension }, use) => {
    await extension.seed('local', {});
    const page = await extension.open('options');
    await use(page);
    await page.close();
  },
  team: async ({ extension }, use) => {
    await use(() =>
      extension.worker.evaluate(async () => (await chrome.storage.local.get('team')).team as Record<string, unknown>),
    );
  },
});

const saved = (page: Page) => page.locator('.notice');

test('a pack is switched off at once, and back on by Undo', async ({ options, team }) => {
  const pack = options.getByRole('checkbox', { name: /^Apology/ });
  await expect(pack).toBeChecked();
  await pack.click();
  await expect(saved(options)).toContainText('Saved');
  expect(await team()).toMatchObject({ packsOff: ['apology'] });
  await saved(options).getByRole('button', { name: 'Undo' }).click();
  await expect(pack).toBeChecked();
  expect(await team()).toMatchObject({ packsOff: [] });
});

test('a phrase is found, reworded, refused with an unknown slot, and reverted', async ({ options, team }) => {
  await options.getByRole('searchbox', { name: 'Search phrases' }).fill('reached you like this');
  const phrase = options.locator('.phrase');
  await expect(phrase).toHaveCount(1);
  await phrase.getByRole('button', { name: /^Edit/ }).click();
  const wording = phrase.getByRole('textbox');
  await wording.fill('I’m sorry, {thing} is broken.');
  await wording.blur();
  await expect(phrase.getByRole('alert')).toContainText('may use only these slots');
  await wording.fill('I’m sorry, {item} reached you like this.');
  await wording.blur();
  await expect(saved(options)).toContainText('Saved');
  expect(await team()).toMatchObject({
    edits: { 'apology/reached-like-this': 'I’m sorry, {item} reached you like this.' },
  });
  await phrase.getByRole('button', { name: /^Revert/ }).click();
  await expect(saved(options)).toContainText('As it shipped again');
  expect(await team()).toMatchObject({ edits: {} });
});

test('feel, felt, found starts off, with its reason', async ({ options, team }) => {
  const technique = options.getByRole('checkbox', { name: /Feel, felt, found.*canned/ });
  await expect(technique).not.toBeChecked();
  await technique.click();
  await expect(saved(options)).toContainText('Saved');
  expect(await team()).toMatchObject({ techniquesOff: [] });
});

test('the dial has five positions in plain words with what they cost', async ({ options, team }) => {
  const positions = options.getByRole('radio', { name: /alarms in 100 calm chats/ });
  await expect(positions).toHaveCount(5);
  await expect(positions.nth(2)).toBeChecked();
  await positions.nth(4).click();
  await expect(saved(options)).toContainText('Saved');
  expect(await team()).toMatchObject({ dial: 5 });
});

test('company facts are saved on leaving the field; a time zone that is none is refused', async ({ options, team }) => {
  await options.getByRole('textbox', { name: /^Products/ }).fill('Kettle\n\n Grinder ');
  await options.getByRole('textbox', { name: /^Company name/ }).focus();
  await expect(saved(options)).toContainText('Saved');
  await options.getByRole('combobox', { name: /^Time zone/ }).fill('Mars/Base');
  await options.getByRole('textbox', { name: /^Opening hours/ }).focus();
  await expect(saved(options)).toContainText('Mars/Base is not a time zone');
  expect(await team()).toMatchObject({ company: { products: ['Kettle', 'Grinder'], timeZone: '' } });
});

test('a team file goes out and in; a broken one names line and field and changes nothing', async ({
  options,
  team,
}, info) => {
  await options.getByRole('checkbox', { name: /^Apology/ }).click();
  await expect(saved(options)).toContainText('Saved');
  const [file] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export team file' }).click(),
  ]);
  await file.saveAs(info.outputPath('team.json'));
  await options.getByRole('checkbox', { name: /^Apology/ }).click();
  await options.getByLabel('Import a team file').setInputFiles(info.outputPath('team.json'));
  await expect(saved(options)).toContainText('team.json is in force');
  await expect(options.getByRole('checkbox', { name: /^Apology/ })).not.toBeChecked();

  writeFileSync(info.outputPath('broken.json'), '{\n  "format": 1,\n  "dial": 9\n}');
  await options.getByLabel('Import a team file').setInputFiles(info.outputPath('broken.json'));
  await expect(options.getByRole('alert')).toContainText('Line 3, dial');
  expect(await team()).toMatchObject({ dial: 3, packsOff: ['apology'] });
});

test('a feedback summary is refused below twenty entries; several are added up', async ({ options }, info) => {
  await options.getByRole('button', { name: 'Export feedback summary' }).click();
  await expect(saved(options)).toContainText('at least 20 entries; there are 0');
  const summary = (helpful: number) => ({
    format: 1,
    kind: 'levelhead-feedback-summary',
    weeks: { from: '2026-W40', to: '2026-W41' },
    counts: [
      { phrase: 'apology/reached-like-this', technique: 'apologise', heat: '1-2', outcome: 'helpful', count: helpful },
      { phrase: 'apology/reached-like-this', technique: 'apologise', heat: '1-2', outcome: 'not-helpful', count: 20 },
    ],
  });
  const paths = [7, 11].map((helpful) => info.outputPath(`${helpful}.json`));
  writeFileSync(paths[0]!, JSON.stringify(summary(7)));
  writeFileSync(paths[1]!, JSON.stringify(summary(11)));
  await options.getByLabel('Add up your agents’ summaries').setInputFiles(paths);
  const row = options.getByRole('row', { name: /reached you like this/ });
  await expect(row.getByRole('cell')).toHaveText(['Apologise', '18', '40', '0']);
});

test('a policy’s team file is shown locked', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    chrome.storage.managed.get = (async () => ({ team: { format: 1, dial: 5, packsOff: ['apology'] } })) as never;
  });
  await page.goto(`${extension.base}options.html`);
  await expect(page.getByText('through the browser’s policy')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Apology/ })).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: /^Apology/ })).not.toBeChecked();
  await expect(page.getByLabel('Import a team file')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Export team file' })).toBeEnabled();
  await expect(page.getByRole('textbox', { name: /^Your first name/ })).toBeEnabled();
  await page.close();
});

test('own choices are kept apart from the team file', async ({ options, extension, team }) => {
  await options.getByRole('radio', { name: '2', exact: true }).click();
  await expect(saved(options)).toContainText('Saved');
  expect(await extension.worker.evaluate(async () => (await chrome.storage.local.get('personal')).personal)).toEqual({
    suggestions: 2,
    name: '',
  });
  expect(await team()).toBeUndefined();
});

test('sites are listed, and one fixed by the build is not pretended to be revoked', async ({ options }) => {
  await options.getByRole('button', { name: 'Revoke http://localhost/*' }).click();
  await expect(saved(options)).toContainText('The browser keeps localhost');
});

/** What was learned, as the database keeps it. */
const LEARNED = {
  events: ['helpful', 'not-helpful'].map((outcome) => ({
    at: Date.now(),
    phraseId: 'apology/reached-like-this',
    textHash: 'aaaaaaaa',
    packId: 'apology',
    technique: 'apologise',
    heatBucket: '1-2',
    signals: [],
    driver: null,
    stage: 'acknowledge',
    outcome,
  })),
  corrections: [{ at: Date.now(), shown: 3, seen: 1, signals: ['sarcasm'], driver: null, stage: 'open' }],
};

/** Adds rows to the feedback database, or only counts what is in it. */
const learned = (page: Page, rows: Record<string, object[]>) =>
  page.evaluate(async (added) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('levelhead-feedback');
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', failed);
    });
    const counts: number[] = [];
    for (const [name, each] of Object.entries(added)) {
      const store = db.transaction(name, 'readwrite').objectStore(name);
      for (const row of each) store.add(row);
      const count = store.count();
      counts.push(await new Promise<number>((done) => count.addEventListener('success', () => done(count.result))));
    }
    db.close();
    return counts;
  }, rows);

test('what was learned is forgotten after a second click, with nothing else, and brought back', async ({
  options,
  extension,
  team,
}) => {
  const forget = options.getByRole('button', { name: 'Forget what was learned' });
  const counted = options.getByText('rest on');
  await expect(counted).toContainText('0 entries about phrases and 0 corrections of a reading');
  await expect(forget).toBeDisabled();
  await options.getByRole('checkbox', { name: /^Apology/ }).click();
  await expect(saved(options)).toContainText('Saved');
  expect(await learned(options, LEARNED)).toEqual([2, 1]);
  await extension.worker.evaluate(() => chrome.storage.session.set({ learned: 7, uses: ['of a chat'] }));
  await expect(counted).toContainText('2 entries about phrases and 1 correction of a reading');

  await forget.click();
  await options.getByRole('button', { name: 'Keep it' }).click();
  expect(await learned(options, { events: [], corrections: [] })).toEqual([2, 1]);
  await forget.click();
  await options.getByRole('button', { name: 'Forget it now' }).click();
  await expect(saved(options)).toContainText('Forgotten: 2 entries');
  await expect(counted).toContainText('0 entries');
  expect(await learned(options, { events: [], corrections: [] })).toEqual([0, 0]);
  expect(await team()).toMatchObject({ packsOff: ['apology'] });
  const session = () => extension.worker.evaluate(() => chrome.storage.session.get(['learned', 'uses']));
  expect(await session()).toEqual({ learned: 8 });

  await saved(options).getByRole('button', { name: 'Undo' }).click();
  await expect(saved(options)).toContainText('Learned again');
  await expect(counted).toContainText('2 entries about phrases and 1 correction of a reading');
  expect(await session()).toEqual({ learned: 9 });
  await forget.click();
  await options.getByRole('button', { name: 'Forget it now' }).click();
  await expect(saved(options)).toContainText('Forgotten');
});

test('erasing asks once and leaves nothing', async ({ options, extension }) => {
  await options.getByRole('checkbox', { name: /^Apology/ }).click();
  await expect(saved(options)).toContainText('Saved');
  const ofChats = ['chat:x', 'draft:x', 'kept', 'declined', 'receipts', 'uses'];
  await extension.worker.evaluate(
    (keys) => chrome.storage.session.set(Object.fromEntries(keys.map((key) => [key, ['of a chat']]))),
    ofChats,
  );
  const first = options.getByRole('button', { name: 'Erase all data' });
  await first.press('Enter');
  await expect(options.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(first).toBeFocused();
  await first.press('Enter');
  await options.getByRole('button', { name: 'Erase everything now' }).press('Enter');
  await expect(saved(options)).toContainText('Everything is erased');
  expect(await extension.worker.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  expect(await extension.worker.evaluate((keys) => chrome.storage.session.get(keys), ofChats)).toEqual({});
  await expect(options.getByRole('checkbox', { name: /^Apology/ })).toBeChecked();
});
