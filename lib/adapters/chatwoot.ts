import type { Adapter } from './adapter.ts';

/** Builds before those that mark bubbles with `data-bubble-name`. */
const EARLIER = '.conversation-panel > li[id^="message"]';

/**
 * Chatwoot, in the cloud and self-hosted. The colour of a bubble tells its role; in earlier builds its side and its classes
 * do, where the left is whom it came in from and nothing identifies a message. Clock times without a date are no times. The cards of its list bear names and no ids.
 */
export const chatwoot: Adapter = {
  id: 'chatwoot',
  name: 'Chatwoot',
  matches: ['https://app.chatwoot.com/*'],
  evidence: { confidence: 'high', asOf: '2026-11' },
  path: /^\/app\//,
  recognise: 'html:has(#app):has(noscript#noscript) :is(script[src*="/vite/"], link[href*="/vite/"])',
  conversationId: { path: /^\/app\/accounts\/(\d+)\/(?:.*\/)?conversations\/(\d+)/ },
  title: '.conversation.active .conversation--user',
  transcript: 'ul.conversation-panel',
  message: {
    item: `[data-message-id], ${EARLIER}`,
    id: { attribute: 'data-message-id' },
    text: '[data-bubble-name] .prose-bubble:not(.line-clamp-2), [data-bubble-name="email"] .letter-render, [data-bubble-name="activity"], .message-text__wrap .text-content',
    roles: [
      { role: 'system', when: `${EARLIER}.center` },
      { role: 'note', when: `${EARLIER} .bubble.is-private` },
      { role: 'bot', when: `${EARLIER} .bubble.is-from-bot` },
      { role: 'agent', when: `${EARLIER}.right` },
      { role: 'customer', when: `${EARLIER}.left` },
      { role: 'system', when: '[data-bubble-name="activity"]' },
      { role: 'note', when: '[data-bubble-name].bg-n-solid-amber' },
      { role: 'bot', when: '[data-bubble-name].bg-n-solid-iris' },
      { role: 'agent', when: '[data-bubble-name].bg-n-solid-blue' },
      { role: 'customer', when: '[data-bubble-name].bg-n-slate-4' },
    ],
    skip: `[data-bubble-name].bg-n-ruby-4, ${EARLIER} .bubble.is-failed`,
    strip: '.line-clamp-2, time, button',
  },
  composer: '.reply-box .ProseMirror[contenteditable="true"], .reply-box__top textarea',
  composerMode: { note: '.reply-box.is-private' },
  list: {
    item: '.conversation:has(.conversation--user)',
    unread: '.unread, .bg-n-teal-9',
    title: '.conversation--user',
  },
};
