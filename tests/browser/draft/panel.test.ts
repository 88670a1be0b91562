import type { ReplaceOutcome } from '../../../lib/messages.ts';
import { chat, place, stored } from '../panel/examples.ts';
import type { Extension } from '../panel/extension.ts';
import { expect, test } from '../panel/panel.ts';

const noted = (tabId: number, documentId = `document-${tabId}`) => ({
  tabId,
  documentId,
  notes: [
    {
      rule: 'calm-down',
      level: 'warn',
      start: 7,
      end: 16,
      words: 'calm down',
      replacement: { start: 0, end: 17, text: 'I can see what [what happened] has meant for you.', whole: true },
    },
    {
      rule: 'condescending',
      level: 'hint',
      start: 20,
      end: 26,
      words: 'simply',
      replacement: { start: 20, end: 26, text: '' },
    },
  ],
});

test('the panel shows why and what instead, for the chat in front, until the notes are gone', async ({ inFront }) => {
  const { panel, tabId, show } = inFront;
  const chats = stored(chat('7', { places: [place(tabId)] }), chat('8'));
  const check = panel.getByRole('region', { name: 'Draft check' });
  await show({ ...chats, 'draft:http://localhost 8': noted(tabId) });
  await expect(panel.getByRole('region', { name: 'Conversation heat' })).toBeVisible();
  await expect(check).toHaveCount(0);

  await show({ ...chats, 'draft:http://localhost 7': noted(tabId) });
  await expect(check.getByRole('listitem')).toHaveText([
    /calm down.*heats people up\..*Instead: Acknowledge: name the fact.*I can see what.*for the whole sentence/,
    /simply.*Instead: delete it.*Leave it out/,
  ]);

  await show({ ...chats, 'draft:http://localhost 7': noted(tabId, 'another document') });
  await expect(check).toHaveCount(0);
});

test('a rule the lead switches off leaves the panel at once', async ({
  inFront: { helpdesk, panel, tabId, show },
  extension,
}) => {
  await show({ ...stored(chat('7', { places: [place(tabId)] })), 'draft:http://localhost 7': noted(tabId) });
  const notes = panel.getByRole('region', { name: 'Draft check' }).getByRole('listitem');
  await expect(notes).toHaveCount(2);
  const options = await extension.open('options');
  await options.getByRole('checkbox', { name: /calm down, relax/ }).uncheck();
  await options.close();
  await helpdesk.bringToFront();
  await expect(notes).toHaveText([/simply/]);
});

/** Has the helpdesk's tab answer what the panel asks, and keeps what it was asked. */
async function answer(
  { worker }: Extension,
  tabId: number,
  outcome: ReplaceOutcome,
): Promise<() => Promise<unknown[]>> {
  await worker.evaluate(
    ([tab, given]) =>
      chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [given],
        func: (word) => {
          const page = globalThis as unknown as { asked: unknown[] };
          page.asked = [];
          chrome.runtime.onMessage.addListener((message, _sender, respond) => {
            page.asked.push(message);
            respond(word);
          });
        },
      }),
    [tabId, outcome] as const,
  );
  return () =>
    worker.evaluate(async (tab) => {
      const func = () => (globalThis as unknown as { asked: unknown[] }).asked;
      const [result] = await chrome.scripting.executeScript({ target: { tabId: tab }, func });
      return result!.result as unknown[];
    }, tabId);
}

const request = (tabId: number, note: number) => {
  const { rule, replacement } = noted(tabId).notes[note]!;
  const ref = { site: 'http://localhost', id: '7' };
  return { kind: 'accept-replacement', documentId: `document-${tabId}`, ref, rule, replacement };
};

test('a replacement is asked for by its button, and the first by a key', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  const asked = await answer(extension, tabId, 'inserted');
  await show({ ...stored(chat('7', { places: [place(tabId)] })), 'draft:http://localhost 7': noted(tabId) });
  await panel.getByRole('button', { name: 'Replace: simply' }).click();
  await expect.poll(asked).toEqual([request(tabId, 1)]);
  await expect(panel.getByRole('status').filter({ hasText: 'Replaced in the reply box. Not sent.' })).toHaveCount(1);
  await panel.keyboard.press('a');
  await expect.poll(asked).toEqual([request(tabId, 1), request(tabId, 0)]);
});

for (const [outcome, words] of [
  ['draft-changed', 'the reply has changed since'],
  ['no-composer', 'no reply box is open'],
  ['conversation-changed', 'is not in front'],
  ['note-mode', 'an internal note'],
  ['rejected', 'did not take the text'],
] as const) {
  test(`a replacement that ends as ${outcome} is explained`, async ({ inFront: { panel, tabId, show }, extension }) => {
    await answer(extension, tabId, outcome);
    await show({ ...stored(chat('7', { places: [place(tabId)] })), 'draft:http://localhost 7': noted(tabId) });
    const check = panel.getByRole('region', { name: 'Draft check' });
    await check.getByRole('button', { name: 'Replace: calm down' }).click();
    await expect(check.getByText(words)).toBeVisible();
  });
}
