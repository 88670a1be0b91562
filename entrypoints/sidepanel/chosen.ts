import { computed, signal } from '@preact/signals';
import { wasOpen } from '../../lib/assessment.ts';
import { conversationKey } from '../../lib/conversation.ts';
import { byHeat } from './order.ts';
import { activeTab, chats, now, pageTroubles, paused, sites } from './state.ts';
import { viewOf, type Choice } from './view.ts';

export const choice = signal<Choice | null>(null);

/** All open chats, hottest first; of those never opened, the ones a page lists. */
export const ordered = computed(() =>
  byHeat(chats.value.values(), now.value).filter((chat) => wasOpen(chat) || chat.places.length > 0),
);

/** What the panel shows now. */
export const view = computed(() =>
  viewOf({
    chats: [...chats.value.values()],
    tab: activeTab.value,
    sites: sites.value,
    troubles: pageTroubles.value,
    pauses: paused.value,
    choice: choice.value,
    now: now.value,
  }),
);

/** The key of the chat in the panel, paused or not. */
export const chosenKey = computed(() => ('chat' in view.value ? conversationKey(view.value.chat.conversation) : null));
