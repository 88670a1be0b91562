import type { LabelledChat } from './chats.ts';

/**
 * The chat as live chat would bring it: every customer entry of several sentences in up to three bubbles. The last bubble
 * keeps the label.
 */
export function intoBubbles(chat: LabelledChat): LabelledChat {
  const turns: LabelledChat['turns'] = [];
  const origin: number[] = [];
  const labels: LabelledChat['labels'] = {};
  chat.turns.forEach(([role, text], index) => {
    const sentences = role === 'customer' ? text.split(/(?<=[.!?])\s+|\n+/).filter(Boolean) : [text];
    const size = Math.ceil(sentences.length / 3);
    for (let at = 0; at < sentences.length; at += size) {
      turns.push([role, sentences.slice(at, at + size).join(' ')]);
      origin.push(index + 1);
    }
    const label = chat.labels[String(index + 1)];
    if (label) labels[String(turns.length)] = label;
  });
  return { ...chat, turns, labels, origin };
}
