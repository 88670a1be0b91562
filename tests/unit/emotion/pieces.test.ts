import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emojiNames } from '../../../lib/emotion/emoji.ts';
import { Encoder, MAX_TOKENS } from '../../../lib/emotion/encoder.ts';
import { features } from '../../../lib/emotion/features.ts';
import { clean, headAndTail, words } from '../../../lib/emotion/pieces.ts';
import cases from './parity.json' with { type: 'json' };

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

describe('a message as the model reads it', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await Encoder.load(MODELS, 'levelhead');
  });
  afterAll(() => encoder.dispose());

  it('has the token ids that training saw', () => {
    const wrong = cases.filter(({ text, ids }) => encoder.pieces(text).ids.join() !== ids.join());
    expect(wrong.map(({ text, ids }) => ({ text, ids, mine: encoder.pieces(text).ids }))).toEqual([]);
  });

  it('has the surface features that training saw', () => {
    for (const { text, features: expected } of cases) {
      const mine = features(text);
      mine.forEach((value, index) => expect(value, `${text} [${index}]`).toBeCloseTo(expected[index]!, 5));
    }
  });

  it('keeps the head and the tail of a text longer than 128 tokens', () => {
    const { ids, word } = encoder.pieces(`${'first '.repeat(300)}${'last '.repeat(300)}`);
    expect(ids).toHaveLength(MAX_TOKENS);
    expect(word.at(1)).toBe(0);
    expect(word.at(-2)).toBe(599);
  });
});

describe('words', () => {
  it('are found at their UTF-16 places', () => {
    const text = '  so 😡 tired\nof it';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['so', '😡', 'tired', 'of', 'it']);
  });

  it('spell emoji by their names, whatever the skin tone', () => {
    expect(clean('👍🏽')).toBe(' thumbs up ');
    expect(emojiNames('👍🏿 ❤️')).toEqual(['thumbs up', 'red heart']);
  });

  it('mask addresses and long numbers and shorten runs', () => {
    expect(clean('https://example.org/x')).toBe(' link ');
    expect(clean('me@example.org')).toBe(' email ');
    expect(clean('502-2345678')).toBe(' number ');
    expect(clean('sooooo!!!!!!')).toBe('soo!!!');
  });

  it('are all kept when they fit', () => {
    expect(headAndTail([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(headAndTail([1, 2, 3, 4, 5], 4)).toEqual([1, 2, 4, 5]);
  });
});
