import { beforeEach, expect, test } from 'vitest';
import type { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';

const encoded: string[] = [];
/** Notes what is encoded: what is tested is which texts are, not what they mean. */
const encoder = {
  encode: async (text: string) => {
    encoded.push(text);
    return { vector: new Float32Array(2) };
  },
  converse: async () => ({}),
} as unknown as Encoder;
const said = (...texts: string[]) => texts.map((text) => ({ role: 'customer' as const, text }));

let reader: WindowReader;
beforeEach(() => {
  encoded.length = 0;
  reader = new WindowReader(encoder);
});

test('a text is encoded once, an edited one again', async () => {
  await reader.read(said('Where is it?', 'Hello?'));
  await reader.read(said('Where is it?', 'Hello?', 'Anybody?'));
  await reader.read(said('Where is my parcel?', 'Hello?', 'Anybody?'));
  expect(encoded).toEqual(['Hello?', 'Where is it?', 'Anybody?', 'Where is my parcel?']);
});

test('of more than 2,000 texts the one that was asked for longest ago is encoded again', async () => {
  const texts = Array.from({ length: 2_000 }, (_, at) => `message ${at}`);
  for (const text of texts) await reader.read(said(text));
  await reader.read(said(texts[0]!));
  await reader.read(said('one more'));
  encoded.length = 0;
  await reader.read(said(texts[0]!));
  await reader.read(said(texts[1]!));
  expect(encoded).toEqual(['message 1']);
});
