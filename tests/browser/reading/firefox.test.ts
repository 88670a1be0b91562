import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { PageContent } from '../../../lib/transcript/page.ts';
import { startFirefox } from '../../firefox/launch.ts';
import { bundle } from '../harness.ts';
import { comparable, expectedOf, SITES, statesOf, wantedOf } from './site.ts';

/** A tab of Firefox in which written pages are opened, each at its own path of a host of its own. */
interface Tab {
  /** Opens a page and begins reading it with a helpdesk's adapter, in a world that shares the document and nothing else. */
  open(site: string, state: string): Promise<void>;
  latest(): Promise<PageContent | undefined>;
}

const test = base.extend<object, { tab: Tab }>({
  tab: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      let html = '';
      const server = createServer((request, response) => {
        const isPage = request.headers['sec-fetch-dest'] === 'document';
        response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(isPage ? html : '');
      });
      await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
      const { port } = server.address() as AddressInfo;
      const script = await bundle(fileURLToPath(new URL('content.ts', import.meta.url)));
      const { bidi, close } = await startFirefox({ TZ: 'Europe/Berlin' });
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const evaluate = async (expression: string): Promise<string | undefined> => {
        const { result, exceptionDetails } = await bidi.send<{
          result?: { value?: string };
          exceptionDetails?: { text: string };
        }>('script.evaluate', { expression, target: { context, sandbox: 'levelhead' }, awaitPromise: false });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result?.value;
      };
      try {
        await use({
          open: async (site, state) => {
            html = await readFile(new URL(`${site}/${state}.html`, SITES), 'utf8');
            const { pathname, search, hash } = new URL((await expectedOf(site, state)).address);
            const url = `http://${site}-${state}.localhost:${port}${pathname}${search}${hash}`;
            await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
            await evaluate(`globalThis.site = '${site}'; ${script}; ''`);
          },
          latest: async () =>
            JSON.parse((await evaluate('JSON.stringify(reader.reports.at(-1) ?? null)'))!) ?? undefined,
        });
      } finally {
        await close();
        server.close();
        server.closeAllConnections();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (const site of readdirSync(SITES)) {
  test(`in Firefox ${site} reads as in Chromium`, async ({ tab }) => {
    for (const state of statesOf(site)) {
      const expected = await expectedOf(site, state);
      await tab.open(site, state);
      await expect
        .poll(async () => comparable(await tab.latest(), expected), { message: state, intervals: [50] })
        .toEqual(wantedOf(expected));
    }
  });
}
