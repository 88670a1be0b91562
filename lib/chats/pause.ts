import { conversationKey, type ConversationRef } from '../conversation.ts';
import { keyOf } from '../hash.ts';
import type { Pauses } from '../state.ts';

/** What a paused chat is kept by: no id, for on a few desks that is the customer's name. */
export function pauseKey(ref: ConversationRef): string {
  return keyOf(conversationKey(ref));
}

/** Whether the agent paused Levelhead for this chat, its site, or everything until later. */
export function isPaused(pauses: Pauses, ref: ConversationRef, now: number): boolean {
  return now < pauses.allUntil || pauses.sites.includes(ref.site) || pauses.chats.includes(pauseKey(ref));
}
