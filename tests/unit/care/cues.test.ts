import { describe, expect, it } from 'vitest';
import { cueWords } from '../../../entrypoints/sidepanel/care/words.ts';
import type { Assessment } from '../../../lib/assessment.ts';
import { DAY_MS, withCourses, type Courses } from '../../../lib/care/course.ts';
import { cueAt, type Cue, type Told } from '../../../lib/care/cues.ts';
import { DRIVERS } from '../../../lib/emotion/reading.ts';
import { ISSUES } from '../../../lib/packs/schema.ts';
import { chat as example, place } from '../../browser/panel/examples.ts';

const NOW = 1_800_000_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const chat = (id: string, more: Partial<Assessment> = {}) =>
  example(id, { history: [], lastMessageId: 'm', lastMessageAt: NOW, lastSeenAt: NOW, places: [place(1)], ...more });
const waits = { waiting: { messageId: 'm', for: 'answer', since: NOW } as const };
/** A chat on screen whose customer just became hot and waits. */
const hot = (more: Partial<Assessment> = {}) => chat('front', { heat: 3, ...waits, ...more });
/** A chat that came to its close and left the page so long ago, with its highest heat. */
const over = (id: string, ago: number, peak: 0 | 1 | 2 | 3 | 4 = 3, more: Partial<Assessment> = {}) =>
  chat(id, { heat: 0, history: [peak, 0], stage: 'close', places: [], lastSeenAt: NOW - ago, ...more });
const three = () => [over('a', MINUTE), over('b', 20 * MINUTE), over('c', 50 * MINUTE)];

interface Scene {
  front?: Assessment | null;
  others?: Assessment[];
  courses?: Courses;
  told?: Told[];
}
function cue({ front = null, others = [], courses = new Map(), told = [] }: Scene): Cue | null {
  const chats = [...(front ? [front] : []), ...others];
  return cueAt({ chats, front, courses: withCourses(courses, chats, NOW), told }, NOW);
}
const kind = (scene: Scene) => cue(scene)?.kind ?? null;
const shown = (scene: Scene, ago: number, more: Partial<Told> = {}): Told => ({
  ...cue(scene)!,
  at: NOW - ago,
  ...more,
});

describe('breathe', () => {
  it('comes when a hot message lands in the chat on screen', () => expect(kind({ front: hot() })).toBe('breathe'));

  it.each([
    ['the message is not hot', hot({ heat: 2 })],
    ['it could not be judged', hot({ heat: null })],
    ['the agent said the reading is wrong', hot({ correction: { heat: 1, id: 1 } })],
    ['the chat is hidden', hot({ places: [place(1, { shown: false })] })],
    ['it is answered', hot({ waiting: undefined })],
    ['it is two minutes old', hot({ lastMessageAt: NOW - 2 * MINUTE })],
    ['it was there before the chat was opened', hot({ waiting: { ...waits.waiting, atLeast: true } })],
    ['a person may be in danger', hot({ signals: ['safety-crisis'] })],
  ])('not when %s', (_, front) => expect(kind({ front })).toBeNull());

  it('not for a hot chat that is not the one in the panel', () => {
    expect(kind({ front: chat('calm', { heat: 0 }), others: [hot()] })).toBeNull();
  });
});

describe('the situation, not you', () => {
  it('comes before a breath when a person is insulted', () => {
    expect(kind({ front: hot({ heat: 4, signals: ['abuse'] }) })).toBe('not-you');
  });

  it('not when they swear at the situation, nor when the reading was wrong, nor long after', () => {
    expect(kind({ front: hot({ heat: 2, signals: ['profanity'] }) })).toBeNull();
    expect(kind({ front: hot({ signals: ['abuse'], correction: { heat: 1, id: 1 } }) })).toBeNull();
    expect(kind({ front: hot({ signals: ['abuse'], lastMessageAt: NOW - 4 * MINUTE }) })).toBeNull();
  });
});

describe('take a break', () => {
  it('comes after three hot chats in a row within the hour', () => expect(kind({ others: three() })).toBe('break'));

  it.each([
    ['two were hot', three().slice(1)],
    ['a calm one came between', [...three(), over('calm', 10 * MINUTE, 1)]],
    ['they took longer than an hour', [...three().slice(0, 2), over('c', 61 * MINUTE)]],
    ['one of them came back', [...three().slice(0, 2), over('c', 0, 3, { places: [place(1)] })]],
    ['a hot customer waits', [...three(), hot({ places: [place(1, { shown: false })] })]],
  ])('not when %s', (_, others) => expect(kind({ others })).not.toBe('break'));

  it('counts an unjudged chat neither as hot nor as calm', () => {
    expect(kind({ others: [...three(), over('x', 2 * MINUTE, 0, { heat: null, history: [null] })] })).toBe('break');
  });

  it('counts a chat that left before its close only once it would be stale', () => {
    const left = (ago: number) => [over('a', ago, 3, { stage: 'solve' }), ...three().slice(1)];
    expect(kind({ others: left(MINUTE) })).not.toBe('break');
    expect(kind({ others: left(6 * MINUTE) })).toBe('break');
  });

  it('remembers chats that are forgotten by now', () => {
    expect(kind({ courses: withCourses(new Map(), three(), NOW) })).toBe('break');
  });
});

