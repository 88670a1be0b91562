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

  it('are the few words that carry the heat where no cue speaks', () => {
    const text = 'nobody has called and I am fuming';
    const spans = [...text.matchAll(/\S+/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      share: m[0] === 'fuming' ? 2 : m[0] === 'nobody' ? 1 : 0.05,
    }));
    expect(marked(evidenceIn(message(text), [], spans, true))).toEqual(['nobody', 'fuming']);
  });

  it('never are words that explain nothing by themselves', () => {
    const text = 'so you are able to charge me for it';
    const telling = new Set(['able', 'to', 'charge']);
    const spans = [...text.matchAll(/\S+/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      share: telling.has(m[0]) ? (m[0] === 'charge' ? 1 : 2) : 0.01,
    }));
    const marks = marked(evidenceIn(message(text), [], spans, true))!;
    expect(marks).toHaveLength(1);
    expect(marks[0]).toContain('charge');
  });

  it('stand together: neighbours are marked before words that are alone', () => {
    const text = 'one two this has taken far too long three four five six seven eight';
    const warm = new Map([
      ['far', 1],
      ['too', 1],
      ['long', 1],
      ['five', 1.2],
    ]);
    const spans = [...text.matchAll(/\S+/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      share: warm.get(m[0]) ?? 0,
    }));
    expect(marked(evidenceIn(message(text), [], spans, true))).toEqual(['far too long', 'five']);
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
