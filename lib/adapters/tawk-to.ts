import type { Adapter } from './adapter.ts';

const NAME = '.tawk-chat-item-content .tawk-text-truncate';

/**
 * tawk.to's dashboard. Panes of other chats stay in the document, hidden. Nothing tells speakers but their names, nor the
 * chat but the name in the row that is focused: who bears it is the customer, who bears another is on the agent's side, and
 * who bears none is unknown. Whether blocks are numbered in each chat anew was not seen. Nor was what tells an internal note
 * from a reply: so nothing is written into its box. Clock times without a date are no times.
 */
export const tawkTo: Adapter = {
  id: 'tawk-to',
  name: 'tawk.to',
  matches: ['https://dashboard.tawk.to/*'],
  evidence: { confidence: 'low', asOf: '2026-04' },
  path: /#\/(?:chat|inbox)\b/,
  root: 'body:has(.tawk-smooth-scroll [id^="blockId-"])',
  conversationId: { selector: `.tawk-chat-item.focused ${NAME}` },
  idsMayRepeat: true,
  title: `.tawk-chat-item.focused ${NAME}`,
  transcript: '.tawk-smooth-scroll:has([id^="blockId-"])',
  message: {
    item: '[id^="blockId-"]',
    text: '.tawk-message, .tawk-log-message-text',
    textParts: true,
    roles: [{ role: 'system', when: '.tawk-log-message-text' }],
    author: '.tawk-text-grey-2.tawk-text-regular-1',
    byTitle: true,
  },
  list: { item: '.tawk-chat-item.unseen', title: NAME },
};
