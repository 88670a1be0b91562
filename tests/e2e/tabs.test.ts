import type { Place } from '../../lib/assessment.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { expect, type Shift, test } from './shift.ts';

const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** Where the background knows a chat to be shown. */
async function places(shift: Shift, chat: string): Promise<Place[] | undefined> {
  return (await shift.assessments()).find(({ conversation }) => conversation.id === chat)?.places;
}

test('one chat in two tabs is one chat; closing a tab leaves it in the other', async ({ shift }) => {
  await shift.begin('dana');
  const at = await shift.say('dana', FURIOUS);
  await shift.shownAt(at);
  const second = await shift.extension.context.newPage();
  await second.goto(shift.address(['dana']));
  await second.evaluate(
    ([text, time]) => window.desk.say('dana', 'customer', text, { at: new Date(time).toISOString() }),
    [FURIOUS, at] as const,
  );
  await expect.poll(async () => (await places(shift, 'dana'))?.length).toBe(2);
  await shift.shows({ chat: { title: 'Customer dana', heat: 3 }, strip: [{ title: 'Customer dana', heat: 3 }] });
  await second.close();
  await expect.poll(async () => (await places(shift, 'dana'))?.length).toBe(1);
  const { suggestions } = await shift.shows({ chat: { title: 'Customer dana', heat: 3 }, strip: [{ heat: 3 }] });
  await shift.panel.click(`Insert: ${suggestions[0]!.technique}`);
  await expect.poll(() => shift.draft('dana')).toBe(suggestions[0]!.text);
});

test('a closed tab takes its chats out of the front, not out of the strip', async ({ shift }) => {
  await shift.page.goto(shift.address([]));
  const second = await shift.extension.context.newPage();
  await second.goto(shift.address(['dana']));
  await second.evaluate((text) => window.desk.say('dana', 'customer', text), FURIOUS);
  await shift.shows({ chat: { title: 'Customer dana', heat: 3 } });
  await second.close();
  await shift.page.bringToFront();
  await shift.shows({
    chat: null,
    state: 'No chat is open here',
    strip: [{ title: 'Customer dana', heat: 3, current: false }],
  });
  await expect.poll(() => places(shift, 'dana')).toEqual([]);
});

test('a reload is another document of the same chat', async ({ shift }) => {
  await shift.begin('dana');
  const at = await shift.say('dana', FURIOUS);
  const before = await shift.shownAt(at);
  const [old] = (await places(shift, 'dana'))!;
  await shift.page.reload();
  await expect
    .poll(() => places(shift, 'dana'))
    .toEqual([{ ...old, documentId: expect.not.stringMatching(old!.documentId), revision: expect.any(Number) }]);
  await shift.shows({ chat: { messageAt: at, heat: before.chat!.heat }, suggestions: before.suggestions });
});

test('the panel follows back and forward, inside the desk and out of it', async ({ shift }) => {
  await shift.begin('dana', 'omar');
  await shift.hear('dana', FURIOUS);
  await shift.front('omar');
  await shift.shows({ chat: { title: 'Customer omar' } });
  await shift.page.goBack();
  await shift.shows({ chat: { title: 'Customer dana', heat: 3 } });
  await shift.page.goForward();
  await shift.shows({ chat: { title: 'Customer omar' } });
  await shift.page.goto(shift.extension.page('welcome.html'));
  await shift.shows({ chat: null, state: 'No helpdesk in this tab' });
  await shift.page.goBack();
  await shift.shows({ chat: { title: 'Customer omar' } });
});

test('a site that is taken back is not read any more; allowed again, it is', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', 'Hi, could you tell me when the shop opens tomorrow?');
  const settings = await ExtensionSettings.open(shift.extension.context, shift.extension.id);
  try {
    await settings.access('ON_CLICK');
    await shift.page.bringToFront();
    await shift.shows({ chat: null, suggestions: [] });
    const unheard = await shift.say('dana', FURIOUS);
    await settings.access('ON_ALL_SITES');
    await shift.shownAt(unheard);
    await shift.shows({ chat: { heat: 3 } });
  } finally {
    await settings.access('ON_ALL_SITES');
  }
});

test('a page cannot end its own reader by saying that a newer one has come', async ({ shift }) => {
  await shift.begin('dana');
  await shift.page.evaluate((id) => {
    for (const contentScriptName of ['helpdesk', 'teach']) {
      const detail = { contentScriptName, messageId: 'made up' };
      document.dispatchEvent(new CustomEvent(`${id}:${contentScriptName}:wxt:content-script-started`, { detail }));
    }
  }, shift.extension.id);
  expect(await shift.hear('dana', FURIOUS)).toMatchObject({ chat: { heat: 3 } });
});
