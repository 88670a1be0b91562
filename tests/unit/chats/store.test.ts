import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Assessment, Place } from '../../../lib/assessment.ts';
import { change, CLOSED_AFTER_MS, dropPlaces, forgetClosed } from '../../../lib/chats/store.ts';
import { promiseKey } from '../../../lib/coaching/reminder.ts';
import { allAssessments, assessmentItem, keptPromises, memory } from '../../../lib/state.ts';

const ref = (id: string) => ({ site: 'https://desk.example', id });
const place = (documentId: string, tabId = 1): Place => ({
  documentId,
  tabId,
  frameId: 0,
  revision: 1,
  shown: true,
  composer: 'reply',
});
const chat = (id: string, over: Partial<Assessment> = {}) =>
  ({ conversation: ref(id), heat: 1, places: [place('one')], lastSeenAt: 1_000, ...over }) as Assessment;

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

test('changes to one chat happen one after another, none is lost', async () => {
  await change(ref('a'), () => chat('a', { unread: 0 }));
  await Promise.all(
    Array.from({ length: 20 }, () => change(ref('a'), (before) => before && { ...before, unread: before.unread + 1 })),
  );
  expect((await assessmentItem(ref('a')).getValue())?.unread).toBe(20);
});

test('a change that fails leaves the chat as it was, and the next change works', async () => {
  await change(ref('a'), () => chat('a'));
  await expect(change(ref('a'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await change(ref('a'), (before) => before && { ...before, heat: 3 });
  expect((await assessmentItem(ref('a')).getValue())?.heat).toBe(3);
});

test('a document that goes away takes its place with it, not the chat', async () => {
  await change(ref('a'), () => chat('a', { places: [place('one'), place('two', 2)] }));
  await dropPlaces(({ documentId }) => documentId === 'one', 5_000);
  const [left] = await allAssessments();
  expect(left?.places.map(({ documentId }) => documentId)).toEqual(['two']);
});

test('a place that is being written while its document goes away goes too', async () => {
  await change(ref('a'), () => chat('a', { places: [] }));
  const { promise: written, resolve: write } = Promise.withResolvers<Assessment>();
  const writing = change(ref('a'), () => written);
  const dropping = dropPlaces(({ documentId }) => documentId === 'one', 5_000);
  write(chat('a'));
  await Promise.all([writing, dropping]);
  expect((await assessmentItem(ref('a')).getValue())?.places).toEqual([]);
});

test('a chat whose page went without a word is lost, unless another page holds it', async () => {
  await change(ref('a'), () => chat('a'));
  await change(ref('b'), () => chat('b', { places: [place('one'), { ...place('two', 2), shown: false }] }));
  await dropPlaces(({ documentId }) => documentId === 'one', null);
  const [a, b] = await Promise.all([assessmentItem(ref('a')).getValue(), assessmentItem(ref('b')).getValue()]);
  expect(a).toMatchObject({ places: [], lost: true, lastSeenAt: 1_000 });
  expect(b).not.toHaveProperty('lost');
});

test('a chat that was on screen has been seen until it left; a hidden one is not seen anew', async () => {
  await change(ref('shown'), () => chat('shown'));
  await change(ref('hidden'), () => chat('hidden', { places: [{ ...place('one'), shown: false }] }));
  await dropPlaces(() => true, 5_000);
  expect((await assessmentItem(ref('shown')).getValue())?.lastSeenAt).toBe(5_000);
  expect((await assessmentItem(ref('hidden')).getValue())?.lastSeenAt).toBe(1_000);
});

test('a chat that no page shows is forgotten after half an hour, one that is open is not', async () => {
  await change(ref('closed'), () => chat('closed', { places: [] }));
  await change(ref('open'), () => chat('open'));
  await forgetClosed(1_000 + CLOSED_AFTER_MS);
  expect(await allAssessments()).toHaveLength(2);
  await forgetClosed(1_001 + CLOSED_AFTER_MS);
  expect((await allAssessments()).map(({ conversation }) => conversation.id)).toEqual(['open']);
});

test('a promise keeps a closed chat until it has lapsed, unless it is kept or a day away', async () => {
  const minute = 60_000;
  const now = 2 * CLOSED_AFTER_MS;
  const closed = (id: string, due: number) =>
    chat(id, { places: [], lastSeenAt: 0, promises: [{ words: 'by three', madeAt: 0, due }] });
  const kept = closed('kept', now + minute);
  for (const one of [closed('open', now + minute), kept, closed('far', 25 * 60 * minute)])
    await change(one.conversation, () => one);
  await keptPromises.setValue([promiseKey(kept.conversation, kept.promises![0]!)]);
  await forgetClosed(now);
  expect((await allAssessments()).map(({ conversation }) => conversation.id)).toEqual(['open']);
  await forgetClosed(now + 62 * minute);
  expect(await allAssessments()).toEqual([]);
});

/** Has the browser take this many chats and no more. */
function quota(chats: number): void {
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  vi.spyOn(session, 'set').mockImplementation(async (items) => {
    const after = { ...(await session.get(null)), ...items };
    if (Object.keys(after).filter((key) => key.startsWith('chat:')).length > chats) {
      throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    }
    await set(items);
  });
}

const open = async () => (await allAssessments()).map(({ conversation }) => conversation.id).sort();

test('at the quota the closed chats go before those a page still holds, the longest unseen first, and it is noted', async () => {
  const hidden = { places: [{ ...place('one'), shown: false }] };
  const closed = (id: string, lastSeenAt: number, over = {}) => chat(id, { places: [], lastSeenAt, ...over });
  const promises = [{ words: 'by three', madeAt: Date.now(), due: Date.now() + 60_000 }];
  for (const one of [
    chat('hidden', { ...hidden, lastSeenAt: 1 }),
    closed('promised', 2, { promises }),
    closed('newer', 4),
    closed('older', 3),
    chat('on screen', { lastSeenAt: 0 }),
  ])
    await change(one.conversation, () => one);
  quota(5);
  for (const [id, left] of [
    ['a', ['a', 'hidden', 'newer', 'on screen', 'promised']],
    ['b', ['a', 'b', 'hidden', 'on screen', 'promised']],
    ['c', ['a', 'b', 'c', 'on screen', 'promised']],
    ['d', ['a', 'b', 'c', 'd', 'on screen']],
  ] as const) {
    await change(ref(id), () => chat(id));
    expect(await open()).toEqual(left);
  }
  expect(await memory.getValue()).toEqual({ letGo: 4, full: false });
});

test('where every chat is on screen none goes: the change fails, the chats stay as they were, and it is noted', async () => {
  for (const id of ['a', 'b']) await change(ref(id), () => chat(id));
  quota(2);
  await expect(change(ref('c'), () => chat('c'))).rejects.toThrow('quota');
  expect(await open()).toEqual(['a', 'b']);
  expect(await memory.getValue()).toEqual({ letGo: 0, full: true });
});

test('a write that fails for another reason costs no chat', async () => {
  await change(ref('closed'), () => chat('closed', { places: [] }));
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('the disk is on fire'));
  await expect(change(ref('a'), () => chat('a'))).rejects.toThrow('on fire');
  expect(await open()).toEqual(['closed']);
});
