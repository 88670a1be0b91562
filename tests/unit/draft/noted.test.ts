import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { leaveDrafts, noteDraft } from '../../../lib/chats/drafts.ts';
import { notedIn } from '../../../lib/draft/check.ts';
import { draftItem, pauses, team } from '../../../lib/state.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const ref = { site: 'https://desk.example', id: 'a' };
const frame = { tabId: 1, frameId: 0 };
const draft = (text: string) => ({ ref, documentId: 'one', notes: notedIn(text) });
const kept = async () => (await draftItem(ref).getValue())?.notes.map(({ rule }) => rule);

beforeEach(() => fakeBrowser.reset());

test('what is noted is kept for the panel, and nothing else of the draft', async () => {
  expect(await noteDraft(draft('Dear Ms Stone, please calm down.'), frame)).toEqual({ off: [], paused: false });
  expect(await draftItem(ref).getValue()).toEqual({
    tabId: 1,
    documentId: 'one',
    notes: [{ rule: 'calm-down', level: 'warn', start: 22, end: 31, words: 'calm down' }],
  });
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('Stone');
});

test('a draft without notes leaves nothing', async () => {
  await noteDraft(draft('Please calm down.'), frame);
  await noteDraft(draft(''), frame);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test('a rule the lead switched off is not kept; one it stood in front of is', async () => {
  await team.setValue({ ...DEFAULT_TEAM, draftRulesOff: ['nothing-i-can-do'] });
  const { off } = await noteDraft(draft("I can't help you. Calm down."), frame);
  expect(off).toEqual(['nothing-i-can-do']);
  expect(await kept()).toEqual(['negative-first', 'calm-down']);
});

test('nothing is kept of a paused chat', async () => {
  await pauses.setValue({ chats: [], sites: [ref.site], allUntil: 0 });
  expect(await noteDraft(draft('Calm down.'), frame)).toMatchObject({ paused: true });
  expect(await kept()).toBeUndefined();
});

test('a document or a tab takes its drafts along', async () => {
  for (const gone of [{ documentId: 'one' }, { tabId: 1 }]) {
    await noteDraft(draft('Calm down.'), frame);
    await leaveDrafts('tabId' in gone ? { tabId: 2 } : { documentId: 'two' });
    expect(await kept()).toEqual(['calm-down']);
    await leaveDrafts(gone);
    expect(await kept()).toBeUndefined();
  }
});
