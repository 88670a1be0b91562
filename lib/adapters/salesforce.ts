import type { Adapter } from './adapter.ts';

/**
 * The legacy chat of Salesforce's console, after the design system's blueprint: inbound is the customer. Components that
 * others built take the two the other way round, so it is read only beside Salesforce's own reply box: the console keeps the
 * chats of all its tabs in one document. What the customer is just typing, and what was not delivered, is not said. The newer
 * messaging is not known.
 */
export const salesforce: Adapter = {
  id: 'salesforce',
  name: 'Salesforce legacy chat',
  matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  evidence: { confidence: 'low', asOf: '2026-11' },
  conversationId: { path: /^\/lightning\/r\/LiveChatTranscript\/(\w{15,18})\/view/ },
  transcript: '.slds-chat-list',
  beside: 'textarea.runtime_service_liveagentChatInput',
  message: {
    item: '.slds-chat-listitem',
    text: '.slds-chat-message__text, .slds-chat-event',
    roles: [
      { role: 'system', when: '.slds-chat-listitem_event' },
      { role: 'agent', when: '.slds-chat-listitem_outbound' },
      { role: 'customer', when: '.slds-chat-listitem_inbound' },
    ],
    skip: '.slds-chat-message__text_sneak-peek, .slds-chat-message__text_delivery-failure',
  },
  composer: 'textarea.runtime_service_liveagentChatInput',
};
