import { expect, test } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { evidenceOf } from '../../../entrypoints/sidepanel/page/adapters.ts';
import { adapterByAddress, adapters } from '../../../lib/adapters/index.ts';
import { desk } from '../../../lib/adapters/desk.ts';
import { STANDING_WORDS, standingOf } from '../../../lib/look/helpdesks.ts';
import { addressedChat } from '../../../lib/transcript/locate.ts';

const idFor = (address: string) => adapterByAddress(new URL(address))?.id;

test('serves the helpdesks by address', () => {
  expect(idFor('https://acme.zendesk.com/agent/tickets/501')).toBe('zendesk');
  expect(idFor('https://app.chatwoot.com/app/accounts/1/conversations/2')).toBe('chatwoot');
  expect(idFor('https://app.eu.intercom.com/a/inbox/abc/inbox/all/conversation/7')).toBe('intercom');
  expect(idFor('https://app-eu1.hubspot.com/live-messages/1/inbox/2')).toBe('hubspot');
  expect(idFor('https://www.hubspot.com/live-messages/1/inbox/2')).toBeUndefined();
  expect(idFor('https://secure.helpscout.net/conversation/22/51')).toBe('help-scout');
  expect(idFor('https://dashboard.tawk.to/#/chat')).toBe('tawk-to');
  expect(idFor('https://desk.zoho.com.au/agent/acme/care/tickets/details/200')).toBe('zoho-desk');
  expect(idFor('https://apps.usw2.pure.cloud/messaging-gadget/messaging-gadget.html')).toBe('genesys');
  expect(idFor('https://tawk.to/')).toBeUndefined();
  expect(idFor('https://zendesk.com.evil.example/agent/tickets/501')).toBeUndefined();
  expect(idFor('http://acme.zendesk.com/agent/tickets/501')).toBeUndefined();
});

test('hosts are told as the browser tells them', () => {
  for (const { matches, id } of adapters) {
    for (const pattern of matches) {
      expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z\d.-]+\/\*$/);
      const host = pattern.split('/')[2]!.replace('*.', '');
      for (const other of [host, `a.${host}`, `a.b.${host}`, `a${host}`, `${host}.evil.example`, host.slice(1)]) {
        for (const scheme of ['https', 'http']) {
          const address = new URL(`${scheme}://${other}/agent/x`);
          const among = adapters.filter((one) =>
            one.matches.some((served) => new MatchPattern(served).includes(address.href)),
          );
          const found = adapterByAddress(address);
          expect(found === undefined, `${id}: ${address.href}`).toBe(among.length === 0);
          if (found) expect(among).toContain(found);
        }
      }
    }
  }
});

test('of two products on one host, the address tells which', () => {
  expect(idFor('https://acme.myfreshworks.com/a/tickets/4242')).toBe('freshdesk');
  expect(idFor('https://acme.myfreshworks.com/crm/messaging/a/1001/inbox/all/1/conversation/880055')).toBe('freshchat');
  expect(idFor('https://acme.freshchat.com/a/1001/inbox/all/1/conversation/880055')).toBe('freshchat');
  expect(idFor('https://acme.freshdesk.com/a/dashboard')).toBe('freshdesk');
  expect(idFor('https://acme.freshworks.com/a/tickets/4242')).toBe('freshdesk');
  expect(idFor('https://app.intercom.io/a/inbox/abc/inbox/all/conversation/7')).toBe('intercom');
});

test('a release knows no demo desk and no localhost', () => {
  expect(adapters).not.toContain(desk);
  expect(idFor('http://localhost:4300/desk/chats/dana')).toBeUndefined();
  expect(adapters.flatMap(({ matches }) => matches).filter((pattern) => !pattern.startsWith('https://'))).toEqual([]);
});

