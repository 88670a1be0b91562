import { Encoder } from './encoder.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { WindowReader } from './reader.ts';

interface Waiting {
  id: number;
  priority: number;
  answer: (reader: WindowReader) => Promise<FromWorker>;
}

/** Phrases are compared while no chat waits. */
const LAST = -Infinity;

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
    if (entry.priority > queue[best]!.priority) best = index;
  });
  return queue.splice(best, 1)[0]!;
}

async function work(): Promise<void> {
  if (running) return;
  running = true;
  while (queue.length > 0) {
    const { id, answer } = mostUrgent();
    try {
      if (!reader) throw new Error('the model is not loaded');
      tell(await answer(reader));
    } catch (error) {
      tell({ type: 'refused', id, error: reason(error) });
    }
  }
  running = false;
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') {
    void load(data.base, data.name);
    return;
  }
  const { id } = data;
  if (data.type === 'judge') {
    const { messages, budget, priority } = data.request;
    const answer = async (by: WindowReader) => ({
      type: 'judged' as const,
      id,
      answer: await by.read(messages, budget),
    });
    queue.push({ id, priority, answer });
  } else {
    const { pairs } = data;
    const answer = async (by: WindowReader) => ({ type: 'compared' as const, id, cosines: await by.compare(pairs) });
    queue.push({ id, priority: LAST, answer });
  }
  void work();
};
