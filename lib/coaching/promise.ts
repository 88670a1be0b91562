import type { Promised } from '../assessment.ts';
import type { Message, Turn } from '../conversation.ts';
import type { Company } from '../team.ts';
import { commitments } from './promise/commitment.ts';
import { CLOSES, timeGiven, type Calendar } from './promise/given-time.ts';
import { shownUntil } from './reminder.ts';
import { AGENT_SAID, plain } from './said.ts';
import { zoneOf } from './zone.ts';

/** A promise this short is to come back to the chat: the agent's next word keeps it. Longer ones are to do something. */
const BRIEF_MS = 30 * 60_000;
/** Bubbles that follow at once belong to the promise itself. */
const SAME_BREATH_MS = 20_000;
/** What keeps a longer promise before its time: news, in so many words. */
const KEEPS =
  /\bas (?:promised|agreed)\b|\b(?:i|we)(?:'ve| have)? (?:just |now )?(?:called|rung|rang|spoken|spoke|heard back|got (?:an answer|news))\b|\bhere(?:'s| is| are) (?:the|your|my) (?:update|answer|news|result)\b|^update\b/;

/** How the team's clock and hours read a time. */
export function calendarOf({ timeZone, hours }: Pick<Company, 'timeZone' | 'hours'>): Calendar {
  const [, hour, minute] = /(\d{1,2})[:.](\d\d)\D*$/.exec(hours) ?? [];
  const closes = hour === undefined ? CLOSES : Number(hour) + Number(minute) / 60;
  return { zone: zoneOf(timeZone), closes: closes > 0 && closes <= 24 ? closes : CLOSES };
}

/**
 * The promises an agent has made and not kept yet, the next to lapse first: at most one to be back in the chat and one
 * to do something by a time. Only messages whose time is known count.
 */
export function openPromises(turns: readonly Turn[], calendar: Calendar, now: number): Promised[] {
  let brief: Promised | null = null;
  let long: Promised | null = null;
  for (const message of turns.filter(({ role }) => role === 'agent').flatMap(({ messages }) => messages)) {
    const { at } = message;
    if (at === undefined) continue;
    if (brief && keepsBrief(message, brief)) brief = null;
    if (long && (at >= long.due || KEEPS.test(plain(message.text)))) long = null;
    const made = promiseIn(message.text, at, calendar);
    if (!made) continue;
    if (made.due - at <= BRIEF_MS) brief = made;
    else long = made;
  }
  return [brief, long]
    .filter((promise): promise is Promised => promise !== null && now < shownUntil(promise))
    .sort((a, b) => a.due - b.due);
}

/** The last time an agent commits to in one message. */
function promiseIn(text: string, madeAt: number, calendar: Calendar): Promised | null {
  const given = commitments(text).flatMap((clause) => timeGiven(clause, madeAt, calendar) ?? []);
  const last = given.at(-1);
  return last ? { due: last.due, words: asWritten(last.words, text), madeAt } : null;
}

/** The agent's own spelling of words that were read in lower case. */
function asWritten(words: string, text: string): string {
  const at = text.toLowerCase().indexOf(words);
  return at < 0 ? words : text.slice(at, at + words.length);
}

function keepsBrief({ at = 0, text }: Message, { madeAt }: Promised): boolean {
  return at - madeAt >= SAME_BREATH_MS && !AGENT_SAID.hold.test(plain(text));
}
