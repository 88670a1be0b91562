import Dexie, { type EntityTable } from 'dexie';
import type { Correction, Feedback } from './event.ts';

const DATABASE_NAME = 'levelhead-feedback';

export interface FeedbackDatabase extends Dexie {
  events: EntityTable<Feedback & { id: number }, 'id'>;
  corrections: EntityTable<Correction & { id: number }, 'id'>;
}

/** The browser gives no working database; `message` says why in words for the agent. */
export class FeedbackUnavailable extends Error {
  override readonly name = 'FeedbackUnavailable';
}

/** The database of this device's feedback, unopened. Every later schema adds a version here; none is ever changed. */
export function feedbackDatabase(name = DATABASE_NAME): FeedbackDatabase {
  const db = new Dexie(name) as FeedbackDatabase;
  db.version(1).stores({ events: '++id, at', corrections: '++id, at' });
  return db;
}

/**
 * Runs an operation on the open database, or not at all.
 * @throws {FeedbackUnavailable} where the database is blocked, damaged, full or missing
 */
export async function withDatabase<T>(db: FeedbackDatabase, operation: () => Promise<T>): Promise<T> {
  try {
    await opened(db);
    return await operation();
  } catch (error) {
    throw error instanceof FeedbackUnavailable ? error : new FeedbackUnavailable(reasonOf(error), { cause: error });
  }
}

/** Opening takes longer than this only while another window holds the database (milliseconds). */
export const OPEN_LIMIT_MS = 3_000;
const stuck = new WeakSet<FeedbackDatabase>();

async function opened(db: FeedbackDatabase): Promise<void> {
  if (db.isOpen()) return;
  const held = () => new FeedbackUnavailable('another window holds the feedback database');
  if (stuck.has(db)) throw held();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stuck.add(db);
      reject(held());
    }, OPEN_LIMIT_MS);
  });
  const opening = db.open().finally(() => {
    clearTimeout(timer);
    stuck.delete(db);
  });
  await Promise.race([opening, limit]);
}

function reasonOf(error: unknown): string {
  const name = (error as { inner?: Error; name?: string } | null)?.inner?.name ?? (error as Error | null)?.name;
  if (name === 'QuotaExceededError') return 'the disk has no room for it';
  if (name === 'MissingAPIError') return 'this browser window keeps no data';
  return `the feedback database is damaged or blocked (${name ?? String(error)})`;
}
