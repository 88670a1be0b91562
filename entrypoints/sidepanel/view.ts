import { type Assessment, wasOpen } from '../../lib/assessment.ts';
import { isPaused } from '../../lib/chats/pause.ts';
import { conversationKey } from '../../lib/conversation.ts';
import { covers, patternOf } from '../../lib/sites.ts';
import type { PageTrouble, Pauses } from '../../lib/state.ts';

/** What the panel stands before: a chat, or the reason there is none. */
export type View =
  | { is: 'chat'; chat: Assessment }
  | { is: 'paused'; what: 'everything'; until: number }
  | { is: 'paused'; what: 'site'; site: string }
  | { is: 'paused'; what: 'chat'; chat: Assessment }
  | { is: 'unreadable'; trouble: PageTrouble }
  | { is: 'no-chat'; trouble: PageTrouble }
  | { is: 'site-not-allowed'; pattern: string }
  | { is: 'site-unknown' }
  | { is: 'waiting' }
  | { is: 'nothing-open' };

/** A chat the agent chose in the panel, and the tab and front chat at that moment: a change of either ends the choice. */
export interface Choice {
  key: string;
  tabId: number | null;
  front: string | null;
}

export interface World {
  chats: readonly Assessment[];
  tab: { id: number; url?: string } | null;
  sites: readonly string[];
  troubles: readonly PageTrouble[];
  pauses: Pauses;
  choice: Choice | null;
  now: number;
}

/** The chat in front in a tab: one it shows, else its most recent one. */
export function frontChat(chats: readonly Assessment[], tabId: number | null): Assessment | undefined {
  const here = chats
    .filter((chat) => wasOpen(chat) && chat.places.some((place) => place.tabId === tabId))
    .sort((a, b) => b.lastMessageAt - a.lastMessageAt);
  return here.find((chat) => chat.places.some((place) => place.tabId === tabId && place.shown)) ?? here[0];
}

function chosen({ chats, tab, choice }: World): Assessment | undefined {
  const front = frontChat(chats, tab?.id ?? null);
  if (!choice) return front;
  const frontKey = front ? conversationKey(front.conversation) : null;
  if (choice.tabId !== (tab?.id ?? null) || choice.front !== frontKey) return front;
  return chats.find((chat) => conversationKey(chat.conversation) === choice.key) ?? front;
}

/** Whether the agent picked this chat, rather than it standing in front by itself. */
function isChoice({ choice }: World, chat: Assessment | undefined): boolean {
  return chat !== undefined && choice?.key === conversationKey(chat.conversation);
}

/** Tells what the panel should show now: what is on screen but unreadable comes before a chat that is hidden. */
export function viewOf(world: World): View {
  const { tab, sites, troubles, pauses, now } = world;
  if (now < pauses.allUntil) return { is: 'paused', what: 'everything', until: pauses.allUntil };
  const chat = chosen(world);
  const here = troubles.filter(({ tabId }) => tabId === tab?.id);
  const trouble = here.find(({ state }) => state === 'unreadable') ?? here[0];
  if (trouble?.state === 'unreadable' && !isChoice(world, chat) && !chat?.places.some(({ shown }) => shown)) {
    return { is: 'unreadable', trouble };
  }
  if (chat) {
    if (pauses.sites.includes(chat.conversation.site)) {
      return { is: 'paused', what: 'site', site: chat.conversation.site };
    }
    return isPaused(pauses, chat.conversation, now) ? { is: 'paused', what: 'chat', chat } : { is: 'chat', chat };
  }
  if (!tab) return { is: 'nothing-open' };
  const site = tab.url && URL.canParse(tab.url) ? new URL(tab.url).origin : undefined;
  if (site && pauses.sites.includes(site)) return { is: 'paused', what: 'site', site };
  if (trouble) return { is: trouble.state, trouble };
  if (tab.url === undefined) return { is: 'site-unknown' };
  const pattern = patternOf(tab.url);
  if (pattern === null) return { is: 'nothing-open' };
  return covers(sites, tab.url) ? { is: 'waiting' } : { is: 'site-not-allowed', pattern };
}
