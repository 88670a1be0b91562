import '../../lib/emotion/runtime-node.ts';
import { fileURLToPath } from 'node:url';
import { Encoder } from '../../lib/emotion/encoder.ts';
import { WindowReader } from '../../lib/emotion/reader.ts';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
/** A chat is judged again whole at each new message; so many messages long are those counted here. */
const CHAT = 20;

/** How often the encoder runs for a message while chats grow by one message at a time; 1 is the least possible. */
export async function countEncodings(texts: readonly string[]): Promise<number> {
  const encoder = await Encoder.load(MODELS, 'levelhead');
  const reader = new WindowReader(encoder);
  const distinct = [...new Set(texts)];
  for (let start = 0; start < distinct.length; start += CHAT) {
    const chat = distinct.slice(start, start + CHAT).map((text) => ({ role: 'customer' as const, text }));
    for (let length = 1; length <= chat.length; length += 1) await reader.read(chat.slice(0, length), 2);
  }
  await encoder.dispose();
  return reader.encodings / distinct.length;
}
