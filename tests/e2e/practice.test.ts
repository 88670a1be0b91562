import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as strictly, test as base, type Page } from '@playwright/test';
import { E2E_BUILD, launchExtension, type Extension } from '../extension/launch.ts';
import { expectSound } from '../extension/sound.ts';

const expect = strictly.configure({ timeout: 30_000 });

const test = base.extend<{ practice: Page; extension: Extension }>({
  extension: async ({ browserName: _browser }, use) => {
    const extension = await launchExtension();
    await use(extension);
    await extension.close();
  },
  practice: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await page.goto(extension.page('welcome.html'));
    await page.getByRole('link', { name: 'Practise' }).click();
    await use(page);
  },
});

/** Axe looks at every element's colours, in two colour schemes. */
test.setTimeout(120_000);

const box = (page: Page) => page.getByRole('textbox', { name: 'Your reply' });
const chat = (page: Page) => page.getByRole('log', { name: 'Chat' });

async function answer(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
}

async function expectFitting(page: Page): Promise<void> {
  await expectSound(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await page.setViewportSize({ width: 1100, height: 800 });
}

test('a customer heats by a guard break, cools by good replies, and the debrief tells; by keyboard, nothing kept', async ({
  practice: page,
  extension,
}) => {
  const heat = page.getByRole('region', { name: 'Conversation heat' });
  await expect(page.getByText('Model ready')).toBeVisible();
  await expectFitting(page);
  await page.getByRole('button', { name: /^Slow burn/ }).press('Enter');
  await expect(heat).toContainText('calm');
  await expect(box(page)).toBeFocused();
  await answer(page, 'Please calm down, that is our policy.');
  await expect(chat(page)).toContainText('It judges how they feel');
  await expect(heat).toContainText('escalating');
  await page
    .getByRole('button', { name: /^Insert: / })
    .first()
    .press('Enter');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).not.toHaveValue('');
  await expectFitting(page);
  await answer(
    page,
    'Four times and no date, that’s not good enough. The van is with you on Saturday, I’ll confirm by 17:00.',
  );
  await expect(chat(page)).toContainText('the first clear word');
  await answer(page, 'Then I’ll ring you by 10:15 on Saturday with the driver’s time.');
  await expect(page.getByRole('heading', { name: 'Slow burn: debrief' })).toBeFocused();
  const course = page.getByRole('region', { name: 'Their heat, turn by turn' }).getByRole('listitem');
  await expect(course).toHaveCount(4);
  await expect(course.nth(1)).toContainText(/3 escalating[^]*Next step/);
  await expect(course.last()).toContainText('0 calm');
  await expect(page.getByRole('region', { name: 'Try next' })).toContainText('Leave out “calm down”');
  await expectFitting(page);
  const worker = await extension.worker();
  const stored = await worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).not.toMatch(/policy|sofa/);
  await page.getByRole('button', { name: 'Another customer' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Practise' })).toBeFocused();
});

test('an empty reply cannot be sent, markup stays text, a long one wraps, and the agent can end at once', async ({
  practice: page,
}) => {
  await page.getByRole('button', { name: /^Fear of fraud/ }).click();
  const send = page.getByRole('button', { name: 'Send' });
  await box(page).fill('  \n ');
  await box(page).press('Enter');
  await expect(send).toBeDisabled();
  await box(page).fill(`<img src=x onerror="document.title='hit'"><b>hi</b> ${'W'.repeat(3_900)}`);
  await send.click();
  await expect(chat(page)).toContainText('<b>hi</b> WWW');
  await expect(chat(page).locator('img, b')).toHaveCount(0);
  await expect(chat(page)).toContainText('THEY have my number');
  await expectFitting(page);
  await page.getByRole('button', { name: 'End the chat' }).click();
  await expect(page.getByText('You ended the chat.')).toBeVisible();
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(chat(page).getByRole('listitem')).toHaveCount(1);
});

/** Warm and concrete in words that no rule knows: the model alone hears that it takes the trouble in. */
const WARM =
  'I wish I had better news about Friday. What I do have is a date: ready tomorrow, at your door on Saturday at 10:00.';
const RUDE = 'Learn to read. It comes on Saturday.';

test('how a reply sounds moves the customer: a warm one cools, a rude one without a listed word heats and costs patience', async ({
  practice: page,
}) => {
  const heat = page.getByRole('region', { name: 'Conversation heat' });
  await expect(page.getByText('Model ready')).toBeVisible();
  await page.getByRole('button', { name: /^Slow burn/ }).click();
  await answer(page, WARM);
  await expect(chat(page)).toContainText('the first clear word');
  await expect(page.getByText('Their patience: 3 of 3')).toBeVisible();
  await answer(page, RUDE);
  await expect(chat(page)).toContainText('Learn to read. It goes at the person.');
  await expect(chat(page)).toContainText('That was rude, and now I am angry.');
  await expect(page.getByText('Their patience: 1 of 3')).toBeVisible();
  await expect(heat).toContainText('escalating');
  await expectSound(page);
  await page.getByRole('button', { name: 'End the chat' }).click();
  await expect(page.getByRole('region', { name: 'Try next' })).toContainText('Leave out “Learn to read.”');
});

base('without the model replies are read by their words alone, and the page says so', async () => {
  base.setTimeout(180_000);
  const build = await mkdtemp(join(tmpdir(), 'levelhead-wordless-'));
  await cp(E2E_BUILD, build, { recursive: true });
  await truncate(join(build, 'models/levelhead/onnx/model_quantized.onnx'), 1_000_000);
  const extension = await launchExtension({ build });
  try {
    const page = await extension.context.newPage();
    await page.goto(extension.page('practice.html'));
    await expect(page.getByText('customers and replies are read by words only')).toBeVisible();
    await page.getByRole('button', { name: /^Slow burn/ }).click();
    await answer(page, WARM);
    await expect(chat(page)).toContainText('Read by its words alone.');
    await expect(chat(page)).toContainText('Has anyone started on it?');
    await answer(page, RUDE);
    await expect(page.getByText('Lost: they gave up on us.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Their heat, turn by turn' })).toContainText('That was rude');
  } finally {
    await extension.close();
    await rm(build, { recursive: true, force: true });
  }
});
