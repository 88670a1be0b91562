import { describe, expect, it } from 'vitest';
import { isNear, stemsOf } from '../../../../lib/packs/stems.ts';
import { buildLibrary } from '../../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { everything, FRUSTRATED, LATE, techniquesOf, underEveryModel } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 2: one apology a chat', () => {
    it.each(["I'm so sorry about that.", 'Apologies for the wait.', 'We apologise for the mix-up.'])(
      'after "%s" both kinds drop out and options come in',
      (said) => {
        const answer = ask([...LATE, ['agent', said], ['customer', 'sorry does not take the fridge away']], FRUSTRATED);
        const all = everything(answer).map(({ technique }) => technique);
        expect(all).not.toContain('apologise');
        expect(all).not.toContain('apologise-no-blame');
        expect(techniquesOf(answer)).toContain('offer-options');
      },
    );
    it('does not take a question for an apology', () => {
      const answer = ask(
        [
          ...LATE,
          ['agent', "Sorry, which fridge is it, I didn't catch that?"],
          ['customer', 'the only one I told you about'],
        ],
        FRUSTRATED,
      );
      expect(techniquesOf(answer)).toContain('apologise');
    });
    it('keeps apologies short', () => {
      for (const { technique, text } of everything(ask(LATE, FRUSTRATED)))
        if (technique === 'apologise') expect(text.split(/\s+/).length).toBeLessThanOrEqual(27);
    });
  });

  describe('rule 3: never the same line twice', () => {
    it('offers neither a used phrase nor a near-duplicate again', () => {
      const first = ask(LATE, FRUSTRATED);
      for (const used of first.suggestions) {
        const again = ask([...LATE, ['agent', used.text], ['customer', 'yes, and now?']], FRUSTRATED);
        for (const line of everything(again)) {
          expect(line.phraseId).not.toBe(used.phraseId);
          expect(isNear(stemsOf(line.text), stemsOf(used.text))).toBe(false);
        }
      }
    });
    it('offers a line no more once the agent has said it, where no other is left', () => {
      const line = {
        id: 'poor',
        technique: 'acknowledge',
        text: 'That was a poor start, and the fridge still stands there.',
        when: {},
        tone: 'plain',
      };
      const pack = { format: 1, id: 'ours', name: 'Ours', version: '1.0.0', language: 'en', phrases: [line] };
      const ours = buildLibrary([pack], DEFAULT_TEAM);
      const after = (said: string) =>
        everything(ask([...LATE, ['agent', said], ['customer', 'nobody called me']], FRUSTRATED, { library: ours }));
      expect(after('One moment, please.').map(({ text }) => text)).toEqual([line.text]);
      expect(after(line.text)).toEqual([]);
    });
    it('sees through a small edit by the agent', () => {
      const used = ask(LATE, FRUSTRATED).suggestions[0]!;
      const again = ask([...LATE, ['agent', `Hello! ${used.text} Let me see.`], ['customer', 'well?']], FRUSTRATED);
      expect(everything(again).map(({ phraseId }) => phraseId)).not.toContain(used.phraseId);
    });
    it('says "I understand" at most once', () => {
      const answer = ask(
        [...LATE, ['agent', 'I understand, that is a lost morning.'], ['customer', 'so?']],
        FRUSTRATED,
      );
      for (const { text } of everything(answer))
        expect(text).not.toMatch(/\bI (?:do |can )?understand\b|\bI hear you\b/i);
    });
    it('shows no two lines alike at once', () => {
      const { suggestions } = ask(LATE, FRUSTRATED);
      for (const [i, a] of suggestions.entries())
        for (const b of suggestions.slice(i + 1)) expect(isNear(stemsOf(a.text), stemsOf(b.text))).toBe(false);
    });
  });
});
