import { standing, type Assessment } from '../../lib/assessment.ts';

/**
 * Open chats, hottest first: the judged ones by heat, then flagged, then the newer message; after them those without a
 * judgement, and last the stale ones, unread first.
 */
export function byHeat(chats: Iterable<Assessment>, now: number): Assessment[] {
  const place = (chat: Assessment) => (standing(chat, now) === 'stale' ? 2 : shownHeat(chat, now) === null ? 1 : 0);
  return [...chats].sort(
    (a, b) =>
      place(a) - place(b) ||
      (shownHeat(b, now) ?? 0) - (shownHeat(a, now) ?? 0) ||
      (place(a) === 2 ? Number(b.unread > 0) - Number(a.unread > 0) : Number(!!b.flag) - Number(!!a.flag)) ||
      b.lastMessageAt - a.lastMessageAt,
  );
}

/** The heat to show: the agent's correction where there is one, none for a chat that nobody sees. */
export function shownHeat(chat: Assessment, now: number): Assessment['heat'] {
  const status = standing(chat, now);
  if (status === 'stale' || status === 'unreadable') return null;
  return chat.correction?.heat ?? chat.heat;
}
