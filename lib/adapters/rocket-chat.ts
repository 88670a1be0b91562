import type { Adapter } from './adapter.ts';

const MESSAGE = '[data-mid]';
/** `guest-` and a digit: a colleague may call himself `guest-lecturer`. */
const GUEST = [...'0123456789'].map((digit) => `[data-username^="guest-${digit}"]`).join(', ');
const NAME = '[data-username]:is([id$="-displayName"], [id$="-displayName"] *)';

/**
 * Rocket.Chat's live chat rooms, hosted and self-hosted. Visitors are `guest-` and a number; who bears another name and is
 * not the agent (a colleague, a bot, whose tag is a translated word, a visitor an app has named) is unknown. Only the first message of a run names its
 * author, and the others say that they go on. Times stand there in the server's wording: they are read in the one it has by itself,
 * in English, and in no other.
 */
export const rocketChat: Adapter = {
  id: 'rocket-chat',
  name: 'Rocket.Chat',
  matches: ['https://*.rocket.chat/*'],
  evidence: { confidence: 'medium', asOf: '2026-11' },
  path: /\/live\//,
  recognise: 'html:has(head > :is(link[href*="assets/favicon_16.png"], meta[name^="rc-"])) #react-root',
  root: 'section[id^="chat-window-"]',
  conversationId: { attribute: 'id', pattern: /^chat-window-(.+)/ },
  chatPath: /\/live\/([^/]+)/,
  transcript: '.messages-list',
  message: {
    item: `${MESSAGE}, .rcx-message-system`,
    id: { attribute: 'data-mid' },
    text: ':is(.rcx-message-body, [data-qa-type="message-body"]):not(.rcx-attachment__details *), .rcx-message-system [data-qa-type="system-message-body"], .rcx-message-system [role="document"]',
    roles: [
      { role: 'system', when: '.rcx-message-system' },
      { role: 'agent', when: `${MESSAGE}[data-own="true"]` },
      { role: 'customer', when: `${NAME}:is(${GUEST})` },
      { role: 'above', when: `${MESSAGE}[data-sequential="true"]` },
    ],
    author: NAME,
    authorCarries: true,
    at: {
      selector: '[id$="-time"]',
      attribute: 'title',
      pattern: /^([A-Z][a-z]+ \d{1,2}, \d{4} \d{1,2}:\d{2} [AP]M)$/,
    },
    skip: '[data-tmid]',
    virtualised: true,
  },
  composer: 'textarea[name="msg"], .rc-message-box__divcontenteditable[contenteditable="true"]',
  list: {
    item: 'a[href*="/live/"][data-unread="true"]',
    id: { attribute: 'href', pattern: /\/live\/([^/?#]+)/ },
    title: { attribute: 'title' },
  },
};
