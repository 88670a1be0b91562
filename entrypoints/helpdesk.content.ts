import { adapterFor } from '../lib/adapters/index.ts';
import { DraftGuard } from '../lib/guard/guard.ts';
import { rememberComposers } from '../lib/insertion/composer.ts';
import { createInserter } from '../lib/insertion/insert.ts';
import { type DraftVerdict, receive, send } from '../lib/messages.ts';
import { adapterOf, faultIn, type Recipe, TAUGHT } from '../lib/teach/recipe.ts';
import { reportPage, reportUnknown } from '../lib/transcript/report.ts';

/** Registered by the background for each site the agent allowed; a newer instance in the same document ends this one. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const recipe = await send<Recipe | null>({ kind: 'recipe-wanted' }).catch(() => null);
    if (ctx.isInvalid) return;
    const stop = (): void => ctx.abort();
    const fault = recipe && faultIn(recipe, document);
    if (fault) return reportUnknown(ctx.signal, stop, TAUGHT, `What was taught here cannot be used: ${fault}`);
    const adapter = recipe ? adapterOf(recipe) : adapterFor(new URL(location.href), document);
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
    receive(
      { insert: ({ request }) => insert(request), 'accept-replacement': (wanted) => guard.accept(wanted, insert) },
      ctx.signal,
    );
  },
});
