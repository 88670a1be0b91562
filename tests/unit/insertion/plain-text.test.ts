import { describe, expect, it } from 'vitest';
import { plainText } from '../../../lib/insertion/plain-text.ts';

describe('plain text', () => {
  it.each([
    ['direction overrides and isolates', 'a\u202Eb\u202Cc\u2066d\u2069e\u200Ff\u061Cg', 'abcdefg'],
    ['characters of no width', 'pass\u200Bword\uFEFF\u2060\u00AD\u180E', 'password'],
    ['a joiner that joins letters', 'An\u200Dna', 'Anna'],
    ['a joiner at the end', '👨\u200D', '👨'],
    ['hidden tag characters', 'hi\u{E0041}\u{E0042}', 'hi'],
    ['hidden text behind a flag', '🏴\u{E0070}\u{E0061}\u{E0079}\u{E0020}\u{E006D}\u{E0065}\u{E007F}', '🏴'],
    ['control characters', 'a\u0000b\u0007c\u001B[31md\u0085e', 'abc[31mde'],
  ])('loses %s', (_, given, expected) => {
    expect(plainText(given)).toBe(expected);
  });

  it.each([
    '👨‍👩‍👧‍👦 👍🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 👩🏽‍🚀 ❤️‍🔥',
    '<img src=x onerror=alert(1)> {{name}} ${x} &amp;',
    'שלום, مرحبا, こんにちは, Zoë, naïve',
    'Tab\there\nand a line',
  ])('keeps %s', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('knows one kind of line end', () => {
    expect(plainText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });

  it('is done with a long hostile text at once', () => {
    expect(plainText('\u{1F3F4}' + '\u{E0041}'.repeat(2_000) + '\u200D'.repeat(2_000)).length).toBeGreaterThan(0);
  });
});
