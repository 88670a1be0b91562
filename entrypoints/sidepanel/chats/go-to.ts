import { browser } from 'wxt/browser';
import type { Assessment } from '../../../lib/assessment.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { choice, chosenKey, ordered } from '../chosen.ts';
import { problem } from '../ask.ts';
import { activeTab, chats } from '../state.ts';
import { frontChat } from '../view.ts';

/** Shows a chat in the panel and brings its tab to the front. */
export async function goTo(chat: Assessment): Promise<void> {
  const here = activeTab.peek()?.id ?? null;
  const place = chat.places.find((one) => one.tabId === here) ?? chat.places.find((one) => one.shown) ?? chat.places[0];
  const tabId = place?.tabId ?? here;
  const front = frontChat([...chats.peek().values()], tabId);
  choice.value = {
    key: conversationKey(chat.conversation),
    tabId,
    front: front ? conversationKey(front.conversation) : null,
  };
  if (!place || place.tabId === here) return;
  try {
    const tab = await browser.tabs.update(place.tabId, { active: true });
    if (tab) await browser.windows.update(tab.windowId, { focused: true });
  } catch {
    problem.value = 'Its tab is closed.';
  }
}

/** Goes to the next chat in the strip, from the last to the first. */
export function goToNext(): void {
  const list = ordered.peek();
  const at = list.findIndex((chat) => conversationKey(chat.conversation) === chosenKey.peek());
  const next = list[(at + 1) % list.length];
  if (next) void goTo(next);
}
