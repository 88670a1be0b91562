import { describe, expect, it } from 'vitest';
import { calendarOf, openPromises } from '../../../lib/coaching/promise.ts';
import { coachedTurns } from '../../../lib/coaching/done.ts';
import { openPromise, promiseKey, remindAt, shownUntil } from '../../../lib/coaching/reminder.ts';
import { zoneOf } from '../../../lib/coaching/zone.ts';
import type { Message, Role } from '../../../lib/conversation.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const berlin = calendarOf({ timeZone: 'Europe/Berlin', hours: 'Mon-Fri 9:00-17:30' });
/** Thursday, 13:00 in Berlin. */
const MADE = Date.UTC(2026, 0, 15, 12);

const message = (text: string, at: number | undefined, role: Role = 'agent', id = text): Message => ({
  id,
  role,
  text,
  ...(at !== undefined && { at }),
});
const open = (messages: Message[], now = MADE, calendar = berlin) =>
  openPromises(coachedTurns(messages), calendar, now);
/** Day and time in Berlin. */
const clock = (epoch: number | undefined) => {
  if (epoch === undefined) return 'none';
  const { day, hour, minute } = berlin.zone.wallTime(epoch);
  return `${day}. ${hour}:${String(minute).padStart(2, '0')}`;
};
const dueOf = (text: string) => clock(open([message(text, MADE)])[0]?.due);

describe('a promise in the agent’s own words', () => {
  it.each([
    ["I'll call you by 15:00.", '15. 15:00'],
    ["I'll get back to you in ten minutes.", '15. 13:10'],
    ["Within the hour you'll have an answer from me.", '15. 14:00'],
    ["I'll call you tomorrow morning.", '16. 12:00'],
    ["I'll have an answer by close of business Friday.", '16. 17:30'],
    ["You'll hear from me by end of day Monday.", '19. 17:30'],
    ["I'll write by EOD tomorrow.", '16. 17:30'],
    ["I'll email you tomorrow night at 8.", '16. 20:00'],
    ["I'll ring you at 9 in the morning.", '16. 9:00'],
    ["I'll ring you at 3 in the afternoon.", '15. 15:00'],
    ["I'll check back in two days at 10.", '17. 10:00'],
    ["I'll get back to you in 1.5 hours.", '15. 14:30'],
    ['Give me two minutes.', '15. 13:02'],
    ['give me 2 mins', '15. 13:02'],
    ['Two minutes, please.', '15. 13:02'],
    ['Let me check, back in 5', '15. 13:05'],
    ['Bear with me for five to ten minutes.', '15. 13:10'],
    ['I need another half an hour.', '15. 13:30'],
    ["It'll take me about an hour and a half.", '15. 14:30'],
    ['Back by three.', '15. 15:00'],
    ['I will write to you before 5pm today.', '15. 17:00'],
    ["I'll update you by 3 p.m. today.", '15. 15:00'],
    ["I'll ring you at 6 tonight whatever they say", '15. 18:00'],
    ["I'll have news at quarter to four.", '15. 15:45'],
    ["I'll be back with you between 2 and 3pm.", '15. 15:00'],
    ["I'll phone you tomorrow at 9:15.", '16. 9:15'],
    ["You'll get my email by noon tomorrow.", '16. 12:00'],
    ["We'll have it with you by the end of the day.", '15. 17:30'],
    ["I'll let you know first thing tomorrow.", '16. 10:00'],
    ["I'll message you this afternoon.", '15. 18:00'],
    ["I'll be in touch on Monday.", '19. 17:30'],
    ["I'll check with the depot, and write to you by 15.30.", '15. 15:30'],
    ["I'm checking now. You'll hear from me by 14:30.", '15. 14:30'],
    ["I'll come back to you by 9 with what I know.", '15. 21:00'],
  ])('%s', (text, due) => expect(dueOf(text)).toBe(due));

  it.each([
    'Can I call you at 3pm?',
    'Shall I ring you at 6?',
    "I can't promise it by 15:00.",
    'Please send it by 15:00 and I check.',
    'If you order by 15:00, it ships today.',
    "Once you've sent it by 15:00, I'll refund you.",
    'The shop opens tomorrow morning.',
    'The engineer will be there by 15:00.',
    "I'll ask what happened this morning.",
    "I'll look at what you sent today.",
    "I'll note that you called at 9:30.",
    'You told me you would be home by 15:00.',
    'It was delivered at 15:00.',
    "I'll check Friday's delivery.",
    "I'll send it to 5 people by email.",
    "I'll call you by 3pm your time.",
    "I won't be here after 18:00.",
    'You said "I\'ll be there by 15:00", I see.',
    'The refund takes 3 to 5 working days.',
    'Give me a second.',
    "I've been trying for ten minutes.",
    "I'll keep it open for 2 weeks.",
    'Found it, Tuesday 14:08, he noted it.',
    "Then let's tidy this one.",
    'I can see the purchase at 07:14, so the fine is void.',
    'Let me test the line first. 20 seconds',
  ])('not in: %s', (text) => expect(dueOf(text)).toBe('none'));

  it('keeps the agent’s own spelling', () =>
    expect(open([message("You'll hear from me by Friday.", MADE)])[0]?.words).toBe('by Friday'));

  it('is read in the team’s zone, and in the computer’s own where the team names none that exists', () => {
    const tokyo = calendarOf({ timeZone: 'Asia/Tokyo', hours: '' });
    const [promise] = open([message("I'll call you by 23:00.", MADE)], MADE, tokyo);
    expect(promise?.due).toBe(Date.UTC(2026, 0, 15, 14));
    const nowhere = calendarOf({ timeZone: 'Mars/Olympus', hours: '' });
    const own = new Date(MADE).getHours();
    expect(nowhere.zone.wallTime(MADE).hour).toBe(own);
  });

  it('is none where the page does not tell when it was said', () =>
    expect(open([message('Give me two minutes.', undefined)])).toEqual([]));
});

