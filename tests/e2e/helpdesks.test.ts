import { readdir, readFile, rm } from 'node:fs/promises';
import { test } from '@playwright/test';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import { STANDING_WORDS, standingOf } from '../../lib/look/helpdesks.ts';
import { expectedOf } from '../browser/reading/site.ts';
import { type Extension, launchExtension, UPDATES } from '../extension/launch.ts';
import { buildToAllow, HelpdeskTab } from './helpdesk-tab.ts';
import { expect } from './shift.ts';

/** Of each helpdesk the pages that say most, at its own address, at a host of its customer's, or at both. */
const READ: [site: string, state: string][] = [
  ['zendesk', 'grouped-runs'],
  ['zendesk', 'notes-bots-system'],
  ['zendesk', 'own-host'],
  ['intercom', 'grouped-runs'],
  ['intercom', 'shadow'],
  ['freshdesk', 'ticket'],
  ['freshdesk', 'reply-open'],
  ['freshdesk', 'own-host'],
  ['freshchat', 'chat'],
  ['freshchat', 'own-host'],
  ['hubspot', 'inbox'],
  ['help-scout', 'thread'],
  ['front', 'mail'],
  ['gorgias', 'attachments-unnamed'],
  ['crisp', 'chat'],
  ['crisp', 'note-tab'],
  ['livechat', 'unread-chats'],
  ['tawk-to', 'chat'],
  ['whatsapp', 'unread-rows'],
  ['zoho-desk', 'reply-open'],
  ['salesforce', 'attachments-typing'],
  ['chatwoot', 'notes-bots-system'],
  ['chatwoot', 'unread-cards'],
  ['chatwoot', 'self-hosted'],
  ['rocket-chat', 'colleagues-bots'],
  ['rocket-chat', 'sidebar'],
  ['rocket-chat', 'rich-composer'],
  ['zammad', 'two-tickets'],
  ['zammad', 'notes-system'],
  ['zammad-desktop', 'attachments'],
  ['zammad-desktop', 'notes-system'],
  ['live-helper-chat', 'runs'],
  ['live-helper-chat', 'unread-tab'],
  ['live-helper-chat', 'single-window'],
  ['freescout', 'reply-open'],
  ['freescout', 'bounce'],
  ['papercups', 'two-earlier'],
  ['papercups', 'runs-notes-history'],
];

/** What becomes of a phrase, by what the page's box is. */
const OUTCOMES: Record<string, string> = {
  reply: 'In the reply box of',
  note: 'Not inserted: the page is writing an internal note. Switch it to a reply, or copy the text.',
  none: 'Not inserted: no reply box is open that is sure to go to the customer. Open one, or copy the text.',
};

test.setTimeout(60_000);

const SITES = new URL('../fixtures/sites/', import.meta.url);

let extension: Extension;
let tab: HelpdeskTab;

test.beforeAll(async () => {
  extension = await launchExtension({ build: await buildToAllow(), switches: [UPDATES] });
  tab = await HelpdeskTab.open(extension);
});

test.afterEach(() => tab.leave());

test.afterAll(async () => {
  await extension.close();
  await rm(extension.build, { recursive: true });
});

for (const [site, state] of READ) {
  test(`${site}: ${state} is read once it is allowed, and only its reply box is written into`, async () => {
    const { address, conversations, listed = [] } = await expectedOf(site, state);
    const { hostname } = new URL(address);
    const adapter = await adapterOf(site);
    const standing = standingOf(adapter);
    const { title, composer } = conversations.find(({ shown }) => shown)!;
    await tab.goTo(address, await fixture(site, state));
    const isKnown = !hostname.endsWith('.acme.example');
    expect((await tab.allow()).includes(offerOf(adapter))).toBe(isKnown);

    await expect.poll(async () => (await tab.panel.shown()).chat?.title).toBe(title);
    const { reading } = (await tab.panel.shown()).chat!;
    const { confidence } = adapter.evidence;
    expect(reading.includes(`Reading ${adapter.name} is experimental.`)).toBe(confidence === 'low');
    expect(reading.includes('Not judged: this page does not say who wrote what.')).toBe(standing === 'not-yet');
    expect(await tab.offersTeaching()).toBe(standing === 'not-yet');
    const read = {
      as: expect.stringContaining(`Read as ${adapter.name} on ${hostname}, ${confidence} confidence`),
      refused: null,
      chats: conversations.map(({ shown, messages, ...chat }) => ({
        title: chat.title,
        where: shown ? 'in front' : 'hidden',
        lines: messages.map(({ role, text }) => `${role}: ${text}`),
      })),
      listed: listed.map((row) => row.title || `Chat ${row.id}`),
    };
    expect(await tab.readHere()).toEqual(read);

    const before = await tab.fields();
    const text = await tab.find('sorry');
    expect(await tab.insert()).toContain(OUTCOMES[composer]);
    const written = (await tab.fields()).filter((field, index) => field.text !== before[index]?.text);
    expect(written).toEqual(composer === 'reply' ? [{ isShown: true, text: expect.stringContaining(text) }] : []);
    if (composer !== 'reply') expect(await tab.copy()).toBe(text);
    await tab.panel.press('Escape');
    expect(await tab.readHere()).toEqual(read);
    expect(await tab.sent()).toEqual([]);
  });
}

test('genesys: in its frame it is found, said not to be read, and not written into', async () => {
  const frame = 'https://apps.mypurecloud.de/messaging-gadget/messaging-gadget.html';
  const top = (await fixture('genesys', 'top-page')).replace(
    '<app-view-stack name="conversation">',
    `$&<iframe src="${frame}" style="width: 90%; height: 300px"></iframe>`,
  );
  await tab.goTo('https://apps.mypurecloud.de/directory/#/engage/admin/interactions', top, {
    [frame]: await fixture('genesys', 'frame'),
  });
  expect(await tab.allow()).toContain(offerOf(await adapterOf('genesys')));

  await tab.state('Levelhead cannot read this chat');
  const { reason } = await expectedOf('genesys', 'frame');
  expect(await tab.panel.text()).toContain(reason);
  expect(await tab.panel.shown()).toMatchObject({ chat: null, suggestions: [], strip: [] });
  expect(await tab.readHere()).toMatchObject({ refused: `Cannot read it: ${reason}.`, chats: [] });
  const before = await tab.fields();
  expect(before).toHaveLength(1);
  await tab.find('sorry');
  await tab.panel.press('Enter');
  expect(await tab.panel.text()).toContain('Open a chat to insert a phrase.');
  await tab.panel.press('Escape');
  expect(await tab.fields()).toEqual(before);
  expect(await tab.sent()).toEqual([]);
});

test('every helpdesk is here of which there is a page', async () => {
  const here = new Set([...READ.map(([site]) => site), 'genesys', 'desk']);
  expect([...here].sort()).toEqual((await readdir(SITES)).sort());
});

function fixture(site: string, state: string): Promise<string> {
  return readFile(new URL(`${site}/${state}.html`, SITES), 'utf8');
}

async function adapterOf(site: string): Promise<Adapter> {
  const all = (await import(`../../lib/adapters/${site}.ts`)) as Record<string, Adapter>;
  return Object.values(all).find(({ id }) => id === site)!;
}

/** How the panel names a helpdesk whose site is not allowed yet, where its address tells which it is. */
function offerOf(adapter: Adapter): string {
  const words = STANDING_WORDS[standingOf(adapter)];
  return `${adapter.name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}
