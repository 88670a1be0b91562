import { describe, expect, test } from 'vitest';
import { STALE_AFTER_MS, STALE_UNREAD_AFTER_MS, type Assessment, type Place } from '../../../lib/assessment.ts';
import { badgeAt, hottest, nextChange } from '../../../lib/chats/badge.ts';
import { pauseKey } from '../../../lib/chats/pause.ts';
import { CLOSED_AFTER_MS } from '../../../lib/chats/store.ts';
import { promiseKey } from '../../../lib/coaching/reminder.ts';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;
const place = (shown: boolean) => ({ shown }) as Place;
const chat = (over: Partial<Assessment>) =>
  ({
    conversation: { site: 'https://desk.example', id: over.title ?? 'one' },
    title: 'one',
    status: 'judged',
    heat: 0,
    flag: null,
    places: [place(true)],
    unread: 0,
    lastSeenAt: NOW,
    lastMessageAt: NOW,
    ...over,
  }) as Assessment;
const desk = (chats: Assessment[], over: { kept?: string[]; allUntil?: number; paused?: string[] } = {}) => ({
  chats,
  kept: over.kept ?? [],
  pauses: { chats: over.paused ?? [], sites: [], allUntil: over.allUntil ?? 0 },
});
const promise = (minutes: number) => ({ words: 'by three', madeAt: NOW - 10 * MINUTE, due: NOW + minutes * MINUTE });
const flag = { sinceTurn: 1, reasons: [] };

describe('the heat on the badge', () => {
  const text = (...chats: Assessment[]) => badgeAt(desk(chats), NOW).text;

  test('is that of the hottest open chat, from 2 on', () => {
    expect(text(chat({ heat: 1 }))).toBe('');
    expect(text(chat({ heat: 2 }), chat({ heat: 3, flag }))).toBe('3!');
    expect(badgeAt(desk([chat({ heat: 3, title: 'Dana' })]), NOW).title).toBe('Levelhead: hottest chat Dana, heat 3');
  });
  test('is not that of a closed chat, from the moment it is closed', () => {
    expect(text(chat({ heat: 4, places: [] }))).toBe('');
    expect(hottest([chat({ heat: 4, places: [] })], NOW)).toBeUndefined();
  });
  test('is not that of a chat nobody has seen for too long', () => {
    const hidden = chat({ heat: 4, places: [place(false)] });
    expect(badgeAt(desk([hidden]), NOW + STALE_AFTER_MS).text).toBe('4');
    expect(badgeAt(desk([hidden]), NOW + STALE_AFTER_MS + 1).text).toBe('');
    expect(badgeAt(desk([{ ...hidden, unread: 1 }]), NOW + STALE_UNREAD_AFTER_MS + 1).text).toBe('');
  });
  test('does not count paused chats', () => {
    const hot = chat({ heat: 4 });
    expect(badgeAt(desk([hot], { allUntil: NOW + 1 }), NOW).text).toBe('');
    expect(badgeAt(desk([hot], { paused: [pauseKey(hot.conversation)] }), NOW).text).toBe('');
  });
});

describe('a promise on the badge', () => {
  test('is due from its reminder on, late from its end on, for an hour', () => {
    const at = (minutes: number) => badgeAt(desk([chat({ promises: [promise(minutes)] })]), NOW).text;
    expect([30, 1, -1, -59, -61].map(at)).toEqual(['', 'due', 'late', 'late', '']);
  });
  test('gives way to a chat at heat 3, whose title then says both', () => {
    const warm = [chat({ heat: 2, title: 'Omar' }), chat({ title: 'Dana', promises: [promise(1)] })];
    expect(badgeAt(desk(warm), NOW).text).toBe('due');
    const hot = [chat({ heat: 3, title: 'Omar' }), chat({ title: 'Dana', promises: [promise(1)] })];
    expect(badgeAt(desk(hot), NOW)).toMatchObject({
      text: '3',
      title: 'Levelhead: hottest chat Omar, heat 3; your promise “by three” to Dana is about to lapse',
    });
  });
  test('is shown of closed chats too, and not once it is kept', () => {
    const closed = chat({ places: [], promises: [promise(1)] });
    expect(badgeAt(desk([closed]), NOW).text).toBe('due');
    const kept = [promiseKey(closed.conversation, promise(1))];
    expect(badgeAt(desk([closed], { kept }), NOW).text).toBe('');
  });
});

describe('the next change by time alone', () => {
  test('is when a hidden chat goes stale, a shown one is to be asked for, a closed one is forgotten, a pause ends', () => {
    expect(nextChange(desk([]), NOW)).toBeUndefined();
    expect(nextChange(desk([chat({})]), NOW)).toBe(NOW + STALE_AFTER_MS);
    expect(nextChange(desk([chat({ places: [place(false)] })]), NOW)).toBe(NOW + STALE_AFTER_MS);
    expect(nextChange(desk([chat({ places: [place(false)], unread: 1 })]), NOW)).toBe(NOW + STALE_UNREAD_AFTER_MS);
    const closed = chat({ places: [], lastSeenAt: NOW - 10 * MINUTE });
    expect(nextChange(desk([closed]), NOW)).toBe(NOW - 10 * MINUTE + CLOSED_AFTER_MS);
    expect(nextChange(desk([], { allUntil: NOW + 5 }), NOW)).toBe(NOW + 5);
  });
  test('is each turn of a promise: its reminder, its end, the end of its being late', () => {
    const promised = desk([chat({ promises: [promise(40)], lastSeenAt: 0 })]);
    const turns = [NOW];
    for (let at = nextChange(promised, NOW); at !== undefined; at = nextChange(promised, at + 1)) turns.push(at);
    expect(turns.slice(1).map((at) => (at - NOW) / MINUTE)).toEqual([30, 40, 100]);
  });
  test('always lies ahead, so that the alarm never rings in a circle', () => {
    const all = desk([
      chat({ places: [place(false)], unread: 2, promises: [promise(1), promise(3)] }),
      chat({ places: [], promises: [promise(40)] }),
    ]);
    let at = NOW;
    for (let ring = 0; ring < 50; ring++) {
      const next = nextChange(all, at + 1);
      if (next === undefined) return;
      expect(next).toBeGreaterThan(at);
      at = next;
    }
    throw new Error('the alarm never comes to rest');
  });
});
