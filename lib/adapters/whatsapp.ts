import type { Adapter } from './adapter.ts';

const TITLE = 'header [data-testid="conversation-info-header-chat-title"], header span[dir="auto"]';
const WORDS = ':is(span.selectable-text, [data-testid="selectable-text"])';
/** The time and the author before the words. */
const SAID = 'data-pre-plain-text';
const QUOTED = ':is([aria-label="Quoted message"], [data-testid="quoted-message"], [role="button"])';

/**
 * WhatsApp Web in the builds that are about. A chat is named by the ids of its messages; where they say nothing any more, by
 * its title, if that is a phone number: two contacts may bear one name. Groups are left out, for colleagues talk in them.
 * Where only the first message of a run bears a mark, the names tell, of those that have one; the others are unknown. Dates
 * are written in many ways: no times. The rows of its list bear names only, and those of groups look alike.
 */
export const whatsapp: Adapter = {
  id: 'whatsapp',
  name: 'WhatsApp Web',
  matches: ['https://web.whatsapp.com/*'],
  evidence: { confidence: 'medium', asOf: '2026-09' },
  root: '#main:has([data-id]):not(:has([data-id*="@g.us"], [data-id*="@newsletter"], [data-id*="@broadcast"]))',
  conversationId: [
    { selector: '[data-id]', attribute: 'data-id', pattern: /^(?:true|false)_([^_]+@(?:c\.us|lid|s\.whatsapp\.net))_/ },
    { selector: TITLE, pattern: /^(\+\d[\d\s().-]{5,20})$/ },
  ],
  idsMayRepeat: true,
  title: TITLE,
  transcript: '[data-testid="conversation-panel-messages"], [data-scrolltracepolicy="wa.web.conversation.messages"]',
  message: {
    item: '[role="row"]:has([data-id])',
    id: { selector: '[data-id]', attribute: 'data-id' },
    text: `${WORDS}:not(${QUOTED} *)`,
    roles: [
      { role: 'agent', when: `.message-out, [data-testid="tail-out"], [data-id^="true_"]:has(${WORDS})` },
      { role: 'customer', when: `.message-in, [data-testid="tail-in"], [data-id^="false_"]:has(${WORDS})` },
    ],
    author: { selector: `[${SAID}]`, attribute: SAID, pattern: /^\[[^\]]*\] (.+?):\s*$/ },
    byTitle: true,
    virtualised: true,
  },
  composer: 'footer [contenteditable="true"][data-tab="10"], [data-testid="conversation-compose-box-input"]',
  list: {
    item: '#pane-side [role="row"]',
    unread: '[data-testid="icon-unread-count"]',
    title: { selector: '[data-testid="cell-frame-title"] [title]', attribute: 'title' },
  },
};
