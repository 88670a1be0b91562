import type { Adapter } from './adapter.ts';

/**
 * FreeScout: a page of its own for each conversation, the newest thread first. Times stand there in the agent's own format
 * and zone only: they are not read. The composer is hidden until Reply or Note is clicked.
 */
export const freescout: Adapter = {
  id: 'freescout',
  name: 'FreeScout',
  matches: [],
  evidence: { confidence: 'high', asOf: '2026-08' },
  recognise: 'body[data-auth_user_id]',
  root: 'body.body-conv[data-conversation_id]',
  conversationId: { attribute: 'data-conversation_id' },
  chatPath: /\/conversation\/(\d+)/,
  title: '.conv-subjtext',
  transcript: '#conv-layout-main',
  message: {
    item: '.thread',
    id: { attribute: 'id' },
    text: '.thread-content, .thread-type-lineitem .thread-title',
    roles: [
      { role: 'system', when: '.thread.thread-type-lineitem, .thread-type-customer .thread-body > .alert-warning' },
      { role: 'note', when: '.thread.thread-type-note' },
      { role: 'agent', when: '.thread.thread-type-message' },
      { role: 'customer', when: '.thread.thread-type-customer' },
    ],
    author: '.thread-person strong',
    skip: '.thread.thread-type-draft',
    reversed: true,
  },
  composer: '.conv-reply-block:not(.conv-forward-block) .note-editable[contenteditable="true"]',
  composerMode: { note: '.conv-reply-block.conv-note-block' },
};
