import type { Adapter } from './adapter.ts';

/** The demo desk in `tests/desk`, in builds for tests and demonstrations only. */
export const desk: Adapter = {
  id: 'desk',
  name: 'Demo desk',
  matches: ['http://localhost/*', 'http://127.0.0.1/*'],
  evidence: { confidence: 'high', asOf: '2026-11' },
  path: /^\/desk\//,
  root: '[data-desk="pane"]',
  conversationId: { attribute: 'data-chat-id' },
  chatPath: /^\/desk\/chats\/([^/#]+)/,
  title: '[data-desk="customer-name"]',
  transcript: '[data-desk="thread"]',
  message: {
    item: '[data-desk="message"]',
    id: { attribute: 'data-message-id' },
    text: '[data-desk="text"]',
    roles: [
      { role: 'customer', when: '[data-author-role="customer"]' },
      { role: 'agent', when: '[data-author-role="agent"]' },
      { role: 'bot', when: '[data-author-role="bot"]' },
      { role: 'note', when: '[data-author-role="note"]' },
      { role: 'system', when: '[data-author-role="system"]' },
    ],
    author: '[data-desk="author"]',
    at: { selector: '[data-desk="time"]', attribute: 'datetime' },
    skip: '[data-removed]',
    virtualised: true,
  },
  composer: '[data-desk="editor"]',
  composerMode: { note: '[data-desk="composer"][data-mode="note"]' },
  list: {
    item: '[data-desk="chat-link"]',
    id: { attribute: 'data-chat-id' },
    unread: { attribute: 'data-unread' },
  },
};
