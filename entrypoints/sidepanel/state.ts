import { signal, type Signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Assessment } from '../../lib/assessment.ts';
import { conversationKey } from '../../lib/conversation.ts';
import { followItem, followReading, type Item } from '../../lib/follow-item.ts';
import { grantedSites, watchSites } from '../../lib/sites.ts';
import {
  allAssessments,
  declined,
  favourites,
  keptPromises,
  memory,
  modelStatus,
  ownPhrases,
  pauses,
  personal,
  receipts,
  troubles,
  watchAssessments,
  type Memory,
  type ModelStatus,
  type PageTrouble,
  type Pauses,
  type Personal,
  type Receipt,
} from '../../lib/state.ts';
import type { OwnPhrase } from '../../lib/packs/own.ts';
import { teamInForce, watchTeam } from '../../lib/team-in-force.ts';
import { DEFAULT_TEAM, type Team } from '../../lib/team.ts';

/** The tab in front in this panel's window; its address only where Levelhead may know it. */
export interface ActiveTab {
  id: number;
  url?: string;
}

export const chats = signal<ReadonlyMap<string, Assessment>>(new Map());
export const model = signal<ModelStatus>({ state: 'loading' });
/** What became of the browser's quota. */
export const room = signal<Memory>({ letGo: 0, full: false });
export const pageTroubles = signal<PageTrouble[]>([]);
export const paused = signal<Pauses>({ chats: [], sites: [], allUntil: 0 });
export const agent = signal<Personal>({ suggestions: 3, name: '' });
export const team = signal<Team>(DEFAULT_TEAM);
export const sites = signal<string[]>([]);
export const thumbs = signal<Receipt[]>([]);
/** The agent's own phrases. */
export const own = signal<OwnPhrase[]>([]);
/** The agent's favourites, by `packId/phraseId`. */
export const starred = signal<string[]>([]);
/** Promises the agent said are kept, by `promiseKey`. */
export const kept = signal<string[]>([]);
/** Sites where what looks like a chat was said to be none. */
export const declinedSites = signal<string[]>([]);
export const windowId = signal<number | undefined>(undefined);
export const activeTab = signal<ActiveTab | null>(null);
/** Epoch milliseconds, renewed every ten seconds for "seen 2 minutes ago" and for what goes stale. */
export const now = signal(Date.now());
/** Epoch milliseconds, renewed every second while the panel can be seen: for clocks only. */
export const second = signal(Date.now());
/** False until the first reading of all of it. */
export const ready = signal(false);

function mirror<T>(item: Item<T>, into: Signal<T>): Promise<void> {
  return followItem(item, (value) => (into.value = value)).said;
}

/** What changes while the chats are read is newer than what was read of them. */
async function followChats(): Promise<void> {
  const known = new Map<string, Assessment | null>();
  const show = () => {
    chats.value = new Map([...known].flatMap(([key, chat]) => (chat ? [[key, chat]] : [])));
    now.value = Date.now();
    second.value = now.value;
  };
  watchAssessments((changed) => {
    for (const [key, chat] of changed) known.set(key, chat);
    show();
  });
  for (const chat of await allAssessments()) {
    const key = conversationKey(chat.conversation);
    if (!known.has(key)) known.set(key, chat);
  }
  show();
}

async function followTab(): Promise<void> {
  windowId.value = (await browser.windows.getCurrent()).id;
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, windowId: windowId.peek() });
    activeTab.value = tab?.id === undefined ? null : { id: tab.id, url: tab.url || undefined };
  };
  browser.tabs.onActivated.addListener((tab) => tab.windowId === windowId.peek() && void look());
  browser.tabs.onUpdated.addListener((tabId) => tabId === activeTab.value?.id && void look());
  browser.tabs.onReplaced?.addListener(() => void look());
  browser.action.onClicked.addListener(() => void look());
  await look();
}

/** Mirrors the extension's state into the signals above, for as long as the panel lives. */
export async function follow(): Promise<void> {
  setInterval(() => (now.value = Date.now()), 10_000);
  setInterval(() => {
    if (document.visibilityState === 'visible') second.value = Date.now();
  }, 1_000);
  await Promise.all([
    followChats(),
    mirror(modelStatus, model),
    mirror(memory, room),
    mirror(troubles, pageTroubles),
    mirror(pauses, paused),
    mirror(personal, agent),
    mirror(receipts, thumbs),
    mirror(ownPhrases, own),
    mirror(favourites, starred),
    mirror(declined, declinedSites),
    mirror(keptPromises, kept),
    followReading(grantedSites, watchSites, (granted) => (sites.value = granted)).said,
    followReading(teamInForce, watchTeam, (inForce) => (team.value = inForce.team)).said,
    followTab(),
  ]);
  ready.value = true;
}
