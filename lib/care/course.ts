import { STALE_AFTER_MS, type Assessment, type Heat } from '../assessment.ts';
import { conversationKey } from '../conversation.ts';
import type { Driver } from '../emotion/reading.ts';
import { ISSUES, type Issue } from '../packs/schema.ts';

/** From this heat on a chat is hot: escalating or critical (domain, section 2). */
export const HOT: Heat = 3;

/** So long a chat is remembered: a working day at most (milliseconds). */
export const DAY_MS = 12 * 60 * 60_000;

/** A page that reloads takes its chats off and brings them back within this time (milliseconds). */
const SETTLED_MS = 15_000;

/** What is kept of a chat's course after the chat itself is forgotten: labels and times, not a word of it. */
export interface Course {
  key: string;
  /** Epoch milliseconds of the customer's newest message. */
  at: number;
  /** Whether the customer was {@link HOT} in any turn. */
  hot: boolean;
  /** Since when no page shows it (epoch milliseconds); null while one does. */
  leftAt: number | null;
  /** Whether it had come to its close. */
  closed: boolean;
  driver: Driver | null;
  issues: readonly Issue[];
}

/** By conversation key. */
export type Courses = ReadonlyMap<string, Course>;

/** The heat the agent sees: their correction where there is one. */
export function seenHeat({ correction, heat }: Assessment): Heat | null {
  return correction?.heat ?? heat;
}

/**
 * The courses with what the chats say now. A chat no turn of which could be judged has none: not knowing is not calm.
 * @param before the courses so far; empty where memory was lost, and what the chats still tell is enough to begin again
 * @param now epoch milliseconds
 */
export function withCourses(before: Courses, chats: readonly Assessment[], now: number): Courses {
  const known = [...before.values(), ...chats.flatMap((chat) => courseOf(chat, before) ?? [])];
  return new Map(known.filter(({ at }) => now - at < DAY_MS).map((course) => [course.key, course]));
}

function courseOf(chat: Assessment, before: Courses): Course | null {
  const heat = seenHeat(chat);
  const judged = [...chat.history.slice(0, -1), heat].filter((turn) => turn !== null);
  if (judged.length === 0) return null;
  const key = conversationKey(chat.conversation);
  const earlier = before.get(key);
  const issues = ISSUES.filter((issue) => issue !== 'other' && chat.issues?.includes(issue));
  return {
    key,
    at: chat.lastMessageAt,
    hot: Math.max(...judged) >= HOT,
    leftAt: chat.places.length === 0 ? chat.lastSeenAt : null,
    closed: chat.stage === 'close',
    driver: (heat === 0 ? null : chat.driver) ?? earlier?.driver ?? null,
    issues: issues.length > 0 ? issues : (earlier?.issues ?? []),
  };
}

/**
 * Chats that are over at `now` (epoch milliseconds), the latest first. One that leaves the page before its close may only
 * be out of sight, so it is over when it would be stale.
 */
export function ended(courses: Courses, now: number): (Course & { leftAt: number })[] {
  return [...courses.values()]
    .flatMap((course) => (course.leftAt === null ? [] : { ...course, leftAt: course.leftAt }))
    .filter(({ leftAt, closed }) => now - leftAt >= (closed ? SETTLED_MS : STALE_AFTER_MS))
    .sort((a, b) => b.leftAt - a.leftAt);
}
