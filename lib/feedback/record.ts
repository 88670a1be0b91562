import * as v from 'valibot';
import type { Heat } from '../assessment.ts';
import { type FeedbackDatabase, feedbackDatabase, withDatabase } from './db.ts';
import { type Correction, correctionSchema, type Feedback, feedbackSchema, heatBucketOf } from './event.ts';
import { tally, type Tallies } from './tallies.ts';

/** Feedback older than this is dropped: with a half-life of 60 days it weighs less than a sixtieth (milliseconds). */
export const RETENTION_MS = 365 * 24 * 3_600_000;

/** What was ignored comes with nearly every reply and says little: so many are kept, the newest. */
export const IGNORED_KEPT = 2_000;

/** Feedback as the desk reports it, with the heat that was shown. */
export type FeedbackEntry = Omit<Feedback, 'heatBucket'> & { heat: Heat | null };

/**
 * This device's feedback. Without a working database it goes on in memory and
 * says so in `trouble`; nothing rejects but an entry that is none.
 */
export interface FeedbackStore {
  /**
   * Answers the id for {@link FeedbackStore.undo}; negative ids live in memory only. The same outcome of a phrase at the
   * same time is kept once: it was sent again because the answer got lost.
   */
  record(entry: FeedbackEntry): Promise<number>;
  undo(id: number): Promise<void>;
  recordCorrection(correction: Correction): Promise<number>;
  undoCorrection(id: number): Promise<void>;
  /** All feedback that counts. */
  events(): Promise<Feedback[]>;
  /** All corrections of a reading that count. */
  corrections(): Promise<Correction[]>;
  tallies(): Promise<Tallies>;
  eraseAll(): Promise<void>;
  /** Erases all like {@link FeedbackStore.eraseAll}, and answers the way back: under the same ids, beside what came since. */
  reset(): Promise<() => Promise<void>>;
  /** Why feedback is not kept as it should be, in words for the agent; undefined while all is well. */
  trouble(): string | undefined;
}

/** Opens the feedback of this device. `db` is another database in tests only. */
export function openFeedback(db: FeedbackDatabase = feedbackDatabase()): FeedbackStore {
  const inMemory = { events: new Map<number, Feedback>(), corrections: new Map<number, Correction>() };
  let lastRead: Feedback[] = [];
  let lastCorrections: Correction[] = [];
  let unsaved: string | undefined;
  let damaged = 0;

  async function attempt<T>(operation: () => Promise<T>, instead: () => T): Promise<T> {
    try {
      const result = await withDatabase(db, operation);
      if (inMemory.events.size + inMemory.corrections.size === 0) unsaved = undefined;
      return result;
    } catch (error) {
      unsaved = (error as Error).message;
      return instead();
    }
  }

  function keep<T>(rows: Map<number, T>, row: T): number {
    const id = Math.min(0, ...rows.keys()) - 1;
    rows.set(id, row);
    return id;
  }

  function addOnce(event: Feedback): Promise<number> {
    return db.transaction('rw', db.events, async () => {
      const sameTime = await db.events.where('at').equals(event.at).toArray();
      const known = sameTime.find((row) => row.phraseId === event.phraseId && row.outcome === event.outcome);
      return known?.id ?? db.events.add(event);
    });
  }

  async function readEvents(): Promise<Feedback[]> {
    await db.events
      .where('at')
      .below(Date.now() - RETENTION_MS)
      .delete();
    const all = await db.events.toArray();
    const ignored = all.filter(({ outcome }) => outcome === 'ignored').map(({ id }) => id);
    const surplus = new Set(ignored.slice(0, -IGNORED_KEPT));
    if (surplus.size > 0) await db.events.bulkDelete([...surplus]);
    const rows = all.filter(({ id }) => !surplus.has(id));
    lastRead = rows.flatMap((row) => {
      const parsed = v.safeParse(feedbackSchema, row);
      return parsed.success ? [parsed.output] : [];
    });
    damaged = rows.length - lastRead.length;
    return lastRead;
  }

  async function readCorrections(): Promise<Correction[]> {
    await db.corrections
      .where('at')
      .below(Date.now() - RETENTION_MS)
      .delete();
    const parsed = (await db.corrections.toArray()).map((row) => v.safeParse(correctionSchema, row));
    lastCorrections = parsed.flatMap(({ success, output }) => (success ? [output] : []));
    return lastCorrections;
  }

  const store: FeedbackStore = {
    async record({ heat, ...entry }) {
      const event = v.parse(feedbackSchema, { ...entry, heatBucket: heatBucketOf(heat) });
      return attempt(
        () => addOnce(event),
        () => keep(inMemory.events, event),
      );
    },
    async undo(id) {
      if (!inMemory.events.delete(id))
        await attempt(
          () => db.events.delete(id),
          () => undefined,
        );
    },
    async recordCorrection(given) {
      const correction = v.parse(correctionSchema, given);
      return attempt(
        () => db.corrections.add(correction),
        () => keep(inMemory.corrections, correction),
      );
    },
    async undoCorrection(id) {
      if (!inMemory.corrections.delete(id))
        await attempt(
          () => db.corrections.delete(id),
          () => undefined,
        );
    },
    async events() {
      const saved = await attempt(readEvents, () => lastRead);
      return [...saved, ...inMemory.events.values()];
    },
    async corrections() {
      const saved = await attempt(readCorrections, () => lastCorrections);
      return [...saved, ...inMemory.corrections.values()];
    },
    tallies: async () => tally(await store.events(), Date.now()),
    async eraseAll() {
      inMemory.events.clear();
      inMemory.corrections.clear();
      lastRead = [];
      lastCorrections = [];
      damaged = 0;
      const clear = () => Promise.all([db.events.clear(), db.corrections.clear()]).then(() => true);
      const cleared = await attempt(clear, () => false);
      if (!cleared)
        await attempt(
          () => db.delete().then(() => undefined),
          () => undefined,
        );
    },
    async reset() {
      const read = () => Promise.all([db.events.toArray(), db.corrections.toArray()]);
      const rows = await attempt(read, () => [[], []] as Awaited<ReturnType<typeof read>>);
      await store.eraseAll();
      return async () => {
        await attempt(
          () => Promise.all([db.events.bulkPut(rows[0]), db.corrections.bulkPut(rows[1])]),
          () => undefined,
        );
      };
    },
    trouble() {
      if (unsaved) return `Feedback counts for now but is not kept: ${unsaved}.`;
      if (damaged > 0) return `${damaged} damaged feedback entries were left out.`;
      return undefined;
    },
  };
  return store;
}

export const {
  record,
  undo,
  recordCorrection,
  undoCorrection,
  events,
  corrections,
  tallies,
  eraseAll,
  reset,
  trouble,
} = openFeedback();