test.each([...adapters, desk].map((adapter) => [adapter.id, adapter] as const))('%s is complete', (_id, adapter) => {
  for (const pattern of adapter.matches) expect(() => new MatchPattern(pattern)).not.toThrow();
  expect(adapter.matches.length > 0 || adapter.recognise !== undefined).toBe(true);
  expect(adapter.evidence.asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  const { roles, byTitle } = adapter.message;
  if (standingOf(adapter) === 'not-yet') expect(adapter.evidence.confidence).toBe('low');
  else if (!byTitle) expect(roles.map(({ role }) => role)).toEqual(expect.arrayContaining(['customer', 'agent']));
  if (!('path' in adapter.conversationId)) expect(adapter.root).toBeDefined();
});

test('ids and names stand alone', () => {
  const all = [...adapters, desk];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test.each([...adapters].map((adapter) => [adapter.id, adapter] as const))(
  'the panel says how well %s is known, and since when',
  (id, adapter) => {
    expect(evidenceOf(id)).toEqual({ name: adapter.name, ...adapter.evidence });
    const reads = STANDING_WORDS[standingOf(adapter)];
    if (adapter.evidence.confidence === 'low') expect(reads).toMatch(/^(Experimental|Found, but not)/);
    else expect(reads).toMatch(/^Reads (well|fairly)/);
  },
);

test.each([...adapters, desk].map((adapter) => [adapter.id, adapter] as const))(
  'what the list of %s shows of a chat is its name and an unread mark',
  (_id, { list }) => {
    for (const source of [list?.unread, list?.title, list?.item]) {
      expect(JSON.stringify(source) ?? '').not.toMatch(/preview|last-message|conversation--message|secondary/);
    }
    if (list) expect(list.id ?? list.title).toBeDefined();
  },
);

test.each([
  ['zoho-desk', '/agent/acme/care/tickets/details/200', '200'],
  ['zoho-desk', '/agent/acme/care/tickets/list/my-open', undefined],
  ['zammad-desktop', '/mobile/tickets/8', '8'],
  ['zammad-desktop', '/mobile/tickets/view/my_tickets', undefined],
  ['tawk-to', '/#/chat', undefined],
  ['genesys', '/messaging-gadget/messaging-gadget.html', undefined],
  ['chatwoot', '/app/accounts/7/conversations/42', '7-42'],
  ['chatwoot', '/app/accounts/7/inbox/3/conversations/42?messageId=9', '7-42'],
  ['chatwoot', '/app/accounts/7/mentions/conversations/42', '7-42'],
  ['chatwoot', '/app/accounts/7/dashboard', undefined],
  ['chatwoot', '/app/accounts/7/inbox/3', undefined],
  ['chatwoot', '/app/accounts/7/conversations', undefined],
  ['intercom', '/a/inbox/abc123/inbox/shared/all/conversation/777', 'abc123-777'],
  ['intercom', '/a/inbox/abc123/inbox/conversation/777', 'abc123-777'],
  ['intercom', '/a/inbox/abc123/inbox/shared/all/new-conversation', undefined],
  ['intercom', '/a/inbox/abc123/inbox/shared/all', undefined],
  ['freshdesk', '/a/tickets/4242?note=11', '4242'],
  ['freshdesk', '/a/tickets/filters/all_tickets', undefined],
  ['freshchat', '/crm/messaging/a/1001/inbox/all/1/conversation/880055', '1001-880055'],
  ['freshchat', '/a/1001/inbox/my/2/conversation/880055', '1001-880055'],
  ['freshchat', '/crm/messaging/a/1001/inbox/all/1', undefined],
  ['hubspot', '/live-messages/1234/inbox/5678#email', '1234-5678'],
  ['hubspot', '/help-desk/1234/view/search/ticket/5678', '1234-ticket-5678'],
  ['hubspot', '/help-desk/1234/view/99/ticket/5678/thread/77', '1234-ticket-5678'],
  ['hubspot', '/help-desk/1234/view/99', undefined],
  ['hubspot', '/contacts/1234/record/0-5/5678', undefined],
  ['help-scout', '/conversation/2222333344/5151/', '2222333344'],
  ['help-scout', '/mailbox/99/unassigned', undefined],
  ['gorgias', '/app/views/55/998877', '998877'],
  ['gorgias', '/app/ticket/998877', '998877'],
  ['gorgias', '/app/views/55', undefined],
  ['gorgias', '/app/tickets', undefined],
])('%s: %s is chat %s', (id, path, chat) => {
  const adapter = adapters.find((one) => one.id === id)!;
  expect(addressedChat(adapter, new URL(path, 'https://desk.example'))).toBe(chat);
});
