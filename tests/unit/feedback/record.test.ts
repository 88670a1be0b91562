import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedbackDatabase, OPEN_LIMIT_MS } from '../../../lib/feedback/db.ts';
import { type FeedbackEntry, IGNORED_KEPT, openFeedback, RETENTION_MS } from '../../../lib/feedback/record.ts';

const PHRASE = { key: 'empathy/late-parcel', textHash: 'aaaaaaaa', technique: 'acknowledge' } as const;
const MOMENT = { heat: 3, driver: 'disregarded' } as const;

const entry = (over: Partial<FeedbackEntry> = {}): FeedbackEntry => ({
  at: Date.now(),
  phraseId: PHRASE.key,
  textHash: PHRASE.textHash,
  packId: 'empathy',
  technique: PHRASE.technique,
  heat: 3,
  signals: ['repeat-contact'],
  driver: 'disregarded',
  stage: 'acknowledge',
  outcome: 'not-helpful',
  ...over,
});

const correction = { at: 1, shown: 3, seen: 1, signals: ['sarcasm'], driver: null, stage: 'open' } as const;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('feedback in the database', () => {
  it('is there for the next start of the browser', async () => {
    await openFeedback().record(entry());
    const next = openFeedback();
    expect((await next.tallies()).weight(PHRASE, MOMENT).because).toBe('you marked this not helpful here');
    expect(next.trouble()).toBeUndefined();
  });

  it('keeps labels only: whatever else is given is dropped', async () => {
    const db = feedbackDatabase();
    const given = { ...entry({ reason: 'too-scripted' }), quote: 'my secret words', conversation: 'chat 7' };
    await openFeedback(db).record(given);
    const [row] = await db.events.toArray();
    expect(Object.keys(row ?? {}).sort()).toEqual(
      'at driver heatBucket id outcome packId phraseId reason signals stage technique textHash'.split(' '),
    );
    expect(row).toMatchObject({ heatBucket: '3-4', reason: 'too-scripted' });
  });

  it('is kept once where it is sent again because the answer got lost', async () => {
    const feedback = openFeedback();
    const once = entry({ at: Date.now() });
    const first = await feedback.record(once);
    expect(await feedback.record(once)).toBe(first);
    expect(await feedback.record({ ...once, outcome: 'helpful' })).not.toBe(first);
    expect(await feedback.events()).toHaveLength(2);
  });

  it('is undone by its id, and nothing else with it', async () => {
    const feedback = openFeedback();
    await feedback.record(entry({ outcome: 'helpful' }));
    const before = (await feedback.tallies()).weight(PHRASE, MOMENT);
    const id = await feedback.record(entry());
    expect((await feedback.tallies()).weight(PHRASE, MOMENT).factor).toBeLessThan(before.factor);
    await feedback.undo(id);
    const after = (await feedback.tallies()).weight(PHRASE, MOMENT);
    expect(after.because).toBe(before.because);
    expect(after.factor).toBeCloseTo(before.factor, 6);
    await feedback.undo(id);
    expect(await feedback.events()).toHaveLength(1);
  });

  it('keeps corrections apart, undoable', async () => {
    const db = feedbackDatabase();
    const feedback = openFeedback(db);
    const id = await feedback.recordCorrection({ ...correction, signals: [...correction.signals] });
    expect(await db.corrections.toArray()).toEqual([{ ...correction, id }]);
    expect(await feedback.events()).toEqual([]);
    await feedback.undoCorrection(id);
    expect(await db.corrections.count()).toBe(0);
  });

  it('reads corrections back for the next start, leaves damaged ones out and drops those older than a year', async () => {
    const db = feedbackDatabase();
    const fresh = { ...correction, signals: [...correction.signals], at: Date.now() };
    await openFeedback(db).recordCorrection(fresh);
    await db.corrections.add({ ...fresh, at: Date.now() - RETENTION_MS - 1_000 });
    await db.corrections.add({ ...fresh, seen: 9 as never });
    expect(await openFeedback().corrections()).toEqual([fresh]);
    expect(await db.corrections.count()).toBe(2);
  });

  it('is reset and brought back under the same ids, beside what came since', async () => {
    const feedback = openFeedback();
    const id = await feedback.record(entry({ outcome: 'helpful' }));
    const wrong = await feedback.recordCorrection({ ...correction, signals: [], at: Date.now() });
    const before = { events: await feedback.events(), corrections: await feedback.corrections() };
    const bringBack = await feedback.reset();
    expect([await feedback.events(), await feedback.corrections()]).toEqual([[], []]);
    expect((await feedback.tallies()).weight(PHRASE, MOMENT)).toEqual({ factor: 1 });
    await feedback.record(entry({ at: Date.now() - 1_000 }));
    await bringBack();
    expect(await feedback.corrections()).toEqual(before.corrections);
    expect(await feedback.events()).toEqual(expect.arrayContaining(before.events));
    expect(await feedback.events()).toHaveLength(2);
    await feedback.undo(id);
    await feedback.undoCorrection(wrong);
    expect(await feedback.corrections()).toEqual([]);
    expect((await feedback.events()).map(({ outcome }) => outcome)).toEqual(['not-helpful']);
  });

  it('erases everything', async () => {
    const db = feedbackDatabase();
    const feedback = openFeedback(db);
    await feedback.record(entry());
    await feedback.recordCorrection({ ...correction, signals: [] });
    await feedback.eraseAll();
    expect([await db.events.count(), await db.corrections.count()]).toEqual([0, 0]);
    expect((await feedback.tallies()).weight(PHRASE, MOMENT)).toEqual({ factor: 1 });
  });

  it('drops what is older than a year', async () => {
    const feedback = openFeedback();
    await feedback.record(entry({ at: Date.now() - RETENTION_MS - 1_000 }));
    await feedback.record(entry());
    expect(await feedback.events()).toHaveLength(1);
  });

  it('keeps so much of what was ignored, the newest, and every judgement', async () => {
    const db = feedbackDatabase();
    const feedback = openFeedback(db);
    await feedback.record(entry({ at: Date.now() - 5_000 }));
    const { heat: _, ...kept } = entry({ outcome: 'ignored' });
    const ignored = Array.from({ length: IGNORED_KEPT + 7 }, (_row, i) => ({
      ...kept,
      at: Date.now() - 4_000 + i,
      heatBucket: '3-4' as const,
      textHash: `${i}`,
    }));
    await db.events.bulkAdd(ignored);
    const left = await feedback.events();
    expect(left.map(({ outcome }) => outcome)).toContain('not-helpful');
    expect(left).toHaveLength(IGNORED_KEPT + 1);
    expect(left.some(({ textHash }) => textHash === '6')).toBe(false);
    expect(left.at(-1)!.textHash).toBe(`${IGNORED_KEPT + 6}`);
    expect(await db.events.count()).toBe(IGNORED_KEPT + 1);
  });

  it('refuses an entry that is none, and stores nothing', async () => {
    const feedback = openFeedback();
    await expect(feedback.record(entry({ outcome: 'loved' as 'helpful' }))).rejects.toThrow();
    expect(await feedback.events()).toEqual([]);
  });
});

