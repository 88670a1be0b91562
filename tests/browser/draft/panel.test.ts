import { chat, place, stored } from '../panel/examples.ts';
import { expect, test } from '../panel/panel.ts';

const noted = (tabId: number, documentId = `document-${tabId}`) => ({
  tabId,
  documentId,
  notes: [
    { rule: 'calm-down', level: 'warn', start: 7, end: 16, words: 'calm down' },
    { rule: 'condescending', level: 'hint', start: 20, end: 26, words: 'simply' },
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
    /calm down.*heats people up\..*Instead: Acknowledge: name the fact/,
    /simply.*Instead: delete it/,
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
