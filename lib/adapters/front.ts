import type { Adapter } from './adapter.ts';

/**
 * Front's mail view. Messages, their words and senders are evidenced, but nothing that tells a customer from a colleague,
 * so they are found and not read: the account beside a name is a contact's, as the script that knows it shows, and not
 * whether the name is one. Nor is a composer known. Collapsed messages show their first words only and are no
 * messages. An address that opens a conversation by link names it otherwise than the page does.
 */
export const front: Adapter = {
  id: 'front',
  name: 'Front',
  matches: ['https://app.frontapp.com/*'],
  evidence: { confidence: 'low', asOf: '2026-02' },
  root: '[data-testid="conversation"] [data-testid^="viewer-"]',
  conversationId: { attribute: 'data-testid' },
  chatPath: /\/open\/((?:cnv|msg)_\w+)/,
  title: '[data-searchable-subject="true"]',
  transcript: '[data-testid^="viewer-"]',
  message: {
    item: '[class*="messageViewerBase__StyledMessageDiv"]',
    text: '[class*="messageHtml__StyledHtmlDiv"], [class*="messageViewerEmailBody__StyledEmailDiv"]',
    roles: [],
    author: '[class*="messageViewerRecipient__StyledDetailsWrapperDiv"] > div:first-child',
  },
};
