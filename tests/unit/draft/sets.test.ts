import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../lib/draft/check.ts';
import { BAD } from './bad.ts';
import { FAMILIES_BAD, FAMILIES_GOOD } from './families.ts';
import { GOOD } from './good.ts';
import { HELD_BACK_BAD, HELD_BACK_GOOD } from './held-back.ts';
import { REWORDED_BAD, TEMPTING_GOOD } from './reworded.ts';

const rulesOf = (draft: string) => checkDraft(draft).map(({ rule }) => rule);

describe.each([
  ['hand-written replies', BAD, GOOD, 250, 260],
  ['replies that share a grammar', FAMILIES_BAD, FAMILIES_GOOD, 80, 25],
  ['replies the rules were never fitted to', HELD_BACK_BAD, HELD_BACK_GOOD, 150, 120],
  ['other words for the same, and good replies that tempt', REWORDED_BAD, TEMPTING_GOOD, 150, 150],
] as const)('%s', (_, byRule, good, badFloor, goodFloor) => {
  const bad = Object.entries(byRule).flatMap(([rule, drafts]) => drafts.map((draft) => ({ rule, draft })));

  test('are many', () => {
    expect(bad.length).toBeGreaterThanOrEqual(badFloor);
    expect(good.length).toBeGreaterThanOrEqual(goodFloor);
  });

  test('85 of 100 bad ones are noted by the rule they break', () => {
    const missed = bad.filter(({ rule, draft }) => !rulesOf(draft).includes(rule));
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(bad.length * 0.15);
  });

  test('at most 5 of 100 good ones are noted', () => {
    const noted = good.filter((draft) => checkDraft(draft).length > 0);
    expect(noted.length, noted.join('\n')).toBeLessThanOrEqual(good.length * 0.05);
  });
});
