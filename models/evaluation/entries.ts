import type { Topic } from '../../lib/emotion/reading.ts';
import { sourceOf } from './chats.ts';
import type { LabelledChat, Source, TurnLabel } from './chats.ts';

/** A line of `oof.jsonl`: calibrated scores of one customer entry by a model that has not seen its chat. */
export interface Scores {
  id: string;
  turn: number;
  heat: number[];
  forecast: number;
  emotions: number[];
  conversationEmotions: number[];
  signals: number[];
  conversationSignals: number[];
  messageHeat: number[];
  driver: number[];
  moves: number[];
  level: number;
  /** P(heat ≥ 1 … 4) where the chat is cut into bubbles. */
  bubbledHeat?: number[];
  emotionLabels: string[];
  conversationEmotionLabels: string[];
  /** Flagged at dial position 1 … 5, with thresholds of the other folds. */
  flags: boolean[];
  /** What the message by itself is about, with the cut of the other folds; absent in scores of models that have no topics. */
  topics?: Topic[];
}

/** One labelled customer entry with its scores and its text. */
export interface Entry {
  chat: LabelledChat;
  source: Source;
  turn: number;
  /** The number, among the customer's turns, of the turn this entry belongs to. */
  customerTurn: number;
  text: string;
  label: TurnLabel;
  scores: Scores;
  /** Heat 3 or more comes within the customer's next three turns; later entries of this turn count. */
  ahead: boolean;
  /** Heat 3 has not been reached yet in this chat, this entry included. */
  beforeFirst: boolean;
}

/** For each entry the number, among its role's turns, of the turn it belongs to. */
export function turnNumbers(turns: LabelledChat['turns']): number[] {
  const count = { customer: 0, agent: 0 };
  return turns.map(([role], index) => {
    if (turns[index - 1]?.[0] !== role) count[role] += 1;
    return count[role];
  });
}

/** Joins chats with their scores. @throws when a labelled entry has no scores */
export function entriesOf(chats: LabelledChat[], scores: Scores[]): Entry[] {
  const known = new Map(scores.map((line) => [`${line.id} ${line.turn}`, line]));
  return chats.flatMap((chat) => {
    const numbers = turnNumbers(chat.turns);
    const turns = Object.keys(chat.labels)
      .map(Number)
      .sort((a, b) => a - b);
    let hotYet = false;
    return turns.map((turn): Entry => {
      const label = chat.labels[turn]!;
      const found = known.get(`${chat.id} ${turn}`);
      if (!found) throw new Error(`no scores for ${chat.id}, entry ${turn}: score it, then evaluate`);
      hotYet ||= label.heat >= 3;
      const customerTurn = numbers[turn - 1]!;
      return {
        chat,
        source: sourceOf(chat.id),
        turn,
        customerTurn,
        text: chat.turns[turn - 1]![1],
        label,
        scores: found,
        ahead: turns.some(
          (later) => later > turn && numbers[later - 1]! - customerTurn <= 3 && chat.labels[later]!.heat >= 3,
        ),
        beforeFirst: !hotYet,
      };
    });
  });
}

/** Entries by chat: what the bootstrap draws. */
export function byChat(entries: Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.chat.id);
    if (group) group.push(entry);
    else groups.set(entry.chat.id, [entry]);
  }
  return [...groups.values()];
}
