import { describe, expect, it } from 'vitest';
import type { Given } from '../chat.ts';
import { everything, FRUSTRATED, techniquesOf, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('words that fit what was said last', () => {
    const FIXED: Turns = [
      ['customer', 'You charged me for a class I cancelled, this is the second time'],
      ['agent', "You're right, that was our mistake. I've refunded it, it will be back by Thursday."],
    ];
    const SEARCHING = /\b(?:check(?:ing)? (?:it|this|that)|find out|go through|looking at it|what I find)\b/i;

    it('starts no search where the customer goes along with the answer', () => {
      for (const yes of ['fine. took you long enough', 'ok, thursday then', 'alright']) {
        const answer = ask([...FIXED, ['customer', yes]], {
          heat: 2,
          emotions: ['frustration'],
          driver: 'ineffective',
          trend: 'falling',
          history: [3, 2],
        });
        expect(answer.suggestions.length, yes).toBeGreaterThan(0);
        for (const { text } of everything(answer)) expect(text, yes).not.toMatch(SEARCHING);
      }
    });
    it('answers good news with gladness, not with an apology or a search', () => {
      const answer = ask([...FIXED, ['customer', "oh, it's there already!!"]], {
        heat: 1,
        emotions: ['positive'],
        driver: 'ineffective',
      });
      expect(techniquesOf(answer)).toContain('appreciate');
      for (const closed of ['apologise', 'apologise-no-blame', 'acknowledge', 'reassure', 'next-step'])
        expect(techniquesOf(answer)).not.toContain(closed);
    });
    it('says "still checking" only where a check has begun or the wait is long', () => {
      const turns: Turns = [
        ['customer', 'The lift pass shows the wrong name'],
        ['agent', 'Passes carry the name of the person who paid.'],
        ['customer', 'I paid for all four of us, and the pass is for my son'],
      ];
      for (const { text } of everything(ask(turns, FRUSTRATED))) expect(text).not.toMatch(/\bstill\b/i);
    });
    it('speaks of a question only where one was asked', () => {
      const turns: Turns = [['customer', 'My rent was taken twice this morning and I am overdrawn now']];
      for (const { text } of everything(ask(turns, { heat: 2, emotions: ['worry'], driver: 'threatened' })))
        expect(text).not.toMatch(/you asked|to ask|good question|fair question|you're checking/i);
    });
    it('offers condolences once, as an acknowledgement and never as the answer', () => {
      const loss: Turns = [['customer', 'My husband died last month and the phone is in his name']];
      const sad: Given = { heat: 1, emotions: ['sadness'] };
      const first = ask(loss, sad);
      expect(first.suggestions[0]?.technique).toBe('acknowledge');
      for (const { technique, text } of everything(first))
        if (technique === 'answer') expect(text).not.toMatch(/\bloss\b|condolences|so sorry/i);
      const later = ask(
        [
          ...loss,
          ['agent', "I'm so sorry for your loss. What is the number?"],
          ['customer', '07, I mean it ends in 114'],
        ],
        sad,
      );
      for (const { text } of everything(later)) expect(text).not.toMatch(/\bloss\b|condolences|so sorry/i);
    });
  });
});
