import { describe, expect, it, test } from 'vitest';
import labels from '../../../models/levelhead/labels.json' with { type: 'json' };
import type { Heat, Judgement } from '../../../lib/assessment.ts';
import { assess, type Desk } from '../../../lib/assistant.ts';
import { type Driver, DRIVERS, type Signal, SIGNALS } from '../../../lib/emotion/reading.ts';
import type { ModelLabels } from '../../../lib/emotion/labels.ts';
import { doubts } from '../../../lib/feedback/doubt.ts';
import type { Correction } from '../../../lib/feedback/event.ts';
import { HALF_LIFE_MS } from '../../../lib/feedback/tallies.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { judgementOf } from '../coaching/chat.ts';
import { chat } from '../escalation/chat.ts';
import { dice } from './dice.ts';

const NOW = Date.UTC(2026, 10, 2);

const reading = (more: Partial<Judgement> = {}): Judgement => ({
  ...judgementOf({ heat: 2, signals: ['repeat-contact'], driver: 'disregarded' }),
  heatScore: 0.5,
  ...more,
});

const corrected = (seen: Heat, more: Partial<Correction> = {}): Correction => ({
  at: NOW,
  shown: 2,
  seen,
  signals: ['repeat-contact'],
  driver: 'disregarded',
  stage: 'open',
  ...more,
});

const times = (count: number, correction: Correction) => Array.from({ length: count }, () => correction);
const after = (corrections: Correction[], judgement = reading(), now = NOW) => doubts(corrections, now)(judgement);
const certainty = (judgement: Judgement) => judgement.doubt?.certainty ?? 1;

describe('a reading that is like ones the agent corrected', () => {
  it('is as it was where nothing was corrected', () => {
    const before = reading();
    expect(after([], before)).toBe(before);
  });

  it('loses certainty with each correction', () => {
    const course = [0, 1, 2, 3, 4, 6, 9].map((count) => certainty(after(times(count, corrected(1)))));
    expect(course).toEqual(course.toSorted((a, b) => b - a));
    expect(new Set(course).size).toBe(course.length);
    expect(course.slice(0, 2)).toEqual([1, 0.75]);
  });

  it('keeps its heat after one or two, and takes one step towards what was seen after several', () => {
    expect([1, 2, 3, 4, 8].map((count) => after(times(count, corrected(1))).heat)).toEqual([2, 2, 2, 1, 1]);
    expect(after(times(5, corrected(3)))).toMatchObject({ heat: 3, heatScore: 0.75, doubt: { times: 5, from: 2 } });
    expect(after(times(40, corrected(0))).heat).toBe(1);
  });

  it('is moved sooner where its score is near that side', () => {
    expect(after(times(3, corrected(1)), reading({ heatScore: 0.41 })).heat).toBe(1);
    expect(after(times(3, corrected(1)), reading({ heatScore: 0.59 })).heat).toBe(2);
    expect(after(times(2, corrected(1)), reading({ heatScore: 0.38 })).heat).toBe(2);
  });

  it('is not moved by corrections to both sides: it is only less sure', () => {
    const { heat, doubt } = after([...times(4, corrected(1)), ...times(4, corrected(3))]);
    expect(heat).toBe(2);
    expect(doubt).toMatchObject({ times: 8, certainty: 3 / 11 });
  });

  it('is as it was once they are taken back', () => {
    const all = times(4, corrected(1));
    expect(after(all.slice(1)).heat).toBe(2);
    expect(after(all.slice(0, 2)).doubt?.certainty).toBe(after(times(2, corrected(1))).doubt?.certainty);
  });

  it('stands again where the agent corrects what was moved back to what was read', () => {
    const moved = times(4, corrected(1));
    const back = corrected(2, { shown: 1 });
    expect(certainty(after([...moved, back]))).toBeGreaterThan(certainty(after(moved)));
    expect(after([...moved, back]).heat).toBe(2);
  });

  it('forgets with time', () => {
    const all = times(4, corrected(1));
    expect(after(all, reading(), NOW + HALF_LIFE_MS).heat).toBe(2);
    expect(certainty(after(all, reading(), NOW + HALF_LIFE_MS))).toBeGreaterThan(certainty(after(all)));
    expect(after(all, reading(), NOW + 8 * HALF_LIFE_MS)).toEqual(reading());
  });
});

describe('a reading that is not like them', () => {
  test.each<[string, Partial<Judgement>]>([
    ['another heat', { heat: 3, heatScore: 0.75 }],
    ['other signals', { signals: ['sarcasm'] }],
    ['a third of the signals', { signals: ['repeat-contact', 'sarcasm', 'churn-threat'] }],
    ['half of the signals and another driver', { signals: ['repeat-contact', 'sarcasm'], driver: 'unjust' }],
    ['nobody could judge it', { heat: null, heatScore: null, status: 'not-judged' }],
  ])('%s', (_, more) => {
    expect(after(times(9, corrected(1)), reading(more))).toEqual(reading(more));
  });

  it('counts less where half of it is the same', () => {
    const half = certainty(after([corrected(1)], reading({ signals: ['repeat-contact', 'sarcasm'] })));
    expect(half).toBeGreaterThan(certainty(after([corrected(1)])));
    expect(certainty(after([corrected(1)], reading({ driver: 'unjust' })))).toBe(half);
  });
});

