import type { Assessment } from '../../../lib/assessment.ts';
import type { InsertRequest } from '../../../lib/messages.ts';
import { fullReply as reply, handOver, heated, stored, suggestion } from './examples.ts';
import { answerInsertions } from './insertions.ts';
import { expect, test } from './panel.ts';

test('a full reply is inserted with one click, its first gap selected, and counts for each of its parts', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const requests = await answerInsertions(extension, tabId, 'inserted');
  await show(stored(heated(tabId, { reply })));
  const card = panel.getByRole('region', { name: 'Full reply' });
  await expect(card.locator('.why')).toHaveText('Acknowledge → Apologise → Reassure → Next step');
  await card.getByRole('button', { name: 'Insert: Full reply' }).click();
  await expect(card.locator('.done, .refused')).toHaveText(
    'In the reply box of Maria K., with the first gap selected. Not sent.',
  );
  const [request] = (await requests()) as [InsertRequest];
  expect(request.text).toBe(
    'Three calls about the coffee machine is three too many. I’m sorry it was closed twice. I’m on it now. By [time] you know what happens.',
  );
  expect(request.text.slice(request.select!.start, request.select!.end)).toBe('[time]');
  await expect
    .poll(async () => (await extension.heard()).map(({ phrase }) => (phrase as { phraseId: string }).phraseId).sort())
    .toEqual(['own/a1', 'own/b1', 'own/c1', 'own/d1']);
});

test('each part can be replaced, removed and put back; what leans on a removed part goes with it', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const requests = await answerInsertions(extension, tabId, 'inserted');
  await show(stored(heated(tabId, { reply })));
  const card = panel.getByRole('region', { name: 'Full reply' });
  await card.getByRole('button', { name: 'Change: Full reply' }).click();
  await expect(card.getByRole('listitem')).toHaveText([/^feeling/, /^fact/, /^action/, /^time/]);
  await card.getByRole('button', { name: 'Another line: Acknowledge' }).click();
  await expect(card).toContainText('That has gone on for too long.');
  await expect(card.getByRole('button', { name: 'Another line: Apologise' })).toHaveCount(0);
  await card.getByRole('button', { name: 'Remove: Next step' }).click();
  await expect(card.getByRole('listitem').nth(2)).toContainText('does not stand without a next step');
  await card.getByRole('button', { name: 'Insert: Full reply' }).click();
  await expect(card.locator('.done, .refused')).toContainText('In the reply box');
  await card.getByRole('button', { name: 'Put back: Next step' }).click();
  await expect(card).toContainText('I’m on it now.');
  await panel.keyboard.press('f');
  await expect
    .poll(async () => (await requests()).map(({ text }) => text))
    .toEqual([
      'That has gone on for too long. I’m sorry it was closed twice.',
      'That has gone on for too long. I’m sorry it was closed twice. I’m on it now. By [time] you know what happens.',
    ]);
});

test('the choice of parts lasts while the reply stays the same, and ends with it', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const judgedAgain = (more: Partial<Assessment>) =>
    extension.worker.evaluate((chats) => chrome.storage.session.set(chats), stored(heated(tabId, more)));
  await show(stored(heated(tabId, { reply })));
  const card = panel.getByRole('region', { name: 'Full reply' });
  await card.getByRole('button', { name: 'Change: Full reply' }).click();
  await card.getByRole('button', { name: 'Remove: Apologise' }).click();
  await judgedAgain({ reply, title: 'Maria Klein' });
  await expect(panel.getByRole('heading', { name: 'Maria Klein' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Put back: Apologise' })).toBeVisible();
  await judgedAgain({ reply: reply.slice(0, 2) });
  await expect(card).toContainText('I’m sorry it was closed twice.');
  await expect(card.getByRole('button', { name: 'Change: Full reply' })).toHaveAttribute('aria-expanded', 'false');
  await judgedAgain({});
  await expect(card).toHaveCount(0);
});

test('a boundary says which step it takes and names the team’s consequence', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const consequence = 'we end the chat and answer by e-mail';
  await extension.seed('local', { team: { format: 1, company: { boundaryConsequence: consequence } } });
  await panel.reload();
  const boundary = (step: 1 | 2, text: string) =>
    stored(heated(tabId, { suggestions: [suggestion('set-boundary', text, { step })] }));
  await show(boundary(1, 'Please leave the insults out.'));
  const card = panel.getByRole('group', { name: 'Set a boundary' });
  await expect(card).toContainText(`Step 1 of 2. If it goes on, step 2 names the consequence: ${consequence}`);
  await show(boundary(2, `If it goes on: <${consequence}>.`));
  await expect(card.locator('.step')).toHaveText('Step 2 of 2.');
  await show(boundary(2, 'If it goes on, I stop here.'));
  await expect(card.locator('.step')).toHaveText(`Step 2 of 2. The consequence: ${consequence}`);
  await extension.seed('local', {});
  await expect(card.locator('.step')).toContainText('your team has set none, so ask your lead first');
});

test('a hand-over has its summary: three facts, gaps for what was not said, to copy and never to insert', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId, { handOver })));
  await panel.evaluate(() => {
    const page = globalThis as unknown as { copied: string };
    navigator.clipboard.writeText = async (text) => void (page.copied = text);
  });
  const card = panel.getByRole('region', { name: 'Hand-over summary' });
  await card.getByText('a note for whoever takes over').click();
  await expect(card.locator('.gap')).toHaveText('[what they want]');
  await expect(card.getByRole('button')).toHaveText(['Copy']);
  await card.getByRole('button', { name: 'Copy: Hand-over summary' }).click();
  await expect(card.locator('.done, .refused')).toHaveText('Copied. Paste it into an internal note.');
  expect(await panel.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(
    'What happened: “the dishwasher leaks again”\n' +
      'What was tried: “I called twice”; agent: “I’ve booked the engineer.”\n' +
      'What they want: [what they want]',
  );
});

test('a line that moved up says what it stands in place of, and the reason given for that', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId)));
  await panel.getByRole('button', { name: 'Not helpful: Acknowledge', exact: true }).click();
  const old = panel.getByRole('group', { name: 'Acknowledge', exact: true });
  await old.getByRole('button', { name: 'too scripted' }).click();
  const moved = suggestion('acknowledge', 'You have waited long enough.', {
    phraseId: 'own/moved-up',
    learned: 'in place of “Three calls about …”: you marked this not helpful here',
    insteadOf: 'empathy/acknowledge-one',
  });
  const suggestions = [moved, ...heated(tabId).suggestions.slice(1)];
  await extension.worker.evaluate((chats) => chrome.storage.session.set(chats), stored(heated(tabId, { suggestions })));
  await expect(panel.getByRole('group', { name: 'Acknowledge', exact: true }).locator('.learned')).toHaveText(
    'in place of “Three calls about …”: you marked this not helpful here (too scripted)',
  );
});
