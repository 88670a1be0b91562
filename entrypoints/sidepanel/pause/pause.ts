import { pauseKey } from '../../../lib/chats/pause.ts';
import type { ConversationRef } from '../../../lib/conversation.ts';
import { pauses, type Pauses } from '../../../lib/state.ts';
import { paused } from '../state.ts';
import type { View } from '../view.ts';

export const HOUR_MS = 60 * 60_000;

function set(change: Partial<Pauses>): void {
  paused.value = { ...paused.peek(), ...change };
  void pauses.setValue(paused.peek());
}

export const pauseChat = (ref: ConversationRef) => set({ chats: [...paused.peek().chats, pauseKey(ref)] });
export const pauseSite = (site: string) => set({ sites: [...paused.peek().sites, site] });
export const pauseAll = (until: number) => set({ allUntil: until });

/** Ends the pause that the panel shows. */
export function resume(view: Extract<View, { is: 'paused' }>): void {
  const { chats, sites } = paused.peek();
  if (view.what === 'everything') set({ allUntil: 0 });
  else if (view.what === 'site') set({ sites: sites.filter((site) => site !== view.site) });
  else set({ chats: chats.filter((key) => key !== pauseKey(view.chat.conversation)) });
}
