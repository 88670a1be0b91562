import { describe, expect, it } from 'vitest';
import { judgementOf } from '../chat.ts';
import { everything, FRUSTRATED, FURIOUS, LATE, techniquesOf, underEveryModel } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 11: how many', () => {
    it('at most three, of different techniques', () => {
      const techniques = techniquesOf(ask(LATE, FURIOUS));
      expect(techniques.length).toBeLessThanOrEqual(3);
      expect(new Set(techniques).size).toBe(techniques.length);
    });
    it('one or none when calm', () =>
      expect(
        ask([['customer', 'what time do you close?']], { heat: 0, emotions: ['neutral'] }).suggestions.length,
      ).toBeLessThanOrEqual(1));
    it('fewer on request', () => expect(ask(LATE, FURIOUS, { limit: 1 }).suggestions).toHaveLength(1));
    it('none where the customer could not be judged', () => {
      const judgement = { ...judgementOf({ heat: 0 }), status: 'not-judged' as const, heat: null };
      expect(ask([['customer', 'wo bleibt mein Paket?']], { heat: 0 }, { judgement })).toMatchObject({
        suggestions: [],
        reserve: [],
      });
    });
    it('works on words alone', () => {
      const judgement = { ...judgementOf({ heat: 2, signals: ['repeat-contact'] }), status: 'words-only' as const };
      expect(ask(LATE, FRUSTRATED, { judgement }).suggestions.length).toBeGreaterThan(0);
    });
  });

  describe('every suggestion', () => {
    it('says why in one line', () => {
      for (const { why } of everything(ask(LATE, FURIOUS))) {
        expect(why.length).toBeGreaterThan(5);
        expect(why).not.toContain('\n');
      }
    });
    it('keeps a reserve without repeats', () => {
      const ids = everything(ask(LATE, FRUSTRATED)).map(({ phraseId }) => phraseId);
      expect(ids.length).toBeGreaterThanOrEqual(7);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});
