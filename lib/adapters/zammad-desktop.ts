import type { Adapter } from './adapter.ts';

const BUBBLE = '[data-test-id^="article-bubble-container-"]';
const AUTHOR = '[aria-describedby="author-name-and-creation-date"]';
const META = '[id^="article-meta-information-"][aria-hidden="false"]';
const FEED = 'section[role="feed"] > article';
const MOBILE = '[role="comment"].Article[id^="article-"]';
const FORM = '[id^="ticketArticleReplyForm"]';

/**
 * Zammad's new views, where one ticket at a time stands in the document. On the desktop public articles have a border,
 * internal ones stripes; neither is unknown. What the system sends looks like the agent's, but bears no name, or in the mobile
 * view the name of the first user. What a machine has translated are nobody's own words. A reply box is one only where the
 * form says that it is public; the mobile view's is not known.
 */
export const zammadDesktop: Adapter = {
  id: 'zammad-desktop',
  name: 'Zammad, new views',
  matches: [],
  evidence: { confidence: 'medium', asOf: '2026-01' },
  recognise:
    'html:has(head > meta[name="action-cable-url"]):has(head > :is(link[href*="/assets/frontend/fonts"], link[href="/mobile/manifest.webmanifest"])) > body > #app',
  conversationId: { path: /\/(?:desktop|mobile)\/tickets\/(\d+)/ },
  title: 'header [role="heading"][aria-level="2"]',
  transcript: `section[role="feed"], section[role="group"]:has(> ${MOBILE})`,
  message: {
    item: `${FEED}, ${MOBILE}`,
    id: { attribute: 'id' },
    text: `[data-test-id="article-content"] > :is(.inner-article-body, .Content), ${FEED} > [role="article"]`,
    roles: [
      { role: 'system', when: `${FEED}:not(:has(${BUBBLE}))` },
      { role: 'note', when: `${MOBILE}.Internal` },
      { role: 'unknown', when: `[data-test-id="article-translation-attribution"], ${MOBILE}[data-created-by$="/1"]` },
      { role: 'customer', when: `${MOBILE}.Right` },
      { role: 'agent', when: `${MOBILE}.Left` },
      { role: 'note', when: `${BUBBLE}.bg-stripes` },
      { role: 'customer', when: `${BUBBLE}.border .Content--customer` },
      {
        role: 'agent',
        when: `${BUBBLE}.border .Content--agent:has(${AUTHOR}), ${BUBBLE}.border:has(${META}) .Content--agent`,
      },
    ],
    author: `${AUTHOR} .font-bold, [data-test-id="article-username"]`,
    at: { selector: `${AUTHOR} time`, attribute: 'datetime' },
  },
  composer: `${FORM} [data-test-id="field-editor"] .ProseMirror[contenteditable="true"]`,
  composerMode: {
    note: `[data-test-id="article-reply-stripes-panel"]:is(.bg-stripes, .border-stripes), ${FORM} .bg-stripes, ${FORM} output[name="internal"]:not(:has(.icon-unlock))`,
    reply: `${FORM} output[name="internal"] .icon-unlock`,
    tab: `${FORM} output[name="internal"] svg`,
  },
};
