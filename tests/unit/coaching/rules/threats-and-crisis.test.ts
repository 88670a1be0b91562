import { describe, expect, it } from 'vitest';
import { DEFAULT_TEAM, type Team } from '../../../../lib/team.ts';
import type { Given } from '../chat.ts';
import { everything, library, techniquesOf, underEveryModel } from './ask.ts';

const teamWith = (company: Partial<Team['company']>): Team => ({
  ...DEFAULT_TEAM,
  company: { ...DEFAULT_TEAM.company, ...company },
});

underEveryModel((ask) => {
  describe('rule 10: legal, public, safety', () => {
    it.each(['legal-threat', 'public-threat'] as const)('%s: hand-off first, safe phrases only', (signal) => {
      const answer = ask([['customer', 'this goes to my lawyer and to the papers']], {
        heat: 3,
        emotions: ['anger'],
        signals: [signal],
        driver: 'unjust',
      });
      expect(techniquesOf(answer)[0]).toBe('hand-off');
      expect(everything(answer).length).toBeGreaterThan(1);
      for (const { phraseId } of everything(answer)) expect(library.byKey.get(phraseId)?.safe, phraseId).toBe(true);
    });
    const crisis: Given = { heat: 4, emotions: ['worry'], signals: ['safety-crisis'], driver: 'threatened' };
    it('safety crisis: the team’s procedure and contact first, then only safe phrases and no empathy script', () => {
      const team = teamWith({
        safetyProcedure: 'Stay in the chat. Call the duty lead.',
        safetyContact: 'Duty lead: extension 7',
      });
      const answer = ask([['customer', 'there is smoke coming out of the charger']], crisis, { team });
      expect(answer.suggestions[0]).toMatchObject({
        technique: 'safety',
        text: 'Stay in the chat. Call the duty lead.\nDuty lead: extension 7',
      });
      const techniques = everything(answer).map(({ technique }) => technique);
      for (const never of ['acknowledge', 'name-feeling', 'reassure', 'apologise', 'reframe'] as const)
        expect(techniques).not.toContain(never);
      for (const { phraseId } of everything(answer).slice(1))
        expect(library.byKey.get(phraseId)?.safe, phraseId).toBe(true);
    });
    it('shows the contact also where no procedure is set up', () => {
      const team = teamWith({ safetyContact: '+49 30 1234567' });
      const answer = ask([['customer', 'there is smoke coming out of the charger']], crisis, { team });
      expect(answer.suggestions[0]?.text).toMatch(/^No safety procedure is set up\. [^\n]+\n\+49 30 1234567$/);
    });
    it('offers no full reply in a crisis', () =>
      expect(ask([['customer', "my flatmate isn't breathing"]], crisis).reply).toBeUndefined());
    it('says so where no procedure is set up, even when only one suggestion is wanted', () => {
      const answer = ask([['customer', "my flatmate isn't breathing"]], crisis, { limit: 1 });
      expect(answer.suggestions.map(({ text }) => text)).toEqual([
        'No safety procedure is set up. Tell your lead now; if someone is in danger, the local emergency number.',
      ]);
    });
  });
});
