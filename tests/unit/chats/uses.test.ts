import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { Adviser } from '../../../lib/advice/adviser.ts';
import type { Assessment } from '../../../lib/assessment.ts';
import { learn } from '../../../lib/chats/learn.ts';
import { followUses } from '../../../lib/chats/uses.ts';
import { conversationKey, type Message } from '../../../lib/conversation.ts';
import { eraseAll, events, undo } from '../../../lib/feedback/record.ts';
import { assessmentItem, learnedCount, uses } from '../../../lib/state.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const conversation = { site: 'https://desk.example', id: '7' };
const key = conversationKey(conversation);
const phrase = { phraseId: 'pack/one', textHash: 'one', packId: 'pack', technique: 'acknowledge' } as const;
const other = { ...phrase, phraseId: 'pack/two', textHash: 'two' };
const TEXT = 'I can see why the delay annoys you.';
const chat = (over: Partial<Assessment> = {}) =>
  ({
    conversation,
    heat: 3,
    signals: [],
    driver: null,
    stage: 'open',
    suggestions: [{ ...phrase, text: TEXT }],
    reserve: [],
    lastMessageId: 'm1',
    ...over,
  }) as unknown as Assessment;

/** Writes the chat as the background does, and lets what was used be followed. */
async function becomes(now: Assessment | null): Promise<void> {
  await assessmentItem(conversation).setValue(now);
  await followUses(new Map([[key, now]]));
}
const outcomes = async () => (await events()).map(({ phraseId, outcome }) => `${phraseId} ${outcome}`);
const told = (outcome: 'inserted' | 'ignored' | 'copied', about: typeof phrase | typeof other = phrase, at = 1) =>
  learn({ kind: 'feedback', at: Date.now() + at, conversation, phrase: about as typeof phrase, outcome });

beforeEach(async () => {
  fakeBrowser.reset();
  await eraseAll();
  await becomes(chat());
});

test('an inserted phrase is followed to the customer’s next turn', async () => {
  await told('inserted');
  await becomes(chat({ answer: 'You will hear from us on Monday.' }));
  await becomes(chat({ lastMessageId: 'm2', heat: 1 }));
  expect(await outcomes()).toEqual(['pack/one inserted', 'pack/one edited', 'pack/one cooled']);
  expect(await uses.getValue()).toEqual([]);
});

test('what is kept of it has no word of the chat', async () => {
  await told('inserted');
  await becomes(chat({ answer: 'Nothing of the sort.' }));
  await becomes(chat({ lastMessageId: 'm2', heat: 1 }));
  const kept = JSON.stringify(await events());
  for (const word of [...TEXT.split(' '), 'Nothing', 'sort', 'm1', 'm2', conversation.site]) {
    expect(kept).not.toContain(`"${word}`);
  }
});

test('nothing was ignored where something was used, in the reply to this very message', async () => {
  await told('inserted');
  await becomes(chat({ answer: TEXT }));
  expect(await told('ignored', other)).toBeNull();
  await becomes(chat({ lastMessageId: 'm2', heat: 3 }));
  await becomes(chat({ lastMessageId: 'm2', heat: 3, answer: 'My own words.' }));
  await becomes(chat({ lastMessageId: 'm3', heat: 3 }));
  expect(await told('ignored', other, 2)).not.toBeNull();
  expect(await outcomes()).toEqual(['pack/one inserted', 'pack/one stayed-hot', 'pack/two ignored']);
});

test('what was ignored does not stir the suggestions under the agent’s eyes, and is taken back like any feedback', async () => {
  const before = await learnedCount.getValue();
  const id = await told('ignored');
  expect(await learnedCount.getValue()).toBe(before);
  expect(await outcomes()).toEqual(['pack/one ignored']);
  await undo(id!);
  expect(await outcomes()).toEqual([]);
});

test('a use that is told twice, for its answer got lost, is followed once', async () => {
  const use = { kind: 'feedback', at: 5, conversation, phrase, outcome: 'inserted' } as const;
  expect(await learn(use)).toEqual(expect.any(Number));
  await learn(use);
  expect(await uses.getValue()).toHaveLength(1);
});

test('a chat that is forgotten takes its uses with it; those of other chats stay', async () => {
  await told('inserted');
  await followUses(new Map([['another chat', null]]));
  expect(await uses.getValue()).toHaveLength(1);
  await becomes(null);
  expect(await uses.getValue()).toEqual([]);
});

test('the adviser tells what the agent has written since the customer’s newest message, and nothing else', async () => {
  const adviser = new Adviser(() => Promise.reject(new Error('no model')));
  const settings = JSON.stringify({ team: DEFAULT_TEAM, limit: 3, own: [], favourites: [] });
  const answerTo = async (...said: [Message['role'], string][]) => {
    const messages = said.map(([role, text], i): Message => ({ id: `${i}`, role, text }));
    return (await adviser.advise({ priority: 1, budget: 9, messages, settings, learned: 0, now: 1 })).answer;
  };
  expect(await answerTo(['agent', 'Hello'])).toBeUndefined();
  expect(await answerTo(['agent', 'Hello'], ['customer', 'Hi'])).toBeUndefined();
  expect(await answerTo(['customer', 'Hi'], ['bot', 'Hm'], ['note', 'psst'], ['agent', 'A'], ['agent', 'B'])).toBe(
    'A\nB',
  );
});
