import { expect, hear, panel, type Shift, test } from './firefox-shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

test.setTimeout(240_000);

test.beforeEach(async ({ shift: { tab, deskUrl } }, { testId }) => {
  await tab.activate();
  await tab.goto(`${deskUrl}?start=paused&open=${testId}`);
});

async function row(shift: Shift, chat: string) {
  return (await panel(shift))?.strip.find(({ title }) => title === `Customer ${chat}`);
}

test('a site that is taken back is not read any more; allowed again, it is', async ({ shift }, { testId }) => {
  await hear(shift, testId, FURIOUS);
  const { welcome } = shift.firefox;
  await welcome.evaluate(async () => {
    const { origins } = await chrome.permissions.getAll();
    await chrome.permissions.remove({ origins: origins!.filter((one) => one.includes('localhost')) });
  });
  await expect.poll(() => panel(shift)).toMatchObject({ chat: null, suggestions: [] });
  await shift.tab.evaluate((id) => window.desk.say(id, 'customer', 'Now I am really furious with you!'), testId);
  const answers = () =>
    welcome.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.tabs.sendMessage(tab!.id!, { kind: 'who-is-there' }).then(Boolean, () => false);
    });
  await expect.poll(answers).toBe(false);
  await welcome.activate();
  await welcome.until('where to type the address', () => {
    const address = document.querySelector<HTMLInputElement>('details input');
    if (!address) return false;
    document.querySelector('details')!.open = true;
    address.value = 'http://localhost/';
    return address.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await welcome.click('Allow');
  await shift.firefox.window.accept();
  await welcome.until('that the desk is allowed', () => document.body.textContent.includes('Allowed: localhost'));
  await shift.tab.activate();
  expect((await hear(shift, testId, FURIOUS)).chat).toMatchObject({ title: `Customer ${testId}`, heat: 3 });
});

test('a tab the browser discards leaves a chat that is not seen; back in front, it is read again', async ({ shift }, {
  testId,
}) => {
  const id = `${testId}-second`;
  const second = await shift.firefox.open(`${shift.deskUrl}?start=paused&open=${id}`);
  await hear({ ...shift, tab: second }, id, FURIOUS);
  await shift.tab.activate();
  await expect.poll(() => panel(shift)).toMatchObject({ chat: { title: `Customer ${testId}` } });
  const { welcome } = shift.firefox;
  const tab = await welcome.evaluate(async (wanted) => {
    const found = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted))!;
    await chrome.tabs.discard(found.id);
    return found.id!;
  }, id);
  await expect.poll(() => row(shift, id)).toMatchObject({ heat: null, stale: true, standing: 'not seen' });
  await welcome.evaluate((discarded) => void chrome.tabs.update(discarded, { active: true }), tab);
  await expect.poll(() => row(shift, id)).toMatchObject({ stale: false, current: true });
  await welcome.evaluate((discarded) => chrome.tabs.remove(discarded), tab);
});
