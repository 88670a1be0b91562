import type { Adapter } from './adapter.ts';

const WORDS = '[data-automation-id="messaging-gadget-message-textbody"]';
const SYSTEM = '[data-automation-id="message-history-system-message"]';

/**
 * The frame in which Genesys Cloud shows a chat. Its messages and the lines of its system are evidenced, but not who wrote a
 * message (one script takes some class for the agent's and all the rest for the customer), nor, in this frame, which chat it
 * is. So it is found and not read; nor is its box written into, for a text could reach another customer.
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
  root: 'body:has(#messaging-gadget, [data-automation-id="message-history"])',
  conversationId: [],
  transcript: '[data-automation-id="message-history"], #messaging-gadget',
  message: {
    item: `${WORDS}, ${SYSTEM}`,
    text: `${WORDS}, ${SYSTEM}`,
    roles: [
      { role: 'system', when: SYSTEM },
      { role: 'unknown', when: WORDS },
    ],
  },
};
