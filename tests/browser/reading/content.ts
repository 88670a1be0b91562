import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adapterFor, adapters } from '../../../lib/adapters/index.ts';
import type { PageContent } from '../../../lib/transcript/page.ts';
import { watch, type Watch } from '../../../lib/transcript/watch.ts';

/** The reading side of the content script, with its reports kept instead of sent. */
export interface Reader {
  adapter: string;
  reports: PageContent[];
  watch: Watch;
  stop(): void;
}

/** What a test may set before the script runs: an adapter of its own or one's id, and the patience in milliseconds. */
const given = globalThis as { adapter?: Adapter; site?: string; patience?: number };
const { patience = 0, site } = given;
const known = site ? adapters.find(({ id }) => id === site) : adapterFor(new URL(location.href), document);
const adapter = given.adapter ?? known;
if (!adapter) throw new Error(`No adapter serves ${location.href}`);
const ending = new AbortController();
const reports: PageContent[] = [];
const reader: Reader = {
  adapter: adapter.id,
  reports,
  watch: watch(document, adapter, ending.signal, (content) => reports.push(content), patience),
  stop: () => ending.abort(),
};
Object.assign(globalThis, { reader });
