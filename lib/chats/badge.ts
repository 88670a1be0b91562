import { browser } from 'wxt/browser';
import { standing, type Assessment } from '../assessment.ts';
import { allAssessments, pauses } from '../state.ts';
import { isPaused } from './pause.ts';

/** The chat with the highest known heat; flagged ones first, then the newer message. Stale and unjudged chats don't count. */
export function hottest(chats: readonly Assessment[], now: number): Assessment | undefined {
  const known = chats.filter((chat) => chat.heat !== null && standing(chat, now) !== 'stale');
  return known.sort(
    (a, b) =>
      b.heat! - a.heat! || Number(b.flag !== null) - Number(a.flag !== null) || b.lastMessageAt - a.lastMessageAt,
  )[0];
}

/** White on these reaches a contrast of 4.5 : 1. */
const COLOURS = { 2: '#8a5a00', 3: '#b3400e', 4: '#a3123a' } as const;

/** Shows the hottest chat's heat on the toolbar icon, from 2 on; calm shows nothing, and paused chats don't count. */
export async function showBadge(now: number): Promise<void> {
  const [chats, paused] = await Promise.all([allAssessments(), pauses.getValue()]);
  const judged = chats.filter(({ conversation }) => !isPaused(paused, conversation, now));
  const chat = hottest(judged, now);
  const heat = chat?.heat ?? 0;
  const show = heat >= 2 || chat?.flag;
  await browser.action.setBadgeText({ text: show ? `${heat}${chat?.flag ? '!' : ''}` : '' });
  if (show) {
    const shade = Math.max(2, heat) as keyof typeof COLOURS;
    await browser.action.setBadgeBackgroundColor({ color: COLOURS[shade] });
    await browser.action.setBadgeTextColor({ color: '#ffffff' });
  }
  await browser.action.setTitle({ title: show ? `Levelhead: hottest chat ${chat!.title}, heat ${heat}` : 'Levelhead' });
}
