import type { Adapter } from './adapter.ts';

const MESSAGE = '[class*="messageViewerBase__StyledMessageDiv"]';

/**
 * Front's mail view. Messages, their words and senders are evidenced, but nothing that tells a customer from a colleague: the
 * account beside a name is a contact's, as the script that knows it shows, and not whether the name is one. So all are read
 * as nobody's, and nobody is judged. Nor is a composer known. Collapsed messages show their first words only and are no
 * messages. An address that opens a conversation by link names it otherwise than the page does.
 */
export const front: Adapter = {
  id: 'front',
  name: 'Front',
  matches: ['https://app.frontapp.com/*'],
  evidence: { confidence: 'low', asOf: '2026-02' },
  root: '[class*="viewer__StyledViewerDiv"][data-testid^="viewer-"]',
  conversationId: { attribute: 'data-testid', pattern: /^viewer-(\d+)$/ },
  chatPath: /\/open\/(?:cnv|msg)_\w/,
  title: '[data-searchable-subject="true"]',
  transcript: '[class*="viewer__StyledViewerDiv"]',
  message: {
    item: MESSAGE,
    text: '[class*="messageHtml__StyledHtmlDiv"], [class*="messageViewerEmailBody__StyledEmailDiv"]',
    roles: [{ role: 'unknown', when: MESSAGE }],
    author: '[class*="messageViewerRecipient__StyledDetailsWrapperDiv"] > div:first-child',
  },
};
