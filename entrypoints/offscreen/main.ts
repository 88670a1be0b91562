import { adviserInThisPage } from '../../lib/advice/host.ts';
import { warmUp } from '../../lib/advice/warm-up.ts';
import { receive, send } from '../../lib/channel.ts';
import { OWN } from '../../lib/messages.ts';

const adviser = adviserInThisPage((status) => {
  send({ kind: 'model-status', status }).catch((error: unknown) => console.warn('Levelhead: status not heard', error));
});

receive('extension', OWN, {
  advise: ({ kind: _, ...request }) => adviser.advise(request),
  'load-model': () => adviser.retry(),
  'compare-phrases': ({ pairs }) => adviser.compare(pairs),
});

void adviser.open();
warmUp().catch((error: unknown) => console.warn('Levelhead: not warmed up', error));
