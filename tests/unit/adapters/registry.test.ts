import { expect, test } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { adapterByAddress, adapters } from '../../../lib/adapters/index.ts';
import { desk } from '../../../lib/adapters/desk.ts';

const idFor = (address: string) => adapterByAddress(new URL(address))?.id;

test('serves the helpdesks by address', () => {
  expect(idFor('https://acme.zendesk.com/agent/tickets/501')).toBe('zendesk');
  expect(idFor('https://app.chatwoot.com/app/accounts/1/conversations/2')).toBe('chatwoot');
  expect(idFor('https://zendesk.com.evil.example/agent/tickets/501')).toBeUndefined();
  expect(idFor('http://acme.zendesk.com/agent/tickets/501')).toBeUndefined();
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
  const roles = adapter.message.roles.map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining(['customer', 'agent', 'note']));
  if (!('path' in adapter.conversationId)) expect(adapter.root).toBeDefined();
});

test.each([
  ['/app/accounts/7/conversations/42', '7-42'],
  ['/app/accounts/7/inbox/3/conversations/42?messageId=9', '7-42'],
  ['/app/accounts/7/mentions/conversations/42', '7-42'],
  ['/app/accounts/7/dashboard', undefined],
  ['/app/accounts/7/inbox/3', undefined],
  ['/app/accounts/7/conversations', undefined],
])('Chatwoot: %s is chat %s', (path, id) => {
  const { conversationId } = adapters.find((adapter) => adapter.id === 'chatwoot')!;
  if (!('path' in conversationId)) throw new Error('Chatwoot names the chat in its address');
  expect(conversationId.path.exec(path)?.slice(1).join('-')).toBe(id);
});
