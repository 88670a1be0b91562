import { expect, test, vi } from 'vitest';
import { followReading } from '../../lib/follow-item.ts';

/** A value that is read slowly: each reading is answered by hand. */
function slow() {
  const readings: PromiseWithResolvers<string>[] = [];
  const listeners = new Set<() => void>();
  return {
    readings,
    tell: () => listeners.forEach((changed) => changed()),
    read: () => {
      const reading = Promise.withResolvers<string>();
      readings.push(reading);
      return reading.promise;
    },
    watch: (changed: () => void) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

test('what changes during the first reading is not overtaken by it', async () => {
  const { readings, tell, read, watch } = slow();
  const say = vi.fn();
  const { said } = followReading(read, watch, say);
  tell();
  readings[1]!.resolve('new');
  readings[0]!.resolve('old');
  await said;
  expect(say.mock.calls).toEqual([['new']]);
});

test('of several changes the last one counts, and it is waited for', async () => {
  const { readings, tell, read, watch } = slow();
  const say = vi.fn();
  const { said } = followReading(read, watch, say);
  tell();
  tell();
  readings[0]!.resolve('first');
  readings[2]!.resolve('last');
  await said;
  readings[1]!.resolve('between');
  await readings[1]!.promise;
  expect(say.mock.calls).toEqual([['last']]);
});

test('nothing is said once it was stopped', async () => {
  const { readings, tell, read, watch } = slow();
  const say = vi.fn();
  const { said, stop } = followReading(read, watch, say);
  stop();
  tell();
  readings[0]!.resolve('late');
  await said;
  expect([say.mock.calls.length, readings.length]).toEqual([0, 1]);
});
