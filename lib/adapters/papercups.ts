import type { Adapter } from './adapter.ts';

const WORDS = '.Text--markdown';
const EARLIER = '[id^="ConversationMessages-history--"]';
const NO_AVATAR = '> div > div[style*="border-radius: 50%"]:empty:not([style*="background"])';

/**
 * Papercups, hosted and self-hosted, unmaintained since 2022. Rows have no names: a customer's is known by its avatar, which
 * only the last of a run shows, and the agent's own by the white text. Colleagues, bots, customers with a photo and notes are
 * not told apart: they are unknown. The earlier conversations above are left out.
 */
export const papercups: Adapter = {
  id: 'papercups',
  name: 'Papercups',
  matches: ['https://app.papercups.io/*'],
  evidence: { confidence: 'medium', asOf: '2022-05' },
  recognise: 'html:has(head > meta[name="description"][content^="Papercups is the open-core CRM"]) > body > #root',
  conversationId: { path: /\/conversations\/(?:[\w-]+\/)?([\da-f]{8}-[\da-f-]{27})/ },
  title: 'header h4',
  transcript: `div:has(> div > div > div > ${WORDS}):not(:has(+ ${EARLIER}))`,
  message: {
    item: `div:has(> div > div > ${WORDS})`,
    text: WORDS,
    roles: [
      { role: 'agent', when: `${WORDS}.Text--white` },
      { role: 'customer', when: '.anticon-user' },
      { role: 'below', when: `div:has(${NO_AVATAR}):not(:has(+ div > div > div > .Text--white))` },
    ],
    skip: `:has(+ ${EARLIER}) > div`,
  },
  composer: '.TextArea--transparent textarea, textarea.TextArea--transparent',
  composerMode: {
    note: 'textarea[placeholder^="Type @ to mention"]',
    reply: 'textarea[placeholder^="Type / to use"]',
  },
};