describe('feedback in trouble', () => {
  it('leaves damaged entries out and says how many', async () => {
    const db = feedbackDatabase();
    await db.table('events').bulkAdd([{ at: 'yesterday', phraseId: 7 }, { nonsense: true }]);
    const feedback = openFeedback(db);
    await feedback.record(entry());
    expect(await feedback.events()).toHaveLength(1);
    expect(feedback.trouble()).toBe('2 damaged feedback entries were left out.');
  });

  it('goes on in memory where there is no database, says so, and can undo there', async () => {
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    const feedback = openFeedback();
    const first = await feedback.record(entry());
    const second = await feedback.record(entry());
    expect(new Set([first, second]).size).toBe(2);
    expect((await feedback.tallies()).weight(PHRASE, MOMENT).because).toMatch(/^0 of 2 times helpful/);
    expect(feedback.trouble()).toBe('Feedback counts for now but is not kept: this browser window keeps no data.');
    await feedback.undo(first);
    await feedback.undo(second);
    expect((await feedback.tallies()).weight(PHRASE, MOMENT)).toEqual({ factor: 1 });
    await feedback.eraseAll();
  });

  it('does not wait for ever for a window that holds the database', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const factory = new IDBFactory();
    Dexie.dependencies.indexedDB = factory;
    await new Promise((resolve) => {
      factory.open('levelhead-feedback', 1).onsuccess = resolve;
    });
    const feedback = openFeedback();
    const recorded = feedback.record(entry());
    await vi.advanceTimersByTimeAsync(OPEN_LIMIT_MS);
    expect(await recorded).toBeLessThan(0);
    expect(feedback.trouble()).toContain('another window holds the feedback database');
    expect(await feedback.events()).toHaveLength(1);
  });

  it('works in a database a newer version has extended, and leaves its own part alone', async () => {
    const newer = new Dexie('levelhead-feedback');
    newer.version(7).stores({ events: '++id, at', corrections: '++id, at', later: 'id' });
    await newer.table('later').add({ id: 1 });
    newer.close();
    const feedback = openFeedback();
    await feedback.record(entry());
    expect(await feedback.events()).toHaveLength(1);
    expect(feedback.trouble()).toBeUndefined();
    await newer.open();
    expect(await newer.table('later').count()).toBe(1);
    newer.close();
  });

  it('keeps what it has read when the database breaks, and saves again when it works again', async () => {
    const factory = new IDBFactory();
    Dexie.dependencies.indexedDB = factory;
    const db = feedbackDatabase();
    const feedback = openFeedback(db);
    await feedback.record(entry({ outcome: 'helpful' }));
    await feedback.events();

    const open = factory.open;
    factory.open = () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    };
    db.close();
    await feedback.record(entry());
    expect(feedback.trouble()).toBe(
      'Feedback counts for now but is not kept: the feedback database is damaged or blocked (UnknownError).',
    );
    expect((await feedback.events()).map(({ outcome }) => outcome)).toEqual(['helpful', 'not-helpful']);

    factory.open = open;
    await feedback.record(entry());
    expect(await feedback.events()).toHaveLength(3);
    expect(await db.events.count()).toBe(2);
    expect(feedback.trouble()).toContain('not kept');
    await feedback.eraseAll();
    expect(feedback.trouble()).toBeUndefined();
  });
});
