import { expect, test } from './shift.ts';

const CALM = 'Hi, could you tell me when the shop opens tomorrow?';
const ANGRY = 'I am furious. Two weeks without a reply, this is unacceptable and you know it.';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

test('open chats stand hottest first, and the hidden ones keep being judged', async ({ shift }) => {
  await shift.begin('dana', 'omar', 'li');
  await shift.hear('dana', CALM);
  await shift.say('omar', ANGRY);
  await shift.say('li', FURIOUS);
  const { strip } = await shift.shows({
    strip: [
      { title: 'Customer li', heat: 3, unread: 'unread', standing: expect.stringContaining('⚑') },
      { title: 'Customer omar', unread: 'unread' },
      { title: 'Customer dana', heat: 0, current: true, unread: null },
    ],
  });
  expect(strip[1]!.heat).toBeGreaterThan(0);
  await shift.say('dana', FURIOUS);
  await shift.say('li', 'You are right. I called the workshop, and the refund is on its way to you.', 'agent');
  await shift.say('li', 'Ah, your colleague just called me back and it is all settled. Thank you, sorry for shouting.');
  await shift.shows({ strip: [{ title: 'Customer dana', heat: 3 }, {}, {}] });
  const li = async () => (await shift.panel.shown()).strip.find(({ title }) => title === 'Customer li');
  await expect.poll(async () => (await li())?.heat).toBeLessThan(2);
});

test('a chat nobody has seen for a while is stale: no number, last in the strip', async ({ shift }) => {
  await shift.begin('dana', 'omar');
  await shift.hear('dana', CALM);
  await shift.say('omar', FURIOUS);
  await shift.shows({ strip: [{ title: 'Customer omar', heat: 3 }, { title: 'Customer dana' }] });
  const worker = await shift.extension.worker();
  await worker.evaluate(async () => {
    const stored = await chrome.storage.session.get<Record<string, { lastSeenAt: number }>>(null);
    const [key, chat] = Object.entries(stored).find(([name]) => name.startsWith('chat:') && name.endsWith(' omar'))!;
    await chrome.storage.session.set({ [key]: { ...chat, lastSeenAt: Date.now() - 3 * 60_000 } });
  });
  await shift.shows({
    strip: [
      { title: 'Customer dana', heat: 0 },
      { title: 'Customer omar', heat: null, stale: true, standing: 'look' },
    ],
  });
  await expect.poll(() => worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
  await shift.front('omar');
  await shift.shows({ chat: { title: 'Customer omar', heat: 3 }, strip: [{ stale: false, heat: 3 }, {}] });
});

test('the badge on the toolbar follows the hottest chat', async ({ shift }) => {
  await shift.begin('dana', 'omar');
  const badge = async () => (await shift.extension.worker()).evaluate(() => chrome.action.getBadgeText({}));
  await shift.hear('dana', CALM);
  expect(await badge()).toBe('');
  await shift.say('omar', FURIOUS);
  await expect.poll(badge).toBe('3!');
  expect(await (await shift.extension.worker()).evaluate(() => chrome.action.getTitle({}))).toContain('Customer omar');
});

test('the heat of a chat that is closed leaves the badge at once', async ({ shift }) => {
  await shift.begin('dana');
  const badge = async () => (await shift.extension.worker()).evaluate(() => chrome.action.getBadgeText({}));
  await shift.say('dana', FURIOUS);
  await expect.poll(badge).toBe('3!');
  await shift.page.goto('about:blank');
  await expect.poll(badge).toBe('');
});

test('one alarm is set for when the badge would no longer be true', async ({ shift }) => {
  await shift.begin('dana', 'omar');
  await shift.hear('dana', CALM);
  await shift.say('omar', FURIOUS);
  await shift.shows({ strip: [{ title: 'Customer omar', heat: 3 }, {}] });
  const worker = await shift.extension.worker();
  const alarms = () => worker.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(alarms).toEqual(['look-again']);
  const rings = () => worker.evaluate(async () => (await chrome.alarms.getAll())[0]!.scheduledTime - Date.now());
  await expect.poll(rings).toBeLessThanOrEqual(2 * 60_000 + 1_000);
});

test('a time the agent promised is remembered until they write again', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', FURIOUS);
  await shift.say('dana', 'Give me two minutes, I am ringing the workshop.', 'agent');
  const promises = async () => (await shift.assessments())[0]?.promises?.map(({ words }) => words);
  await expect.poll(promises).toEqual(['Give me two minutes']);
  await shift.shows({ chat: { reading: expect.stringContaining('Promised “Give me two minutes”') } });
});

test('another language is not judged, and said so', async ({ shift }) => {
  await shift.begin('not-english');
  await shift.step('not-english', 2);
  const { chat, suggestions, strip } = await shift.shows({ chat: { reading: expect.stringContaining('German') } });
  expect(chat).toMatchObject({ heat: null, word: null, flag: null });
  expect(suggestions).toEqual([]);
  expect(strip).toMatchObject([{ heat: null, standing: 'not judged' }]);
});

test('a person in danger: the procedure stands first and cannot be inserted', async ({ shift }) => {
  await shift.begin('safety-crisis');
  await shift.step('safety-crisis', 3);
  const { suggestions } = await shift.shows({ chat: { heat: 4 } });
  expect(suggestions[0]!.technique).toBe('Safety');
  expect(suggestions[0]!.text).toContain('No safety procedure is set up. Tell your lead now');
  const inserts = await shift.panel.evaluate(() =>
    [...document.querySelectorAll('[aria-label^="Insert: "]')].map((one) => one.getAttribute('aria-label')),
  );
  expect(inserts).not.toContain('Insert: Safety');
});

test('"What Levelhead reads here" lists exactly the messages of the page', async ({ shift }) => {
  await shift.begin('repeat-contact-after-failed-bot');
  await shift.step('repeat-contact-after-failed-bot', 16);
  await shift.say('repeat-contact-after-failed-bot', 'Spoke to billing, credit is fine.', 'note');
  await shift.panel.press('r');
  const spoken = await shift.page.evaluate(() =>
    window.desk
      .messages('repeat-contact-after-failed-bot')
      .filter(({ removed }) => !removed)
      .map(({ role, text }) => [role === 'note' ? 'internal note' : role, text]),
  );
  expect(new Set(spoken.map(([role]) => role))).toEqual(
    new Set(['system', 'customer', 'bot', 'internal note', 'agent']),
  );
  const listed = await shift.panel.until('the transcript', () => {
    const lines = [...document.querySelectorAll('.transcript li')];
    return (
      lines.length > 0 &&
      lines.map((line) => [line.querySelector('.role')!.firstChild!.textContent, line.lastElementChild!.textContent])
    );
  });
  expect(listed).toEqual(spoken);
});
