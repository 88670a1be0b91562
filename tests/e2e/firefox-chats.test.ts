import type { Assessment, Place } from '../../lib/assessment.ts';
import { draft, expect, hear, panel, type Shift, test } from './firefox-shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

test.setTimeout(240_000);

test.beforeEach(async ({ shift: { tab, deskUrl } }, { testId }) => {
  await tab.goto(`${deskUrl}?start=paused&open=${testId}`);
});

/** Where the background knows a chat to be. */
async function places({ firefox }: Shift, chat: string): Promise<Place[] | undefined> {
  const stored = await firefox.sidebar.evaluate(() => chrome.storage.session.get<Record<string, Assessment>>(null));
  return Object.values(stored ?? {}).find(({ conversation }) => conversation?.id === chat)?.places;
}

test('a reload is another document of the same chat', async ({ shift }, { testId }) => {
  const { chat } = await hear(shift, testId, FURIOUS);
  const [old] = (await places(shift, testId))!;
  await shift.tab.evaluate(() => location.reload());
  const documents = async () => (await places(shift, testId))?.map(({ documentId }) => documentId);
  await expect.poll(documents).toEqual([expect.not.stringMatching(old!.documentId)]);
  await expect.poll(() => panel(shift)).toMatchObject({ chat: { messageAt: chat!.messageAt, heat: chat!.heat } });
});

test('a closed tab takes its chats out of the front, not out of the strip', async ({ shift }, { testId }) => {
  const id = `${testId}-second`;
  const second = await shift.firefox.open(`${shift.deskUrl}?start=paused&open=${id}`);
  await hear({ ...shift, tab: second }, id, FURIOUS);
  await second.close();
  await shift.tab.activate();
  const row = { title: `Customer ${id}`, heat: 3, current: false };
  await expect
    .poll(() => panel(shift))
    .toMatchObject({
      chat: { title: `Customer ${testId}` },
      strip: expect.arrayContaining([expect.objectContaining(row)]),
    });
  expect(await places(shift, id)).toEqual([]);
});

test('one chat in two tabs is one chat; closing a tab leaves it in the other', async ({ shift }, { testId }) => {
  const { chat, suggestions } = await hear(shift, testId, FURIOUS);
  const second = await shift.firefox.open(`${shift.deskUrl}?start=paused&open=${testId}`);
  await second.evaluate(
    (id, text, time) => window.desk.say(id, 'customer', text, { at: new Date(time).toISOString() }),
    testId,
    FURIOUS,
    chat!.messageAt,
  );
  await expect.poll(async () => (await places(shift, testId))?.length).toBe(2);
  const rows = async () => (await panel(shift))?.strip.filter(({ title }) => title === chat!.title);
  await expect.poll(rows).toMatchObject([{ heat: 3, current: true }]);
  await second.close();
  await expect.poll(async () => (await places(shift, testId))?.length).toBe(1);
  await shift.tab.activate();
  await expect.poll(rows).toMatchObject([{ heat: 3, current: true }]);
  await shift.firefox.window.command('I');
  await expect.poll(() => draft(shift, testId)).toBe(suggestions[0]!.text);
});

test('a desk that is left is in front no more; back again, its chat is', async ({ shift }, { testId }) => {
  await hear(shift, testId, FURIOUS);
  await shift.tab.goto('about:blank');
  await expect.poll(() => places(shift, testId)).toEqual([]);
  await expect.poll(() => panel(shift)).toMatchObject({ chat: null });
  await shift.tab.evaluate(() => history.back());
  await expect.poll(() => panel(shift)).toMatchObject({ chat: { title: `Customer ${testId}` } });
  expect(await places(shift, testId)).toHaveLength(1);
});
