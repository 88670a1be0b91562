import { beforeEach, expect, test } from 'vitest';
import { attend } from '../../../../lib/chats/attend.ts';
import { forgetAssessed } from '../../../../lib/chats/documents.ts';
import { correct } from '../../../../lib/chats/learn.ts';
import { assessmentItem, modelStatus, pauses } from '../../../../lib/state.ts';
import { settled, startAfresh, type Adviser } from './adviser.ts';
import { chat, FRAME, reading, said, SITE, stored } from './page.ts';

let adviser: Adviser;

beforeEach(async () => {
  adviser = await startAfresh();
});

test('each chat of a page is assessed and has its place', async () => {
  await attend(
    reading(1, [chat('a', [said('hm!')]), chat('b', [said('no!!!')], { shown: false, unread: 2 })]),
    FRAME,
    adviser,
  );
  expect(await stored('a')).toMatchObject({
    heat: 1,
    title: 'Customer a',
    places: [{ ...FRAME, documentId: 'one', revision: 1, shown: true }],
  });
  expect(await stored('b')).toMatchObject({ heat: 3, unread: 2, places: [{ shown: false }] });
});

test('a chat in which nothing was said is not assessed again, only moved', async () => {
  const messages = [said('hm!')];
  await attend(reading(1, [chat('a', messages)]), FRAME, adviser);
  await attend(reading(2, [chat('a', messages, { shown: false, unread: 1, title: 'Ann' })]), FRAME, adviser);
  expect(adviser.requests).toHaveLength(1);
  expect(await stored('a')).toMatchObject({
    heat: 1,
    title: 'Ann',
    unread: 1,
    places: [{ revision: 2, shown: false }],
  });
});

test('it is assessed again once the model is ready, after it was forgotten, and when asked', async () => {
  const messages = [said('hm!')];
  await modelStatus.setValue({ state: 'loading' });
  await attend(reading(1, [chat('a', messages)]), FRAME, adviser);
  await modelStatus.setValue({ state: 'ready' });
  await attend(reading(2, [chat('a', messages)]), FRAME, adviser);
  expect(adviser.requests).toHaveLength(2);
  await assessmentItem({ site: SITE, id: 'a' }).removeValue();
  await attend(reading(3, [chat('a', messages)]), FRAME, adviser);
  expect(await stored('a')).toMatchObject({ heat: 1 });
  forgetAssessed({ site: SITE, id: 'a' });
  await attend(reading(4, [chat('a', messages)]), FRAME, adviser);
  expect(adviser.requests).toHaveLength(4);
});

test('a paused chat is not assessed, and keeps its place', async () => {
  await attend(reading(1, [chat('a', [said('hm!')])]), FRAME, adviser);
  await pauses.setValue({ chats: [], sites: [SITE], allUntil: 0 });
  await attend(
    reading(2, [chat('a', [said('hm!'), said('no!!!')], { unread: 1 }), chat('new', [said('no!!!')])]),
    FRAME,
    adviser,
  );
  expect(adviser.requests).toHaveLength(1);
  expect(await stored('a')).toMatchObject({ heat: 1, unread: 1, places: [{ revision: 2 }] });
  expect(await stored('new')).toBeNull();
});

test('a correction counts until the customer writes again', async () => {
  const messages = [said('no!!!')];
  await attend(reading(1, [chat('a', messages)]), FRAME, adviser);
  await correct({ site: SITE, id: 'a' }, 1);
  forgetAssessed({ site: SITE, id: 'a' });
  await attend(reading(2, [chat('a', [...messages, said('One moment.', 'agent')])]), FRAME, adviser);
  expect(await stored('a')).toMatchObject({ heat: 1, correction: { heat: 1 } });
  await attend(reading(3, [chat('a', [...messages, said('Well!!')])]), FRAME, adviser);
  expect(await stored('a')).toMatchObject({ heat: 2 });
  expect(await stored('a')).not.toHaveProperty('correction');
});

test('a correction given while advice is under way is not lost', async () => {
  adviser.steps = 2;
  await attend(reading(1, [chat('a', [said('no!!!')])]), FRAME, adviser);
  forgetAssessed();
  adviser.hold();
  const attended = attend(reading(2, [chat('a', [said('no!!!')])]), FRAME, adviser);
  await settled();
  await correct({ site: SITE, id: 'a' }, 0);
  await adviser.release();
  await attended;
  expect(await stored('a')).toMatchObject({ correction: { heat: 0 } });
});
