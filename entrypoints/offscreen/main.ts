import { inThisPage } from '../../lib/emotion/client.ts';
import { receive, send } from '../../lib/messages.ts';

const model = inThisPage((status) => {
  send({ kind: 'model-status', status }).catch((error: unknown) => console.warn('Levelhead: status not heard', error));
});

receive({
  judge: ({ kind: _, ...request }) => model.judge(request),
  'load-model': () => model.retry(),
});

void model.open();
