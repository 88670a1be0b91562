import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { bundle, IsolatedWorld } from '../harness.ts';
import { SITES, statesOf } from './site.ts';

const ENTRY = fileURLToPath(new URL('recognisers.ts', import.meta.url));
const SELF_HOSTED = [
  'chatwoot',
  'freescout',
  'live-helper-chat',
  'papercups',
  'rocket-chat',
  'zammad',
  'zammad-desktop',
];

const states = readdirSync(SITES).flatMap((site) =>
  statesOf(site).map((state) => {
    const read = (file: string) => readFileSync(new URL(`${site}/${file}`, SITES), 'utf8');
    const { address } = JSON.parse(read(`${state}.expected.json`)) as { address: string };
    const { pathname, hash } = new URL(address);
    return { site, name: `${site}/${state}.html`, html: read(`${state}.html`), path: pathname + hash };
  }),
);
/** Hosted products that are also recognised on a host of their customer's own. */
const HOSTED = ['freshdesk', 'freshchat', 'zendesk'];
/** Pages of theirs without an open chat, or in which one of the marks is missing. */
const UNMARKED = [
  'freshdesk/hostile.html',
  'freshdesk/no-ticket.html',
  'freshdesk/unreadable-items.html',
  'freshchat/no-chat.html',
  'freshchat/unreadable-list.html',
  'zendesk/help-centre.html',
  'zendesk/no-chat.html',
  'zendesk/unreadable-items.html',
  'zendesk/unreadable-log.html',
];

interface Recognised {
  claims: string[];
  reader: string | null;
}

async function recognise(page: Page, pages: { html: string; path?: string }[]): Promise<Recognised[]> {
  await page.setContent('<!doctype html>');
  const world = await IsolatedWorld.create(page, await bundle(ENTRY));
  return world.evaluate<Recognised[]>(`recognise(${JSON.stringify(pages.map((one) => ({ path: '/', ...one })))})`);
}

test('an app is recognised by its own marks, whatever the host, and nothing else is', async ({ page }) => {
  const recognised = await recognise(
    page,
    states.map(({ html }) => ({ html })),
  );
  const expected = states.map(({ site, name }) => {
    const own = SELF_HOSTED.includes(site) ? [site] : [];
    return { name, claims: own, reader: own[0] ?? null };
  });
  expect(recognised.map((one, index) => ({ name: states[index]!.name, ...one }))).toEqual(expected);
  expect([...new Set(recognised.flatMap(({ claims }) => claims))].sort()).toEqual(SELF_HOSTED);
});

test('a hosted product on a host of its own is recognised by an open chat’s marks and address', async ({ page }) => {
  const recognised = await recognise(page, states);
  const expected = states.map(({ site, name }) =>
    SELF_HOSTED.includes(site) || (HOSTED.includes(site) && !UNMARKED.includes(name)) ? site : null,
  );
  expect(recognised.map(({ reader }, index) => [states[index]!.name, reader])).toEqual(
    expected.map((reader, index) => [states[index]!.name, reader]),
  );
});

test('a page that bears the marks of two apps is read as none of them', async ({ page }) => {
  const html =
    '<!doctype html><html><head><meta name="copyright" content="livehelperchat.com" /></head><body id="admin-body" data-auth_user_id="3"></body></html>';
  expect(await recognise(page, [{ html }])).toEqual([{ claims: ['live-helper-chat', 'freescout'], reader: null }]);
});

/** Pages that only look like one of the apps. */
const OTHERS: [html: string, path?: string][] = [
  // a shop with the Zammad form on it
  ['<script id="zammad_form_script" src="https://help.acme.example/assets/form/form.js"></script><div id="app"></div>'],
  // a shop with the Live Helper Chat widget on it
  ['<meta name="copyright" content="livehelperchat.com" /><div id="lhc_status_container"></div>'],
  // other apps built with the same tools
  ['<link class="__meteor-css__" href="/a.css" /><div id="react-root"></div>'],
  ['<script type="module" src="/vite/assets/app.js"></script><div id="app"></div>'],
  ['<meta name="action-cable-url" content="/cable" /><div id="app"></div>'],
  // a page that writes of them
  [
    '<div id="root"><p>Papercups is the open-core CRM. livehelperchat.com, zammad_form_script, assets/favicon_16.png</p></div>',
  ],
  // a ticket's page of another desk with the same address, and the customers' own pages of Freshworks
  [
    '<body class="ember-application"><div class="ticket-details-wrapper"><div data-test-id="ticket-description">It broke</div></div></body>',
    '/a/tickets/42',
  ],
  [
    '<ul class="messages"><li class="user-messages"><div class="fc-ui-message-bubble">Hi</div></li></ul>',
    '/a/1/conversation/2',
  ],
  // a message that holds the markup of a whole chat
  [
    '<div class="message"><div id="main_panes"><div data-ticket-id="1"><div data-test-id="omni-log-container"><div data-test-id="omni-log-comment-item"><i data-test-id="omni-log-item-message" type="end-user">Hi</i></div></div></div></div></div>',
    '/agent/tickets/1',
  ],
];

test('what only looks like an app is not recognised', async ({ page }) => {
  const recognised = await recognise(
    page,
    OTHERS.map(([html, path = '/']) => ({ html: `<!doctype html><html>${html}</html>`, path })),
  );
  expect(recognised).toEqual(OTHERS.map(() => ({ claims: [], reader: null })));
});
