import { adapterFor } from '../../../lib/adapters/index.ts';
import { reportPage, reportUnknown } from '../../../lib/transcript/report.ts';

/** What the content script does with the reading part. */
const ending = new AbortController();
const stop = (): void => ending.abort();
const adapter = adapterFor(new URL(location.href), document);
const session = adapter ? reportPage(adapter, ending.signal, stop) : reportUnknown(ending.signal, stop);
Object.assign(globalThis, { session, ending });
