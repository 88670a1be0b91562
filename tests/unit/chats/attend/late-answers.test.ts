import { beforeEach, expect, test } from 'vitest';
import { attend, leave } from '../../../../lib/chats/attend.ts';
import { allAssessments } from '../../../../lib/state.ts';
import { settled, startAfresh, type Adviser } from './adviser.ts';
import { chat, FRAME, reading, said, stored } from './page.ts';

let adviser: Adviser;

beforeEach(async () => {
  adviser = await startAfresh();
});

test('a late answer to an older reading is dropped', async () => {
  adviser.hold();
  const first = attend(reading(1, [chat('a', [said('hm!')])]), FRAME, adviser);
  await settled();
  const second = attend(reading(2, [chat('a', [said('hm!'), said('no!!!')])]), FRAME, adviser);
  await settled();
  await adviser.release('newest first');
  await Promise.all([first, second]);
  expect(await stored('a')).toMatchObject({ heat: 3, places: [{ revision: 2 }] });
});

test('an answer is shown although the page has said something since, if it was in another chat', async () => {
  adviser.hold();
  const first = attend(reading(1, [chat('a', [said('no!!!')])]), FRAME, adviser);
  await settled();
  const releasing = adviser.release();
  adviser.hold();
  const second = attend(reading(2, [chat('a', [said('no!!!')]), chat('b', [said('hm!')])]), FRAME, adviser);
  await releasing;
  expect(await stored('a')).toMatchObject({ heat: 3 });
  expect(await stored('b')).toBeNull();
  await adviser.release();
  await Promise.all([first, second]);
  expect(await stored('a')).toMatchObject({ heat: 3, places: [{ revision: 2 }] });
  expect(await stored('b')).toMatchObject({ heat: 1 });
});

test('a reading that comes after a newer one is not looked at', async () => {
  await attend(reading(5, [chat('a', [said('no!!!')])]), FRAME, adviser);
  await attend(reading(4, []), FRAME, adviser);
  expect(await stored('a')).toMatchObject({ heat: 3, places: [{ revision: 5 }] });
});

test('an answer for a document that went away or was replaced is dropped', async () => {
  adviser.hold();
  const gone = attend(reading(1, [chat('a', [said('no!!!')])]), FRAME, adviser);
  await settled();
  await leave('one');
  const replaced = attend(reading(1, [chat('b', [said('no!!!')])], { documentId: 'two' }), FRAME, adviser);
  await settled();
  await attend(reading(1, [], { documentId: 'three' }), FRAME, adviser);
  await adviser.release();
  await Promise.all([gone, replaced]);
  expect(await allAssessments()).toEqual([]);
});

test('a new document in a frame takes the place of the one before, even with a lower revision', async () => {
  await attend(reading(9, [chat('a', [said('hm!')])]), FRAME, adviser);
  await attend(reading(1, [chat('a', [said('hm!')])], { documentId: 'two' }), FRAME, adviser);
  expect((await stored('a'))?.places).toMatchObject([{ documentId: 'two', revision: 1 }]);
});

test('a late answer never takes a chat back to an older reading that said the same', async () => {
  const messages = [said('no!!!')];
  adviser.hold();
  const hidden = attend(reading(1, [chat('a', messages, { shown: false, title: 'Old' })]), FRAME, adviser);
  await settled();
  const shown = attend(reading(2, [chat('a', messages, { title: 'New' })]), FRAME, adviser);
  await settled();
  await adviser.release('newest first');
  await Promise.all([hidden, shown]);
  expect(await stored('a')).toMatchObject({ title: 'New', places: [{ revision: 2, shown: true }] });
});
