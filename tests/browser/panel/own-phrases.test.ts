import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectSound } from '../../extension/sound.ts';
import { expect, test as base } from './extension.ts';

const test = base.extend<{ options: Page; local: () => Promise<Record<string, unknown>> }>({
  options: async ({ extension }, use) => {
    await extension.seed('local', {});
    await extension.seed('session', {});
    const page = await extension.open('options');
    await use(page);
    await page.close();
  },
  local: async ({ extension }, use) => {
    await use(() => extension.worker.evaluate(() => chrome.storage.local.get(null)));
  },
});

/** Axe looks at every element's colours, in two colour schemes. */
test.setTimeout(90_000);

const saved = (page: Page) => page.locator('.notice');
const section = (page: Page) => page.getByRole('region', { name: 'Your phrases' });
const WORDS = 'That parcel is late, {name}, and I’m on it.';

async function write(page: Page, words: string): Promise<void> {
  await section(page)
    .getByRole('textbox', { name: /^Write a phrase/ })
    .fill(words);
  await section(page).getByRole('button', { name: 'Save' }).click();
}

test('a phrase is written by keyboard alone, with its technique’s usual heat, changed, deleted and brought back', async ({
  options,
  local,
}) => {
  const wording = section(options).getByRole('textbox', { name: /^Write a phrase/ });
  await wording.focus();
  await options.keyboard.type('I hear how worrying this is.');
  await options.keyboard.press('Tab');
  await options.keyboard.type('Name');
  await expect(section(options).getByLabel('Technique')).toHaveValue('name-feeling');
  await expect(section(options).getByLabel('From heat')).toHaveValue('3');
  for (let tabs = 0; tabs < 3; tabs++) await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(saved(options)).toContainText('Your phrase is saved');
  await expect(wording).toHaveValue('');
  expect((await local())['own-phrases']).toMatchObject([
    { technique: 'name-feeling', text: 'I hear how worrying this is.', heat: [3, 4] },
  ]);

  await section(options).getByRole('button', { name: 'Edit: I hear how worrying this is.' }).click();
  const change = section(options).getByRole('form', { name: 'Change your phrase' });
  await change.getByRole('textbox').fill('I hear how frightening this is.');
  await change.getByLabel('From heat').selectOption('4');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(section(options).getByRole('listitem')).toContainText(
    'frightening this is. Name the feeling, heat 4 to 4',
  );

  await section(options)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(section(options).getByRole('listitem')).toHaveCount(0);
  expect((await local())['own-phrases']).toEqual([]);
  await saved(options).getByRole('button', { name: 'Undo' }).click();
  await expect(section(options).getByRole('listitem')).toContainText('frightening');
  expect((await local())['own-phrases']).toMatchObject([{ text: 'I hear how frightening this is.', heat: [4, 4] }]);
  expect((await local())['team']).toBeUndefined();
});

test('a wrong one is refused in words and not lost', async ({ options, local }) => {
  await write(options, 'Thank you, {who}.');
  await expect(section(options).getByRole('alert')).toContainText('may use only these slots');
  await expect(section(options).getByRole('textbox', { name: /^Write a phrase/ })).toHaveValue('Thank you, {who}.');
  expect((await local())['own-phrases']).toBeUndefined();
});

test('they go out and come back as a file of their own, with the favourites', async ({
  options,
  extension,
  local,
}, info) => {
  await extension.worker.evaluate(() => chrome.storage.local.set({ favourites: ['empathy/late-parcel'] }));
  await write(options, WORDS);
  await expect(saved(options)).toContainText('Your phrase is saved');
  const download = options.waitForEvent('download');
  await section(options).getByRole('button', { name: 'Export your phrases and favourites' }).click();
  const path = info.outputPath('own.json');
  await (await download).saveAs(path);
  const file = JSON.parse(readFileSync(path, 'utf8')) as { phrases: { text: string; heat: number[] }[] };
  expect(file).toMatchObject({ format: 1, kind: 'levelhead-own-phrases', favourites: ['empathy/late-parcel'] });

  await extension.seed('local', {});
  await expect(section(options).getByRole('listitem')).toHaveCount(0);
  await section(options).getByLabel('Import phrases and favourites').setInputFiles(path);
  await expect(saved(options)).toContainText('own.json is taken in');
  await expect(section(options).getByRole('listitem')).toContainText(WORDS);
  expect((await local())['favourites']).toEqual(['empathy/late-parcel']);

  file.phrases[0]!.heat = [3, 1];
  writeFileSync(path, JSON.stringify(file, null, 2));
  await section(options).getByLabel('Import phrases and favourites').setInputFiles(path);
  await expect(section(options).getByRole('alert')).toContainText(/Line \d+, phrases\.0\.heat: must go from the lower/);
  await expect(section(options).getByRole('listitem').first()).toContainText(WORDS);
});

test('notes stand beside own, reworded and imported phrases, and stop nothing', async ({ options, local }, info) => {
  await write(options, 'Please calm down, I’ll check it.');
  const notes = options.getByRole('list', { name: /^Notes on/ });
  await expect(notes).toContainText('text “calm down”');
  await write(options, 'What would put this right?');
  await expect(notes.last()).toContainText('nearly the same as “What would put this right?”');
  await expect(options.getByText('by their words only: the model is not ready')).toBeVisible();

  const pack = {
    format: 1,
    id: 'team-words',
    name: 'Team words',
    version: '1.0.0',
    language: 'en',
    phrases: [
      { id: 'one', technique: 'make-good', text: 'I’ll refund it within 24 hours.' },
      { id: 'two', technique: 'next-step', text: 'I’ll ask the workshop about {item}.' },
    ],
  };
  writeFileSync(info.outputPath('pack.json'), JSON.stringify(pack));
  await options.getByLabel('Add a pack of your own').setInputFiles(info.outputPath('pack.json'));
  await expect(saved(options)).toContainText('Team words is added, with 2 notes on its phrases');
  const entry = options.getByRole('region', { name: 'Team words' });
  await expect(entry).toContainText('2 phrases, 2 notes');
  await entry.getByRole('button', { name: 'Browse Team words' }).click();
  await expect(entry.getByRole('list', { name: /^Notes on: I’ll refund/ }).getByRole('listitem')).toHaveText([
    /^needs making good needs/,
    /^text “within 24 hours” promises/,
  ]);
  await expect(entry.getByRole('list', { name: /workshop/ })).toHaveCount(0);
  await expect(entry.getByRole('checkbox', { name: /I’ll refund it/ })).toBeChecked();
  expect((await local())['team']).toMatchObject({ packs: [{ id: 'team-words' }] });

  await expectSound(options, '#your-phrases', '#packs');
  await options.setViewportSize({ width: 320, height: 700 });
  expect(
    await options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});
