import { browser } from 'wxt/browser';
import { standing, unseenLimit, type Assessment, type Promised } from '../assessment.ts';
import { openPromise, remindAt, shownUntil } from '../coaching/reminder.ts';
import { allAssessments, keptPromises, pauses, type Pauses } from '../state.ts';
import { isPaused } from './pause.ts';
import { forgottenAt, isClosed } from './store.ts';
import { inTurn } from './turns.ts';

/** The open chat with the highest known heat; flagged ones first, then the newer message. Closed, stale and unjudged chats don't count. */
export function hottest(chats: readonly Assessment[], now: number): Assessment | undefined {
  const known = chats.filter((chat) => chat.heat !== null && chat.places.length > 0 && standing(chat, now) !== 'stale');
  return known.sort(
    (a, b) =>
      b.heat! - a.heat! || Number(b.flag !== null) - Number(a.flag !== null) || b.lastMessageAt - a.lastMessageAt,
  )[0];
}

/** White on these reaches a contrast of 4.5 : 1. */
const COLOURS = { 2: '#8a5a00', 3: '#b3400e', 4: '#a3123a', due: '#1a5fb4' } as const;

/** What the toolbar's icon shows at a moment. */
export interface Badge {
  /** Empty where all is calm. */
  text: string;
  colour: string;
  title: string;
}

/** What the desk knows that a badge depends on. */
export interface Desk {
  chats: readonly Assessment[];
  kept: readonly string[];
  pauses: Pauses;
}

/**
 * The hottest chat's heat from 2 on, and "due" or "late" where a promise lapses or has lapsed, unless a chat is at 3 or
 * more: the title then says both. Calm shows nothing, and paused chats don't count.
 */
export function badgeAt({ chats, kept, pauses: paused }: Desk, now: number): Badge {
  const open = chats.filter(({ conversation }) => !isPaused(paused, conversation, now));
  const hot = hottest(open, now);
  const heat = hot?.heat ?? 0;
  const isHot = hot !== undefined && (heat >= 2 || hot.flag !== null);
  const reminder = nextReminder(open, kept, now);
  const titles = [
    ...(isHot ? [`hottest chat ${hot.title}, heat ${heat}`] : []),
    ...(reminder ? [reminderWords(reminder, now)] : []),
  ];
  const title = titles.length > 0 ? `Levelhead: ${titles.join('; ')}` : 'Levelhead';
  if (reminder && heat < 3) return { text: reminder.promise.due > now ? 'due' : 'late', colour: COLOURS.due, title };
  const shade = Math.max(2, heat) as 2 | 3 | 4;
  return { text: isHot ? `${heat}${hot.flag ? '!' : ''}` : '', colour: COLOURS[shade], title };
}

interface Reminder {
  chat: Assessment;
  promise: Promised;
}

/** The promise to recall now: the next to lapse of all chats. */
function nextReminder(chats: readonly Assessment[], kept: readonly string[], now: number): Reminder | undefined {
  return chats
    .flatMap((chat): Reminder[] => {
      const promise = openPromise(chat, kept, now);
      return promise && remindAt(promise) <= now ? [{ chat, promise }] : [];
    })
    .sort((a, b) => a.promise.due - b.promise.due)[0];
}

function reminderWords({ chat, promise }: Reminder, now: number): string {
  const when = promise.due > now ? 'is about to lapse' : 'has lapsed';
  return `your promise “${promise.words}” to ${chat.title} ${when}`;
}

/**
 * When the badge, or what the desk may remember, changes without anything happening, or the pages that show a chat are to be
 * asked whether they still do (epoch milliseconds).
 */
export function nextChange({ chats, kept, pauses: paused }: Desk, now: number): number | undefined {
  const times = chats.flatMap((chat) => {
    const promise = openPromise(chat, kept, now);
    return [
      chat.lastSeenAt + unseenLimit(chat),
      ...(isClosed(chat) ? [forgottenAt(chat, kept, now)] : []),
      ...(promise ? [remindAt(promise), promise.due, shownUntil(promise)] : []),
    ];
  });
  return [...times, paused.allUntil].filter((time) => time >= now).sort((a, b) => a - b)[0];
}

/** The one alarm of the extension: it rings when the badge has to change. */
const ALARM = 'look-again';
/** A moment later, what is over is over (milliseconds). */
const AFTER_MS = 1;

/** Shows on the toolbar's icon what is true at `now`, and sees to it that it stays true (epoch milliseconds). */
export function showBadge(now: number): Promise<void> {
  return inTurn('badge', async () => {
    const [chats, kept, paused] = await Promise.all([allAssessments(), keptPromises.getValue(), pauses.getValue()]);
    const desk = { chats, kept, pauses: paused };
    const { text, colour, title } = badgeAt(desk, now);
    await browser.action.setBadgeText({ text });
    if (text !== '') {
      await browser.action.setBadgeBackgroundColor({ color: colour });
      await browser.action.setBadgeTextColor({ color: '#ffffff' });
    }
    await browser.action.setTitle({ title });
    const next = nextChange(desk, now);
    if (next === undefined) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: next + AFTER_MS });
  });
}

/** The panel comes first: the toolbar follows after this long (milliseconds), once for many changes. */
const SOON_MS = 100;
let soon: ReturnType<typeof setTimeout> | undefined;

/** {@link showBadge} in a moment. */
export function showBadgeSoon(): void {
  soon ??= setTimeout(() => {
    soon = undefined;
    void showBadge(Date.now());
  }, SOON_MS);
}
