import { expect, test } from 'vitest';
import { adapterByAddress, adapters } from '../../../lib/adapters/index.ts';
import { addressedChat } from '../../../lib/transcript/locate.ts';

const SESSION = 'session_9a8b7c6d-0000-4000-8000-000000000001';
const CHAT = 'c0ffee00-0000-4000-8000-000000000002';

test.each([
  ['rocket-chat', '/live/Rm9xYz', 'Rm9xYz'],
  ['rocket-chat', '/live/Rm9xYz/room-info/edit', 'Rm9xYz'],
  ['rocket-chat', '/chat/live/Rm9xYz/room-info?msg=4', 'Rm9xYz'],
  ['rocket-chat', '/channel/general', undefined],
  ['zammad', '/#ticket/zoom/8', '8'],
  ['zammad', '/#ticket/zoom/8/22', '8'],
  ['zammad', '/#ticket/create/id/99', undefined],
  ['zammad-desktop', '/desktop/tickets/8#article-22', '8'],
  ['zammad-desktop', '/desktop/ticket/create', undefined],
  ['live-helper-chat', '/index.php/site_admin/front/default#/chat-id-10', '10'],
  ['live-helper-chat', '/index.php/site_admin/front/default#/chat-id-mc10', undefined],
  ['live-helper-chat', '/index.php/site_admin/chat/single/10', '10'],
  ['live-helper-chat', '/site_admin/chat/single/10#/chat-id-10', '10'],
  ['freescout', '/conversation/812?folder_id=5', '812'],
  ['freescout', '/support/conversation/812', '812'],
  ['freescout', '/mailbox/2/5', undefined],
  ['papercups', `/conversations/all/${CHAT}`, CHAT],
  ['papercups', `/inboxes/${CHAT.replace('2', '1')}/conversations/${CHAT}`, CHAT],
  ['papercups', '/conversations/all', undefined],
  ['crisp', `/website/11112222-0000-4000-8000-000000000009/inbox/${SESSION}/`, SESSION],
  ['crisp', '/website/11112222-0000-4000-8000-000000000009/inbox/', undefined],
  ['livechat', '/chats/TK2AAAA01/TK2CCCC03', 'TK2AAAA01'],
  ['livechat', '/chats', undefined],
  ['whatsapp', '/', undefined],
  ['front', '/open/cnv_ab12cd3', ''],
  ['front', '/open/msg_9z8y7x', ''],
  ['front', '/inboxes/teams/1', undefined],
  ['salesforce', '/lightning/r/LiveChatTranscript/5705f000000AbCdEfG/view', '5705f000000AbCdEfG'],
  ['salesforce', '/lightning/r/MessagingSession/0Mw5f000000AbCdEfG/view', undefined],
])('%s: %s is chat %s', (id, path, chat) => {
  const adapter = adapters.find((one) => one.id === id)!;
  expect(addressedChat(adapter, new URL(path, 'https://desk.example'))).toBe(chat);
});

test.each([
  ['https://acme.rocket.chat/live/Rm9xYz', 'rocket-chat'],
  ['https://app.papercups.io/conversations/all', 'papercups'],
  ['https://app.crisp.chat/website/1/inbox/', 'crisp'],
  ['https://my.livechatinc.com/chats', 'livechat'],
  ['https://www.text.com/app/inbox/all', 'livechat'],
  ['https://web.whatsapp.com/', 'whatsapp'],
  ['https://acme.lightning.force.com/lightning/page/home', 'salesforce'],
  ['https://web.whatsapp.com.evil.example/', undefined],
  ['https://help.acme.example/conversation/812', undefined],
])('%s is served by %s', (address, id) => {
  expect(adapterByAddress(new URL(address))?.id).toBe(id);
});
