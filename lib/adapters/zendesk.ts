import type { Adapter } from './adapter.ts';

const MESSAGE = '[data-test-id="omni-log-item-message"]';
const SENDER = '[data-test-id="omni-log-item-sender"]';
const CHANNEL = '[data-test-id="omnichannel-channel-switcher-button"]';
const EDITOR = '[data-test-id^="omnicomposer-"]';
const BADGE = '[data-test-id="omni-log-avatar-badge-AgentBadge"]';

/**
 * Zendesk Agent Workspace: messaging, chat, WhatsApp, web and mail tickets. Every open ticket stays in the document.
 * The agents' badge and the sender stand at the first message of a run only; a first one without a badge may be a bot. Which
 * channel is written to is told by its mark, in any language, and by English labels; of the marks only that of the web was
 * seen, and a script that knows that of notes. Where neither tells, nothing is written.
 */
export const zendesk: Adapter = {
  id: 'zendesk',
  name: 'Zendesk',
  matches: ['https://*.zendesk.com/*'],
  evidence: { confidence: 'high', asOf: '2026-01' },
  path: /^\/agent\//,
  ownHost: {
    path: /^\/agent\/tickets\/\d/,
    marks: `body:has([data-test-id="header-tablist"] [data-entity-type="TICKET_ENTITY_TYPE"]) #main_panes [data-ticket-id] [data-test-id="omni-log-container"] [data-test-id="omni-log-comment-item"] ${MESSAGE}`,
  },
  root: '#main_panes [data-ticket-id]',
  conversationId: { attribute: 'data-ticket-id' },
  chatPath: /^\/agent\/tickets\/(\d+)/,
  title: { selector: '[data-test-id="omni-header-subject"], [data-test-id="ticket-pane-subject"]', attribute: 'value' },
  transcript: '[data-test-id="omni-log-container"]',
  message: {
    item: '[data-test-id="omni-log-comment-item"]',
    text: '[data-test-id="omni-log-message-content"], [data-test-id="interaction-history-event"]',
    roles: [
      { role: 'note', when: `[data-test-id="omni-log-internal-note-tag"], ${MESSAGE}[type="internal"]` },
      {
        role: 'system',
        when: '[data-test-id="interaction-history-event"], [data-test-id="ticket-event-title-relative"]',
      },
      { role: 'customer', when: `${MESSAGE}[type="end-user"]` },
      { role: 'bot', when: `${MESSAGE}[type="agent"] [data-originated-from="Trigger"]` },
      { role: 'agent', when: `:has(${MESSAGE}[type="agent"]):has(${BADGE})` },
      { role: 'unknown', when: `:has(${MESSAGE}[type="agent"]):has(${SENDER})` },
      { role: 'same', when: `${MESSAGE}[type="agent"]` },
    ],
    author: SENDER,
    authorCarries: true,
    at: {
      selector: 'time[data-test-id^="timestamp-"], [data-test-id^="timestamp-"] time',
      attribute: 'datetime',
    },
    strip: '.signature, button, [data-test-id^="convo-log-item-"]',
  },
  composer: '[data-test-id="omnicomposer-rich-text-ckeditor"], [data-test-id="omnicomposer-plain-text-ckeditor"]',
  composerMode: {
    note: `${CHANNEL}:is([data-channel="internal"], [aria-label*="internal" i]), ${EDITOR}[aria-label^="internal note" i]`,
    reply: `${CHANNEL}[data-channel], ${EDITOR}[aria-label^="public reply" i]`,
    tab: CHANNEL,
  },
};
