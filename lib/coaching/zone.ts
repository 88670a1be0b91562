/** A date and time as a clock on the wall shows it. */
export interface WallTime {
  year: number;
  /** 1-12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** Converts between epoch milliseconds and the clock on the wall in one time zone. */
export interface Zone {
  wallTime(epoch: number): WallTime;
  /** Days and hours may run over: day 32 is the next month's first. An hour that the clock skips counts as the one after it. */
  epoch(wall: WallTime): number;
}

const known = new Map<string, Zone>();

/** The zone of an IANA name such as `Europe/Berlin`; this computer's own where the name is empty or unknown. */
export function zoneOf(name: string): Zone {
  let zone = known.get(name);
  if (!zone) known.set(name, (zone = zoneFrom(formatFor(name))));
  return zone;
}

function formatFor(name: string): Intl.DateTimeFormat {
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: name.trim() || undefined });
  } catch {
    return new Intl.DateTimeFormat('en-GB', parts);
  }
}

function zoneFrom(format: Intl.DateTimeFormat): Zone {
  const wallTime = (epoch: number): WallTime => {
    const parts = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
    return { year, month, day, hour, minute };
  };
  const ahead = (epoch: number) => utc(wallTime(epoch)) - Math.floor(epoch / 60_000) * 60_000;
  return {
    wallTime,
    epoch(wall) {
      const there = utc(wall);
      const guess = there - ahead(there);
      return there - ahead(guess);
    },
  };
}

/** The same figures read as UTC. */
function utc({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
