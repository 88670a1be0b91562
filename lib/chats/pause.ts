import { conversationKey, type ConversationRef } from '../conversation.ts';
import type { Pauses } from '../state.ts';

/** Whether the agent paused Levelhead for this chat, its site, or everything until later. */
export function isPaused(pauses: Pauses, ref: ConversationRef, now: number): boolean {
  return now < pauses.allUntil || pauses.sites.includes(ref.site) || pauses.chats.includes(conversationKey(ref));
}
