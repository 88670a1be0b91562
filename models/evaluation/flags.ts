import { byChat } from './entries.ts';
import type { Entry } from './entries.ts';

export interface FlagFigures {
  calmChats: number;
  calmAlarms: number;
  tenseChats: number;
  tenseAlarms: number;
  /** Chats whose first heat-3 turn is not the first turn. */
  forecastable: number;
  /** Share of those flagged in a turn before it. */
  flaggedBefore: number;
  /** Share of the turns available by which the flag came early; misses count 0. */
  lead: number;
  /** Share of chats that reached heat 3 and ended at heat ≤ 1 whose flag was gone at the end. */
  recovered: number;
  recoverable: number;
}

const mean = (values: number[]) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : NaN);

/** What a flag that rises where `flag` says so does over whole chats. */
export function flagFigures(entries: Entry[], flag: (entry: Entry) => boolean): FlagFigures {
  const chats = byChat(entries);
  const top = (chat: Entry[]) => Math.max(...chat.map(({ label }) => label.heat));
  const calm = chats.filter((chat) => top(chat) <= 1);
  const tense = chats.filter((chat) => top(chat) === 2);
  const leads: number[] = [];
  for (const chat of chats) {
    const first = chat.find(({ label }) => label.heat >= 3);
    if (!first || first.customerTurn === chat[0]!.customerTurn) continue;
    const before = chat.find((entry) => entry.customerTurn < first.customerTurn && flag(entry));
    const available = first.customerTurn - chat[0]!.customerTurn;
    leads.push(before ? (first.customerTurn - before.customerTurn) / available : 0);
  }
  const cooled = chats.filter((chat) => top(chat) >= 3 && chat.at(-1)!.label.heat <= 1);
  return {
    calmChats: calm.length,
    calmAlarms: mean(calm.map((chat) => (chat.some(flag) ? 1 : 0))),
    tenseChats: tense.length,
    tenseAlarms: mean(tense.map((chat) => (chat.some(flag) ? 1 : 0))),
    forecastable: leads.length,
    flaggedBefore: mean(leads.map((lead) => (lead > 0 ? 1 : 0))),
    lead: mean(leads),
    recovered: mean(cooled.map((chat) => (flag(chat.at(-1)!) ? 0 : 1))),
    recoverable: cooled.length,
  };
}

/** The lowest cut of a score that alarms at most `budget` of the calm chats. */
export function cutForCalmBudget(entries: Entry[], score: (entry: Entry) => number, budget: number): number {
  const tops = byChat(entries)
    .filter((chat) => chat.every(({ label }) => label.heat <= 1))
    .map((chat) => Math.max(...chat.map(score)))
    .sort((a, b) => b - a);
  const allowed = Math.floor(tops.length * budget);
  return (tops[allowed] ?? 0) + 1e-9;
}
