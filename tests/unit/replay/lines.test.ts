import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../../lib/replay/lines.ts';

test('lines end at line feeds only, wherever the pieces end, and the last one needs none', async () => {
  const lines = await Array.fromAsync(linesOf(Readable.from(['a\u2028b\r\n\nc', 'd\n', 'e\u2029', 'f'])));
  expect(lines).toEqual(['a\u2028b\r', '', 'cd', 'e\u2029f']);
});
