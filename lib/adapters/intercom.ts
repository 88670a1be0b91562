import type { Adapter } from './adapter.ts';

const APP = '#teammate-app-react >>>';
const PART = '[data-intercom-target="conversation-stream-content-part"]';
const NEW_PART = '[class*="group/content-part"]';
const GROUP = (category: number): string => `[data-part-group-category="${category}"] ${PART}`;
const BLOCKS = '.intercom-interblocks, .intercom-interblocks-html, .interblocks-html';
const TAB = '[data-intercom-target="note-tab"]';
const OPEN_TAB = `${TAB}:is([aria-selected="true"], [aria-pressed="true"], .active)`;
const CLOSED_TAB = `${TAB}:is([aria-selected="false"], [aria-pressed="false"])`;

/**
 * Intercom's inbox in both its builds. The one until early 2026 is well known: groups of parts with a category. The one
 * since stands in a shadow tree, tells speakers by nothing but the side of their bubbles, and neither times nor bots; what
 * has no side there (mail, events) is unknown. Sides were seen in pages written from left to right: in others they tell
 * nothing. Replies and notes share one editor. Only the older build's note tab was seen, and which mark it carries while it
 * is open is assumed: where no tab says that it is closed, as in today's build, nothing is written.
 */
export const intercom: Adapter = {
  id: 'intercom',
  name: 'Intercom',
  matches: [
    'https://app.intercom.com/*',
    'https://app.eu.intercom.com/*',
    'https://app.au.intercom.com/*',
    'https://app.intercom.io/*',
  ],
  evidence: { confidence: 'low', asOf: '2026-10' },
  conversationId: { path: /^\/a\/(?:inbox|apps)\/([^/]+)\/(?:.*\/)?conversation\/(\d+)/ },
  title: `[data-conversation-title], ${APP} [data-inbox-conversation-header-title], ${APP} [data-conversation-title]`,
  transcript: `[data-conversation-stream], .inbox2__conversation-stream, ${APP} [data-testid="conversation-stream-scroll-container"]`,
  message: {
    item: `${PART}, ${NEW_PART}`,
    id: { attribute: 'data-part-id' },
    text: `${BLOCKS}, :is(.inbox2__message-content, .inbox-2__renderable-part, .inbox-2__user-email-content):not(:has(${BLOCKS}))`,
    roles: [
      { role: 'note', when: `${GROUP(4)}, .inbox2__note-part, .inbox-2__note-part` },
      { role: 'system', when: GROUP(20) },
      { role: 'bot', when: GROUP(5) },
      { role: 'agent', when: `${GROUP(3)}, .inbox2__admin-email-part` },
      { role: 'customer', when: `${GROUP(1)}, .inbox2__user-email-part` },
      { role: 'unknown', when: '[class*="email-part"], [class*="email-metadata"]' },
      { role: 'agent', when: `${NEW_PART}:dir(ltr)`, side: 'end' },
      { role: 'customer', when: `${NEW_PART}:dir(ltr)`, side: 'start' },
    ],
  },
  composer: `.embercom-prosemirror-composer-editor, ${APP} [data-conversation-reply-composer] .ProseMirror`,
  composerMode: {
    note: `${OPEN_TAB}, ${APP} ${OPEN_TAB}`,
    reply: `${CLOSED_TAB}, ${APP} ${CLOSED_TAB}`,
    tab: `${TAB}, ${APP} ${TAB}`,
  },
};
