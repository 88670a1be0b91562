import { expect, test } from 'vitest';
import {
  ADDRESS_TEMPLATE,
  addressPattern,
  namesChat,
  queryTemplateOf,
  templateOf,
} from '../../../lib/teach/address.ts';

const template = (address: string) => templateOf(new URL(address, 'https://desk.example'));
const idIn = (pattern: string, address: string) => addressPattern(pattern).exec(address)?.slice(1).join('-');

test.each([
  ['/inbox/4711', '/inbox/{chat}'],
  ['/accounts/7/conversations/42', '/accounts/{chat}/conversations/{chat}'],
  ['/chats/c0ffee00-0000-4000-8000-000000000001/notes', '/chats/{chat}/notes'],
  ['/#/tickets/T-881', '/#/tickets/{chat}'],
  ['/v2/chat/9', '/v2/chat/{chat}'],
  ['/inbox', undefined],
  ['/', undefined],
])('the template of %s', (address, wanted) => {
  expect(template(address)).toBe(wanted);
});

test.each([
  ['/inbox/4711', true],
  ['/accounts/7/conversations/42', true],
  ['/chats/c0ffee00-0000-4000-8000-000000000001/notes', true],
  ['/#/tickets/T-881', true],
  ['/c/88', true],
  ['/inbox/view-112', false],
  ['/chats/team-7', false],
  ['/views/112', false],
  ['/t/42/live', false],
  ['/agent/7/chats', false],
  ['/company/17/inbox', false],
  ['/v2/inbox', false],
])('whether an id in %s is the chat’s: %s', (address, wanted) => {
  expect(namesChat(new URL(address, 'https://desk.example'))).toBe(wanted);
});

test.each([
  ['/chat.php?id=8812', false, '/chat.php?id={chat}'],
  ['/inbox/view-112?page=2&chat_id=7', false, '/inbox/*?chat_id={chat}'],
  ['/desk?chatId=c-7', false, '/desk?chatId={chat}'],
  ['/desk?id=7', false, undefined],
  ['/desk?id=7', true, '/desk?id={chat}'],
  ['/desk?agent_id=7&view_id=3', true, undefined],
  ['/desk?chat=open&session=9f2c', true, undefined],
])('the chat in the query of %s, it alone telling: %s', (address, isOnlyOne, wanted) => {
  expect(queryTemplateOf(new URL(address, 'https://desk.example'), () => false, isOnlyOne)).toBe(wanted);
});

test('what may be a name stands in no template', () => {
  const dana = (part: string) => part.includes('dana');
  const of = (address: string) => templateOf(new URL(address, 'https://desk.example'), dana);
  expect(of('/desk/dana-fox/chats/42')).toBe('/desk/*/chats/{chat}');
  expect(of('/desk/Dän%20Fox/chats/42')).toBe('/desk/*/chats/{chat}');
  expect(of('/chats/dana-fox')).toBeUndefined();
});

test.each([
  ['/inbox/{chat}', '/inbox/4711', '4711'],
  ['/inbox/{chat}', '/inbox/4711/details', '4711'],
  ['/inbox/{chat}', '/inbox', undefined],
  ['/inbox/{chat}', '/other/4711', undefined],
  ['/a/*/c/{chat}', '/a/7/c/42', '42'],
  ['/#/tickets/{chat}', '/#/tickets/T-881', 'T-881'],
  ['/a.b/{chat}', '/aXb/1', undefined],
  ['', '/inbox', '/inbox'],
  ['/chat.php?id={chat}', '/chat.php?id=8812', '8812'],
  ['/chat.php?id={chat}', '/chat.php?tab=1&id=8812#top', '8812'],
  ['/chat.php?id={chat}', '/chat.php?agent_id=7', undefined],
  ['/chat.php?id={chat}', '/chat.php#?id=7', undefined],
  ['/#/chat?id={chat}', '/#/chat?id=7', '7'],
])('by %s the chat at %s', (pattern, address, id) => {
  expect(idIn(pattern, address)).toBe(id);
});

test('a template from somebody else can hang nothing', () => {
  for (const hostile of [
    '/{chat}{chat}{chat}',
    '/a{chat}b',
    '/**',
    '/(a+)+{chat}',
    '{chat}',
    `/${'/'.repeat(200)} {chat}`,
  ]) {
    expect(ADDRESS_TEMPLATE.test(hostile)).toBe(false);
  }
  const long = `${'/{chat}'.repeat(40)}/end`;
  expect(ADDRESS_TEMPLATE.test(long)).toBe(true);
  expect(addressPattern(long).test(`${'/a'.repeat(2_000)}!`)).toBe(false);
  expect(addressPattern('/a?b={chat}&c={chat}').test(`/a?${'b=1&'.repeat(2_000)}`)).toBe(false);
});