describe('the clock of a zone', () => {
  it('goes through the nights that change it', () => {
    const zone = zoneOf('Europe/Berlin');
    for (const wall of [
      { year: 2026, month: 3, day: 29, hour: 1, minute: 30 },
      { year: 2026, month: 3, day: 29, hour: 4, minute: 0 },
      { year: 2026, month: 10, day: 25, hour: 9, minute: 15 },
      { year: 2026, month: 12, day: 31, hour: 23, minute: 59 },
    ])
      expect(zone.wallTime(zone.epoch(wall))).toEqual(wall);
    expect(zone.epoch({ year: 2026, month: 3, day: 29, hour: 4, minute: 0 })).toBe(Date.UTC(2026, 2, 29, 2));
    expect(zone.epoch({ year: 2026, month: 12, day: 31, hour: 24, minute: 0 })).toBe(Date.UTC(2026, 11, 31, 23));
  });
});

describe('a promise is open', () => {
  const hold = message('Give me two minutes.', MADE);
  it('to be back until the agent writes again, though not in the same breath and not to ask for more patience', () => {
    const now = MADE + 3 * MINUTE;
    expect(open([hold, message('I look it up in the system.', MADE + 5_000)], now)).toHaveLength(1);
    expect(open([hold, message('Still checking, one moment.', MADE + MINUTE)], now)).toHaveLength(1);
    expect(open([hold, message('Found it: it is at the depot.', MADE + 2 * MINUTE)], now)).toEqual([]);
  });
  it('to do something until its time has come, whatever is said before', () => {
    const call = message("I'll ring you at 6 tonight.", MADE);
    const chat = [call, message('thanks', MADE + MINUTE, 'customer'), message('Gladly.', MADE + 2 * MINUTE)];
    expect(open(chat, MADE + HOUR)).toHaveLength(1);
    expect(open([...chat, message('As promised, here is the news.', MADE + HOUR)], MADE + HOUR)).toEqual([]);
    expect(open([...chat, message('How was the call?', MADE + 6 * HOUR)], MADE + 6 * HOUR)).toEqual([]);
  });
  it('an hour beyond its time, not longer', () => {
    expect(open([hold], MADE + 30 * MINUTE)).toHaveLength(1);
    expect(open([hold], MADE + 2 * HOUR)).toEqual([]);
  });
  it('one of each kind, the next to lapse first', () => {
    const chat = [message("I'll ring you at 6 tonight.", MADE), message('Give me two minutes.', MADE + MINUTE)];
    expect(open(chat, MADE + MINUTE).map(({ words }) => words)).toEqual(['Give me two minutes', 'at 6 tonight']);
  });
  it('not the customer’s or a bot’s', () => {
    expect(open([message("I'll call you in ten minutes", MADE, 'customer')])).toEqual([]);
    expect(open([message("I'll be back in ten minutes", MADE, 'bot')])).toEqual([]);
  });
});

describe('the reminder', () => {
  const promise = (minutes: number) => ({ words: 'x', madeAt: MADE, due: MADE + minutes * MINUTE });
  it('comes before the promise lapses: half a minute at least, a quarter of an hour at most', () => {
    expect([2, 10, 60, 600].map((minutes) => (promise(minutes).due - remindAt(promise(minutes))) / 1_000)).toEqual([
      30, 120, 720, 900,
    ]);
  });
  it('is of the next promise that is not kept and not history', () => {
    const conversation = { site: 'https://desk.example', id: '7' };
    const promises = [promise(2), promise(60)];
    const [first, second] = promises;
    expect(openPromise({ conversation, promises }, [], MADE)).toBe(first);
    expect(openPromise({ conversation, promises }, [promiseKey(conversation, first!)], MADE)).toBe(second);
    expect(openPromise({ conversation, promises }, [], shownUntil(first!))).toBe(second);
    expect(openPromise({ conversation }, [], MADE)).toBeUndefined();
  });
});
