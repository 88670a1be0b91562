import type { Adapter } from './adapter.ts';

const EDITOR = '[data-cy="ConvoEditor"] [contenteditable], [data-cy="ConvoEditor"][contenteditable]';

/**
 * Help Scout's conversation page, new and old. At which end the newest thread stands is not known: the threads tell. The
 * new page's customers carry a class, everybody else an English label only; how it labels notes and its note editor is
 * assumed. The old page's composer is not known.
 */
export const helpScout: Adapter = {
  id: 'help-scout',
  name: 'Help Scout',
  matches: ['https://secure.helpscout.net/*', 'https://app.helpscout.com/*'],
  evidence: { confidence: 'medium', asOf: '2026-04' },
  conversationId: { path: /^\/conversation\/(\d+)/ },
  title: { selector: '[data-cy="EditableTextarea"]', attribute: 'value' },
  transcript: '[data-testid="ThreadContainer"], ol[aria-label="Thread Items"], #tkContent',
  message: {
    item: 'li > div[id^="thread-"], article.thread',
    id: { attribute: 'id' },
    text: 'div[class*="is-wide-layout"]:not([data-testid]), section.messageBody',
    roles: [
      { role: 'note', when: 'div[id^="thread-"][aria-label*="note" i], article.thread.note' },
      { role: 'system', when: 'article.thread.lineitem' },
      { role: 'unknown', when: 'div[id^="thread-"].is-customer[aria-label*="user reply" i]' },
      { role: 'agent', when: 'div[id^="thread-"][aria-label*="user reply" i], article.thread.agent' },
      { role: 'customer', when: 'div[id^="thread-"].is-customer, article.thread.customer' },
    ],
    author: 'span[data-nocollapse="true"]',
    at: { selector: 'time', attribute: 'datetime' },
    reversed: 'told',
  },
  composer: EDITOR,
  composerMode: { note: `:is(${EDITOR})[aria-label^="note" i]`, reply: `:is(${EDITOR})[aria-label^="reply" i]` },
};
