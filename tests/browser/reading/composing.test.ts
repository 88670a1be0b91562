import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { bundle, IsolatedWorld } from '../harness.ts';
import { Site } from './site.ts';

const ENTRY = fileURLToPath(new URL('composing.ts', import.meta.url));

/** Where a chat's text goes, and pages on which none may go anywhere. */
const PAGES: [site: string, state: string, outcome: string, composer: string][] = [
  ['rocket-chat', 'plain', 'inserted', 'footer textarea'],
  ['rocket-chat', 'colleagues-bots', 'no-composer', ''],
  ['zammad', 'two-tickets', 'inserted', '.content.active .articleNewEdit-body'],
  ['zammad', 'notes-system', 'note-mode', '.articleNewEdit-body'],
  ['zammad-desktop', 'plain', 'inserted', '.ProseMirror'],
  ['zammad-desktop', 'notes-system', 'note-mode', '.ProseMirror'],
  ['zammad-desktop', 'striped-note', 'note-mode', '.ProseMirror'],
  ['live-helper-chat', 'two-chats', 'inserted', '#editor-10'],
  ['live-helper-chat', 'textarea-mail-tab', 'inserted', '#CSChatMessage-10'],
  ['live-helper-chat', 'notes-bots-system', 'note-mode', '#editor-10'],
  ['live-helper-chat', 'closed', 'no-composer', '#CSChatMessage-10'],
  ['freescout', 'reply-open', 'inserted', '.note-editable'],
  ['freescout', 'note-open', 'note-mode', '.note-editable'],
  ['freescout', 'thread', 'no-composer', '.note-editable'],
  ['papercups', 'plain', 'inserted', 'textarea'],
  ['papercups', 'runs-notes-history', 'note-mode', 'textarea'],
  ['crisp', 'chat', 'inserted', '.c-editor-composer__field'],
  ['crisp', 'note-tab', 'note-mode', '.c-editor-composer__field'],
  ['crisp', 'no-tab-told', 'no-composer', '.c-editor-composer__field'],
  ['livechat', 'chat', 'inserted', 'textarea'],
  ['livechat', 'private-mode', 'note-mode', 'textarea'],
  ['livechat', 'text-com', 'no-composer', '[role="textbox"]'],
  ['whatsapp', 'chat', 'inserted', 'footer [contenteditable]'],
  ['salesforce', 'two-tabs', 'inserted', '.active textarea'],
  ['tawk-to', 'chat', 'no-composer', '.pane:not([style]) .tawk-message-input'],
  ['tawk-to', 'not-joined', 'no-composer', ''],
  ['zendesk', 'reply-localised', 'inserted', '[data-test-id="omnicomposer-plain-text-ckeditor"]'],
  ['zendesk', 'note-localised', 'note-mode', ''],
  ['zendesk', 'channel-untold', 'no-composer', ''],
  ['intercom', 'chat', 'inserted', '.embercom-prosemirror-composer-editor'],
  ['intercom', 'mail-note-mode', 'note-mode', ''],
  ['intercom', 'hidden-pane', 'no-composer', ''],
  ['intercom', 'shadow', 'no-composer', ''],
  ['hubspot', 'inbox', 'inserted', '.ProseMirror'],
  ['hubspot', 'comment-mode', 'note-mode', ''],
  ['hubspot', 'hostile', 'no-composer', ''],
  ['freshchat', 'chat', 'inserted', '.msg-reply-box'],
  ['freshchat', 'note-mode', 'note-mode', ''],
  ['freshchat', 'tab-untold', 'no-composer', ''],
  ['help-scout', 'thread', 'inserted', '[role="textbox"]'],
  ['help-scout', 'note-mode', 'note-mode', ''],
  ['help-scout', 'label-untold', 'no-composer', ''],
  ['zammad-desktop', 'form-untold', 'no-composer', ''],
  ['zammad-desktop', 'mobile', 'no-composer', ''],
  ['rocket-chat', 'rich-composer', 'inserted', '.rc-message-box__divcontenteditable'],
  ['chatwoot', 'before-bubbles', 'inserted', '.ProseMirror'],
  ['chatwoot', 'before-bubbles-hostile', 'note-mode', ''],
  ['zoho-desk', 'editor-untold', 'no-composer', ''],
  ['papercups', 'placeholder-untold', 'no-composer', ''],
];

const TEXT = 'I can see why this is upsetting.';

for (const [site, state, outcome, composer] of PAGES) {
  test(`${site}: ${state} answers ${outcome}`, async ({ page }) => {
    await Site.open(page, site, state);
    const written = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')].map((field) =>
          field instanceof HTMLTextAreaElement ? field.value : field.innerText,
        ),
      );
    const before = await written();
    const world = await IsolatedWorld.create(page, await bundle(ENTRY));
    expect(await world.evaluate(`insert(${JSON.stringify(TEXT)})`)).toBe(outcome);
    if (outcome !== 'inserted') return expect(await written()).toEqual(before);
    const target = page.locator(composer).first();
    expect(await target.evaluate((field) => (field as HTMLTextAreaElement).value ?? field.textContent)).toContain(TEXT);
    expect((await written()).filter((text) => text.includes(TEXT))).toHaveLength(1);
  });
}

test('zoho-desk: a text goes into the frame of its editor, above the signature', async ({ page }) => {
  await Site.open(page, 'zoho-desk', 'reply-open');
  const body = page.frameLocator('iframe[name="deskEditor_New"]').locator('body');
  await expect(body).toContainText('-- Ana');
  const world = await IsolatedWorld.create(page, await bundle(ENTRY));
  expect(await world.evaluate(`insert(${JSON.stringify(TEXT)})`)).toBe('inserted');
  expect((await body.innerText()).split('\n').filter((line) => line.trim() !== '')).toEqual([TEXT, '-- Ana']);
});
