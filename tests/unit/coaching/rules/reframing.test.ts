import { describe, expect, it } from 'vitest';
import { everything, techniquesOf, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 6: reframe only while it cools', () => {
    const cooled: Turns = [
      ['customer', 'third engineer now'],
      ['agent', "Three visits is too many, you're right. I've booked our senior technician for Thursday."],
      ['customer', "ok. let's see"],
    ];
    it('comes when heat falls after acknowledging and acting', () => {
      expect(
        techniquesOf(
          ask(cooled, { heat: 1, emotions: ['frustration'], driver: 'ineffective', trend: 'falling', history: [3, 1] }),
        ),
      ).toContain('reframe');
    });
    it('stays away while heat rises, and in the turn after naming a feeling', () => {
      const rising = ask(cooled, {
        heat: 2,
        emotions: ['frustration'],
        driver: 'ineffective',
        trend: 'rising',
        history: [1, 2],
      });
      expect(everything(rising).map(({ technique }) => technique)).not.toContain('reframe');
      const named: Turns = [
        cooled[0]!,
        ['agent', "You sound furious, and I get it. I've booked our senior technician for Thursday."],
        cooled[2]!,
      ];
      const after = ask(named, {
        heat: 1,
        emotions: ['frustration'],
        driver: 'ineffective',
        trend: 'falling',
        history: [3, 1],
      });
      expect(everything(after).map(({ technique }) => technique)).not.toContain('reframe');
    });
  });
});
