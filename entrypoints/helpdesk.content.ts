import { adapterFor } from '../lib/adapters/index.ts';
import { DraftGuard } from '../lib/guard/guard.ts';
import { draftRules } from '../lib/guard/rules.ts';
import { rememberComposers } from '../lib/insertion/composer.ts';
import { createInserter } from '../lib/insertion/insert.ts';
import { receive, send } from '../lib/channel.ts';
import { type DraftVerdict, TO_PAGE } from '../lib/messages.ts';
import { soleInstance } from '../lib/sole-instance.ts';
import type { KeptRecipe } from '../lib/teach/kept-recipe.ts';
import { adapterOf, faultIn, precedes, TAUGHT } from '../lib/teach/recipe.ts';
import { onceRecognised } from '../lib/transcript/drawn.ts';
import { reportPage, reportUnknown } from '../lib/transcript/report.ts';

/** Registered by the background for each site the agent allowed; a newer instance in the same document ends this one. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => begin(ctx.signal),
});

async function begin(outdated: AbortSignal): Promise<void> {
  const life = soleInstance('reader', outdated);
  const { signal } = life;
  const found = await send<KeptRecipe | null>({ kind: 'recipe-wanted' }).catch(() => null);
  if (signal.aborted) return;
  const known = adapterFor(new URL(location.href), document);
  const recipe = found && precedes(found, known) ? found : null;
  const stop = (): void => life.abort();
  const isSecondHand = !recipe || recipe.imported;
  if (!known && isSecondHand) onceRecognised(document, signal, () => void begin(outdated));
  const fault = recipe && faultIn(recipe, document);
  if (fault) return reportUnknown(signal, stop, TAUGHT, `What was taught here cannot be used: ${fault}`);
  const adapter = recipe ? adapterOf(recipe) : known;
  if (!adapter) return reportUnknown(signal, stop);
  let guard: DraftGuard | undefined;
  const { documentId, page } = reportPage(adapter, signal, stop, () => guard?.recheck());
  guard = new DraftGuard(
    document,
    page,
    (ref, notes) => send<DraftVerdict>({ kind: 'draft-notes', documentId, ref, notes }),
    draftRules,
    signal,
  );
  const memory = rememberComposers(document, signal);
  const insert = createInserter({ documentId, conversations: page, memory });
  receive(
    'extension',
    TO_PAGE,
    { insert: ({ request }) => insert(request), 'accept-replacement': (wanted) => guard.accept(wanted, insert) },
    signal,
  );
}
