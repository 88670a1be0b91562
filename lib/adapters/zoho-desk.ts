import type { Adapter } from './adapter.ts';

/**
 * Zoho Desk's ticket page. Threads and their words are evidenced, but nothing that tells who wrote one, so they are found and
 * not read. The ticket before may stay in the document, hidden.
 */
export const zohoDesk: Adapter = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  matches: [
    'https://desk.zoho.com/*',
    'https://desk.zoho.eu/*',
    'https://desk.zoho.in/*',
    'https://desk.zoho.com.au/*',
    'https://desk.zoho.com.cn/*',
    'https://desk.zoho.jp/*',
  ],
  evidence: { confidence: 'low', asOf: '2026-08' },
  path: /^\/agent\//,
  root: '.zd_v2-ticketdetailview-container[data-id^="subTab_"]',
  conversationId: { attribute: 'data-id', pattern: /^subTab_(\d+)$/ },
  chatPath: /\/tickets\/details\/(\d+)/,
  title: '[data-id="caseSubjectText"]',
  transcript: '.zd_v2-ticketdetailview-container',
  message: {
    item: '.zd_v2-threadlistitemcommon-subjectWrapper',
    text: '.zd_v2-conversationlistcommon-contentWrapper',
    roles: [],
  },
};
