import type { Encoder } from '../../lib/emotion/encoder.ts';
import type { LabelledChat } from './chats.ts';
import { randomness } from './metrics.ts';
import { percent } from './tables.ts';

const expected = (heat: number[]) => heat.reduce((sum, p) => sum + p, 0);

/**
 * Share of messages with heat ≥ 2 in which deleting the words of the highest heat share lowers the message's heat more
 * than deleting as many other words, averaged over five draws, does.
 */
export async function markedWords(encoder: Encoder, chats: LabelledChat[], limit: number): Promise<{ share: number; of: number }> {
  const random = randomness(7);
  let better = 0;
  let of = 0;
  for (const chat of chats) {
    for (const [place, label] of Object.entries(chat.labels)) {
      const text = chat.turns[Number(place) - 1]![1];
      if (label.heat < 2 || of >= limit) continue;
      const { heat, spans } = await encoder.encode(text);
      if (spans.length < 6) continue;
      const marked = Math.max(1, Math.round(spans.length / 5));
      const without = async (gone: Set<number>) => {
        const left = spans.filter((_, index) => !gone.has(index)).map(({ start, end }) => text.slice(start, end));
        return expected(heat) - expected((await encoder.encode(left.join(' '))).heat);
      };
      const order = spans.map((_, index) => index).sort((a, b) => spans[b]!.share - spans[a]!.share);
      const drop = await without(new Set(order.slice(0, marked)));
      let others = 0;
      for (let draw = 0; draw < 5; draw++) {
        const rest = order.slice(marked);
        others += (await without(new Set(Array.from({ length: marked }, () => rest[Math.floor(random() * rest.length)]!)))) / 5;
      }
      of += 1;
      if (drop > others) better += 1;
    }
  }
  return { share: better / of, of };
}

export async function markedSection(encoder: Encoder, chats: LabelledChat[], limit: number): Promise<string> {
  const { share, of } = await markedWords(encoder, chats, limit);
  return `### Marked words\n\nDeleting the fifth of the words with the highest share lowers the message’s heat more than deleting as many others in **${percent(share)}** of ${of} messages with heat ≥ 2 (shipped file).`;
}
