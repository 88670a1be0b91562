import type { Adapter } from './adapter.ts';

/**
 * Front's mail view. Messages, their words and senders are evidenced, but nothing that tells a customer from a colleague,
 * so they are found and not read; nor is a composer known. Collapsed messages show their first words only and are no
 * messages.
 */
export const front: Adapter = {
  id: 'front',
  name: 'Front',
  matches: ['https://app.frontapp.com/*'],
  evidence: { confidence: 'low', asOf: '2026-02' },
  root: '[data-testid="conversation"] [data-testid^="viewer-"]',
  conversationId: { attribute: 'data-testid' },
  title: '[data-searchable-subject="true"]',
  transcript: '[data-testid^="viewer-"]',
  message: {
    item: '[class*="messageViewerBase__StyledMessageDiv"]',
    text: '[class*="messageHtml__StyledHtmlDiv"], [class*="messageViewerEmailBody__StyledEmailDiv"]',
    roles: [],
    author: '[class*="messageViewerRecipient__StyledDetailsWrapperDiv"] > div:first-child',
  },
};
