import type { Adapter } from './adapter.ts';

/**
 * The legacy chat of Salesforce's console, after the design system's blueprint: inbound is the customer. Components that
 * others built take the two the other way round, so it is read only beside Salesforce's own reply box: the console keeps the
 * chats of all its tabs in one document. What the customer is just typing, what was not delivered, and what the page says in the
 * place of a message it cannot show, is not said. Bots bear the mark of agents. The newer messaging is not known.
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
    text: '.slds-chat-message__text, .slds-chat-event, .slds-chat-bookend',
    roles: [
      { role: 'system', when: '.slds-chat-listitem_event, .slds-chat-listitem_bookend' },
      { role: 'agent', when: '.slds-chat-listitem_outbound' },
      { role: 'customer', when: '.slds-chat-listitem_inbound' },
    ],
    skip: ['sneak-peek', 'delivery-failure', 'unsupported-type']
      .map((kind) => `.slds-chat-message__text_${kind}`)
      .join(', '),
  },
  composer: 'textarea.runtime_service_liveagentChatInput',
};
