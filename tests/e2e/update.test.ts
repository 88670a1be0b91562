import { test as base } from '@playwright/test';
import { startDesk } from '../desk/server.ts';
import { type Extension, launchExtension, UPDATES } from '../extension/launch.ts';
import { expect, ready, Shift } from './shift.ts';

const CALM = 'Hi, could you tell me when the shop opens tomorrow?';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** A browser of its own for each test: the extension in it is replaced while chats are open. */
const test = base.extend<{ extension: Extension; shift: Shift }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
  extension: async ({}, use) => {
    const extension = await launchExtension({ switches: [UPDATES] });
    await use(extension);
    await extension.close();
  },
  shift: async ({ extension }, use) => {
    const desk = await startDesk();
    const { panel, tab } = await extension.openPanel();
    await tab.goto(`${desk.url}?open=&start=paused`);
    await ready(panel);
    await use(new Shift({ extension, panel, tab, deskUrl: desk.url }));
    await desk.close();
  },
});

test.setTimeout(60_000);

/** Updates the extension; its panel closed, and the agent opens it again beside the desk. */
async function update(before: Shift): Promise<Shift> {
  const { extension, page } = before;
  await extension.update();
  const welcome = await extension.context.newPage();
  await welcome.goto(extension.page('welcome.html'));
  const { panel } = await extension.openPanel();
  await welcome.close();
  await page.bringToFront();
  return before.beside(panel);
}

test('an update in mid-chat: every open chat is read again, in place of the orphan, and nothing is inserted twice', async ({
  shift: before,
}) => {
  const chats = {
    chat: { title: 'Customer dana', heat: 0 },
    strip: [{ title: 'Customer omar', heat: 3 }, { heat: 0 }],
  };
  await before.begin('dana', 'omar');
  await before.hear('dana', CALM);
  await before.say('omar', FURIOUS);
  await before.shows(chats);
  const documentIds = async (shift: Shift) =>
    new Set((await shift.assessments()).flatMap(({ places }) => places.map(({ documentId }) => documentId)));
  const [orphan] = await documentIds(before);
  const after = await update(before);
  await after.shows(chats);
  const [successor, ...others] = await documentIds(after);
  expect(successor).not.toBe(orphan);
  expect(others).toEqual([]);
  const { suggestions } = await after.hear('dana', FURIOUS);
  await after.insert(suggestions[0]!.technique);
  expect(await after.draft('dana')).toBe(suggestions[0]!.text);
});

test('a chat that only a closed tab showed is not known after an update: no chat is calm that nobody sees', async ({
  shift: before,
}) => {
  await before.begin('dana');
  const tab = await before.extension.context.newPage();
  await tab.goto(before.address(['omar']));
  await tab.evaluate((text) => window.desk.say('omar', 'customer', text), CALM);
  await before.shows({ chat: { title: 'Customer omar', heat: 0 } });
  await tab.close();
  await before.page.bringToFront();
  await before.shows({ strip: expect.arrayContaining([expect.objectContaining({ title: 'Customer omar' })]) });
  const after = await update(before);
  const { strip } = await after.shows({ chat: { title: 'Customer dana' } });
  expect(strip.map(({ title }) => title)).toEqual(['Customer dana']);
});

test('a promise the agent said is kept stays kept', async ({ shift: before }) => {
  await before.begin('dana');
  await before.hear('dana', FURIOUS);
  await before.say('dana', 'Give me one minute, I am ringing the workshop.', 'agent');
  await before.shows({ chat: { reading: expect.stringContaining('Promised “Give me one minute”') } });
  await before.panel.click('Kept: “Give me one minute”');
  await before.shows({ chat: { reading: expect.not.stringContaining('Promised') } });
  const after = await update(before);
  await expect.poll(async () => (await after.assessments())[0]?.promises?.length).toBe(1);
  await after.shows({ chat: { title: 'Customer dana', reading: expect.not.stringContaining('Promised') } });
});
