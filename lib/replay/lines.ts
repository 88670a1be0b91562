/**
 * The lines of a text that comes in pieces, split at line feeds only: inside JSON a U+2028 is a letter of a text, where
 * `readline` would end the line.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
