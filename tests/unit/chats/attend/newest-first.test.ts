import { beforeEach, expect, test } from 'vitest';
import { attend } from '../../../../lib/chats/attend.ts';
import { settled, startAfresh, type Adviser } from './adviser.ts';
import { chat, FRAME, reading, said, stored } from './page.ts';

let adviser: Adviser;

beforeEach(async () => {
  adviser = await startAfresh();
});

test('the newest messages come first, then the history, and the chat on screen before the others', async () => {
  adviser.steps = 3;
  await attend(reading(1, [chat('a', [said('hm!')]), chat('b', [said('no!!!')], { shown: false })]), FRAME, adviser);
  const of = (text: string) => adviser.requests.filter(({ messages }) => messages[0]?.text === text);
  for (const steps of [of('hm!'), of('no!!!')]) {
    expect(steps).toHaveLength(3);
    expect(steps[0]!.budget).toBeLessThan(steps[1]!.budget);
  }
  const [shown, hidden] = [of('hm!').map(({ priority }) => priority), of('no!!!').map(({ priority }) => priority)];
  expect(shown[0]).toBeGreaterThan(hidden[0]!);
  expect(hidden[0]).toBeGreaterThan(shown[1]!);
  expect(shown[1]).toBeGreaterThan(shown[2]!);
});

test('the newest message is shown before the history is read', async () => {
  adviser.steps = 2;
  adviser.hold();
  const attended = attend(reading(1, [chat('a', [said('no!!!')])]), FRAME, adviser);
  await settled();
  const releasing = adviser.release();
  adviser.hold();
  await releasing;
  expect(await stored('a')).toMatchObject({ heat: 3 });
  expect(adviser.requests).toHaveLength(2);
  await adviser.release();
  await attended;
});

test('histories are read one after the other', async () => {
  adviser.steps = 2;
  adviser.hold();
  const attended = attend(
    reading(1, [chat('a', [said('hm!')]), chat('b', [said('no!!')], { shown: false })]),
    FRAME,
    adviser,
  );
  const asked: number[] = [];
  for (let answered = 0; answered < 3; answered += 1) {
    await settled();
    asked.push(adviser.requests.length);
    const releasing = adviser.release();
    adviser.hold();
    await releasing;
  }
  await settled();
  expect([...asked, adviser.requests.length]).toEqual([1, 2, 3, 4]);
  await adviser.release();
  await attended;
});
