import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../../lib/coaching/gates.ts';
import { readSituation } from '../../../../lib/coaching/situation.ts';
import type { Technique } from '../../../../lib/coaching/techniques.ts';
import { ASKS_WHY } from '../../../../lib/coaching/triggers/trigger.ts';
import { judgementOf, messagesOf, type Given } from '../chat.ts';
import { everything, FRUSTRATED, LATE, NOW, techniquesOf, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 7: repeat contact', () => {
    const repeat: Given = { heat: 2, emotions: ['frustration'], signals: ['repeat-contact'], driver: 'disregarded' };
    it('asks for a paraphrase', () => {
      expect(
        techniquesOf(
          ask([['customer', 'I told the first agent the router drops every evening, now I tell you']], repeat),
        ),
      ).toContain('paraphrase');
    });
    it('then hands off, with no second acknowledgement', () => {
      const answer = ask(
        [
          ['customer', 'fourth time I explain it'],
          [
            'agent',
            "You've explained it often enough, that's not right. So you had two engineers and it still drops, is that right?",
          ],
          ['customer', 'yes. for the fourth time'],
        ],
        repeat,
      );
      expect(techniquesOf(answer)).toContain('hand-off');
      expect(everything(answer).map(({ technique }) => technique)).not.toContain('acknowledge');
    });
  });

  describe('what is tried, and what is asked', () => {
    const hotAfter = (replies: number): Turns => [
      ...LATE,
      ...Array.from({ length: replies }, (): Turns => [
        ['agent', "I've sent a note to the depot about it."],
        ['customer', 'and the fridge is still in my hall'],
      ]).flat(),
    ];
    const open = (technique: Technique, turns: Turns, given: Given) =>
      isOpen(technique, readSituation(messagesOf(turns), judgementOf(given), NOW));

    it('a chat still hot after four replies has had its second failed try', () => {
      expect(open('hand-off', hotAfter(2), FRUSTRATED)).toBe(false);
      expect(open('hand-off', hotAfter(4), FRUSTRATED)).toBe(true);
      expect(open('hand-off', hotAfter(4), { heat: 1 })).toBe(false);
    });
    it('a detail that the agent asked for is no answer to the customer', () => {
      const asked = (said: string): Turns => [
        ...LATE,
        ['agent', "I've reset the booking. Which floor is it on?"],
        ['customer', said],
      ];
      expect(open('progress-update', asked('second, no lift'), FRUSTRATED)).toBe(true);
      expect(
        open(
          'progress-update',
          [...LATE, ['agent', "I've reset the booking."], ['customer', 'second, no lift']],
          FRUSTRATED,
        ),
      ).toBe(false);
    });
    it.each([
      'on what basis did you decide that?',
      'which criteria are those',
      'what does that mean, void',
      'and by whom?',
      'how did you get to that figure',
      'what has changed since May?',
    ])('"%s" asks why', (text) =>
      expect(
        techniquesOf(ask([...LATE, ['agent', 'The collection was cancelled.'], ['customer', text]], FRUSTRATED)),
      ).toContain('explain-why'),
    );
    it.each(['which one is mine?', 'by when will it come?', 'what do you need from me?'])('"%s" does not', (text) =>
      expect(ASKS_WHY.test(text)).toBe(false),
    );
  });
});
