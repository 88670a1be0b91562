import type { Adapter } from './adapter.ts';

/**
 * LiveChat's agent app. Bots bear the mark of agents. The list may hold earlier chats of the same customer. The newer reply
 * box does not say whether it is private, so only the one of 2022, which does in English, is written into. No times.
 */
export const livechat: Adapter = {
  id: 'livechat',
  name: 'LiveChat',
  matches: ['https://my.livechatinc.com/*', 'https://www.text.com/*', 'https://text.com/*'],
  evidence: { confidence: 'medium', asOf: '2025-01' },
  path: /^\/(?:chats|app\/inbox)\b/,
  root: 'body:has([data-testid="messages-list"])',
  conversationId: [
    { path: /^\/chats\/([^/]+)/ },
    {
      selector: '[data-testid^="chat-item-"][aria-selected="true"]',
      attribute: 'data-testid',
      pattern: /^chat-item-([^/]+)/,
    },
  ],
  transcript: '[data-testid="messages-list"]',
  message: {
    item: '[data-testid="customer-message"], [data-testid="visitor-message"], [data-testid="agent-message"]',
    text: '[data-testid="message-text"]',
    roles: [
      { role: 'agent', when: '[data-testid="agent-message"]' },
      { role: 'customer', when: '[data-testid="customer-message"], [data-testid="visitor-message"]' },
    ],
  },
  composer: 'textarea[placeholder^="Type a message"], textarea[placeholder^="Private messages"]',
  composerMode: { note: 'textarea[placeholder^="Private messages"]' },
  list: {
    item: '[data-testid^="chat-item-"]',
    id: { attribute: 'data-testid', pattern: /^chat-item-([^/]+)/ },
    unread: '[data-testid="unread-messages-count"]',
  },
};
