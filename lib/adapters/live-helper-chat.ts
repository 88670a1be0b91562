import type { Adapter } from './adapter.ts';

/**
 * Live Helper Chat's back office, and its window of one chat, assumed to be built alike. Every opened chat stays in the
 * document; mail tabs are built differently and left out. Times stand there in the server's wording only: they are not read.
 */
export const liveHelperChat: Adapter = {
  id: 'live-helper-chat',
  name: 'Live Helper Chat',
  matches: [],
  evidence: { confidence: 'high', asOf: '2026-08' },
  recognise: 'html:has(head > meta[name="copyright"][content*="livehelperchat.com" i]) > body#admin-body',
  root: '.chat-tab-pane[id^="chat-id-"]:not([id^="chat-id-mc"])',
  conversationId: { attribute: 'id', pattern: /^chat-id-(\d+)$/ },
  chatPath: /#\/chat-id-(\d+)|\/chat\/single\/(\d+)/,
  transcript: '.msgBlock',
  message: {
    item: '.message-row',
    id: { attribute: 'id' },
    text: '.msg-body',
    textParts: true,
    roles: [
      { role: 'system', when: '.message-row.system-response' },
      { role: 'note', when: '.message-row.whisper-msg' },
      { role: 'bot', when: '.message-row:is([data-op-id="-2"], .auto-responder-msg)' },
      { role: 'agent', when: '.message-row.message-admin' },
      { role: 'customer', when: '.message-row.response[data-op-id="0"]' },
    ],
    author: ':is(.vis-tit, .op-tit)',
    strip: '[class*="msg-del-st"]',
  },
  composer: '.lhc-editor[contenteditable="true"], textarea[name="ChatMessage"]',
  composerMode: { note: '[id^="CSChatMessage-"][whisper="1"]' },
  list: {
    item: '[id^="chat-tab-li-"]',
    id: { attribute: 'id', pattern: /^chat-tab-li-(\d+)$/ },
    unread: '.msg-nm',
  },
};
