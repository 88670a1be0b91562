import '../../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import type { Moves } from '../../../lib/coaching/moves.ts';
import { spokenTexts, type Message } from '../../../lib/conversation.ts';
import { Encoder } from '../../../lib/emotion/encoder.ts';
import { WindowReader } from '../../../lib/emotion/reader.ts';

/** The shipped model, asked for the moves of a good next reply. */
export interface MovesModel {
  movesAfter(messages: readonly Message[]): Promise<Moves>;
  dispose(): Promise<void>;
}

export async function loadMovesModel(): Promise<MovesModel> {
  const encoder = await Encoder.load(fileURLToPath(new URL('../../../models/', import.meta.url)), 'levelhead');
  const reader = new WindowReader(encoder);
  const { moves: names, techniques } = encoder.labels;
  return {
    async movesAfter(messages) {
      const { reading } = await reader.read(spokenTexts(messages));
      const moves = reading.conversation.at(-1)!.moves;
      return Object.fromEntries(names.map((name, i) => [techniques[name] ?? name, moves[i]!]));
    },
    dispose: () => encoder.dispose(),
  };
}
