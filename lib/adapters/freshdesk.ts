import type { Adapter } from './adapter.ts';

const ITEM = ':is([data-test-id="ticket-description"], [data-test-id="conversation-wrapper"])';
const AGENT = '[data-test-is-agent]:not([data-test-is-agent="false"])';

/**
 * Freshdesk's ticket page. Who carries the requester's mark and an agent's is neither, and who carries none of them (a
 * colleague of the customer, a third party) is unknown. Times are in the agent's words only. One editor serves replies,
 * notes and forwards: only with the button of replies is it a reply box.
 */
export const freshdesk: Adapter = {
  id: 'freshdesk',
  name: 'Freshdesk',
  matches: ['https://*.freshdesk.com/*', 'https://*.myfreshworks.com/*', 'https://*.freshworks.com/*'],
  evidence: { confidence: 'high', asOf: '2026-10' },
  path: /^\/a\/(?!\d)/,
  ownHost: {
    path: /^\/a\/tickets\/\d/,
    marks:
      'body.ember-application .tickets-conversation-pane .ticket-details-wrapper [data-test-id="ticket-description"][data-album^="ticket_"]',
  },
  conversationId: { path: /^\/a\/tickets\/(\d+)/ },
  title: '.ticket-subject-heading',
  transcript: '.ticket-details-wrapper',
  message: {
    item: ITEM,
    id: { attribute: 'data-album' },
    text: '[data-test-conversation="conversation-text"], #ticket_original_request',
    roles: [
      { role: 'note', when: `${ITEM}[class*="privatenote"]` },
      { role: 'agent', when: `${ITEM}:not([class*="requestor"]) ${AGENT}` },
      { role: 'unknown', when: AGENT },
      { role: 'customer', when: `${ITEM}[class*="requestor"]` },
    ],
    author: '[data-test-id="user-name"]',
    strip: '.freshdesk_quote',
  },
  composer: '.ticket-editor:has(.reply-btn) .fr-element[contenteditable="true"]',
};
