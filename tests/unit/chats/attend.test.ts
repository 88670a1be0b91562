import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AdviserClient } from '../../../lib/advice/client.ts';
import type { AdviceAnswer, AdviceRequest } from '../../../lib/advice/adviser.ts';
import type { Heat } from '../../../lib/assessment.ts';
import { attend, leave, leaveSites, leaveTab } from '../../../lib/chats/attend.ts';
import { forgetAssessed, forgetTab } from '../../../lib/chats/documents.ts';
import { correct } from '../../../lib/chats/learn.ts';
import type { Message } from '../../../lib/conversation.ts';
import type { PageConversation, PageReading } from '../../../lib/messages.ts';
import { allAssessments, assessmentItem, modelStatus, pauses, troubles } from '../../../lib/state.ts';

const SITE = 'https://desk.example';
const FRAME = { tabId: 1, frameId: 0 };

const said = (text: string, role: Message['role'] = 'customer'): Message => ({ id: `${role} ${text}`, role, text });
const chat = (id: string, messages: Message[], over: Partial<PageConversation> = {}): PageConversation => ({
  ref: { site: SITE, id },
  title: `Customer ${id}`,
  messages,
  composer: 'reply',
  shown: true,
  unread: 0,
  ...over,
});
const reading = (
  revision: number,
  conversations: PageConversation[],
  over: Partial<PageReading> = {},
): PageReading => ({
  documentId: 'one',
  revision,
  adapter: 'desk',
  site: SITE,
  state: 'reading',
  conversations,
  ...over,
});
const stored = (id: string) => assessmentItem({ site: SITE, id }).getValue();

/** An adviser that answers when told to, or at once with as much heat as the newest message has exclamation marks. */
class Adviser implements AdviserClient {
  readonly requests: AdviceRequest[] = [];
  /** How many steps an answer takes. */
  steps = 1;
  #held: (() => void)[] | undefined;

  open = async () => undefined;
  retry = async () => undefined;

  hold(): void {
    this.#held = [];
  }
  async release(order: 'oldest first' | 'newest first' = 'oldest first'): Promise<void> {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const answer of order === 'oldest first' ? held : held.toReversed()) {
      answer();
      await settled();
    }
  }

  async advise(request: AdviceRequest): Promise<AdviceAnswer> {
    this.requests.push(request);
    const step = this.requests.filter(({ messages }) => messages === request.messages).length;
    if (this.#held) await new Promise<void>((resolve) => this.#held!.push(resolve));
    const heat = (request.corrected ?? request.messages.at(-1)?.text.match(/!/g)?.length ?? 0) as Heat;
    const judgement = {
      status: 'judged',
      heat,
      flag: null,
      signals: [],
      driver: null,
    } as unknown as AdviceAnswer['judgement'];
    return { judgement, stage: 'open', suggestions: [], reserve: [], promises: [], complete: step >= this.steps };
  }
}

/** Until everything that can go on without an answer has gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}

let adviser: Adviser;

beforeEach(async () => {
  fakeBrowser.reset();
  for (const tabId of [1, 2]) forgetTab(tabId);
  await modelStatus.setValue({ state: 'ready' });
  adviser = new Adviser();
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

test('what an unopened row names goes with its page', async () => {
  await attend(reading(1, [], { state: 'no-chat', listed: [{ id: 'x', title: 'Eve', unread: 1 }] }), FRAME, adviser);
  expect(await stored('x')).toMatchObject({ title: 'Eve', heat: null });
  await leave('one');
  expect(await stored('x')).toBeNull();
});
