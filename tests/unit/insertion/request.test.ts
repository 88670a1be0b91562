import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Assessment, Place, Suggestion } from '../../../lib/assessment.ts';
import { requestInsertion } from '../../../lib/insertion/request.ts';

const place = (over: Partial<Place>): Place => ({
  tabId: 1,
  frameId: 0,
  documentId: 'document-1',
  revision: 1,
  shown: true,
  composer: 'reply',
  ...over,
});

const chat = (...places: Place[]) =>
  ({ conversation: { site: 'https://a.example', id: '7' }, lastMessageId: 'm7', places }) as Assessment;

const suggestion = {
  text: 'Hi Anna, your [item] is on its way.',
  slots: [
    { name: 'name', start: 3, end: 7, filled: true },
    { name: 'item', start: 14, end: 20, filled: false },
  ],
} as Suggestion;

/** The edge to the browser: what a tab would answer. */
function tabAnswers(answer: () => Promise<unknown>) {
  return vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer as typeof browser.tabs.sendMessage);
}

afterEach(() => vi.restoreAllMocks());

describe('asking a page to insert', () => {
  it('addresses the document that shows the chat, and selects the first gap', async () => {
    const sent = tabAnswers(async () => 'inserted');
    const hidden = place({ tabId: 5, shown: false });
    expect(await requestInsertion(chat(hidden, place({ tabId: 2, frameId: 3 })), suggestion)).toBe('inserted');
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      2,
      {
        kind: 'insert',
        request: {
          requestId: expect.stringMatching(/^[\da-f-]{36}$/),
          documentId: 'document-1',
          ref: { site: 'https://a.example', id: '7' },
          text: suggestion.text,
          answers: 'm7',
          select: { start: 14, end: 20 },
        },
      },
      { frameId: 3 },
    );
  });

  it('prefers the tab it is asked from', async () => {
    const sent = tabAnswers(async () => 'inserted');
    await requestInsertion(chat(place({ tabId: 1 }), place({ tabId: 2 })), suggestion, 2);
    expect(sent.mock.calls[0]?.[0]).toBe(2);
  });

  it('names all gaps where a key asked for it, and only where there are several', async () => {
    const sent = tabAnswers(async () => 'inserted');
    const gaps = [
      { start: 5, end: 11 },
      { start: 19, end: 25 },
    ];
    const text = 'Your [item] comes by [time].';
    const slots = [
      { name: 'x', start: 0, end: 4, filled: true },
      ...gaps.map((gap) => ({ ...gap, name: 'y', filled: false })),
    ];
    const requested = () => (sent.mock.lastCall![1] as { request: object }).request;
    await requestInsertion(chat(place({})), { text, slots });
    expect(requested()).toMatchObject({ select: gaps[0], gaps });
    await requestInsertion(chat(place({})), { text, slots }, undefined, false);
    expect(requested()).toMatchObject({ select: gaps[0] });
    expect(requested()).not.toHaveProperty('gaps');
    await requestInsertion(chat(place({})), suggestion);
    expect(requested()).not.toHaveProperty('gaps');
  });

  it('asks nobody where no page shows the chat', async () => {
    const sent = tabAnswers(async () => 'inserted');
    expect(await requestInsertion(chat(place({ shown: false })), suggestion)).toBe('conversation-changed');
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'conversation-changed'],
    ['No tab with id: 1.', 'conversation-changed'],
    ['The message port closed before a response was received.', 'rejected'],
  ])('takes "%s" for %s', async (message, outcome) => {
    tabAnswers(() => Promise.reject(new Error(message)));
    expect(await requestInsertion(chat(place({})), suggestion)).toBe(outcome);
  });

  it('takes silence for a changed conversation, and a failure for a refusal', async () => {
    tabAnswers(async () => undefined);
    expect(await requestInsertion(chat(place({})), suggestion)).toBe('conversation-changed');
    vi.restoreAllMocks();
    tabAnswers(async () => ({ failed: 'something broke' }));
    expect(await requestInsertion(chat(place({})), suggestion)).toBe('rejected');
  });
});
