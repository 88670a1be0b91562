import type { Assessment, Suggestion } from '../../../lib/assessment.ts';
import { conversationKey } from '../../../lib/conversation.ts';
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

/** Gives a thumb, in place of an earlier one to the same phrase in this chat. */
export async function give(
  chat: Assessment,
  { phraseId, technique }: Pick<Suggestion, 'phraseId' | 'technique'>,
  outcome: Receipt['outcome'],
  reason?: Reason,
): Promise<void> {
  const { conversation } = chat;
  const before = thumbsIn(chat).find((receipt) => receipt.phraseId === phraseId);
  if (before && !(await asked({ kind: 'undo-feedback', conversation, id: before.id }))) return;
  const id = await answerTo<number>({ kind: 'feedback', conversation, phraseId, outcome, reason });
  if (typeof id !== 'number') return replace(before, null);
  await replace(before, { id, conversation, phraseId, technique, outcome, reason });
  tell(outcome === 'helpful' ? 'Marked helpful. Saved on this device.' : 'Marked not helpful. Saved on this device.');
}

/** Takes a thumb back. */
export async function undo(receipt: Receipt): Promise<void> {
  const { conversation, id } = receipt;
  if (!(await asked({ kind: 'undo-feedback', conversation, id }))) return;
  await replace(receipt, null);
  tell('Feedback undone.');
}
