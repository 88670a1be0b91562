import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { everything, FRUSTRATED, LATE, library, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 5: concrete, and honest about gaps', () => {
    it('prefers a filled concrete slot among equals', () => {
      const own = buildLibrary(
        [
          {
            format: 1,
            id: 'own',
            name: 'Own',
            version: '1.0.0',
            language: 'en',
            phrases: [
              { id: 'vague', technique: 'acknowledge', text: 'That makes for a rotten morning.' },
              { id: 'concrete', technique: 'acknowledge', text: 'A rotten morning, with {item} in the way.' },
            ],
          },
        ],
        DEFAULT_TEAM,
      );
      const chat: Turns = [['customer', 'where is my freezer, it has been hours']];
      expect(ask(chat, FRUSTRATED, { library: own }).suggestions[0]?.text).toBe(
        'A rotten morning, with your freezer in the way.',
      );
      expect(
        ask([['customer', 'where is it, it has been hours']], FRUSTRATED, { library: own }).suggestions[0]?.phraseId,
      ).toBe('own/vague');
    });
    it('shows a gap as such, and offers no line that waits for the name', () => {
      for (const turns of [LATE, [['customer', 'my internet is down again']] as Turns])
        for (const { text, slots } of everything(ask(turns, FRUSTRATED))) {
          expect(text).not.toMatch(/[{}]/);
          for (const slot of slots)
            expect(text.slice(slot.start, slot.end)).toMatch(slot.filled ? /^[^[]/ : /^\[\w+\]$/);
          expect(slots.some((slot) => slot.name === 'name' && !slot.filled)).toBe(false);
        }
    });
  });

  describe('what the agent has not done', () => {
    it('is not claimed, and make-good waits for a verified failure', () => {
      for (const turns of [LATE, [['customer', 'I want my money back for this broken kettle']] as Turns])
        for (const { text } of everything(ask(turns, { ...FRUSTRATED, signals: ['compensation-demand'] })))
          expect(text).not.toMatch(
            /\bI(?:'ve| have)(?: just| already)? (?:sent|refunded|cancelled|credited|booked|escalated|raised)\b/i,
          );
    });
    it('keeps what needs a verified failure for when it is owned', () => {
      const unowned = everything(
        ask(
          [
            ['customer', 'the tent leaked'],
            ['agent', 'That sounds like a wet night.'],
            ['customer', 'I want money back'],
          ],
          { ...FRUSTRATED, signals: ['compensation-demand'] },
        ),
      );
      for (const { phraseId } of unowned)
        expect(library.byKey.get(phraseId)?.needs ?? [], phraseId).not.toContain('verified-failure');
    });
  });
});
