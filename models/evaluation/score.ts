/**
 * Scores chats with a model in the wasm runtime, one text at a time, unpadded.
 *
 *   node models/evaluation/score.ts --model <folder> --out <file> [--fold <n>] [--bubbles] <chats.jsonl>...
 *
 * Writes one JSON line a labelled customer entry: id, turn, and the model's outputs before calibration.
 */
import '../../lib/emotion/runtime-node.ts';
import { createWriteStream, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Encoder } from '../../lib/emotion/encoder.ts';
import type { RawReading } from '../../lib/emotion/encoder.ts';
import { intoBubbles } from './bubbles.ts';
import type { LabelledChat } from './chats.ts';

const MESSAGE = ['emotions', 'heat', 'signals', 'moves', 'topics'] as const;
const CONVERSATION = { heat: 4, forecast: 1, driver: 4, moves: 20, emotions: 9, signals: 12 } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    out: { type: 'string' },
    fold: { type: 'string' },
    bubbles: { type: 'boolean', default: false },
  },
});
if (!values.model || !values.out || positionals.length === 0) {
  throw new Error('usage: score.ts --model <folder> --out <file> [--fold <n>] [--bubbles] <chats.jsonl>...');
}
/** Indices of the labelled entries; of a chat in bubbles, of all bubbles of the labelled ones. */
const placesOf = ({ turns, labels, origin }: LabelledChat): number[] => {
  const labelled = new Set(Object.keys(labels).map((place) => (origin ? origin[Number(place) - 1]! : Number(place))));
  return turns.flatMap((_, index) => (labelled.has(origin?.[index] ?? index + 1) ? [index] : []));
};
const rounded = (scores: Iterable<number>) => Array.from(scores, (p) => Number(p.toFixed(5)));
const model = resolve(values.model);
const encoder = await Encoder.load(dirname(model), basename(model));
const out = createWriteStream(values.out);

for (const file of positionals) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const original = JSON.parse(line) as LabelledChat;
    if (values.fold !== undefined && original.fold !== Number(values.fold)) continue;
    const chat = values.bubbles ? intoBubbles(original) : original;
    const messages: RawReading[] = [];
    for (const [, text] of chat.turns) messages.push(await encoder.raw(text.slice(0, 4_000)));
    const talk = await encoder.rawConversation(
      chat.turns.map(([role], index) => ({ role, vector: messages[index]!['vector']! })),
    );
    for (const index of placesOf(chat)) {
      const conversation = Object.fromEntries(
        Object.entries(CONVERSATION).map(([key, width]) => [
          key,
          rounded(talk[key]!.subarray(index * width, (index + 1) * width)),
        ]),
      );
      const message = Object.fromEntries(MESSAGE.map((key) => [key, rounded(messages[index]![key]!)]));
      const turn = chat.origin?.[index] ?? index + 1;
      out.write(`${JSON.stringify({ id: chat.id, turn, message, conversation })}\n`);
    }
  }
}
out.end();
await encoder.dispose();
