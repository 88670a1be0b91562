import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../lib/feedback/event.ts';
import { tally } from '../../../lib/feedback/tallies.ts';
import { dice } from './dice.ts';

const START = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;
const MOMENT = { heat: 2, driver: 'ineffective' } as const;

const phrase = (name: string) => ({ key: `pack/${name}`, textHash: name, technique: 'acknowledge' as const });

function judged(name: string, outcome: Feedback['outcome'], at: number): Feedback {
  return {
    at,
    phraseId: `pack/${name}`,
    textHash: name,
    packId: 'pack',
    technique: 'acknowledge',
    heatBucket: '1-2',
    signals: [],
    driver: 'ineffective',
    stage: 'acknowledge',
    outcome,
  };
}

function order(names: string[], events: Feedback[], now: number): string[] {
  const learned = tally(events, now);
  const weights = new Map(names.map((name) => [name, learned.weight(phrase(name), MOMENT).factor]));
  return names.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

/** An agent sees the first three of the order, hour after hour, and judges one of them by how often it truly helps. */
function simulate(helps: Record<string, number>, rounds: number, seed: number): { events: Feedback[]; now: number } {
  const roll = dice(seed);
  const names = Object.keys(helps);
  const events: Feedback[] = [];
  let now = START;
  for (let round = 0; round < rounds; round++, now += HOUR) {
    const shown = order(names, events, now).slice(0, 3);
    const name = shown[Math.floor(roll() * shown.length)] as string;
    events.push(judged(name, roll() < (helps[name] ?? 0) ? 'helpful' : 'not-helpful', now));
  }
  return { events, now };
}

/** Most agents write most lines themselves: of what is shown, one is judged in `judgedShare` of the moments, else all is ignored. */
function simulateIgnoring(
  helps: Record<string, number>,
  rounds: number,
  seed: number,
  judgedShare: number,
): { events: Feedback[]; now: number; shownTimes: Map<string, number> } {
  const roll = dice(seed);
  const names = Object.keys(helps);
  const events: Feedback[] = [];
  const shownTimes = new Map(names.map((name) => [name, 0]));
  let now = START;
  for (let round = 0; round < rounds; round++, now += HOUR) {
    const shown = order(names, events, now).slice(0, 3);
    for (const name of shown) shownTimes.set(name, shownTimes.get(name)! + 1);
    if (roll() < judgedShare) {
      const name = shown[Math.floor(roll() * shown.length)] as string;
      events.push(judged(name, roll() < (helps[name] ?? 0) ? 'helpful' : 'not-helpful', now));
    } else events.push(...shown.map((name) => judged(name, 'ignored', now)));
  }
  return { events, now, shownTimes };
}

describe('learning from agents who ignore most of it', () => {
  const helps = { bad: 0.15, poor: 0.3, middling: 0.5, fair: 0.55, good: 0.9 };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('still finds the better phrase (run %i)', (seed) => {
    const { events, now } = simulateIgnoring(helps, 1_000, seed, 0.2);
    const found = order(Object.keys(helps), events, now);
    expect(found[0]).toBe('good');
    expect(found.indexOf('bad')).toBeGreaterThanOrEqual(2);
  });

  it('orders phrases as it would had nothing been ignored', () => {
    const { events, now } = simulateIgnoring(helps, 1_000, 9, 0.2);
    const judgements = events.filter(({ outcome }) => outcome !== 'ignored');
    const [with_, without] = [events, judgements].map((all) => order(Object.keys(helps), all, now)[0]);
    expect(with_).toBe(without);
  });

  it('where everything is ignored, no phrase runs away and none is buried', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const { events, now, shownTimes } = simulateIgnoring(Object.fromEntries(names.map((n) => [n, 0.5])), 600, 3, 0);
    const learned = tally(events, now);
    const factors = names.map((name) => learned.weight(phrase(name), MOMENT).factor);
    expect(Math.min(...factors)).toBeGreaterThan(0.85);
    expect(Math.max(...factors)).toBeLessThanOrEqual(1);
    expect(Math.min(...shownTimes.values())).toBeGreaterThan(0);
  });
});

describe('learning over weeks', () => {
  const helps = { bad: 0.15, poor: 0.3, middling: 0.5, fair: 0.55, good: 0.9 };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds the better phrase (run %i)', (seed) => {
    const { events, now } = simulate(helps, 200, seed);
    const found = order(Object.keys(helps), events, now);
    expect(found[0]).toBe('good');
    expect(found.indexOf('bad')).toBeGreaterThanOrEqual(2);
  });

  it('does not let the first lucky phrase run away', () => {
    const lucky = [1, 2, 3].map((hour) => judged('middling', 'helpful', START + hour * HOUR));
    const roll = dice(11);
    const events = [...lucky];
    for (let round = 0; round < 80; round++) {
      const at = START + (round + 4) * HOUR;
      events.push(judged('middling', roll() < 0.5 ? 'helpful' : 'not-helpful', at));
      events.push(judged('good', roll() < 0.9 ? 'helpful' : 'not-helpful', at));
    }
    expect(order(['middling', 'good'], events, START + 90 * HOUR)[0]).toBe('good');
  });

  it('does not bury a phrase for one bad click: two good ones bring it back', () => {
    const bad = judged('good', 'not-helpful', START);
    const after = tally([bad, judged('good', 'helpful', START), judged('good', 'helpful', START)], START);
    expect(tally([bad], START).weight(phrase('good'), MOMENT).factor).toBeGreaterThan(0.5);
    expect(after.weight(phrase('good'), MOMENT).factor).toBeGreaterThan(1);
  });

  it('forgets a bad click by itself', () => {
    const later = tally([judged('good', 'not-helpful', START)], START + 300 * 24 * HOUR);
    expect(later.weight(phrase('good'), MOMENT).factor).toBeGreaterThan(0.97);
  });

  it('keeps the chance of a phrase nobody was shown', () => {
    const { events, now } = simulate({ bad: 0.1, poor: 0.3, middling: 0.5 }, 120, 21);
    const found = order(['bad', 'poor', 'middling', 'unseen'], events, now);
    expect(found.indexOf('unseen')).toBeLessThan(found.indexOf('poor'));
    expect(tally(events, now).weight(phrase('unseen'), MOMENT).factor).toBeGreaterThan(0.75);
  });

  it('follows when a phrase stops helping', () => {
    const day = 24 * HOUR;
    const then = Array.from({ length: 12 }, (_, index) => judged('good', 'helpful', START + index * day));
    const now = START + 120 * day;
    const since = Array.from({ length: 6 }, (_, index) => judged('good', 'not-helpful', now - index * day));
    expect(tally([...then, ...since], now).weight(phrase('good'), MOMENT).factor).toBeLessThan(0.9);
  });
});

