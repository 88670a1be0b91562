import type { Adapter } from './adapter.ts';

/**
 * HubSpot's conversations inbox, well known, and its help desk, which is assumed to be built alike. Clock times without a
 * date are no times. Internal comments are not marked in any way that is known, so only messages of known kinds are read.
 * The address's hash is the channel the composer writes to: without one, or with one that was not seen, nothing is written.
 */
export const hubspot: Adapter = {
  id: 'hubspot',
  name: 'HubSpot',
  matches: [
    'https://app.hubspot.com/*',
    'https://app-eu1.hubspot.com/*',
    'https://app-na2.hubspot.com/*',
    'https://app-na3.hubspot.com/*',
    'https://app-ap1.hubspot.com/*',
  ],
  evidence: { confidence: 'medium', asOf: '2026-10' },
  conversationId: {
    path: /^\/(?:live-messages\/(\d+)\/inbox|help-desk\/(\d+)\/view\/[^/]+\/(ticket))\/(\d+)/,
  },
  title: '[data-selenium-test="highlightTitle"]',
  transcript: '[data-test-id="virtualParentRef"]',
  message: {
    item: '[data-test-id="primary-message-visitor"], [data-test-id="primary-message-agent"], [data-test-id="primary-message-AUTOMATED"]',
    text: '[data-test-id="primary-message-content"], [data-test-id="primary-message-body-content"]',
    roles: [
      { role: 'bot', when: '[data-test-id="primary-message-AUTOMATED"]' },
      { role: 'agent', when: '[data-test-id="primary-message-agent"]' },
      { role: 'customer', when: '[data-test-id="primary-message-visitor"]' },
    ],
    virtualised: true,
  },
  composer: '[data-test-id="rte-content"]',
  composerMode: { notePath: /#(?:comment|notes?)\b/, replyPath: /#(?:live-chat|email)\b/ },
};
