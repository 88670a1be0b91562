import { beforeEach, expect, test } from 'vitest';
import { attend, leave, leaveSites, leaveTab } from '../../../../lib/chats/attend.ts';
import { allAssessments, assessmentItem, troubles } from '../../../../lib/state.ts';
import { startAfresh, type Adviser } from './adviser.ts';
import { chat, FRAME, reading, said, stored } from './page.ts';

let adviser: Adviser;

beforeEach(async () => {
  adviser = await startAfresh();
});

test('a chat the page shows no more loses its place there, and was on screen until then', async () => {
  await attend(reading(1, [chat('a', [said('hm!')])]), FRAME, adviser);
  await attend(reading(1, [chat('a', [said('hm!')])], { documentId: 'two' }), { ...FRAME, tabId: 2 }, adviser);
  const before = (await stored('a'))!;
  await assessmentItem(before.conversation).setValue({ ...before, lastSeenAt: 0 });
  await attend(reading(2, [chat('b', [said('hm!')])]), FRAME, adviser);
  const after = await stored('a');
  expect(after?.places).toMatchObject([{ tabId: 2 }]);
  expect(after?.lastSeenAt).toBeGreaterThan(0);
});

test('a chat that left is let go, however fast the page goes on to say something newer', async () => {
  await attend(reading(1, [chat('a', [said('hm!')]), chat('b', [said('hm!')])]), FRAME, adviser);
  const left = attend(reading(2, [chat('b', [said('hm!')])]), FRAME, adviser);
  await Promise.all([left, attend(reading(3, [chat('b', [said('no!!')])]), FRAME, adviser)]);
  expect((await stored('a'))?.places).toEqual([]);
  await attend(reading(4, [chat('a', [said('hm!')]), chat('b', [said('no!!')])]), FRAME, adviser);
  expect((await stored('a'))?.places).toMatchObject([{ tabId: 1 }]);
  await attend(reading(5, [chat('b', [said('no!!')])]), FRAME, adviser);
  expect((await stored('a'))?.places).toEqual([]);
});

test('a chat that left is let go, even where the one on screen cannot be answered', async () => {
  await attend(reading(1, [chat('a', [said('hm!')])]), FRAME, adviser);
  adviser.advise = () => Promise.reject(new Error('the adviser is gone'));
  await expect(attend(reading(2, [chat('b', [said('hm!')])]), FRAME, adviser)).rejects.toThrow('the adviser is gone');
  expect((await stored('a'))?.places).toEqual([]);
});

test('what a page says of itself is kept for each frame, and leaves with its tab', async () => {
  const unreadable = { state: 'unreadable' as const, reason: 'no messages' };
  await Promise.all([
    attend(reading(1, [], unreadable), FRAME, adviser),
    attend(reading(1, [], { documentId: 'two', state: 'no-chat' }), { ...FRAME, tabId: 2 }, adviser),
  ]);
  await attend(reading(1, [], { documentId: 'three', ...unreadable }), FRAME, adviser);
  expect((await troubles.getValue()).map(({ tabId, documentId }) => [tabId, documentId])).toEqual([
    [2, 'two'],
    [1, 'three'],
  ]);
  await leaveTab(2);
  await attend(reading(2, [chat('a', [said('hm!')])], { documentId: 'three' }), FRAME, adviser);
  expect(await troubles.getValue()).toEqual([]);
});

test('what came from a site that is allowed no more is forgotten', async () => {
  await attend(reading(1, [chat('a', [said('hm!')])]), FRAME, adviser);
  await attend(reading(1, [], { documentId: 'two', state: 'no-chat' }), { ...FRAME, tabId: 2 }, adviser);
  await leaveSites(['https://*.desk.example/*']);
  expect(await allAssessments()).toHaveLength(1);
  await leaveSites(['https://other.example/*']);
  expect(await allAssessments()).toEqual([]);
  expect(await troubles.getValue()).toEqual([]);
});

test('what an unopened row names goes with its page', async () => {
  await attend(reading(1, [], { state: 'no-chat', listed: [{ id: 'x', title: 'Eve', unread: 1 }] }), FRAME, adviser);
  expect(await stored('x')).toMatchObject({ title: 'Eve', heat: null });
  await leave('one');
  expect(await stored('x')).toBeNull();
});