describe('fresh start', () => {
  const next = chat('next', { heat: 1, ...waits });
  it('comes when a hot chat has left the page and another customer waits', () => {
    expect(kind({ front: next, others: [over('a', 5 * SECOND, 3, { stage: 'solve' })] })).toBe('fresh-start');
  });

  it('not when the last was calm, nobody waits, it was long ago, or the next is hot', () => {
    expect(kind({ front: next, others: [over('a', 5 * SECOND, 2)] })).toBeNull();
    expect(kind({ front: { ...next, waiting: undefined }, others: [over('a', 5 * SECOND)] })).toBeNull();
    expect(kind({ front: next, others: [over('a', 4 * MINUTE)] })).toBeNull();
    expect(kind({ front: hot({ lastMessageAt: NOW - 2 * MINUTE }), others: [over('a', 5 * SECOND)] })).toBeNull();
  });
});

describe('same cause today', () => {
  const upset = (id: string, more: Partial<Assessment> = {}) =>
    chat(id, { heat: 2, driver: 'unjust', issues: ['refund', 'delivery'], ...more });

  const other = { issues: ['other'] };

  it('names what three chats share', () => {
    const found = cue({ front: upset('1'), others: [upset('2', { issues: ['refund'] }), upset('3')] });
    expect(found).toMatchObject({ kind: 'same-cause', cause: { driver: 'unjust', issue: 'refund', chats: 3 } });
    expect(cueWords(found!)).toBe('Same cause in 3 chats today: refunds, felt as unfair. Tell your team?');
  });

  it.each([
    ['two share it', upset('1'), [upset('2')]],
    ['they share only the driver', upset('1'), [upset('2', { issues: ['login'] }), upset('3', { issues: ['bug'] })]],
    ['they share only the issue', upset('1'), [upset('2', { driver: 'disregarded' }), upset('3', { driver: null })]],
    ['no issue is known', upset('1', other), [upset('2', other), upset('3', other)]],
    ['the chat in the panel is another', chat('0', { heat: 0 }), [upset('1'), upset('2'), upset('3')]],
    ['one was yesterday', upset('1'), [upset('2'), upset('3', { lastMessageAt: NOW - DAY_MS })]],
  ])('not when %s', (_, front, others) => expect(kind({ front, others })).toBeNull());

  it('keeps what a chat was about after it cooled', () => {
    const courses = withCourses(new Map(), [upset('1'), upset('2')], NOW);
    const cooled = upset('2', { heat: 0, driver: null, issues: ['other'] });
    expect(kind({ front: upset('3'), others: [cooled], courses })).toBe('same-cause');
  });
});

describe('debrief', () => {
  it('is offered after a hot chat ended', () => expect(kind({ others: [over('a', MINUTE)] })).toBe('debrief'));

  it('not when it was calm, may only be reloading, was followed by a calm one, or somebody waits', () => {
    expect(kind({ others: [over('a', MINUTE, 2)] })).toBeNull();
    expect(kind({ others: [over('a', 5 * SECOND)] })).toBeNull();
    expect(kind({ others: [over('a', 3 * MINUTE), over('b', MINUTE, 0)] })).toBeNull();
    expect(kind({ front: chat('next', { heat: 0, ...waits }), others: [over('a', 4 * MINUTE)] })).toBeNull();
  });
});

describe('a cue', () => {
  const scene = { front: hot() };
  it('stands for its time, and is not repeated', () => {
    expect(kind({ ...scene, told: [shown(scene, 30 * SECOND)] })).toBe('breathe');
    expect(kind({ ...scene, told: [shown(scene, 2 * MINUTE)] })).toBeNull();
    const again = { front: hot({ lastMessageId: 'later' }) };
    expect(kind({ ...again, told: [shown(scene, 4 * MINUTE)] })).toBeNull();
    expect(kind({ ...again, told: [shown(scene, 6 * MINUTE)] })).toBe('breathe');
  });

  it('that was dismissed does not come back, and for a minute nothing else comes', () => {
    const insult = { front: hot({ signals: ['abuse'] }) };
    const dismissed = (ago: number) => [shown(insult, ago, { dismissedAt: NOW - ago })];
    expect(kind({ ...insult, told: dismissed(30 * SECOND) })).toBeNull();
    expect(kind({ ...insult, told: dismissed(61 * SECOND) })).toBe('breathe');
  });

  it('fits the room that is kept for it', () => {
    const lines = (['not-you', 'breathe', 'break', 'fresh-start', 'debrief'] as const).map((one) =>
      cueWords({ kind: one, id: '', since: 0 }),
    );
    const causes = ISSUES.flatMap((issue) =>
      DRIVERS.map((driver) => cueWords({ kind: 'same-cause', id: '', since: 0, cause: { issue, driver, chats: 12 } })),
    );
    for (const line of [...lines, ...causes]) expect(line.length, line).toBeLessThanOrEqual(95);
  });
});
