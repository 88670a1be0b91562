import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '../../../lib/chats/commands.ts';
import { notedIn, offersFor } from '../../../lib/draft/check.ts';
import { acceptFirst, acceptReplacement } from '../../../lib/guard/accept.ts';
import { assessmentItem, draftItem, team } from '../../../lib/state.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { chat, place } from '../../browser/panel/examples.ts';

const shown = chat('7', { places: [place(1)] });
const ref = shown.conversation;
const DRAFT = 'Unfortunately, no. Just restart it. Please calm down.';
const notes = offersFor(DRAFT, notedIn(DRAFT)).toSorted((a, b) => a.start - b.start);
const asked = () =>
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async () => 'inserted') as typeof browser.tabs.sendMessage);

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await assessmentItem(ref).setValue(shown);
  await draftItem(ref).setValue({ tabId: 1, documentId: 'document-1', notes });
});

const request = (note: number) => {
  const { rule, replacement } = notes[note]!;
  return { kind: 'accept-replacement', documentId: 'document-1', ref, rule, replacement };
};

test('the command takes the first note that has a replacement', async () => {
  expect(notes.map(({ rule, replacement }) => [rule, replacement !== undefined])).toEqual([
    ['negative-first', false],
    ['condescending', true],
    ['calm-down', true],
  ]);
  const sent = asked();
  await runCommand('accept-replacement', { id: 1 });
  expect(sent).toHaveBeenCalledExactlyOnceWith(1, request(1), { frameId: 0 });
});

test('a rule the lead switched off offers nothing', async () => {
  await team.setValue({ ...DEFAULT_TEAM, draftRulesOff: ['condescending'] });
  const sent = asked();
  expect(await acceptFirst(shown)).toBe('inserted');
  expect(sent.mock.calls[0]?.[1]).toEqual(request(2));
});

test('without a draft nobody is asked', async () => {
  await draftItem(ref).removeValue();
  const sent = asked();
  expect(await acceptFirst(shown)).toBeUndefined();
  expect(sent).not.toHaveBeenCalled();
});

test('a draft of a page that shows another chat is left alone', async () => {
  const sent = asked();
  const elsewhere = { ...shown, places: [place(1, { shown: false }), place(2)] };
  expect(await acceptReplacement(elsewhere, 'document-1', notes[1]!)).toBe('conversation-changed');
  expect(sent).not.toHaveBeenCalled();
});
