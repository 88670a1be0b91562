import { adapterFor } from '../lib/adapters/index.ts';
import { DraftGuard } from '../lib/guard/guard.ts';
import { rememberComposers } from '../lib/insertion/composer.ts';
import { createInserter } from '../lib/insertion/insert.ts';
import { type DraftVerdict, receive, send } from '../lib/messages.ts';
import { reportPage, reportUnknown } from '../lib/transcript/report.ts';

/** Registered by the background for each site the agent allowed; a newer instance in the same document ends this one. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const adapter = adapterFor(new URL(location.href), document);
    const stop = (): void => ctx.abort();
    if (!adapter) return reportUnknown(ctx.signal, stop);
    let guard: DraftGuard | undefined;
    const { documentId, page } = reportPage(adapter, ctx.signal, stop, () => guard?.recheck());
    guard = new DraftGuard(
      document,
      page,
      (ref, notes) => send<DraftVerdict>({ kind: 'draft-notes', documentId, ref, notes }),
      ctx.signal,
    );
    const memory = rememberComposers(document, ctx.signal);
    const insert = createInserter({ documentId, conversations: page, memory });
    receive({ insert: ({ request }) => insert(request) }, ctx.signal);
  },
});
