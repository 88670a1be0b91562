import { describe, expect, it } from 'vitest';
import { pauseKey } from '../../../lib/chats/pause.ts';
import { viewOf, type World } from '../../../entrypoints/sidepanel/view.ts';
import { chat, place } from '../../browser/panel/examples.ts';

const NOW = 1_800_000_000_000;
const TAB = { id: 1, url: 'https://acme.example/chats' };

function world(more: Partial<World>): World {
  return {
    chats: [],
    tab: TAB,
    sites: ['https://acme.example/*'],
    troubles: [],
    pauses: { chats: [], sites: [], allUntil: 0 },
    choice: null,
    now: NOW,
    ...more,
  };
}

const here = chat('a', { places: [place(1)] });
const hidden = chat('b', { places: [place(1, { shown: false })], lastMessageAt: NOW });
const elsewhere = chat('c', { places: [place(2)] });

describe('what the panel shows', () => {
  it('is the chat the active tab shows, not a newer hidden one', () => {
    expect(viewOf(world({ chats: [hidden, here, elsewhere] }))).toEqual({ is: 'chat', chat: here });
  });

  it('is the newest chat of the tab where none is shown', () => {
    const older = chat('d', { places: [place(1, { shown: false })], lastMessageAt: NOW - 1 });
    expect(viewOf(world({ chats: [older, hidden] }))).toEqual({ is: 'chat', chat: hidden });
  });

  it('is the chosen chat until the tab or its front chat changes', () => {
    const choice = { key: 'http://localhost b', tabId: 1, front: 'http://localhost a' };
    const chats = [hidden, here, elsewhere];
    expect(viewOf(world({ chats, choice }))).toEqual({ is: 'chat', chat: hidden });
    expect(viewOf(world({ chats, choice, tab: { id: 2 } }))).toEqual({ is: 'chat', chat: elsewhere });
    expect(viewOf(world({ chats: [hidden, chat('e', { places: [place(1)] })], choice }))).toMatchObject({
      chat: { conversation: { id: 'e' } },
    });
  });

  it('falls back to the front chat when the chosen one is gone', () => {
    const choice = { key: 'http://localhost gone', tabId: 1, front: 'http://localhost a' };
    expect(viewOf(world({ chats: [here], choice }))).toEqual({ is: 'chat', chat: here });
  });

  it('says what is paused, the widest first', () => {
    const pauses = { chats: [pauseKey({ site: 'http://localhost', id: 'a' })], sites: [], allUntil: 0 };
    expect(viewOf(world({ chats: [here], pauses }))).toEqual({ is: 'paused', what: 'chat', chat: here });
    expect(viewOf(world({ chats: [here], pauses: { ...pauses, sites: ['http://localhost'] } }))).toMatchObject({
      what: 'site',
    });
    expect(viewOf(world({ chats: [here], pauses: { ...pauses, allUntil: NOW + 1 } }))).toMatchObject({
      what: 'everything',
    });
    expect(viewOf(world({ chats: [here], pauses: { chats: [], sites: [], allUntil: NOW } }))).toMatchObject({
      is: 'chat',
    });
  });

  it('tells a page in trouble from one that is not allowed, unknown, silent, or none', () => {
    const trouble = {
      tabId: 1,
      frameId: 0,
      documentId: 'd',
      adapter: 'x',
      site: 'https://acme.example',
      state: 'unreadable' as const,
    };
    expect(viewOf(world({ troubles: [trouble] }))).toEqual({ is: 'unreadable', trouble });
    expect(viewOf(world({ troubles: [trouble], chats: [hidden, elsewhere] }))).toEqual({ is: 'unreadable', trouble });
    expect(viewOf(world({ troubles: [trouble], chats: [here, hidden] }))).toEqual({ is: 'chat', chat: here });
    expect(viewOf(world({ troubles: [{ ...trouble, tabId: 2 }] }))).toEqual({ is: 'waiting' });
    expect(viewOf(world({ sites: [] }))).toEqual({ is: 'site-not-allowed', pattern: 'https://acme.example/*' });
    expect(viewOf(world({ tab: { id: 1 } }))).toEqual({ is: 'site-unknown' });
    expect(viewOf(world({ tab: { id: 1, url: 'chrome://settings/' } }))).toEqual({ is: 'nothing-open' });
    expect(viewOf(world({ tab: null }))).toEqual({ is: 'nothing-open' });
  });
});
