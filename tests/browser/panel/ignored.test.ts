import { heated, stored } from './examples.ts';
import { expect, testWithClock as test } from './panel.ts';

test('suggestions that stood there while the agent wrote their own answer are told as ignored, once', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const begun = Date.now();
  await panel.clock.setFixedTime(begun);
  const chat = heated(tabId);
  await show(stored(chat));
  await expect(panel.getByRole('group', { name: 'Acknowledge', exact: true })).toBeVisible();
  await panel.clock.setFixedTime(begun + 10_000);
  await show(stored({ ...chat, answer: 'Words of my own.' }));
  const ignored = async () => {
    const heard = (await extension.heard()) as { outcome?: string; phrase?: { phraseId: string } }[];
    return heard.filter(({ outcome }) => outcome === 'ignored').map(({ phrase }) => phrase!.phraseId);
  };
  const all = chat.suggestions.map(({ phraseId }) => phraseId);
  await expect.poll(ignored).toEqual(all);
  await extension.worker.evaluate(
    (again) => chrome.storage.session.set(again),
    stored({ ...chat, answer: 'Words of my own, and more.', unread: 1 }),
  );
  await expect(panel.getByRole('group', { name: 'Acknowledge', exact: true })).toBeVisible();
  expect(await ignored()).toEqual(all);
});
