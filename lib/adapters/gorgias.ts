import type { Adapter } from './adapter.ts';

/** The design system's mark of any text; a bubble's name stands before its words (assumed). */
const TEXT = '[data-name="text"]';
const BEFORE_WORDS = `:has(~ * ${TEXT})`;

/**
 * Gorgias's ticket page. Nothing tells speakers but their names: who bears the one in the breadcrumbs is the customer, who bears
 * another is on the shop's side, whose internal notes are not marked in any way that is known, and who bears none is unknown.
 * No times, and no composer is known.
 */
export const gorgias: Adapter = {
  id: 'gorgias',
  name: 'Gorgias',
  matches: ['https://*.gorgias.com/*'],
  evidence: { confidence: 'low', asOf: '2026-07' },
  conversationId: { path: /^\/app\/(?:views\/\d+|ticket)\/(\d+)/ },
  title: '[aria-label="Breadcrumbs"] a[href*="/customer/"]',
  transcript: '[aria-label="Ticket thread"]',
  message: {
    item: '[class*="MessageBubble--messageBubble"]',
    text: `${TEXT}:not(${BEFORE_WORDS})`,
    textParts: true,
    roles: [],
    author: `${TEXT}${BEFORE_WORDS}`,
    byTitle: true,
    virtualised: true,
  },
};