describe('what is never lowered or raised', () => {
  it('a crisis stays what it is, and teaches nothing of others', () => {
    const crisis = reading({ heat: 4, heatScore: 1, signals: ['safety-crisis'] });
    const wrong = corrected(0, { shown: 4, signals: ['safety-crisis'] });
    expect(after(times(50, wrong), crisis)).toBe(crisis);
    const other = reading({ heat: 4, heatScore: 1, signals: ['repeat-contact'] });
    expect(after(times(50, { ...wrong, signals: ['repeat-contact', 'safety-crisis'] }), other)).toBe(other);
  });

  it('a heat from the words alone keeps', () => {
    const words = reading({ status: 'words-only' });
    expect(after(times(9, corrected(4)), words)).toMatchObject({ heat: 2, doubt: { times: 9 } });
  });

  it('what rested on the heat is unflagged with it, what was heard is not', () => {
    const flag = (kinds: NonNullable<Judgement['flag']>['reasons']) => ({ sinceTurn: 1, reasons: kinds });
    const down = (given: Judgement['flag']) =>
      after(times(6, corrected(2, { shown: 3 })), reading({ heat: 3, heatScore: 0.75, flag: given })).flag;
    expect(down(flag([{ kind: 'heat', heat: 3 }]))).toBeNull();
    expect(down(flag([{ kind: 'trend', from: 1, to: 3 }]))).toBeNull();
    const heard = { kind: 'signal', signal: 'churn-threat' } as const;
    expect(down(flag([{ kind: 'heat', heat: 3 }, heard]))).toEqual(flag([heard]));
    expect(down(null)).toBeNull();
    expect(after(times(9, corrected(4)), reading()).flag).toBeNull();
  });

  it.each([1, 2, 3, 4, 5, 6])('no set of corrections takes a heat past what the agent saw (run %i)', (seed) => {
    const roll = dice(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
    const some = (): Signal[] => SIGNALS.slice(0, 4).filter(() => roll() < 0.5);
    const driver = (): Driver | null => pick([...DRIVERS.slice(0, 2), null]);
    for (let round = 0; round < 400; round++) {
      const all = Array.from({ length: Math.floor(roll() * 30) }, () =>
        corrected(pick([0, 1, 2, 3, 4]), {
          shown: pick([0, 1, 2, 3, 4]),
          at: NOW - roll() * 2 * HALF_LIFE_MS,
          signals: some(),
          driver: driver(),
        }),
      );
      const heat = pick<Heat>([0, 1, 2, 3, 4]);
      const lean = Math.min(1, Math.max(0, (heat + roll() - 0.5) / 4));
      const before = reading({ heat, heatScore: lean, signals: some(), driver: driver() });
      const then = after(all, before);
      const step = then.heat! - heat;
      expect(Math.abs(step)).toBeLessThanOrEqual(1);
      if (step !== 0) {
        const same = all.filter(({ shown, seen }) => shown === heat && Math.sign(seen - heat) === step);
        expect(same.length).toBeGreaterThanOrEqual(3);
      }
      expect(certainty(then)).toBeGreaterThan(0);
      expect(certainty(then)).toBeLessThanOrEqual(1);
      if (!then.doubt) expect(then).toBe(before);
    }
  });
});

describe('in the whole pipeline', () => {
  const FURIOUS = chat('customer: This is the third time I write and nobody has read a word of it.');
  const desk = (corrections: Correction[]): Desk => ({
    labels: labels as unknown as ModelLabels,
    library: buildLibrary([], DEFAULT_TEAM),
    team: DEFAULT_TEAM,
    limit: 3,
    temper: doubts(corrections, NOW),
  });

  it('a like reading says how often it was corrected; the agent’s word on this very chat goes before', () => {
    const plain = assess(FURIOUS, null, { ...desk([]), temper: undefined }, NOW);
    expect(assess(FURIOUS, null, desk([]), NOW)).toEqual(plain);
    const { heat: shown, signals, driver } = plain.judgement;
    const like = corrected(shown === 0 ? 3 : 0, { shown, signals, driver });
    expect(assess(FURIOUS, null, desk([like]), NOW).judgement.doubt).toEqual({ times: 1, certainty: 0.75 });
    const told = assess(FURIOUS, null, desk([like]), NOW, 4).judgement;
    expect(told).toMatchObject({ heat: 4 });
    expect(told).not.toHaveProperty('doubt');
  });
});
