import { heated, place, stored } from './examples.ts';
import { answerInsertions } from './insertions.ts';
import { expect, test } from './panel.ts';

const conversation = { site: 'http://localhost', id: '7' };

test('Insert asks the page that shows the chat, selects the first gap, and says where the text is', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const requests = await answerInsertions(extension, tabId, 'inserted');
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Insert: Offer options' }).click();
  const group = panel.getByRole('group', { name: 'Offer options' });
  await expect(group.locator('.done, .refused')).toHaveText(
    'In the reply box of Maria K., with the first gap selected. Not sent.',
  );
  const [request] = await requests();
  expect(request).toMatchObject({ documentId: `document-${tabId}`, ref: conversation });
  expect(request!.text.slice(request!.select!.start, request!.select!.end)).toBe('[date]');
  await expect
    .poll(() => extension.heard())
    .toContainEqual({
      kind: 'feedback',
      at: expect.any(Number),
      conversation,
      phrase: {
        phraseId: 'empathy/offer-options-one',
        textHash: '00000000',
        packId: 'options',
        technique: 'offer-options',
      },
      outcome: 'inserted',
    });
});

for (const [outcome, words] of [
  ['no-composer', 'no reply box is open'],
  ['conversation-changed', 'is not in front on the page'],
  ['note-mode', 'an internal note'],
  ['rejected', 'did not take the text. Copy it'],
] as const) {
  test(`an insertion that ends as ${outcome} is explained and not counted as used`, async ({
    inFront: { panel, tabId, show },
    extension,
  }) => {
    await answerInsertions(extension, tabId, outcome);
    await show(stored(heated(tabId)));
    await panel.getByRole('button', { name: 'Insert: Acknowledge' }).click();
    const group = panel.getByRole('group', { name: 'Acknowledge' });
    await expect(group.locator('.done, .refused')).toContainText(words);
    await expect(group.getByRole('button', { name: 'Copy: Acknowledge' })).toBeVisible();
    await expect.poll(() => extension.heard()).toEqual([]);
  });
}

test('what came of a phrase in one chat is not said of it in another', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await answerInsertions(extension, tabId, 'note-mode');
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Insert: Acknowledge' }).click();
  const said = panel.getByRole('group', { name: 'Acknowledge' }).locator('.done, .refused');
  await expect(said).toContainText('an internal note');
  await show(stored(heated(tabId, { conversation: { ...conversation, id: '8' }, title: 'Omar R.' })));
  await expect(panel.getByRole('heading', { name: 'Omar R.' })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('a page that no longer listens is a changed conversation, not an error', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Insert: Acknowledge' }).click();
  await expect(panel.getByRole('group', { name: 'Acknowledge' }).locator('.done, .refused')).toContainText(
    'not in front',
  );
});

test('Not helpful is kept at once, takes a reason, and is undone', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  const thumb = panel.getByRole('button', { name: 'Not helpful: Acknowledge', exact: true });
  await thumb.click();
  await expect(thumb).toHaveAttribute('aria-pressed', 'true');
  const group = panel.getByRole('group', { name: 'Acknowledge', exact: true });
  await expect(group).toContainText('Saved on this device');
  await group.getByRole('button', { name: 'too scripted' }).click();
  await expect(group).toContainText('(too scripted)');
  await group.getByRole('button', { name: 'Undo: Acknowledge' }).click();
  await expect(thumb).toHaveAttribute('aria-pressed', 'false');
  const phrase = {
    phraseId: 'empathy/acknowledge-one',
    textHash: '00000000',
    packId: 'empathy',
    technique: 'acknowledge',
  };
  await expect
    .poll(() => extension.heard())
    .toEqual([
      { kind: 'feedback', at: expect.any(Number), conversation, phrase, outcome: 'not-helpful' },
      { kind: 'undo-feedback', conversation, id: 1 },
      {
        kind: 'feedback',
        at: expect.any(Number),
        conversation,
        phrase,
        outcome: 'not-helpful',
        reason: 'too-scripted',
      },
      { kind: 'undo-feedback', conversation, id: 3 },
    ]);
});

test('where feedback makes a suggestion leave, its receipt stays in its place', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Not helpful: Acknowledge', exact: true }).click();
  await expect(panel.getByText('Not helpful: Acknowledge. Saved')).toBeVisible();
  const without = heated(tabId, { suggestions: heated(tabId).suggestions.slice(1) });
  await extension.worker.evaluate((chats) => chrome.storage.session.set(chats), stored(without));
  const region = panel.getByRole('region', { name: 'Suggestions' });
  await expect(region.getByRole('group', { name: 'Acknowledge', exact: true })).toHaveCount(0);
  await expect(region.locator('> div').first()).toContainText('Not helpful: Acknowledge');
  await region.getByRole('button', { name: 'Undo: Acknowledge' }).click();
  await expect(panel.getByText('Not helpful: Acknowledge. Saved')).toHaveCount(0);
});

test('a thumb can be undone after the panel was closed and opened again', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Helpful: Acknowledge', exact: true }).click();
  await expect(panel.getByText('Helpful: Acknowledge. Saved')).toBeVisible();
  await panel.reload();
  await panel.getByRole('button', { name: 'Undo: Acknowledge' }).click();
  await expect(panel.getByText('Helpful: Acknowledge. Saved')).toHaveCount(0);
});

test('Wrong reading corrects the heat and takes it back', async ({ inFront: { panel, tabId, show }, extension }) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Wrong reading' }).click();
  await panel.getByRole('button', { name: '1 uneasy' }).click();
  await expect.poll(() => extension.heard()).toEqual([{ kind: 'wrong-reading', conversation, heat: 1 }]);
  await show(stored(heated(tabId, { correction: { heat: 1, id: 5 } })));
  await expect(panel.locator('.heat .number')).toHaveText('1uneasy');
  await panel.getByRole('region', { name: 'Conversation heat' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.heard()).toEqual([{ kind: 'wrong-reading', conversation, heat: null }]);
});

test('a correction that fails says why', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Wrong reading' }).click();
  await panel.getByRole('button', { name: '2 frustrated' }).click();
  await expect(panel.getByRole('alert')).toContainText('the device is full');
});

test('Copy puts the plain text on the clipboard', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId, { places: [place(tabId)] })));
  await panel.evaluate(() => {
    const page = globalThis as unknown as { copied: string };
    navigator.clipboard.writeText = async (text) => void (page.copied = text);
  });
  await panel.getByRole('button', { name: 'Copy: Acknowledge' }).click();
  await expect(panel.getByRole('group', { name: 'Acknowledge' }).locator('.done, .refused')).toHaveText('Copied.');
  expect(await panel.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(
    'Three calls about the coffee machine and still no answer. That would wear anyone out.',
  );
});
