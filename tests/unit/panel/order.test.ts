import { describe, expect, it } from 'vitest';
import { byHeat, shownHeat } from '../../../entrypoints/sidepanel/order.ts';
import { chat, place } from '../../browser/panel/examples.ts';

const NOW = 1_800_000_000_000;
const seen = { places: [place(1)], lastSeenAt: NOW, lastMessageAt: NOW };
const unseen = { places: [], lastSeenAt: NOW - 6 * 60_000 };
const flag = { sinceTurn: 1, reasons: [] };

describe('the order of open chats', () => {
  it('is heat, flag, newer message; then not judged; then stale, unread first', () => {
    const chats = [
      chat('stale', { ...unseen, heat: 4 }),
      chat('stale-unread', { ...unseen, heat: 0, unread: 1 }),
      chat('not-judged', { ...seen, heat: null, status: 'not-judged' }),
      chat('calm', { ...seen, heat: 0 }),
      chat('older', { ...seen, heat: 2, lastMessageAt: NOW - 1 }),
      chat('newer', { ...seen, heat: 2 }),
      chat('flagged', { ...seen, heat: 2, flag, lastMessageAt: NOW - 9 }),
      chat('hot', { ...seen, heat: 3 }),
    ];
    expect(byHeat(chats, NOW).map(({ conversation }) => conversation.id)).toEqual([
      'hot',
      'flagged',
      'newer',
      'older',
      'calm',
      'not-judged',
      'stale-unread',
      'stale',
    ]);
  });
});

describe('the heat to show', () => {
  it('is the agent’s correction while there is one, also where nothing was judged', () => {
    expect(shownHeat(chat('a', { ...seen, heat: 3, correction: { heat: 0, id: 1 } }), NOW)).toBe(0);
    expect(
      shownHeat(chat('a', { ...seen, heat: null, status: 'not-judged', correction: { heat: 3, id: 1 } }), NOW),
    ).toBe(3);
  });

  it('is none for a chat that nobody sees', () => {
    expect(shownHeat(chat('a', { ...unseen, heat: 0 }), NOW)).toBeNull();
    expect(shownHeat(chat('a', { ...unseen, heat: 0, correction: { heat: 1, id: 1 } }), NOW)).toBeNull();
  });
});
