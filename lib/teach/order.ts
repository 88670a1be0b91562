import { kindOf } from './fields.ts';
import type { Shape } from './shape.ts';

/** Whether the newest message stands first: drawn the other way round, or with times that fall. */
export function isReversed({ messages, fields }: Shape): boolean {
  const tops = messages.map(({ item }) => item.getBoundingClientRect().top);
  if ((tops[0] ?? 0) > (tops.at(-1) ?? 0)) return true;
  const moments = messages.flatMap(({ item }) => {
    const written = [...item.querySelectorAll('*')].filter(({ textContent }) => textContent !== '');
    const times = written.filter((element) => fields.get(kindOf(element)) === 'time');
    return times.map(({ textContent }) => momentIn(textContent ?? '')).find((moment) => moment !== undefined) ?? [];
  });
  const falling = moments.filter((moment, index) => index > 0 && moment < moments[index - 1]!).length;
  const rising = moments.filter((moment, index) => index > 0 && moment > moments[index - 1]!).length;
  return falling >= 2 && rising <= falling / 4;
}

const MINUTES: Record<string, number> = { s: 0.02, m: 1, h: 60, d: 1440, w: 10_080, y: 525_600 };

/** Minutes by which a time that is written out can be compared with others of its page; undefined where it has none. */
function momentIn(text: string): number | undefined {
  const ago =
    /(\d+|an?|one)\s*(s|m|h|d|w|y)[a-z]*\s+ago\b/i.exec(text) ?? /^\s*(\d+)\s*(s|m|h|d|w|y)[a-z]*\s*$/i.exec(text);
  if (ago)
    return (
      -(Number(ago[1]) || 1) * (/^mo/i.test(ago[0].replace(/^\S+\s*/, '')) ? 43_200 : MINUTES[ago[2]!.toLowerCase()]!)
    );
  const clock = /(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?/i.exec(text);
  if (!clock) return undefined;
  const half = clock[3]?.toLowerCase();
  const hours = half ? (Number(clock[1]) % 12) + (half === 'p' ? 12 : 0) : Number(clock[1]);
  const day = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const before = /yesterday/i.test(text) ? -1440 : 0;
  return (day ? Date.parse(day[0]) / 60_000 : before) + hours * 60 + Number(clock[2]);
}
