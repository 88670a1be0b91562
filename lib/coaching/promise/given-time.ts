import type { WallTime, Zone } from '../zone.ts';

/** What a time is read against. */
export interface Calendar {
  zone: Zone;
  /** The hour "today" or "by Friday" ends, where the team works until then (0-24). */
  closes: number;
}

/** When the working day ends where the team names no hours. */
export const CLOSES = 18;

const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
  'a couple of': 2,
  'a couple': 2,
  'a few': 5,
  few: 5,
  'half an': 0.5,
  'half a': 0.5,
  'a quarter of an': 0.25,
  the: 1,
};
const NUMBER = `(?:\\d{1,3}(?:\\.\\d)?|${Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;
/** A shorter time is no promise to keep an eye on (milliseconds). */
const LEAST_MS = 45_000;
const UNIT_MS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 };
const UNIT = '(sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?)';
const ROUGHLY =
  '(?:(?:about|around|roughly|approximately|under|less than|the next|just|only|another|at most|up to|max|like|maybe|next)\\s+)*';
/** "in ten minutes", "give me 5-10 minutes", "within the hour", "an hour and a half". */
const SPAN = new RegExp(
  `\\b(?:in|within|for|after|give me|need|takes?(?: me| us)?|over|^)\\s*${ROUGHLY}(?:${NUMBER}\\s*(?:-|–|to|or)\\s*)?(${NUMBER})\\s*(?:more |extra )?${UNIT}\\b( and a half)?`,
);
const ALONE = new RegExp(
  `^(?:ok |okay |sure |right )*${ROUGHLY}(?:${NUMBER}\\s*(?:-|–|to|or)\\s*)?(${NUMBER})\\s*(?:more )?${UNIT}\\b`,
);
const MINUTES = new RegExp(`\\bback (?:with you |to you )?in (${NUMBER})(?=\\s*(?:$|please|max|tops))`);

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PART = '(?:morning|afternoon|evening|night|lunchtime)';
const IN_DAYS = "in (a|one|two|three|four|five|\\d) days?(?:'s?)?(?: time)?";
const DAY = `(?:(?:on )?(?:first thing )?(?:(?:today|tomorrow|tonight|(?:${DAY_NAMES.join('|')})(?!'s))(?: ${PART})?|this ${PART}|in the (?:morning|afternoon|evening)|at night|${IN_DAYS.replace('(', '(?:')}))`;
const CLOCK =
  "(?:(\\d{1,2})[:.](\\d{2})|(half past|quarter past|quarter to) (\\d{1,2}|[a-z]+)|(noon|midday|midnight)|(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\\s*(?:am|pm|o'clock|$|today|tomorrow|tonight|this|on|in|at the latest|sharp|latest|with|and|to|either|your time|our time|[a-z]{2,4}t\\b|utc|gmt)))(?:\\s*(am|pm)\\b)?(?:\\s*o'clock)?";
/** "by 15:00", "tomorrow at ten", "at 6 tonight", "between 2 and 3pm". */
const HOUR = new RegExp(
  `\\b(?:(${DAY}) )?(?:by|before|at|around|about|no later than|latest|between [\\w:.]+ and|from [\\w:.]+ to|(?<=${DAY} ))\\s*(?:about |around |the latest |latest )?(?:(${DAY}) )?(?:at )?${CLOCK}(?: (${DAY}))?(?!\\s*(?:%|people|items?|working|business|days?|weeks?|months?|stars?|euros?|pounds?|dollars?))`,
);
/** A time in a zone that may not be the team's. */
const OTHER_ZONE = /^\s*\(?(?:your time|utc|gmt|[ecmp][sd]?t|cest?|cet|bst|ist|a?est|aedt|jst)\b/;
const END_OF_DAY =
  /\b(?:by |before |at )?(?:the )?(?:end of (?:the |this |my |our )?(?:working |business )?(?:day|shift)|eod|close of business|cob)\b(?:,? (?:on |next )?(today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day))?/;
/** A day alone counts where it says when: after "by", or at the end of what the agent will do. */
const BY_DAY = new RegExp(`\\b(?:by|before) (?:the end of |later )?(${DAY}|the morning|the afternoon|the evening)\\b`);
const ON_DAY = new RegExp(
  `\\b(?:later )?(${DAY}|first thing(?: in the morning)?|in the morning)(?: at the latest| then)?$`,
);
const REACHES_OUT =
  /\b(?:call|ring|phone|write|message|e-?mail|mail|update|let you know|get back|come back|reply|answer|confirm|hear|know|follow (?:this |it )?up|check (?:in|on|back|again)|in touch|have (?:it|this|that|an|the|your|my)|tell you|do (?:it|this|that)|sort|fix|see to|look (?:at|into) (?:it|this)|start|send)\b/;
const TOLD_OF = /\b(?:what|which|who|how|why|where|that you|that we|that it)\b[^,]*$/;

/** Ends of the parts of a day, as hours of the clock. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/first thing/, 10],
  [/morning/, 12],
  [/lunchtime/, 13],
  [/afternoon/, 18],
  [/evening|night/, 22],
];

/**
 * The time a commitment names, as words and epoch milliseconds; null where it names none, or one in another zone.
 * @param clause in plain lower case
 * @param madeAt epoch milliseconds
 */
export function timeGiven(clause: string, madeAt: number, calendar: Calendar): { words: string; due: number } | null {
  const given = spanIn(clause, madeAt) ?? hourIn(clause, madeAt, calendar) ?? dayIn(clause, madeAt, calendar);
  return given && given.due > madeAt ? given : null;
}

type Given = { words: string; due: number } | null;

function spanIn(clause: string, madeAt: number): Given {
  const inMinutes = MINUTES.exec(clause);
  if (inMinutes) return { words: inMinutes[0], due: madeAt + numberOf(inMinutes[1]) * UNIT_MS['m']! };
  const [words, amount, unit = '', half] = SPAN.exec(clause) ?? ALONE.exec(clause) ?? [];
  if (!words) return null;
  const size = UNIT_MS[unit[0]!]!;
  const count = numberOf(amount) + (half ? 0.5 : 0);
  // "Give me a second" is a manner of speaking, and half a minute over before it could be recalled.
  return size * count < LEAST_MS ? null : { words: words.trim(), due: madeAt + count * size };
}

function numberOf(word = ''): number {
  return WORDS[word] ?? Number(word);
}

function hourIn(clause: string, madeAt: number, { zone }: Calendar): Given {
  const found = HOUR.exec(clause);
  if (!found || OTHER_ZONE.test(clause.slice(found.index + found[0].length))) return null;
  const [words, before, between, hours, minutes, quarter, quarterHour, noon, bare, half, after] = found;
  if (TOLD_OF.test(clause.slice(0, found.index))) return null;
  const day = [before, between, after].filter(Boolean).join(' ');
  const today = zone.wallTime(madeAt);
  const date = dateOf(day, today);
  if (noon) return { words, due: zone.epoch({ ...date, hour: noon === 'midnight' ? 24 : 12, minute: 0 }) };
  const said = numberOf(hours ?? quarterHour ?? bare);
  const minute = quarter ? { 'half past': 30, 'quarter past': 15, 'quarter to': -15 }[quarter]! : Number(minutes ?? 0);
  if (Number.isNaN(said) || said > 24 || minute > 59) return null;
  const at = (hour: number) => zone.epoch({ ...date, hour, minute });
  const exact = said > 12 || said === 0 || hours?.startsWith('0') || half !== undefined;
  if (exact) {
    const hour = half === 'pm' && said < 12 ? said + 12 : half === 'am' && said === 12 ? 0 : said;
    const due = at(hour);
    return { words, due: due <= madeAt && day === '' ? at(hour + 24) : due };
  }
  const next = (...ofDay: number[]) => ofDay.map(at).find((due) => due > madeAt);
  if (/morning/.test(day)) return { words, due: /in the/.test(day) ? next(said, said + 24)! : at(said) };
  if (/afternoon|evening|night/.test(day)) return { words, due: at(said === 12 ? 24 : said + 12) };
  if (date.day !== today.day) return { words, due: at(said < 7 ? said + 12 : said) };
  const due = next(said, said + 12, said + 24);
  return due === undefined ? null : { words, due };
}

function dayIn(clause: string, madeAt: number, { zone, closes }: Calendar): Given {
  const today = zone.wallTime(madeAt);
  const endOn = (date: WallTime, day: string, closing: number): number => {
    const hour = PARTS.find(([part]) => part.test(day))?.[1] ?? closing;
    const due = zone.epoch({ ...date, hour, minute: Math.round((hour % 1) * 60) });
    // After hours, "today" lasts until midnight.
    return due > madeAt || date.day !== today.day ? due : zone.epoch({ ...date, hour: 24, minute: 0 });
  };
  const end = END_OF_DAY.exec(clause);
  if (end) return { words: end[0], due: endOn(dateOf(end[1] ?? '', today), '', closes) };
  const by = BY_DAY.exec(clause);
  const on = by ? null : ON_DAY.exec(clause);
  const found = by ?? on;
  if (!found) return null;
  if (on && (!REACHES_OUT.test(clause.slice(0, on.index)) || TOLD_OF.test(clause.slice(0, on.index)))) return null;
  const day = found[1]!;
  const morrow = /^(?:the|in the|first thing)/.test(day) && /morning|first thing$/.test(day);
  const date = dateOf(morrow && today.hour >= 12 ? 'tomorrow' : day, today);
  return { words: found[0], due: endOn(date, day, closes) };
}

/** The date a day word means, seen from today: "Friday" is the next one that is not today. */
function dateOf(day: string, today: WallTime): WallTime {
  if (/tomorrow/.test(day)) return { ...today, day: today.day + 1 };
  const days = new RegExp(IN_DAYS).exec(day)?.[1];
  if (days) return { ...today, day: today.day + numberOf(days) };
  const named = DAY_NAMES.findIndex((name) => day.includes(name));
  if (named < 0) return today;
  const now = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  return { ...today, day: today.day + ((named - now + 6) % 7) + 1 };
}
