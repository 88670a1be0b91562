import type { Adapter } from './adapter.ts';

const ITEM = '.zd_v2-threadlistitemcommon-subjectWrapper';
const WORDS = '.zd_v2-conversationlistcommon-contentWrapper';

/**
 * Zoho Desk's ticket page. Threads and their words are evidenced, and which of them are comments, internal by default; but
 * nothing that tells who wrote a thread, so nobody is judged. The editor stands in a frame of its own: with the button that
 * sends, it holds a reply. The ticket before may stay in the document, hidden.
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
    item: ITEM,
    text: WORDS,
    roles: [
      { role: 'note', when: `${WORDS}[data-id="content"]` },
      { role: 'unknown', when: ITEM },
    ],
  },
  composer: '.zd_v2-ticketdetailview-container:has([data-title="Send"]) iframe.KB_Editor_iframe[name="deskEditor_New"]',
};
