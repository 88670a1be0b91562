import type { Encoder } from '../../lib/emotion/encoder.ts';
import { tellingWords } from '../../lib/escalation/telling-words.ts';
import { type LabelledChat, sourceOf } from './chats.ts';
import { randomness } from './metrics.ts';
import { percent, table } from './tables.ts';

/** Deletions of other words that a deletion of the marked ones is compared with. */
const DRAWS = 5;

const expected = (heat: number[]) => heat.reduce((sum, p) => sum + p, 0);

interface MarkedWords {
  /** Messages in which deleting the marked words lowers the heat more than deleting as many others does on average. */
  better: number;
  /** Messages in which words are marked. */
  marked: number;
  messages: number;
}

/** What the words that the extension marks do to the heat of messages with heat ≥ 2 and at least six words. */
export async function markedWords(encoder: Encoder, chats: LabelledChat[], limit: number): Promise<MarkedWords> {
  const random = randomness(7);
  const found: MarkedWords = { better: 0, marked: 0, messages: 0 };
  for (const chat of chats) {
    for (const [place, label] of Object.entries(chat.labels)) {
      const text = chat.turns[Number(place) - 1]![1];
      if (label.heat < 2 || found.messages >= limit) continue;
      const { heat, spans } = await encoder.encode(text);
      if (spans.length < 6) continue;
      found.messages += 1;
      const marked = new Set(tellingWords(text, spans));
      if (marked.size === 0) continue;
      found.marked += 1;
      const without = async (gone: ReadonlySet<object>) => {
        const left = spans.filter((span) => !gone.has(span)).map(({ start, end }) => text.slice(start, end));
        return expected(heat) - expected((await encoder.encode(left.join(' '))).heat);
      };
      const rest = spans.filter((span) => !marked.has(span));
      let others = 0;
      for (let draw = 0; draw < DRAWS; draw++) {
        const some = rest.toSorted(() => random() - 0.5).slice(0, marked.size);
        others += (await without(new Set(some))) / DRAWS;
      }
      if ((await without(marked)) > others) found.better += 1;
    }
  }
  return found;
}

export async function markedSection(encoder: Encoder, chats: LabelledChat[], limit: number): Promise<string> {
  const rows: string[][] = [];
  for (const source of ['own', 'twitter', 'cucom'] as const) {
    const of = chats.filter(({ id }) => sourceOf(id) === source);
    const { better, marked, messages } = await markedWords(encoder, of, limit);
    rows.push([source, `${messages}`, percent(marked / messages), percent(better / marked)]);
  }
  return [
    '### Marked words (shipped file)',
    'Messages with heat ≥ 2: how often the extension marks words, and how often deleting those lowers the message’s heat more than deleting as many others.',
    table(['source', 'messages', 'with marks', 'marks lower it more'], rows),
  ].join('\n\n');
}
