import type { Assessment } from '../assessment.ts';
import { conversationKey } from '../conversation.ts';
import { followUse, type Use } from '../feedback/aftermath.ts';
import { record } from '../feedback/record.ts';
import { uses } from '../state.ts';
import { inTurn } from './turns.ts';

/** So many uses are followed at once, the newest. */
const FOLLOWED = 30;

const change = (next: (before: Use[]) => Promise<Use[]>): Promise<void> =>
  inTurn('uses', async () => uses.setValue(await next(await uses.getValue())));

/** A phrase was inserted or copied: what becomes of it is followed, once, also where it is told twice. */
export function noteUse(event: Use['event'], outcome: 'inserted' | 'copied', chat: Assessment): Promise<void> {
  const text = outcome === 'inserted' ? textOf(event.phraseId, chat) : undefined;
  const use: Use = {
    chat: conversationKey(chat.conversation),
    event,
    messageId: chat.lastMessageId,
    ...(text !== undefined && { text }),
    said: chat.answer?.length ?? 0,
    answered: false,
    turns: 0,
  };
  const isSame = ({ event: { at, phraseId } }: Use) => at === event.at && phraseId === event.phraseId;
  return change(async (before) => (before.some(isSame) ? before : [...before, use].slice(-FOLLOWED)));
}

function textOf(phraseId: string, { suggestions, reserve, overdue = [], reply = [] }: Assessment): string | undefined {
  const offered = [...suggestions, ...reserve, ...overdue, ...reply.flatMap(({ choices }) => choices)];
  return offered.find((suggestion) => suggestion.phraseId === phraseId)?.text;
}

/** Whether a phrase was used since the customer's newest message. */
export async function isUsedIn({ conversation, lastMessageId }: Assessment): Promise<boolean> {
  const key = conversationKey(conversation);
  return (await uses.getValue()).some(
    ({ chat, messageId, turns }) => chat === key && messageId === lastMessageId && turns === 0,
  );
}

/** Learns from chats that changed; a chat that was forgotten tells nothing more. */
export async function followUses(changed: ReadonlyMap<string, Assessment | null>): Promise<void> {
  if (!(await uses.getValue()).some(({ chat }) => changed.has(chat))) return;
  await change(async (before) => {
    const after: Use[] = [];
    for (const use of before) {
      const chat = changed.get(use.chat);
      if (chat === undefined) after.push(use);
      if (!chat) continue;
      const { learned, next } = followUse(use, chat);
      for (const outcome of learned) await record({ ...use.event, at: Date.now(), outcome });
      if (next) after.push(next);
    }
    return after;
  });
}
