/** How a shift is played; every field is a URL parameter of the same name. */
export interface Parameters {
  /** Chats to open, in order of arrival: scenario ids, or any other id for a chat without a script. `all` opens every scenario. */
  open: string[];
  /** Factor on the believable pace; 2 is twice as fast. */
  speed: number;
  /** Fixed milliseconds per bubble instead of the believable pace. */
  ms: number | null;
  /** Milliseconds between the arrivals of two chats. */
  stagger: number;
  /** `start=paused` waits for `desk.start()` or `desk.step()`. */
  start: 'playing' | 'paused';
  /** `manual`: the customer waits for the agent's own Send; `scripted`: the transcript's agent answers, unless a draft is in the composer. */
  agent: 'scripted' | 'manual';
  /** Longest time in milliseconds a scripted agent line is held back for the agent's own. */
  wait: number;
  /** Historic messages above each chat. */
  fill: number;
  /** `virtual=1`: only some 40 messages of a thread are mounted, and recycled while scrolling. */
  virtual: boolean;
}

const busyShift = [
  'repeat-contact-after-failed-bot',
  'calm',
  'slow-burn',
  'sudden-explosion',
  'polite-ultimatum',
  'cooling-down-after-good-reply',
];

/** Reads the parameters; anything missing or not understood takes its default. */
export function readParameters(search: string, everyScenario: Iterable<string>): Parameters {
  const given = new URLSearchParams(search);
  const positive = (name: string): number | null => {
    const value = Number(given.get(name) ?? NaN);
    return value >= 0 ? value : null;
  };
  const speed = positive('speed') || 1;
  const ms = positive('ms');
  const agent = given.get('agent') === 'manual' ? 'manual' : 'scripted';
  const open = given.get('open');
  return {
    open: open === null ? busyShift : open === 'all' ? [...everyScenario] : open.split(',').filter(Boolean),
    speed,
    ms,
    stagger: positive('stagger') ?? ms ?? 7000 / speed,
    start: given.get('start') === 'paused' ? 'paused' : 'playing',
    agent,
    wait: positive('wait') ?? (agent === 'manual' ? Infinity : 60_000),
    fill: positive('fill') ?? 0,
    virtual: given.get('virtual') === '1',
  };
}
