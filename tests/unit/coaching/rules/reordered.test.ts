import { describe, expect, it } from 'vitest';
import { liftsOf, type Moves } from '../../../../lib/coaching/moves.ts';
import type { Technique } from '../../../../lib/coaching/techniques.ts';
import type { Given } from '../chat.ts';
import { everything, FRUSTRATED, LATE, techniquesOf, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 12: feedback moves the order at once', () => {
    it('drops a phrase marked unhelpful, lifts a helpful one, and says so', () => {
      const before = ask(LATE, FRUSTRATED);
      const bad = before.suggestions[0]!;
      const after = ask(LATE, FRUSTRATED, {
        weight: (phrase) =>
          phrase.key === bad.phraseId ? { factor: 0.4, because: 'you marked this not helpful here' } : { factor: 1 },
      });
      expect(after.suggestions.map(({ phraseId }) => phraseId)).not.toContain(bad.phraseId);
      const good = before.reserve[0]!;
      const lifted = ask(LATE, FRUSTRATED, {
        weight: (phrase) =>
          phrase.key === good.phraseId ? { factor: 2, because: 'you marked this helpful here' } : { factor: 1 },
      });
      expect(lifted.suggestions.find(({ phraseId }) => phraseId === good.phraseId)?.learned).toBe(
        'you marked this helpful here',
      );
    });
    it('says of the line that moved up what it stands in place of', () => {
      const before = ask(LATE, FRUSTRATED, { moves: {} });
      const bad = before.suggestions[0]!;
      const after = ask(LATE, FRUSTRATED, {
        moves: {},
        weight: (phrase) =>
          phrase.key === bad.phraseId ? { factor: 0.4, because: 'you marked this not helpful here' } : { factor: 1 },
      });
      const instead = after.suggestions.find(({ technique }) => technique === bad.technique);
      expect(instead).toMatchObject({ insteadOf: bad.phraseId });
      expect(instead?.learned).toContain(bad.text.split(' ').slice(0, 5).join(' '));
      expect(instead?.learned).toContain('you marked this not helpful here');
      for (const { insteadOf } of ask(LATE, FRUSTRATED).suggestions) expect(insteadOf).toBeUndefined();
    });
    it('never lifts a phrase over a rule', () => {
      const answer = ask([...LATE, ['agent', 'I am sorry about that.'], ['customer', 'so?']], FRUSTRATED, {
        weight: (phrase) => ({ factor: phrase.technique === 'apologise' ? 50 : 1 }),
      });
      expect(everything(answer).map(({ technique }) => technique)).not.toContain('apologise');
    });
  });

  describe('the model’s moves', () => {
    it('reorder what the rules allow', () => {
      expect(techniquesOf(ask(LATE, FRUSTRATED))).not.toContain('offer-options');
      expect(
        techniquesOf(ask(LATE, FRUSTRATED, { moves: { 'offer-options': 0.9, clarify: 0.01, apologise: 0.02 } })),
      ).toContain('offer-options');
    });
    it('leave a seat to what a rule calls for', () => {
      const told: Turns = [['customer', 'I told the first agent the router drops every evening, now I tell you']];
      const repeat: Given = { heat: 2, emotions: ['frustration'], signals: ['repeat-contact'], driver: 'disregarded' };
      for (const p of [0.001, 0.999])
        expect(
          techniquesOf(
            ask(told, repeat, {
              moves: { acknowledge: p, apologise: p, reassure: p, 'next-step': p, paraphrase: 0.004 },
            }),
          ),
        ).toContain('paraphrase');
    });
    it('have a say beside two that the rules call for', () => {
      const refused: Turns = [
        ['customer', 'Can I swap it for the bigger one?'],
        ['agent', "Unfortunately we can't exchange opened sets."],
        ['customer', 'I only opened it to see if it fits, that is not my fault'],
      ];
      const given: Given = { heat: 2, emotions: ['frustration'], driver: 'unjust' };
      const unlikely: Moves = { acknowledge: 0.02, 'next-step': 0.02, 'offer-options': 0.02, apologise: 0.02 };
      const keen = (technique: Technique) =>
        techniquesOf(ask(refused, given, { moves: { ...unlikely, [technique]: 0.95 } }));
      for (const technique of ['acknowledge', 'next-step', 'offer-options'] as const)
        expect(keen(technique)).toContain(technique);
    });
    it('neither lift nor lower a technique they have no word for', () => {
      const lifts = liftsOf(['acknowledge', 'apologise', 'positive-language'], { acknowledge: 0.9, apologise: 0.1 });
      const [a, b, without] = [...lifts.values()].map(({ lift }) => lift);
      expect(without).toBeCloseTo((a! + b!) / 2);
      expect(lifts.get('positive-language')!.known).toBe(false);
    });
    it('never open what the rules close', () => {
      for (const technique of [
        'name-feeling',
        'set-boundary',
        'safety',
        'answer',
        'ask-feedback',
        'make-good',
      ] as const)
        expect(
          everything(ask(LATE, FRUSTRATED, { moves: { [technique]: 1 } })).map((each) => each.technique),
        ).not.toContain(technique);
    });
  });
});
