import type { Adapter } from './adapter.ts';

const BUBBLE = '[data-test-id^="article-bubble-container-"]';
const AUTHOR = '[aria-describedby="author-name-and-creation-date"]';
const META = '[id^="article-meta-information-"][aria-hidden="false"]';
const FORM = '[id^="ticketArticleReplyForm"]';

/**
 * Zammad's new desktop view. Public articles have a border, internal ones stripes; neither is unknown. What the system
 * sends looks like the agent's, but bears no name. A reply box is one only where the form says that it is public.
 */
export const zammadDesktop: Adapter = {
  id: 'zammad-desktop',
  name: 'Zammad, new desktop view',
  matches: [],
  evidence: { confidence: 'medium', asOf: '2026-01' },
  recognise:
    'html:has(head > meta[name="action-cable-url"]):has(head > link[href*="/assets/frontend/fonts"]) > body > #app',
  conversationId: { path: /\/desktop\/tickets\/(\d+)/ },
  title: 'header [role="heading"][aria-level="2"]',
  transcript: 'section[role="feed"]',
  message: {
    item: 'section[role="feed"] > article',
    id: { attribute: 'id' },
    text: '[data-test-id="article-content"] > .inner-article-body, section[role="feed"] > article > [role="article"]',
    roles: [
      { role: 'system', when: `section[role="feed"] > article:not(:has(${BUBBLE}))` },
      { role: 'note', when: `${BUBBLE}.bg-stripes` },
      { role: 'customer', when: `${BUBBLE}.border .Content--customer` },
      {
        role: 'agent',
        when: `${BUBBLE}.border .Content--agent:has(${AUTHOR}), ${BUBBLE}.border:has(${META}) .Content--agent`,
      },
    ],
    author: `${AUTHOR} .font-bold`,
    at: { selector: `${AUTHOR} time`, attribute: 'datetime' },
  },
  composer: `${FORM} [data-test-id="field-editor"] .ProseMirror[contenteditable="true"]`,
  composerMode: {
    note: `[data-test-id="article-reply-stripes-panel"]:is(.bg-stripes, .border-stripes), ${FORM} .bg-stripes, ${FORM} output[name="internal"]:not(:has(.icon-unlock))`,
    tab: `${FORM} output[name="internal"] svg`,
  },
};
