import { describe, expect, test } from 'vitest';
import { MESSAGE_LIMIT } from '../../../lib/conversation.ts';
import { clean, cleanLine } from '../../../lib/transcript/clean.ts';
import { withoutQuotes } from '../../../lib/transcript/quotes.ts';

describe('clean', () => {
  test.each([
    ['  two\u00a0 spaces \t and tabs ', 'two spaces and tabs'],
    ['a\r\nb\n\n\n\nc\u2028d', 'a\nb\n\nc\nd'],
    ['I\u200b am \u202eangry\u202c\u2066!\u2069\ufeff', 'I am angry!'],
    ['👨\u200d👩\u200d👧 ok\u200d', '👨\u200d👩\u200d👧 ok'],
    ['\u0000\u0007bell', 'bell'],
    ['\u200b \n \u2060', ''],
    ['half \ud83d', 'half \ufffd'],
  ])('%j reads %j', (text, wanted) => expect(clean(text)).toBe(wanted));

  test('cuts, but never a character in two', () => {
    expect(clean('x'.repeat(100_000))).toHaveLength(MESSAGE_LIMIT);
    expect(clean(`x${'😡'.repeat(MESSAGE_LIMIT)}`)).toBe(`x${'😡'.repeat((MESSAGE_LIMIT - 2) / 2)}`);
    expect(cleanLine('Ann\nLee  Smith', 7)).toBe('Ann Lee');
  });
});

describe('withoutQuotes', () => {
  test.each([
    ['Thanks.\nOn Mon, 4 May 2026 at 08:00, Support <help@acme.example> wrote:\nCalm down.', 'Thanks.'],
    ['Thanks.\nOn Mon, 4 May 2026 at 08:00 somebody at the support desk\nof Acme wrote:\nCalm down.', 'Thanks.'],
    ['No.\n-----Original Message-----\nFrom: Support', 'No.'],
    ['No.\nFrom: Support\nSent: Monday\nSubject: Re', 'No.'],
    ['Now!\n-- \nAnn Lee\nCEO', 'Now!'],
    ['Now!\nSent from my iPhone', 'Now!'],
    ['> I promise\n>> nothing\nYou promised!', 'You promised!'],
    ['> only a quote', ''],
  ])('%j says %j', (text, said) => expect(withoutQuotes(text)).toBe(said));

  test.each([
    'I waited > 5 days',
    '> 5 days now!',
    'From: Berlin to Rome, nothing works',
    'On Monday your colleague wrote to me: nothing.',
    'It was sent from my office on Monday',
    'a -- b',
  ])('leaves %j', (text) => expect(withoutQuotes(text)).toBe(text));
});
