import type { Adapter } from './adapter.ts';

/**
 * The frame in which Genesys Cloud shows a chat. Its messages are evidenced, but neither who wrote them nor, in this frame,
 * which chat it is, so they are found and not read; nor is its box written into, for a text could reach another customer.
 */
export const genesys: Adapter = {
  id: 'genesys',
  name: 'Genesys Cloud',
  matches: [
    'https://apps.mypurecloud.com/*',
    'https://apps.mypurecloud.de/*',
    'https://apps.mypurecloud.ie/*',
    'https://apps.mypurecloud.jp/*',
    'https://apps.mypurecloud.com.au/*',
    'https://*.pure.cloud/*',
  ],
  evidence: { confidence: 'low', asOf: '2026-11' },
  root: '#messaging-gadget',
  conversationId: [],
  transcript: '#messaging-gadget',
  message: { item: '[data-message-id]', text: '.message-content', roles: [] },
};
