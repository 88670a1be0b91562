import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../lib/feedback/event.ts';
import { HALF_LIFE_MS, tally } from '../../../lib/feedback/tallies.ts';

const NOW = Date.UTC(2026, 10, 20);
const PHRASE = { key: 'empathy/late-parcel', textHash: 'aaaaaaaa', technique: 'acknowledge' } as const;
const MOMENT = { heat: 3, driver: 'disregarded' } as const;

function feedback(over: Partial<Feedback> = {}): Feedback {
  return {
    at: NOW,
    phraseId: PHRASE.key,
    textHash: PHRASE.textHash,
    packId: 'empathy',
    technique: PHRASE.technique,
    heatBucket: '3-4',
    signals: [],
    driver: 'disregarded',
    stage: 'acknowledge',
    outcome: 'helpful',
    ...over,
  };
}

const times = (count: number, over: Partial<Feedback>) => Array.from({ length: count }, () => feedback(over));
const factor = (events: Feedback[], phrase: Parameters<ReturnType<typeof tally>['weight']>[0] = PHRASE) =>
  tally(events, NOW).weight(phrase, MOMENT).factor;

describe('the weight of a phrase', () => {
  it('is 1 and without a reason where nothing is known', () => {
    expect(tally([], NOW).weight(PHRASE, MOMENT)).toEqual({ factor: 1 });
  });

  it('changes at once, in the direction of one judgement, and says so', () => {
    const good = tally([feedback()], NOW).weight(PHRASE, MOMENT);
    const bad = tally([feedback({ outcome: 'not-helpful' })], NOW).weight(PHRASE, MOMENT);
    expect(good.factor).toBeGreaterThan(1.2);
    expect(good.because).toBe('you marked this helpful here');
    expect(bad.factor).toBeLessThan(0.8);
    expect(bad.because).toBe('you marked this not helpful here');
  });

  it('stays between 0.3 and 1.8 whatever is clicked', () => {
    expect(factor(times(10_000, { outcome: 'not-helpful' }))).toBe(0.3);
    const best = factor(times(10_000, { outcome: 'helpful' }));
    expect(best).toBeGreaterThan(1.6);
    expect(best).toBeLessThanOrEqual(1.8);
  });

  it('grows with every good word and sinks with every bad one', () => {
    const good = [1, 2, 4, 8].map((count) => factor(times(count, { outcome: 'helpful' })));
    const bad = [1, 2, 4].map((count) => factor(times(count, { outcome: 'not-helpful' })));
    expect(good).toEqual(good.toSorted((a, b) => a - b));
    expect(bad).toEqual(bad.toSorted((a, b) => b - a));
  });

  it('counts several judgements in the reason, in the words of the moment', () => {
    const events = [...times(3, {}), feedback({ outcome: 'not-helpful' })];
    expect(tally(events, NOW).weight(PHRASE, MOMENT).because).toBe('3 of 4 times helpful when a customer felt ignored');
    const heated = events.map((event) => ({ ...event, driver: null }));
    expect(tally(heated, NOW).weight(PHRASE, { heat: 4, driver: null }).because).toBe(
      '3 of 4 times helpful in heated chats',
    );
  });

  it('learns from use, but less than from a judgement', () => {
    const used = tally(times(2, { outcome: 'inserted' }), NOW).weight(PHRASE, MOMENT);
    expect(used.because).toBe('you used this 2 times here');
    expect(factor(times(1, { outcome: 'inserted' }))).toBeLessThan(factor([feedback()]));
    expect(factor(times(1, { outcome: 'inserted' }))).toBeGreaterThan(1);
    expect(factor(times(1, { outcome: 'ignored' }))).toBeLessThan(1);
    expect(factor(times(1, { outcome: 'ignored' }))).toBeGreaterThan(factor([feedback({ outcome: 'not-helpful' })]));
  });

  it('takes being ignored as a hint: never more than a nudge, here only, and said in words', () => {
    const ignored = (count: number) => tally(times(count, { outcome: 'ignored' }), NOW).weight(PHRASE, MOMENT);
    const [once, often, ever] = [1, 3, 1_000].map((count) => ignored(count).factor) as [number, number, number];
    expect(once).toBeLessThan(1);
    expect(often).toBeLessThan(once);
    expect(ever).toBeGreaterThan(factor([feedback({ outcome: 'not-helpful' })]) + 0.1);
    expect(ignored(1_000).because).toBe('you wrote your own words 1000 times where this stood');
    const learned = tally(times(1_000, { outcome: 'ignored' }), NOW);
    expect(learned.weight(PHRASE, { heat: 0, driver: null })).toEqual({ factor: 1 });
    expect(learned.weight({ ...PHRASE, key: 'empathy/other' }, MOMENT)).toEqual({ factor: 1 });
  });

  it('lets no amount of ignoring drown one "helpful"', () => {
    const both = [...times(1_000, { outcome: 'ignored' }), feedback()];
    const learned = tally(both, NOW).weight(PHRASE, MOMENT);
    expect(learned.factor).toBeGreaterThan(1.1);
    expect(learned.because).toBe('you marked this helpful here');
  });

  it('forgets that a phrase was ignored', () => {
    const at = NOW - 6 * HALF_LIFE_MS;
    expect(factor(times(3, { outcome: 'ignored', at }))).toBeGreaterThan(0.99);
  });

  it('takes a rewording off what the use was worth, not all of it', () => {
    const used = times(2, { outcome: 'inserted' });
    const reworded = [...used, feedback({ outcome: 'edited' })];
    expect(factor(reworded)).toBeLessThan(factor(used));
    expect(factor(reworded)).toBeGreaterThan(1);
    expect(tally(reworded, NOW).weight(PHRASE, MOMENT).because).toBe('you used this 2 times here, reworded once');
  });

  it('learns from how customers took it, less than from a judgement, and says so once it knows enough', () => {
    const cooled = times(3, { outcome: 'cooled' });
    expect(factor(cooled)).toBeGreaterThan(1);
    expect(factor(times(3, { outcome: 'stayed-hot' }))).toBeLessThan(1);
    expect(factor([feedback({ outcome: 'cooled' })])).toBeLessThan(factor(times(1, { outcome: 'inserted' })));
    const known = [...cooled, feedback({ outcome: 'stayed-hot' }), ...times(4, { outcome: 'inserted' })];
    expect(tally(known, NOW).weight(PHRASE, MOMENT).because).toBe('customers cooled 3 of 4 times after this');
  });

  it('weighs more here than at another moment', () => {
    const elsewhere = tally([feedback({ heatBucket: '0', driver: null, outcome: 'not-helpful' })], NOW).weight(
      PHRASE,
      MOMENT,
    );
    expect(elsewhere.factor).toBeLessThan(1);
    expect(elsewhere.factor).toBeGreaterThan(factor([feedback({ outcome: 'not-helpful' })]));
    expect(elsewhere.because).toBe('you marked this not helpful in another chat');
  });

  it('keeps "wrong moment" and "already said" to that moment', () => {
    for (const reason of ['wrong-moment', 'already-said'] as const) {
      const learned = tally([feedback({ outcome: 'not-helpful', reason })], NOW);
      expect(learned.weight(PHRASE, MOMENT).factor).toBeLessThan(0.8);
      expect(learned.weight(PHRASE, { heat: 0, driver: null })).toEqual({ factor: 1 });
    }
  });

  it('halves after the half-life and fades within a year', () => {
    const bad = (age: number) => factor(times(4, { outcome: 'not-helpful', at: NOW - age }));
    expect(bad(0)).toBeLessThan(bad(HALF_LIFE_MS));
    expect(bad(HALF_LIFE_MS)).toBeCloseTo(factor(times(2, { outcome: 'not-helpful' })), 10);
    expect(bad(365 * 24 * 3_600_000)).toBeGreaterThan(0.95);
  });

  it('is not fooled by a clock that ran ahead', () => {
    expect(factor([feedback({ at: NOW + 10 * HALF_LIFE_MS })])).toBe(factor([feedback()]));
  });

  it('starts a reworded phrase from a third, and says whose judgement it was', () => {
    const reworded = { ...PHRASE, textHash: 'bbbbbbbb' };
    const learned = tally(times(3, { outcome: 'not-helpful' }), NOW).weight(reworded, MOMENT);
    const before = factor(times(3, { outcome: 'not-helpful' }));
    expect(learned.factor).toBeGreaterThan(before);
    expect(learned.factor).toBeLessThan(1);
    expect(learned.because).toBe('0 of 3 times helpful when a customer felt ignored, in other words');
  });

  it('lets a technique move its unjudged phrases a little only', () => {
    const sibling = { ...PHRASE, key: 'empathy/other', textHash: 'cccccccc' };
    const up = factor(times(1_000, { outcome: 'helpful' }), sibling);
    const down = factor(times(1_000, { outcome: 'not-helpful' }), sibling);
    expect(up).toBeGreaterThan(1.05);
    expect(up).toBeLessThan(1.25);
    expect(down).toBeLessThan(0.95);
    expect(down).toBeGreaterThan(0.75);
  });

  it('takes back what was undone: without the event, the weight is as before', () => {
    const before = times(3, {});
    const undone = feedback({ outcome: 'not-helpful' });
    expect(factor([...before, undone])).not.toBe(factor(before));
    expect(factor([...before, undone].filter((event) => event !== undone))).toBe(factor(before));
  });

  it('answers for thousands of phrases as it answers for one', () => {
    const events = Array.from({ length: 20_000 }, (_, index) => feedback({ phraseId: `pack/phrase-${index % 5_000}` }));
    const learned = tally([...events, feedback({ outcome: 'not-helpful' })], NOW);
    expect(learned.weight(PHRASE, MOMENT).because).toBe('you marked this not helpful here');
    expect(learned.weight({ ...PHRASE, key: 'pack/phrase-4999' }, MOMENT).because).toMatch(/^4 of 4 times helpful/);
  });
});
