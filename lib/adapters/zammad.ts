import type { Adapter } from './adapter.ts';

/**
 * Zammad's classic desktop view. Every opened ticket stays in the document. What was said on the phone stands there in the
 * agent's words and may bear the customer's name: nobody is taken to have written it.
 */
export const zammad: Adapter = {
  id: 'zammad',
  name: 'Zammad',
  matches: [],
  evidence: { confidence: 'high', asOf: '2026-01' },
  recognise: 'html:has(head > #zammad_form_script):has(head > link[href*="/assets/application-print"]) > body > #app',
  root: '.content[id^="content_permanent_Ticket-"]',
  conversationId: { attribute: 'id', pattern: /-(\d+)$/ },
  chatPath: /#ticket\/zoom\/(\d+)/,
  title: '.ticket-title-update',
  transcript: '.ticket-article',
  message: {
    item: '.ticket-article-item',
    id: { attribute: 'data-id' },
    text: '.textBubble-content .richtext-content',
    roles: [
      { role: 'note', when: '.ticket-article-item.is-internal' },
      { role: 'system', when: '.ticket-article-item.system' },
      { role: 'unknown', when: '.ticket-article-item.phone' },
      { role: 'agent', when: '.ticket-article-item.agent' },
      { role: 'customer', when: '.ticket-article-item.customer' },
    ],
    author: '.article-content-meta.top .article-meta-value',
    at: { selector: '.task-subline time', attribute: 'datetime' },
    until: '.js-signatureMarker',
  },
  composer: '.article-add .articleNewEdit-body[contenteditable="true"]',
  composerMode: { note: '.article-add.is-internal', reply: '.article-add.is-public' },
};
