import { describe, expect, it } from 'vitest';
import { findCues } from '../../../lib/escalation/cues.ts';
import { evidenceIn, quoteAround } from '../../../lib/escalation/evidence.ts';

const message = (text: string) => ({ id: 'm1', role: 'customer' as const, text });
const marked = (evidence: { quote: string; marks: { start: number; end: number }[] } | null) =>
  evidence?.marks.map(({ start, end }) => evidence.quote.slice(start, end));

describe('the customer’s own words', () => {
  it('are those of the cue, with its signal', () => {
    const text = 'fine 🙃 i will sue you';
    const evidence = evidenceIn(message(text), findCues(text), [], true);
    expect(evidence?.signal).toBe('legal-threat');
    expect(marked(evidence)).toEqual(['i will sue']);
  });

  it.each([
    ['said in a clause', 'you sent it to THEM. they have my number!!', { you: 1, sent: 1 }, ['you sent it to THEM.']],
    [
      'two of them',
      'my refund never came, the shop was shut all day on Monday and I am fuming now',
      { never: 1, fuming: 2 },
      ['my refund never came,', 'I am fuming now'],
    ],
    [
      'no joining word in front',
      'my shop is closed since this morning and nobody says why',
      { nobody: 2 },
      ['nobody says why'],
    ],
    [
      'none left hanging where a long clause is cut',
      'one two three four it is far too long for the five six seven eight nine ten',
      { is: 0.1, far: 1, too: 1, long: 1, for: 0.1 },
      ['far too long'],
    ],
    [
      'neighbours before words alone',
      'one two three far too long four five six seven eight nine ten eleven',
      { far: 1, too: 1, long: 1, seven: 0.9 },
      ['far too long', 'seven'],
    ],
    [
      'one that explains something',
      'so you are able to charge me for it again this month',
      { able: 2, to: 2, charge: 1 },
      ['able to charge'],
    ],
  ])('are the phrases that carry the heat where no cue speaks: %s', (_, text, warm, phrases) => {
    const spans = [...text.matchAll(/\S+/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      share: new Map(Object.entries(warm)).get(m[0].replace(/\W+$/, '')) ?? 0,
    }));
    expect(marked(evidenceIn(message(text), [], spans, true))).toEqual(phrases);
  });

  it('are not marked where the share is diffuse, and not shown in a calm message', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve';
    const spans = [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, share: 0.1 }));
    expect(evidenceIn(message(text), [], spans, true)).toEqual({ messageId: 'm1', quote: text, marks: [] });
    expect(evidenceIn(message(text), [], spans, false)).toBeNull();
  });
});

describe('a long quote', () => {
  const long = `${'word '.repeat(100)}😡 I will sue you 😡 ${'more '.repeat(100)}`;
  const start = long.indexOf('I will sue');
  const { quote, marks } = quoteAround(long, [{ start, end: start + 'I will sue you'.length }]);

  it('is at most 200 characters around the marks, cut between words', () => {
    expect(quote.length).toBeLessThanOrEqual(200);
    expect(marks.map((mark) => quote.slice(mark.start, mark.end))).toEqual(['I will sue you']);
    expect(quote).toMatch(/^word /);
    expect(quote).toMatch(/(more|word)$/);
  });

  it('never splits an emoji', () => {
    const emoji = '😡'.repeat(400);
    expect(quoteAround(emoji, [{ start: 400, end: 402 }]).quote.isWellFormed()).toBe(true);
    expect(quoteAround(emoji, []).quote.isWellFormed()).toBe(true);
  });

  it('joins marks that touch', () => {
    expect(
      quoteAround('a b c', [
        { start: 2, end: 3 },
        { start: 0, end: 1 },
      ]).marks,
    ).toEqual([{ start: 0, end: 3 }]);
  });
});
