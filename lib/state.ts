import { browser, type Browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Assessment } from './assessment.ts';
import { conversationKey, type ConversationRef } from './conversation.ts';
import type { Use } from './feedback/aftermath.ts';
import type { PhraseRef } from './feedback/event.ts';
import type { DraftNotes } from './messages.ts';
import type { OwnPhrase } from './packs/own.ts';
import type { KeptRecipe } from './teach/kept-recipe.ts';
import { DEFAULT_TEAM, type Team } from './team.ts';

/** How the model is doing, for the panel. */
export interface ModelStatus {
  state: 'loading' | 'ready' | 'failed';
  /** 0…1 while loading. */
  progress?: number;
  error?: string;
}

/** A page that was found but could not be read, or shows no chat. */
export interface PageTrouble {
  tabId: number;
  frameId: number;
  documentId: string;
  adapter: string;
  site: string;
  state: 'no-chat' | 'unreadable';
  reason?: string;
}

/** Pauses the agent set: chats and sites until taken back, everything until a time. */
export interface Pauses {
  /** By `pauseKey`. */
  chats: string[];
  sites: string[];
  /** Epoch milliseconds; 0: not paused. */
  allUntil: number;
}

/** What an agent decides for themselves. */
export interface Personal {
  /** At most this many suggestions at once (domain rule 11: never more than three). */
  suggestions: 1 | 2 | 3;
  /** The agent's first name, for {agent}. */
  name: string;
  /** Care cues; off unless chosen. */
  careCues?: boolean;
}

export const modelStatus = storage.defineItem<ModelStatus>('session:model', { fallback: { state: 'loading' } });
export const troubles = storage.defineItem<PageTrouble[]>('session:troubles', { fallback: [] });
export const pauses = storage.defineItem<Pauses>('local:pauses', {
  version: 1,
  fallback: { chats: [], sites: [], allUntil: 0 },
});
export const personal = storage.defineItem<Personal>('local:personal', {
  version: 1,
  fallback: { suggestions: 3, name: '' },
});
/** The team file this agent works with, unless the browser's policy sets one. */
export const team = storage.defineItem<Team>('local:team', { version: 1, fallback: DEFAULT_TEAM });

/** The phrases the agent wrote: never part of the team file. */
export const ownPhrases = storage.defineItem<OwnPhrase[]>('local:own-phrases', { version: 1, fallback: [] });
/** The agent's favourite phrases, by `packId/phraseId`. */
export const favourites = storage.defineItem<string[]>('local:favourites', { version: 1, fallback: [] });

/** How sites are read, as taught in this browser: they go before the team's. */
export const recipes = storage.defineItem<KeptRecipe[]>('local:recipes', { version: 1, fallback: [] });
/** Sites where the agent said that what looks like a chat is none. */
export const declined = storage.defineItem<string[]>('session:declined', { fallback: [] });

/** A thumb the agent gave lately, so that each can be undone. */
export interface Receipt extends PhraseRef {
  /** The feedback's id. */
  id: number;
  conversation: ConversationRef;
  /** Where it stood among the suggestions, from 0. */
  place: number;
  outcome: 'helpful' | 'not-helpful';
  reason?: string;
}

export const receipts = storage.defineItem<Receipt[]>('session:receipts', { fallback: [] });

/**
 * The promises an agent said are kept, by `promiseKey`: no reminder of them comes back, after an update of the extension
 * neither, for their pages tell of them again. The panel is its only writer.
 */
export const keptPromises = storage.defineItem<string[]>('local:kept', { version: 1, fallback: [] });

/** Phrases that were used in open chats, until it is known how the customer took them. The background is its only writer. */
export const uses = storage.defineItem<Use[]>('session:uses', { fallback: [] });

/** What became of the browser's quota, until the agent has put the word away. The background writes it, the panel resets it. */
export interface Memory {
  /** So many chats that were not on screen made room for others. */
  letGo: number;
  /** Nothing was left to make room: what was read last could not be kept. */
  full: boolean;
}

export const memory = storage.defineItem<Memory>('session:memory', { fallback: { letGo: 0, full: false } });

/** When a browser command last asked for the phrase search (epoch milliseconds): the panel opens it. */
export const searchAsked = storage.defineItem<number>('session:search', { fallback: 0 });

/** The chat a browser command last asked for, in which window, and when (epoch milliseconds): the panel there shows it. */
export interface ChatAsked {
  key: string;
  windowId: number;
  at: number;
}

export const chatAsked = storage.defineItem<ChatAsked | null>('session:chat-asked', { fallback: null });

/** How often feedback was given, taken back or erased in this browser session. */
export const learnedCount = storage.defineItem<number>('session:learned', { fallback: 0 });

/** Feedback has changed: the next advice takes it into account. */
export async function countLearned(): Promise<void> {
  await learnedCount.setValue((await learnedCount.getValue()) + 1);
}

/** Forgets all that this browser session knows of chats and of the agent's doing; feedback counts as changed. */
export async function eraseSession(): Promise<void> {
  const keys = Object.keys(await storage.snapshot('session')).filter((key) => key !== 'model' && key !== 'learned');
  await storage.removeItems(keys.map((key) => `session:${key}` as const));
  await countLearned();
}

const CHAT_PREFIX = 'chat:';

/** The storage item of one conversation's assessment. The background is its only writer. */
export function assessmentItem(ref: ConversationRef) {
  return storage.defineItem<Assessment | null>(`session:${CHAT_PREFIX}${conversationKey(ref)}`, { fallback: null });
}

/** All assessments, in no order. */
export async function allAssessments(): Promise<Assessment[]> {
  const session = await storage.snapshot('session');
  return Object.entries(session)
    .filter(([key]) => key.startsWith(CHAT_PREFIX))
    .map(([, value]) => value as Assessment)
    .filter(Boolean);
}

/** Calls back with the assessments that changed, by conversation key; null where one was forgotten. Returns the way to stop. */
export function watchAssessments(changed: (chats: Map<string, Assessment | null>) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'session') return;
    const chats = Object.entries(changes)
      .filter(([key]) => key.startsWith(CHAT_PREFIX))
      .map(([key, { newValue }]) => [key.slice(CHAT_PREFIX.length), (newValue as Assessment) ?? null] as const);
    if (chats.length > 0) changed(new Map(chats));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** What the draft guard notes in the reply an agent is writing. The background is its only writer. */
export interface NotedDraft {
  /** The tab and document it is written in. */
  tabId: number;
  documentId: string;
  notes: DraftNotes;
}

const DRAFT_PREFIX = 'draft:';

/** The storage item of one conversation's noted draft; null while there is nothing to note. */
export function draftItem(ref: ConversationRef) {
  return storage.defineItem<NotedDraft | null>(`session:${DRAFT_PREFIX}${conversationKey(ref)}`, { fallback: null });
}

/** Forgets the noted drafts that are gone. */
export async function dropDrafts(gone: (draft: NotedDraft) => boolean): Promise<void> {
  const session = await storage.snapshot('session');
  const keys = Object.keys(session).filter((key) => key.startsWith(DRAFT_PREFIX) && gone(session[key] as NotedDraft));
  await storage.removeItems(keys.map((key) => `session:${key}` as const));
}
