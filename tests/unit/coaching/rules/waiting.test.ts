import { describe, expect, it } from 'vitest';
import { messagesOf } from '../chat.ts';
import { FRUSTRATED, NOW, techniquesOf, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('rules 8 and 9: bots, waiting, promises', () => {
    const bot: Turns = [
      ['bot', 'How can I help?'],
      ['customer', 'my contract was billed to my ex'],
      ['bot', 'Great! Rate this chat.'],
      ['customer', 'no. a person please'],
    ];
    it('hints at the pace after a failed bot, until a person has answered', () => {
      expect(ask(bot, FRUSTRATED).hint).toMatch(/bot/);
      expect(
        ask([...bot, ['agent', 'Hi, Alex here, reading it now.'], ['customer', 'ok']], FRUSTRATED).hint,
      ).toBeUndefined();
    });
    it('suggests an update after more than a minute of silence', () => {
      const chat: Turns = [
        ['customer', 'it was due at nine'],
        ['agent', "I'm checking with the courier."],
      ];
      expect(techniquesOf(ask(chat, FRUSTRATED, { at: NOW - 120_000 }))).toContain('progress-update');
      expect(techniquesOf(ask([['customer', 'it was due at nine']], FRUSTRATED, { at: NOW - 10_000 }))).not.toContain(
        'progress-update',
      );
    });
    it('has other suggestions ready for when the wait passes its limit', () => {
      const chat: Turns = [['customer', 'it was due at nine and nobody has come']];
      const early = ask(chat, FRUSTRATED, { at: NOW - 10_000 });
      expect(early.overdue?.map(({ technique }) => technique)).toContain('progress-update');
      expect(early.wait).toEqual({ messageId: '0', for: 'answer', since: NOW - 10_000 });
      const late = ask(chat, FRUSTRATED, { at: NOW - 120_000 });
      expect(late.overdue).toBeUndefined();
      expect(late.suggestions.map(({ phraseId }) => phraseId)).toEqual(early.overdue?.map(({ phraseId }) => phraseId));
    });
    it('counts a wait from the first message nobody has answered, and for news from the agent’s last', () => {
      const first = { id: 'a', role: 'customer', text: 'it was due at nine', at: NOW - 600_000 } as const;
      const more = { id: 'b', role: 'customer', text: 'hello??', at: NOW - 60_000 } as const;
      expect(ask([], FRUSTRATED, { messages: [first, more] }).wait).toMatchObject({ messageId: 'a', for: 'answer' });
      const hold = { id: 'c', role: 'agent', text: 'Let me check with the courier.', at: NOW - 30_000 } as const;
      expect(ask([], FRUSTRATED, { messages: [first, more, hold] }).wait).toEqual({
        messageId: 'c',
        for: 'news',
        since: NOW - 30_000,
      });
    });
    it('counts none where it is the customer’s move, or all is said', () => {
      const waits = (...turns: Turns) => ask(turns, { heat: 1 }).wait !== undefined;
      const asked: Turns = [
        ['customer', 'the lamp is broken'],
        ['agent', 'Which one is it?'],
      ];
      expect(waits(...asked)).toBe(false);
      expect(waits(...asked, ['customer', 'one sec, let me look'])).toBe(false);
      expect(waits(...asked, ['customer', 'the tall one'])).toBe(true);
      expect(waits(...asked, ['agent', "I've sent a new one."], ['customer', 'brilliant, thank you, bye'])).toBe(false);
      expect(waits(['customer', 'my lamp is broken'], ['bot', 'How can I help?'])).toBe(false);
    });
    it('keeps a promise in mind, and none that is kept', () => {
      const chat: Turns = [
        ['customer', 'any idea?'],
        ['agent', "I'll get back to you in ten minutes."],
      ];
      const at = NOW - 60_000;
      expect(ask(chat, FRUSTRATED, { at }).promises).toEqual([
        { words: 'in ten minutes', madeAt: at, due: at + 600_000 },
      ]);
      const later: Turns = [...chat, ['agent', 'It is at the depot in your street.']];
      const messages = messagesOf(later).map((message, i) => ({ ...message, at: at + i * 100_000 }));
      expect(ask(later, FRUSTRATED, { messages }).promises).toEqual([]);
    });
  });
});
