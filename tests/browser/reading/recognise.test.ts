import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { bundle, IsolatedWorld } from '../harness.ts';

const SITES = new URL('../../fixtures/sites/', import.meta.url);
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
  readdirSync(new URL(`${site}/`, SITES))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ site, html: readFileSync(new URL(`${site}/${file}`, SITES), 'utf8'), name: `${site}/${file}` })),
);

interface Recognised {
  claims: string[];
  reader: string | null;
}

async function recognise(page: Page, pages: string[]): Promise<Recognised[]> {
  await page.setContent('<!doctype html>');
  const world = await IsolatedWorld.create(page, await bundle(ENTRY));
  return world.evaluate<Recognised[]>(`recognise(${JSON.stringify(pages)})`);
}

test('an app is recognised by its own marks, whatever the host, and nothing else is', async ({ page }) => {
  const recognised = await recognise(
    page,
    states.map(({ html }) => html),
  );
  const expected = states.map(({ site, name }) => {
    const own = SELF_HOSTED.includes(site) ? [site] : [];
    return { name, claims: own, reader: own[0] ?? null };
  });
  expect(recognised.map((one, index) => ({ name: states[index]!.name, ...one }))).toEqual(expected);
  expect([...new Set(recognised.flatMap(({ claims }) => claims))].sort()).toEqual(SELF_HOSTED);
});

test('a page that bears the marks of two apps is read as none of them', async ({ page }) => {
  const html =
    '<!doctype html><html><head><meta name="copyright" content="livehelperchat.com" /></head><body id="admin-body" data-auth_user_id="3"></body></html>';
  expect(await recognise(page, [html])).toEqual([{ claims: ['live-helper-chat', 'freescout'], reader: null }]);
});

/** Pages that only look like one of the apps. */
const OTHERS = [
  // a shop with the Zammad form on it
  '<script id="zammad_form_script" src="https://help.acme.example/assets/form/form.js"></script><div id="app"></div>',
  // a shop with the Live Helper Chat widget on it
  '<meta name="copyright" content="livehelperchat.com" /><div id="lhc_status_container"></div>',
  // other apps built with the same tools
  '<link class="__meteor-css__" href="/a.css" /><div id="react-root"></div>',
  '<script type="module" src="/vite/assets/app.js"></script><div id="app"></div>',
  '<meta name="action-cable-url" content="/cable" /><div id="app"></div>',
  // a page that writes of them
  '<div id="root"><p>Papercups is the open-core CRM. livehelperchat.com, zammad_form_script, assets/favicon_16.png</p></div>',
];

test('what only looks like an app is not recognised', async ({ page }) => {
  const recognised = await recognise(
    page,
    OTHERS.map((html) => `<!doctype html><html>${html}</html>`),
  );
  expect(recognised).toEqual(OTHERS.map(() => ({ claims: [], reader: null })));
});
