import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { replay } from '../../../lib/replay/replay.ts';
import { parseTranscript } from '../../../lib/replay/transcript.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));
/** Two turns each and no text twice: a third of them fills every cache that has a limit. */
const CHATS = 3_300;
/** Above the noise between two measurements; were every reading kept, it would be some 15 MB. */
const NOISE_BYTES = 500_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function usedBytes(): number {
  collect();
  collect(); // what the first round finalised
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

test('memory does not grow with the number of turns', { timeout: 300_000 }, async () => {
  const encoder = await Encoder.load(MODELS, 'levelhead');
  const known = await encoder.encode('My order 10 11 has not arrived, where is it?');
  // The message model alone would take minutes: every text gets a copy of one reading. The tokens, the course of the
  // chat, the judgement and the suggestions are the real ones.
  encoder.encode = async (text) => {
    encoder.pieces(text);
    return structuredClone(known);
  };
  const reader = new WindowReader(encoder);
  const team = DEFAULT_TEAM;
  const desk = { labels: encoder.labels, library: buildLibrary(BUILTIN_PACKS, team), team, limit: 3 as const };
  const used: number[] = [];
  let judged = 0;
  for (let chat = 0; chat < CHATS; chat++) {
    const order = `order ${10 + (chat % 89)} ${10 + Math.floor(chat / 89)}`;
    const turns = [
      ['agent', `This is about your ${order}, is it?`],
      ['customer', `My ${order} has not arrived, where is it?`],
    ];
    const transcript = parseTranscript(JSON.stringify({ id: String(chat), turns }));
    for await (const line of replay(transcript, reader, desk)) if (line.status === 'judged') judged += 1;
    if (chat === CHATS / 3 || chat === CHATS - 1) used.push(usedBytes());
  }
  expect(reader.encodings).toBe(2 * CHATS);
  expect(judged).toBe(CHATS);
  expect(used[1]! - used[0]!).toBeLessThan(NOISE_BYTES);
});
