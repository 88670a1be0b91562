import { describe, expect, it } from 'vitest';
import { forecastOf, type ForecastWeights } from '../../../lib/emotion/labels.ts';
import cases from './forecast.parity.json' with { type: 'json' };

const weights = (given: Partial<ForecastWeights>): ForecastWeights => ({
  forecast: 1,
  heat: [0, 0, 0, 0],
  moves: [0, 0],
  shift: 0,
  ...given,
});
const raw = { forecast: [0.3], heat: [0.9, 0.6, 0.2, 0.05], moves: [0.8, 0.1] };

describe('the forecast', () => {
  it('is the model’s own where nothing else has a weight', () => {
    expect(forecastOf(raw, weights({}))).toBeCloseTo(0.3);
  });

  it('adds log-odds: a move at 0.8 with weight 1 makes 0.3 four times as likely as not', () => {
    const odds = (0.3 / 0.7) * (0.8 / 0.2);
    expect(forecastOf(raw, weights({ moves: [1, 0] }))).toBeCloseTo(odds / (1 + odds));
  });

  it('is lowered by what speaks against it, and moved by the shift', () => {
    expect(forecastOf(raw, weights({ heat: [0, 0.5, 0, 0] }))).toBeGreaterThan(0.3);
    expect(forecastOf(raw, weights({ heat: [0, -0.5, 0, 0] }))).toBeLessThan(0.3);
    expect(forecastOf(raw, weights({ shift: -1 }))).toBeLessThan(0.3);
  });

  it('tells what is hardly possible from what is impossible as little as training did', () => {
    const hardly = forecastOf({ ...raw, moves: [1e-3, 0.1] }, weights({ moves: [2, 0] }));
    expect(forecastOf({ ...raw, moves: [0, 0.1] }, weights({ moves: [2, 0] }))).toBe(hardly);
  });

  it('is the number that training makes of the same outputs', () => {
    const [first, ...rows] = cases;
    expect(rows.length).toBe(20);
    for (const row of rows) expect(forecastOf(row.raw!, first!.weights!)).toBeCloseTo(row.forecast!, 6);
  });
});
