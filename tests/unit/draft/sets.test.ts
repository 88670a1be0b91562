import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../lib/draft/check.ts';
import { BAD } from './bad.ts';
import { GOOD } from './good.ts';

const bad = Object.entries(BAD).flatMap(([rule, drafts]) => drafts.map((draft) => ({ rule, draft })));
const rulesOf = (draft: string) => checkDraft(draft).map(({ rule }) => rule);

describe('hand-written replies', () => {
  test('are many', () => {
    expect(bad.length).toBeGreaterThanOrEqual(120);
    expect(GOOD.length).toBeGreaterThanOrEqual(150);
  });

  test('85 of 100 bad ones are noted by the rule they break', () => {
    const missed = bad.filter(({ rule, draft }) => !rulesOf(draft).includes(rule));
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(bad.length * 0.15);
  });

  test('at most 5 of 100 good ones are noted', () => {
    const noted = GOOD.filter((draft) => checkDraft(draft).length > 0);
    expect(noted.length, noted.join('\n')).toBeLessThanOrEqual(GOOD.length * 0.05);
  });
});
