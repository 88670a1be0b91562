import { expect as strictly, test as base, type Page } from '@playwright/test';
import { launchExtension, type Extension } from '../extension/launch.ts';
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
  const answer = async (text: string) => {
    await box(page).fill(text);
    await box(page).press('Enter');
  };
  await expect(page.getByText('Model ready')).toBeVisible();
  await expectFitting(page);
  await page.getByRole('button', { name: /^Slow burn/ }).press('Enter');
  await expect(heat).toContainText('calm');
  await expect(box(page)).toBeFocused();
  await answer('Please calm down, that is our policy.');
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
    'Four times and no date, that’s not good enough. The van is with you on Saturday, I’ll confirm by 17:00.',
  );
  await expect(chat(page)).toContainText('the first clear word');
  await answer('Then I’ll ring you by 10:15 on Saturday with the driver’s time.');
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
