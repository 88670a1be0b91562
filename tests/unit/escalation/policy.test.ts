import { describe, expect, it } from 'vitest';
import { DEFAULT_DIAL, dialAt } from '../../../lib/escalation/operating-points.ts';
import { flagAfter, type TurnOutlook } from '../../../lib/escalation/policy.ts';

const middle = dialAt(null, 3);
const turn = (outlook: Partial<TurnOutlook>): TurnOutlook => ({
  forecast: 0.1,
  heat3: 0.05,
  heat: 1,
  signals: [],
  baseline: 1,
  ...outlook,
});

describe('the flag', () => {
  it('goes up at the threshold and not below', () => {
    expect(flagAfter([turn({ forecast: middle.forecast - 0.01 })], middle)).toBeNull();
    expect(flagAfter([turn({ forecast: middle.forecast })], middle)?.reasons[0]?.kind).toBe('forecast');
    expect(flagAfter([turn({ heat3: middle.heat3, heat: 3 })], middle)?.reasons[0]).toEqual({ kind: 'heat', heat: 3 });
  });

  it('stays up just below the threshold and falls clearly below it', () => {
    const up = turn({ forecast: 0.9 });
    expect(flagAfter([up, turn({ forecast: middle.forecast * 0.75 })], middle)?.sinceTurn).toBe(1);
    expect(flagAfter([up, turn({ forecast: middle.forecast * 0.6 })], middle)).toBeNull();
  });

  it('counts anew after it fell', () => {
    const turns = [turn({ forecast: 0.9 }), turn({}), turn({ forecast: 0.9 })];
    expect(flagAfter(turns, middle)?.sinceTurn).toBe(3);
  });

  it('is neither raised nor lowered by a turn that could not be judged', () => {
    expect(flagAfter([null], middle)).toBeNull();
    expect(flagAfter([turn({ forecast: 0.9 }), null], middle)?.sinceTurn).toBe(1);
  });

  it('names every listed signal, gravest first, and no other', () => {
    const flag = flagAfter([turn({ signals: ['churn-threat', 'time-pressure', 'abuse'] })], middle);
    expect(flag?.reasons).toEqual([
      { kind: 'signal', signal: 'abuse' },
      { kind: 'signal', signal: 'churn-threat' },
    ]);
  });
});

describe('the dial', () => {
  it('flags earlier at every step from quiet to early', () => {
    for (const key of ['forecast', 'heat3'] as const) {
      const thresholds = DEFAULT_DIAL.map((position) => position[key]);
      expect(thresholds).toEqual(thresholds.toSorted((a, b) => b - a));
    }
  });

  it('takes the model’s own thresholds where it has them and refuses a position that does not exist', () => {
    const own = { position: 3 as const, name: 'middle', forecast: 0.33, heat3: 0.44 };
    expect(dialAt({ dial: [own] }, 3)).toEqual(own);
    expect(dialAt({ dial: [own] }, 5).name).toBe('early');
    expect(() => dialAt(null, 6)).toThrow(RangeError);
  });
});
