import { ModelHost } from '../emotion/host.ts';
import type { ModelStatus } from '../state.ts';
import { Adviser } from './adviser.ts';
import type { AdviserClient } from './client.ts';

/** Where the models lie in the package. */
const MODELS = '/models/';

/** The adviser and its model in this very page: the offscreen document in Chrome, the event page in Firefox. */
export function adviserInThisPage(report: (status: ModelStatus) => void): Required<AdviserClient> {
  const model = new ModelHost(location.origin + MODELS, report);
  const adviser = new Adviser((request) => model.judge(request));
  let open = false;
  return {
    open: async () => {
      if (!open) model.load();
      open = true;
    },
    retry: async () => model.load(),
    advise: (request) => adviser.advise(request),
    compare: (pairs) => model.compare(pairs),
  };
}