/** Which of the three phrases shown the agent heeds: the first in half of the moments. */
const HEEDED = [0.5, 0.3, 0.2];

/** How often a phrase of an order helps, on the average. */
function worth(ordered: readonly string[], helps: Record<string, number>): number {
  return HEEDED.reduce((total, share, place) => total + share * (helps[ordered[place] as string] as number), 0);
}

/**
 * An agent heeds one of the first three, hour after hour, and says whether it helped.
 * @returns what was lost against the best fixed order up to each moment (in helpful phrases), and the last order
 */
function regret(
  helps: Record<string, number>,
  rounds: number,
  seed: number,
  given: readonly Feedback[] = [],
): { lost: number[]; last: string[]; events: Feedback[] } {
  const roll = dice(seed);
  const names = Object.keys(helps);
  const best = worth(
    names.toSorted((a, b) => (helps[b] ?? 0) - (helps[a] ?? 0)),
    helps,
  );
  const events = [...given];
  const lost: number[] = [];
  let now = START;
  for (let round = 0; round < rounds; round++, now += HOUR) {
    const shown = order(names, events, now);
    lost.push((lost.at(-1) ?? 0) + best - worth(shown, helps));
    const at = roll();
    const name = shown[at < 0.5 ? 0 : at < 0.8 ? 1 : 2] as string;
    events.push(judged(name, roll() < (helps[name] ?? 0) ? 'helpful' : 'not-helpful', now));
  }
  return { lost, last: order(names, events, now), events };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * Regret against the best fixed order in a world that does not change, over ten seeds of 300 moments. Sublinear: of three
 * equal parts of the time each costs less than the one before, and the last less than half of the first. The bound is
 * √(k·t) for k phrases: of the order that no strategy can beat in every world (Auer, Cesa-Bianchi, Freund and Schapire
 * 2002); chance alone would lose .24 a moment, 70 in all.
 */
describe('regret against the best fixed order', () => {
  const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const ROUNDS = 300;
  const five = { bad: 0.15, poor: 0.3, middling: 0.5, fair: 0.55, good: 0.9 };
  const eight = { a: 0.2, b: 0.35, c: 0.45, d: 0.5, e: 0.55, f: 0.65, g: 0.75, h: 0.85 };

  it.each([
    ['of five phrases, the worst first', five],
    ['of five phrases, the best first', Object.fromEntries(Object.entries(five).toReversed())],
    ['of eight phrases, the worst first', eight],
  ])('grows slower than time (%s)', (_, helps) => {
    const bound = Math.sqrt(Object.keys(helps).length * ROUNDS);
    const runs = SEEDS.map((seed) => regret(helps, ROUNDS, seed).lost);
    const lostAt = (time: number) => mean(runs.map((lost) => lost[time - 1] as number));
    const thirds = [100, 200, 300].map((time) => lostAt(time) - (time > 100 ? lostAt(time - 100) : 0));
    expect(thirds).toEqual(thirds.toSorted((a, b) => b - a));
    expect(thirds[2]).toBeLessThan(thirds[0]! / 2);
    expect(lostAt(ROUNDS)).toBeLessThan(bound / 2);
    for (const lost of runs) expect(lost.at(-1)).toBeLessThan(bound);
  });

  it('a lucky start of the worst phrase does not lock out the best, which began with a bad one', () => {
    const given = [1, 2, 3].map((hour) => judged('bad', 'helpful', START - hour * HOUR));
    for (const seed of SEEDS) {
      const { lost, last, events } = regret(five, ROUNDS, seed, [
        ...given,
        judged('good', 'not-helpful', START - HOUR),
      ]);
      expect(last[0]).toBe('good');
      expect(lost.at(-1)).toBeLessThan(Math.sqrt(5 * ROUNDS));
      expect(events.slice(-100).filter(({ phraseId }) => phraseId === 'pack/bad').length).toBeLessThan(15);
    }
  });

  it('a phrase nobody was shown is before every one known to help less than half the time', () => {
    const helps = { a: 0.1, b: 0.2, c: 0.3, d: 0.9, e: 0.8 };
    for (const seed of SEEDS) {
      const { events } = regret(helps, 150, seed);
      const found = order([...Object.keys(helps), 'unseen'], events, START + 150 * HOUR);
      for (const poor of ['a', 'b', 'c']) expect(found.indexOf('unseen')).toBeLessThan(found.indexOf(poor));
    }
  });
});
