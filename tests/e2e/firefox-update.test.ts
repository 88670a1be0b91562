import { draft, expect, hear, panel, type Shift, test as atTheDesk } from './firefox-shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

/** A browser of its own: what the others hold of the extension would be gone with the update. */
const test = atTheDesk.extend<object, { own: true }>({ own: [true, { scope: 'worker', option: true }] });

test.setTimeout(240_000);

test('an update in mid-chat: an open chat is read again in place of the orphan, one that nobody sees is not known', async ({
  shift,
}) => {
  await shift.tab.goto(`${shift.deskUrl}?start=paused&open=dana`);
  const second = await shift.firefox.open(`${shift.deskUrl}?start=paused&open=omar`);
  await hear({ ...shift, tab: second }, 'omar', FURIOUS);
  await second.close();
  await shift.tab.activate();
  await hear(shift, 'dana', FURIOUS);
  const after: Shift = { ...shift, firefox: await shift.firefox.update() };
  await shift.tab.activate();
  const { window } = after.firefox;
  if (!(await window.isSidebarOpen())) await window.clickAction();
  await expect.poll(() => panel(after)).toMatchObject({ chat: { title: 'Customer dana', heat: 3 } });
  expect((await panel(after))!.strip.map(({ title }) => title)).toEqual(['Customer dana']);
  const { suggestions } = await hear(after, 'dana', `${FURIOUS} I mean it.`);
  await window.command('I');
  await expect.poll(() => draft(after, 'dana')).toBe(suggestions[0]!.text);
});
