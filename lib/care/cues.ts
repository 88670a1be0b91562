import type { Assessment } from '../assessment.ts';
import { conversationKey } from '../conversation.ts';
import type { Driver } from '../emotion/reading.ts';
import type { Issue } from '../packs/schema.ts';
import { ended, HOT, seenHeat, type Courses } from './course.ts';

/** Agent-facing, never inserted (domain, section 4). */
export type CueKind = 'not-you' | 'breathe' | 'break' | 'fresh-start' | 'same-cause' | 'debrief';

/** What several customers are upset about today. */
export interface Cause {
  driver: Driver;
  issue: Issue;
  /** How many chats. */
  chats: number;
}

export interface Cue {
  kind: CueKind;
  /** The same moment, the same id. */
  id: string;
  /** Epoch milliseconds of what it is about. */
  since: number;
  cause?: Cause;
}

/** A cue that was shown. */
export interface Told {
  kind: CueKind;
  id: string;
  /** Epoch milliseconds. */
  at: number;
  dismissedAt?: number;
}

/** What the agent has before them; chats that are paused are left out. */
export interface Floor {
  chats: readonly Assessment[];
  /** The chat in the panel. */
  front: Assessment | null;
  courses: Courses;
  told: readonly Told[];
}

const MINUTE = 60_000;

/**
 * How long a cue may stand, from its moment or once it is shown, and how long no other of its kind follows (milliseconds).
 * The numbers are our choice, as short and as rare as a glance bears: a breath is for before the answer (pages often tell
 * times to the minute), and a break that was not possible now is not asked for again within the hour.
 */
const TIMES: Record<CueKind, { lasts: number; rest: number }> = {
  'not-you': { lasts: 3 * MINUTE, rest: 15 * MINUTE },
  breathe: { lasts: 1.5 * MINUTE, rest: 5 * MINUTE },
  break: { lasts: 15 * MINUTE, rest: 60 * MINUTE },
  'fresh-start': { lasts: 3 * MINUTE, rest: 10 * MINUTE },
  'same-cause': { lasts: 10 * MINUTE, rest: 30 * MINUTE },
  debrief: { lasts: 15 * MINUTE, rest: 10 * MINUTE },
};

/** After one is dismissed, none for this long (milliseconds). */
const QUIET_MS = MINUTE;

/** So many hot chats, one after another and within this time, ask for a break: two may be chance, and an hour is one stretch of work. */
const BREAK = { chats: 3, within: 60 * MINUTE };

/** From so many chats on a shared cause is told (domain, section 4). */
const SAME_CAUSE = 3;

type Find = (floor: Floor, now: number) => Omit<Cue, 'kind'> | null;

const isShown = (chat: Assessment) => chat.places.some(({ shown }) => shown);
const isHot = (chat: Assessment) => (seenHeat(chat) ?? 0) >= HOT;
const awaitsAnswer = (chat: Assessment | null) => chat?.waiting?.for === 'answer';
const messageOf = (chat: Assessment) => `${conversationKey(chat.conversation)} ${chat.lastMessageId}`;

/** Someone is insulted; swearing at the situation is no insult. */
const notYou: Find = ({ front }) => {
  if (!front || !isShown(front) || !front.signals.includes('abuse')) return null;
  if (front.correction && !isHot(front)) return null;
  return { id: messageOf(front), since: front.lastMessageAt };
};

/** A hot message lands in the chat on screen, and is not answered yet. */
const breathe: Find = ({ front }) => {
  if (!front || !isShown(front) || !isHot(front) || !awaitsAnswer(front) || front.waiting?.atLeast) return null;
  return { id: messageOf(front), since: front.lastMessageAt };
};

/** The last chats that ended were all hot, and no hot customer waits now. */
const takeBreak: Find = ({ chats, courses }, now) => {
  const last = ended(courses, now).slice(0, BREAK.chats);
  if (last.length < BREAK.chats || last.some(({ hot, leftAt }) => !hot || now - leftAt > BREAK.within)) return null;
  if (chats.some((chat) => chat.places.length > 0 && isHot(chat) && awaitsAnswer(chat))) return null;
  return { id: `${last[0]!.key} ${last[0]!.leftAt}`, since: last[0]!.leftAt };
};

/** A hot chat has left the page, and another customer, not hot, waits on screen. */
const freshStart: Find = ({ front, courses }) => {
  if (!front || !isShown(front) || isHot(front) || !awaitsAnswer(front)) return null;
  const left = [...courses.values()].flatMap(({ key, hot, leftAt }) =>
    hot && leftAt !== null ? { id: key, since: leftAt } : [],
  );
  return left.sort((a, b) => b.since - a.since)[0] ?? null;
};

/** The chat in front shares its driver and an issue with others of today. */
const sameCause: Find = ({ front, courses }) => {
  const here = front && courses.get(conversationKey(front.conversation));
  if (!here || here.driver === null) return null;
  const { driver, issues } = here;
  const shared = issues
    .map((issue) => ({
      issue,
      courses: [...courses.values()].filter((other) => other.driver === driver && other.issues.includes(issue)),
    }))
    .sort((a, b) => b.courses.length - a.courses.length)[0];
  if (!shared || shared.courses.length < SAME_CAUSE) return null;
  return {
    id: `${driver} ${shared.issue}`,
    since: Math.max(...shared.courses.map(({ at }) => at)),
    cause: { driver, issue: shared.issue, chats: shared.courses.length },
  };
};

/** The chat that ended last was hot, and the customer on screen does not wait. */
const debrief: Find = ({ front, courses }, now) => {
  const last = ended(courses, now)[0];
  if (!last?.hot || awaitsAnswer(front)) return null;
  return { id: `${last.key} ${last.leftAt}`, since: last.leftAt };
};

/** The nearer to the next reply, the earlier. */
const CUES: readonly (readonly [CueKind, Find])[] = [
  ['not-you', notYou],
  ['breathe', breathe],
  ['break', takeBreak],
  ['fresh-start', freshStart],
  ['same-cause', sameCause],
  ['debrief', debrief],
];

/**
 * The one cue for the agent at `now` (epoch milliseconds), or null. Read from the customers' heat and its course alone;
 * never while a person may be in danger in an open chat.
 */
export function cueAt(floor: Floor, now: number): Cue | null {
  const { chats, told } = floor;
  if (told.some(({ dismissedAt }) => dismissedAt !== undefined && now - dismissedAt < QUIET_MS)) return null;
  if (chats.some(({ places, signals }) => places.length > 0 && signals.includes('safety-crisis'))) return null;
  for (const [kind, find] of CUES) {
    const found = find(floor, now);
    if (found && isDue({ kind, ...found }, told, now)) return { kind, ...found };
  }
  return null;
}

function isDue({ kind, id, since }: Cue, told: readonly Told[], now: number): boolean {
  const { lasts, rest } = TIMES[kind];
  const ofKind = told.filter((other) => other.kind === kind);
  const before = ofKind.find((other) => other.id === id);
  if (before) return before.dismissedAt === undefined && now - before.at < lasts;
  return now - since < lasts && ofKind.every(({ at }) => now - at >= rest);
}
