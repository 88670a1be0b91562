import type { Adapter } from './adapter.ts';

const ITEM = 'li.user-messages';

/**
 * Freshchat and the messaging inbox of Freshworks. Nothing identifies a message, and scrolling up may recycle them. Bots
 * are not marked apart from agents. A note's mark was seen in the item; one around it counts as well. Replies and notes share one
 * box: where no tab of notes is there to tell, nothing is written.
 */
export const freshchat: Adapter = {
  id: 'freshchat',
  name: 'Freshchat',
  matches: ['https://*.freshchat.com/*', 'https://*.myfreshworks.com/*'],
  evidence: { confidence: 'medium', asOf: '2026-08' },
  path: /^\/(?:crm\/messaging|a\/\d)/,
  ownHost: {
    path: /^\/(?:crm\/messaging\/)?a\/\d+\/(?:.*\/)?conversation\/\d/,
    marks: `body:has(.reply-box-container .msg-reply-box) #conversation-panels .messages > ${ITEM} .fc-ui-message-bubble`,
  },
  conversationId: { path: /^\/(?:crm\/messaging\/)?a\/(\d+)\/(?:.*\/)?conversation\/(\d+)/ },
  transcript: '#conversation-panels .messages',
  message: {
    item: ITEM,
    text: '.fc-ui-message-bubble .text, .fc-ui-emoji-text, .message-status-text',
    roles: [
      { role: 'note', when: `.note-bubble, .note-bubble ${ITEM}` },
      { role: 'system', when: '.message-status-text' },
      { role: 'agent', when: `${ITEM}.fc-agent-message` },
      { role: 'customer', when: '.user-message' },
    ],
    virtualised: true,
  },
  composer: '.msg-reply-box[contenteditable="true"]',
  composerMode: {
    note: '.private-note-tab.active',
    reply: '.private-note-tab:not(.active)',
    tab: '.private-note-tab',
  },
};
