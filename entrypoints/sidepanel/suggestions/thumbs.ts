import type { Assessment } from '../../../lib/assessment.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { phraseOf, type PhraseRef } from '../../../lib/feedback/event.ts';
import { receipts, type Receipt } from '../../../lib/state.ts';
import { tell } from '../announce.tsx';
import { answerTo, asked } from '../ask.ts';
import { thumbs } from '../state.ts';

/** Why a phrase did not help, as the agent picks it. */
export const REASONS = {
  'wrong-moment': 'wrong moment',
  'too-scripted': 'too scripted',
  'wrong-tone': 'wrong tone',
  'not-true': 'not true',
  'already-said': 'already said',
} as const;
export type Reason = keyof typeof REASONS;

const KEPT = 30;

/** The thumbs given in a chat, newest first, one a phrase. */
export function thumbsIn(chat: Assessment): Receipt[] {
  const key = conversationKey(chat.conversation);
  return thumbs.value.filter((receipt) => conversationKey(receipt.conversation) === key);
}

async function replace(old: Receipt | undefined, fresh: Receipt | null): Promise<void> {
  const others = thumbs.peek().filter((receipt) => receipt.id !== old?.id);
  thumbs.value = (fresh ? [fresh, ...others] : others).slice(0, KEPT);
  await receipts.setValue(thumbs.peek());
}

/** Where feedback with this id is kept: without a working database it lives in memory, under a negative id. */
export function keptWords(id: number): string {
  return id < 0 ? 'It counts for now; this browser does not keep it' : 'Saved on this device';
}

/** Gives a thumb, in place of an earlier one to the same phrase in this chat. */
export async function give(
  chat: Assessment,
  suggestion: PhraseRef & Pick<Receipt, 'place'>,
  outcome: Receipt['outcome'],
  reason?: Reason,
): Promise<void> {
  const { conversation } = chat;
  const phrase = phraseOf(suggestion);
  const before = thumbsIn(chat).find((receipt) => receipt.phraseId === phrase.phraseId);
  if (before && !(await asked({ kind: 'undo-feedback', conversation, id: before.id }))) return;
  const id = await answerTo<number>({ kind: 'feedback', at: Date.now(), conversation, phrase, outcome, reason });
  if (typeof id !== 'number') return replace(before, null);
  await replace(before, { id, conversation, ...phrase, place: suggestion.place, outcome, reason });
  tell(`Marked ${outcome === 'helpful' ? 'helpful' : 'not helpful'}. ${keptWords(id)}.`);
}

/** Takes a thumb back. */
export async function undo(receipt: Receipt): Promise<void> {
  const { conversation, id } = receipt;
  if (!(await asked({ kind: 'undo-feedback', conversation, id }))) return;
  await replace(receipt, null);
  tell('Feedback undone.');
}
