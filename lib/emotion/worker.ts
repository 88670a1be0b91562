import { Encoder } from './encoder.ts';
import type { FromWorker, JudgeRequest, ToWorker } from './protocol.ts';
import { WindowReader } from './reader.ts';

interface Waiting {
  id: number;
  request: JudgeRequest;
}

let reader: WindowReader | undefined;
const queue: Waiting[] = [];
let running = false;

const tell = (message: FromWorker) => self.postMessage(message);
const reason = (error: unknown) => String(error instanceof Error ? error.message : error);

async function load(base: string, name: string): Promise<void> {
  try {
    const encoder = await Encoder.load(base, name, (progress) => tell({ type: 'progress', progress }));
    reader = new WindowReader(encoder);
    await reader.read([{ role: 'customer', text: 'Hello' }]);
    tell({ type: 'ready' });
  } catch (error) {
    tell({ type: 'failed', error: reason(error) });
  }
}

function mostUrgent(): Waiting {
  let best = 0;
  queue.forEach((entry, index) => {
    if (entry.request.priority > queue[best]!.request.priority) best = index;
  });
  return queue.splice(best, 1)[0]!;
}

async function work(): Promise<void> {
  if (running) return;
  running = true;
  while (queue.length > 0) {
    const { id, request } = mostUrgent();
    try {
      if (!reader) throw new Error('the model is not loaded');
      tell({ type: 'judged', id, answer: await reader.read(request.messages, request.budget) });
    } catch (error) {
      tell({ type: 'refused', id, error: reason(error) });
    }
  }
  running = false;
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') {
    void load(data.base, data.name);
  } else {
    queue.push({ id: data.id, request: data.request });
    void work();
  }
};
