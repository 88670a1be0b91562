import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AdviserClient } from '../../../lib/advice/client.ts';
import type { AdviceAnswer, AdviceRequest } from '../../../lib/advice/adviser.ts';
import { standing } from '../../../lib/assessment.ts';
import { attend, leaveTab } from '../../../lib/chats/attend.ts';
import { badgeAt, hottest } from '../../../lib/chats/badge.ts';
import { forgetAssessed, forgetTab } from '../../../lib/chats/documents.ts';
import { forgetClosed } from '../../../lib/chats/store.ts';
import type { ListedChat, PageConversation, PageReading } from '../../../lib/messages.ts';
import { allAssessments, assessmentItem, pauses } from '../../../lib/state.ts';

const SITE = 'https://desk.example';
const FRAME = { tabId: 1, frameId: 0 };

const open = (id: string, over: Partial<PageConversation> = {}): PageConversation => ({
  ref: { site: SITE, id },
  title: `Customer ${id}`,
  messages: [{ id: `${id}-1`, role: 'customer', text: 'Not again!' }],
  composer: 'reply',
  shown: true,
  unread: 0,
  ...over,
});

/** An adviser that keeps what it was asked to judge. */
class Adviser implements AdviserClient {
  readonly asked: AdviceRequest[] = [];
  open = async () => undefined;
  retry = async () => undefined;
  async advise(request: AdviceRequest): Promise<AdviceAnswer> {
    this.asked.push(request);
    const judgement = { status: 'judged', heat: 2, flag: null, signals: [], driver: null };
    return {
      judgement: judgement as unknown as AdviceAnswer['judgement'],
      stage: 'open',
      suggestions: [],
      reserve: [],
      promises: [],
      complete: true,
    };
  }
}

let adviser: Adviser;
let revision: number;
beforeEach(() => {
  fakeBrowser.reset();
  forgetTab(FRAME.tabId);
  forgetTab(2);
  forgetAssessed();
  adviser = new Adviser();
  revision = 0;
});

/** What the background does with each reading. */
async function shows(conversations: PageConversation[], listed?: ListedChat[], over: Partial<PageReading> = {}) {
  revision += 1;
  const reading: PageReading = {
    documentId: 'one',
    revision,
    adapter: 'desk',
    site: SITE,
    state: 'reading',
    conversations,
    ...(listed && { listed }),
    ...over,
  };
  await attend(reading, over.documentId === undefined ? FRAME : { ...FRAME, tabId: 2 }, adviser);
  await forgetClosed(Date.now());
}
const stored = (id: string) => assessmentItem({ site: SITE, id }).getValue();
const titles = async () => (await allAssessments()).map(({ title }) => title).sort();

test('a chat that was never open has no heat, is stale at once, and is judged by nobody', async () => {
  await shows([open('a')], [{ id: 'b', title: 'Eve', unread: 3 }]);
  const eve = (await stored('b'))!;
  expect(eve).toMatchObject({
    title: 'Eve',
    heat: null,
    status: 'not-judged',
    unread: 3,
    evidence: [],
    suggestions: [],
  });
  expect(eve.places).toMatchObject([{ tabId: 1, shown: false, composer: 'none' }]);
  expect(standing(eve, Date.now())).toBe('stale');
  expect(adviser.asked.map(({ messages }) => messages[0]?.id)).toEqual(['a-1']);
  const chats = await allAssessments();
  expect(hottest(chats, Date.now())?.title).toBe('Customer a');
  const quiet = { chats: [eve], kept: [], pauses: { chats: [], sites: [], allUntil: 0 } };
  expect(badgeAt(quiet, Date.now()).text).toBe('');
});

test('it leaves when its row says so no more, and is judged once it is open', async () => {
  await shows([open('a')], [{ id: 'b', title: 'Eve', unread: 3 }]);
  await shows([open('a')], []);
  expect(await titles()).toEqual(['Customer a']);
  await shows([open('a')], [{ id: 'b', title: 'Eve', unread: 1 }]);
  await shows([open('b', { title: 'Eve' })], []);
  expect(await stored('b')).toMatchObject({ title: 'Eve', heat: 2, status: 'judged', unread: 0 });
});

test('a chat that was read before keeps its heat, until it is stale', async () => {
  await shows([open('a')], []);
  await shows([open('b')], [{ id: 'a', title: '', unread: 2 }]);
  const a = (await stored('a'))!;
  expect(a).toMatchObject({ title: 'Customer a', heat: 2, unread: 2, places: [{ shown: false }] });
  expect(standing(a, a.lastSeenAt + 60_000)).toBe('judged');
  expect(standing(a, a.lastSeenAt + 2 * 60_000 + 1)).toBe('stale');
  await shows([open('b')], []);
  expect(await stored('a')).toMatchObject({ heat: 2, unread: 0, places: [] });
});

test('a row without an id is of the chat with its title, if there is one only', async () => {
  await shows([open('a', { title: 'Bob Ray' })], []);
  await shows([open('b')], [{ title: 'Bob Ray', unread: 1 }]);
  expect(await stored('a')).toMatchObject({ unread: 1 });
  expect(await titles()).toEqual(['Bob Ray', 'Customer b']);
  await shows([open('c', { title: 'Bob Ray' })], []);
  await shows([open('b')], [{ title: 'Bob Ray', unread: 1 }]);
  expect(await stored('row Bob Ray')).toMatchObject({ heat: null, unread: 1 });
  expect(await stored('a')).toMatchObject({ unread: 0 });
});

test('what another document lists stays, until that is gone too', async () => {
  await shows([open('a')], [{ id: 'b', title: 'Eve', unread: 1 }]);
  await shows([], [{ id: 'b', title: 'Eve', unread: 1 }], { documentId: 'two', state: 'no-chat' });
  await shows([open('a')], []);
  expect(await stored('b')).toMatchObject({ places: [{ tabId: 2 }] });
  await leaveTab(2);
  await forgetClosed(Date.now());
  expect(await stored('b')).toBeNull();
});

test('a paused site lists nothing, and an older reading neither', async () => {
  await pauses.setValue({ chats: [], sites: [SITE], allUntil: 0 });
  await shows([], [{ id: 'b', title: 'Eve', unread: 1 }]);
  expect(await allAssessments()).toEqual([]);
  await pauses.setValue({ chats: [], sites: [], allUntil: 0 });
  await shows([open('a')], []);
  revision -= 2;
  await shows([open('a')], [{ id: 'b', title: 'Eve', unread: 1 }]);
  expect(await titles()).toEqual(['Customer a']);
});
