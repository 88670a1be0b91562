import type { Adapter } from './adapter.ts';

/**
 * Gorgias's ticket page. Bubbles are evidenced, but nothing that tells who speaks, where a bubble's words end, or when
 * they were said, so they are found and not read; nor is a composer known.
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
    text: '[class*="MessageBubble--messageBubble"]',
    roles: [],
    virtualised: true,
  },
};
