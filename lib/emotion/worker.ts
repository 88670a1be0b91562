import { Encoder } from './encoder.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type GiveWay, Queue } from './queue.ts';
import { WindowReader } from './reader.ts';

/** Phrases are compared while no chat waits. */
const LAST = -Infinity;

let reader: WindowReader | undefined;
const queue = new Queue();

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

function answer(
  id: number,
  priority: number,
  by: (reader: WindowReader, giveWay: GiveWay) => Promise<FromWorker>,
): void {
  queue.add(priority, async (giveWay) => {
    try {
      if (!reader) throw new Error('the model is not loaded');
      tell(await by(reader, giveWay));
    } catch (error) {
      tell({ type: 'refused', id, error: reason(error) });
    }
  });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') {
    void load(data.base, data.name);
  } else if (data.type === 'judge') {
    const { id, request } = data;
    const { messages, budget, priority } = request;
    answer(id, priority, async (by, giveWay) => ({
      type: 'judged',
      id,
      answer: await by.read(messages, budget, giveWay),
    }));
  } else {
    const { id, pairs } = data;
    answer(id, LAST, async (by, giveWay) => ({ type: 'compared', id, cosines: await by.compare(pairs, giveWay) }));
  }
};
