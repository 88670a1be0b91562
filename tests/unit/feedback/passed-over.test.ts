import { describe, expect, it } from 'vitest';
import type { PhraseRef } from '../../../lib/feedback/event.ts';
import { GLANCE_MS, stand, type Shown, type Standing } from '../../../lib/feedback/passed-over.ts';

const phrase = (id: string): PhraseRef => ({ phraseId: id, textHash: id, packId: 'pack', technique: 'acknowledge' });
const shows = (ids: string[], over: Partial<Shown> = {}): Shown => ({
  moment: 'chat message-1',
  answered: false,
  phrases: ids.map(phrase),
  ...over,
});

/** Plays what the panel shows, second after second, and tells what was passed over at each. */
function play(...steps: [second: number, shown: Shown][]): string[][] {
  let before: Standing | null = null;
  return steps.map(([second, shown]) => {
    const { standing, passedOver } = stand(before, shown, second * 1_000);
    before = standing;
    return passedOver.map(({ phraseId }) => phraseId);
  });
}

describe('what stood before the agent', () => {
  it('is passed over when they answer, once', () => {
    const answered = shows(['c'], { answered: true });
    expect(play([0, shows(['a', 'b'])], [10, shows(['a', 'b'])], [20, answered], [30, answered])).toEqual([
      [],
      [],
      ['a', 'b'],
      [],
    ]);
  });

  it('is not where it stood for less than a glance', () => {
    const soon = GLANCE_MS / 1_000 - 1;
    expect(play([0, shows(['a'])], [soon, shows([], { answered: true })])[1]).toEqual([]);
    expect(play([0, shows(['a'])], [9, shows(['a', 'late'])], [10, shows([], { answered: true })])[2]).toEqual(['a']);
  });

  it('is not where nobody saw it: the panel was hidden, or the answer was there before', () => {
    expect(play([0, shows(['a'])], [10, shows([])], [20, shows([], { answered: true })])[2]).toEqual([]);
    expect(play([0, shows(['a'], { answered: true })], [10, shows(['a'], { answered: true })])).toEqual([[], []]);
  });

  it('is not where the customer wrote again, or another chat came into the panel', () => {
    const next = shows(['a'], { moment: 'chat message-2' });
    expect(play([0, shows(['a'])], [10, next], [11, { ...next, answered: true }])).toEqual([[], [], []]);
    expect(play([0, shows(['a'])], [10, shows([], { moment: 'other message-9', answered: true })])).toEqual([[], []]);
  });
});
