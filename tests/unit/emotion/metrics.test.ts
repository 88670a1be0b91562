import { describe, expect, it } from 'vitest';
import { intoBubbles } from '../../../models/evaluation/bubbles.ts';
import type { LabelledChat, TurnLabel } from '../../../models/evaluation/chats.ts';
import { entriesOf } from '../../../models/evaluation/entries.ts';
import type { Scores } from '../../../models/evaluation/entries.ts';
import { flagFigures } from '../../../models/evaluation/flags.ts';
import {
  auroc,
  averagePrecision,
  bootstrap,
  brierSkill,
  calibrationError,
  quadraticKappa,
  retrieval,
} from '../../../models/evaluation/metrics.ts';

describe('measures', () => {
  it('AUROC is the share of pairs in the right order, ties counting half', () => {
    expect(auroc([true, false, true, false], [0.9, 0.1, 0.4, 0.6])).toBe(0.75);
    expect(auroc([true, false], [0.5, 0.5])).toBe(0.5);
    expect(auroc([true, true], [0.1, 0.9])).toBeNaN();
  });

  it('average precision, retrieval and kappa agree with cases counted by hand', () => {
    expect(averagePrecision([true, false, true], [0.9, 0.8, 0.7])).toBeCloseTo((1 + 2 / 3) / 2);
    expect(retrieval([true, true, false, false], [true, false, true, false])).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
    expect(quadraticKappa([0, 1, 2, 3, 4], [0, 1, 2, 3, 4])).toBe(1);
    expect(quadraticKappa([0, 4], [4, 0])).toBe(-1);
  });

  it('calibration is perfect where the said rate is the true rate', () => {
    const y = [true, false, false, false];
    expect(calibrationError(y, [0.25, 0.25, 0.25, 0.25])).toBeCloseTo(0);
    expect(brierSkill(y, [0.25, 0.25, 0.25, 0.25])).toBeCloseTo(0);
    expect(brierSkill(y, [1, 0, 0, 0])).toBe(1);
  });

  it('a bootstrap interval holds its value and repeats', () => {
    const groups = Array.from({ length: 40 }, (_, index) => [index]);
    const mean = (items: number[]) => items.reduce((a, b) => a + b, 0) / items.length;
    const first = bootstrap(groups, mean);
    expect(first.low).toBeLessThan(first.value);
    expect(first.high).toBeGreaterThan(first.value);
    expect(bootstrap(groups, mean)).toEqual(first);
  });
});

const label = (heat: TurnLabel['heat']): TurnLabel => ({
  heat,
  emotions: ['neutral'],
  signals: [],
  driver: null,
  moves: [],
});

function chat(id: string, heats: TurnLabel['heat'][]): LabelledChat {
  return {
    id,
    fold: 0,
    turns: heats.flatMap((_, index): LabelledChat['turns'] => [
      ['customer', `said ${index}`],
      ['agent', 'answered'],
    ]),
    labels: Object.fromEntries(heats.map((heat, index) => [String(index * 2 + 1), label(heat)])),
  };
}

const scored = (made: LabelledChat, forecasts: number[]): Scores[] =>
  forecasts.map((forecast, index) => ({ id: made.id, turn: index * 2 + 1, forecast }) as Scores);

describe('flags over whole chats', () => {
  const chats = [chat('a', [0, 1, 2, 3]), chat('b', [0, 0]), chat('c', [1, 2]), chat('d', [3, 0])];
  const entries = entriesOf(chats, [
    ...scored(chats[0]!, [0, 0.9, 0.9, 0.9]),
    ...scored(chats[1]!, [0, 0.9]),
    ...scored(chats[2]!, [0, 0]),
    ...scored(chats[3]!, [0.9, 0]),
  ]);
  const figures = flagFigures(entries, ({ scores }) => scores.forecast >= 0.5);

  it('count alarms on calm and tense chats', () => {
    expect(figures).toMatchObject({ calmChats: 1, calmAlarms: 1, tenseChats: 1, tenseAlarms: 0 });
  });

  it('count a catch only before the event, and its lead in turns', () => {
    expect(figures).toMatchObject({ forecastable: 1, flaggedBefore: 1 });
    expect(figures.lead).toBeCloseTo(2 / 3);
  });

  it('see a flag that is gone when the customer has cooled', () => {
    expect(figures).toMatchObject({ recoverable: 1, recovered: 1 });
  });

  it('look three customer turns ahead', () => {
    expect(entries.filter(({ chat: { id } }) => id === 'a').map(({ ahead }) => ahead)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(() => entriesOf(chats, [])).toThrow(/no scores for a, entry 1/);
  });
});

describe('cutting into bubbles', () => {
  it('keeps every sentence, the label on the last bubble, and the place it came from', () => {
    const made = chat('e', [2]);
    made.turns[0] = ['customer', 'One. Two! Three? Four.'];
    const cut = intoBubbles(made);
    expect(cut.turns.map(([, text]) => text)).toEqual(['One. Two!', 'Three? Four.', 'answered']);
    expect(Object.keys(cut.labels)).toEqual(['2']);
    expect(cut.origin).toEqual([1, 1, 2]);
  });
});
