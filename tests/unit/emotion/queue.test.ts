import { expect, test } from 'vitest';
import { Queue } from '../../../lib/emotion/queue.ts';

/** Resolves when all work added so far is done. */
const idle = (queue: Queue): Promise<void> => new Promise((resolve) => queue.add(-Infinity, async () => resolve()));

test('the most urgent goes first, of equals the one that came first', async () => {
  const queue = new Queue();
  const done: string[] = [];
  const add = (name: string, priority: number) => queue.add(priority, async () => void done.push(name));
  add('began at once', 0);
  add('history', 0);
  add('a', 2);
  add('b', 2);
  add('on screen', 3);
  await idle(queue);
  expect(done).toEqual(['began at once', 'on screen', 'a', 'b', 'history']);
});

test('long work gives way between its steps to what is more urgent, and to nothing else', async () => {
  const queue = new Queue();
  const done: string[] = [];
  queue.add(1, async (giveWay) => {
    for (const step of ['first', 'second', 'third']) {
      await giveWay();
      done.push(step);
      if (step === 'first') {
        queue.add(2, async () => void done.push('urgent'));
        queue.add(1, async () => void done.push('as urgent'));
      }
    }
  });
  await idle(queue);
  expect(done).toEqual(['first', 'urgent', 'second', 'third', 'as urgent']);
});

test('what arrives by message while long work runs is heard at its next step', async () => {
  const queue = new Queue();
  const done: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => queue.add(2, async () => void done.push('arrived'));
  queue.add(1, async (giveWay) => {
    port2.postMessage(null);
    for (let step = 0; step < 50; step++) await giveWay();
    done.push('long work');
  });
  await idle(queue);
  port1.close();
  expect(done).toEqual(['arrived', 'long work']);
});
