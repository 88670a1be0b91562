import type { Stage, Technique } from './coaching/techniques.ts';
import type { ConversationRef } from './conversation.ts';
import { type Driver, type Emotion, type Signal, SIGNALS, type Topic } from './emotion/reading.ts';

/** Feeling towards the company now: 0 calm, 1 uneasy, 2 frustrated, 3 escalating, 4 critical (domain, section 2). */
export type Heat = 0 | 1 | 2 | 3 | 4;

/** `heat` is null unless the status is `judged` or `words-only`: not knowing is not calm. */
export type Status = 'judged' | 'words-only' | 'not-judged' | 'unreadable' | 'stale';

export type Trend = 'rising' | 'steady' | 'falling';

/** Why a flag is up. */
export type FlagReason =
  | { kind: 'signal'; signal: Signal }
  | { kind: 'heat'; heat: Heat }
  | { kind: 'forecast'; probability: number }
  | { kind: 'trend'; from: Heat; to: Heat };

export interface Flag {
  /** 1-based customer turn at which the present flag went up. */
  sinceTurn: number;
  reasons: FlagReason[];
}

/** The customer's own words behind a reading. */
export interface Evidence {
  messageId: string;
  /** At most 200 characters of the message. */
  quote: string;
  /** The words that count, as UTF-16 offsets into `quote`; empty where the share is diffuse ("from the course of the chat"). */
  marks: { start: number; end: number }[];
  signal?: Signal;
}

/** What the escalation part says of the customer at the newest message. */
export interface Judgement {
  status: Exclude<Status, 'unreadable' | 'stale'>;
  heat: Heat | null;
  /** Expected heat / 4, in 0…1. */
  heatScore: number | null;
  /** P(heat ≥ 3 within the customer's next three turns). */
  forecast: number | null;
  trend: Trend;
  /** Heat of each customer turn so far, oldest first; null where a turn could not be judged. */
  history: (Heat | null)[];
  flag: Flag | null;
  emotions: Record<Emotion, number> | null;
  emotionLabels: Emotion[];
  signals: Signal[];
  signalScores: Record<Signal, number>;
  driver: Driver | null;
  /** ISO 639-1 code, or null where too short to tell. */
  language: string | null;
  evidence: Evidence[];
  /** What the customer's messages are about, by message id; without those the model has not read. */
  topics: Record<string, Topic[]>;
  /** Absent where no like reading was corrected. */
  doubt?: Doubt;
}

/** What the agent's corrections of like readings make of this one. */
export interface Doubt {
  /** Like readings that were corrected. */
  times: number;
  /** 0…1; 1 is a reading of a kind that was never corrected. */
  certainty: number;
  /** The heat that was read, where so many agreed that it was moved. */
  from?: Heat;
}

/** What is known of a chat that no page has shown: nothing, and so it is stale at once. */
export function neverOpen(conversation: ConversationRef, adapter: string): Assessment {
  return {
    conversation,
    adapter,
    title: `Chat ${conversation.id}`.slice(0, 200),
    ...notJudged(),
    stage: 'open',
    suggestions: [],
    reserve: [],
    places: [],
    unread: 0,
    lastMessageAt: 0,
    lastSeenAt: 0,
  };
}

/** What is said of a customer that could not be judged: nothing. */
export function notJudged(language: string | null = null): Judgement {
  return {
    status: 'not-judged',
    heat: null,
    heatScore: null,
    forecast: null,
    trend: 'steady',
    history: [],
    flag: null,
    emotions: null,
    emotionLabels: [],
    signals: [],
    signalScores: Object.fromEntries(SIGNALS.map((signal) => [signal, 0])) as Record<Signal, number>,
    driver: null,
    language,
    evidence: [],
    topics: {},
  };
}

/** A place in a suggestion's text that came from, or waits for, a fact of the chat. */
export interface Slot {
  name: string;
  /** UTF-16 offsets into the suggestion's text. */
  start: number;
  end: number;
  /** False: a gap shown as `[name]`, for the agent to fill. */
  filled: boolean;
}

export interface Suggestion {
  /** `packId/phraseId`. */
  phraseId: string;
  /** Short hash of the phrase's unfilled text: an edited phrase is another phrase to the tallies. */
  textHash: string;
  packId: string;
  packName: string;
  technique: Technique;
  text: string;
  slots: Slot[];
  /** One line that names the trigger. */
  why: string;
  /** What learning did to its place, in the agent's words: "you marked this not helpful here". */
  learned?: string;
  /** The phrase (`packId/phraseId`) that feedback moved out of this place. */
  insteadOf?: string;
  /** Which step of a boundary it takes: name the behaviour, then the consequence. */
  step?: 1 | 2;
  tone: 'plain' | 'warm' | 'concise';
}

/** The order of a full reply (domain rule 1). */
export const REPLY_PLACES = ['feeling', 'fact', 'action', 'time'] as const;
export type ReplyPlace = (typeof REPLY_PLACES)[number];

/** One move of a full reply. */
export interface ReplyPart {
  place: ReplyPlace;
  /** The phrase to begin with, then others of the same technique to put in its place. */
  choices: Suggestion[];
  /** The part may not stand unless one of these techniques stands beside it (the "not when" column). */
  needs?: Technique[];
}

/** Words of this chat, at most 200 characters. */
export interface Quote {
  by: 'customer' | 'agent';
  text: string;
}

/** Three facts for whoever takes the chat over; an empty one is not said in the chat. */
export interface HandOver {
  happened: Quote[];
  tried: Quote[];
  wanted: Quote[];
}

/** The customer waits. */
export interface Waiting {
  /** The message the wait began with. */
  messageId: string;
  /** For an answer to it; or for the news that the agent went to find. */
  for: 'answer' | 'news';
  /** Epoch milliseconds of that message. */
  since: number;
  /** The page tells no time, and the message was there when the chat was first seen: the wait may be longer. */
  atLeast?: true;
}

/** A time the agent gave the customer. */
export interface Promised {
  /** The agent's own words for it: "by 15:00". */
  words: string;
  /** Epoch milliseconds of the message. */
  madeAt: number;
  /** Epoch milliseconds when it lapses. */
  due: number;
}

/** A document that shows the conversation. */
export interface Place {
  tabId: number;
  frameId: number;
  /** Made by the content script when it starts: another document, another id. */
  documentId: string;
  revision: number;
  /** Whether the page shows this chat now, rather than keeping it hidden. */
  shown: boolean;
  composer: ComposerMode;
  /** The page has not opened it: only a row of its list is there. */
  listed?: true;
}

export type ComposerMode = 'reply' | 'note' | 'none';

export interface Assessment extends Judgement {
  conversation: ConversationRef;
  adapter: string;
  /** The customer's name, or what the page calls the chat. */
  title: string;
  stage: Stage;
  /** What the customer's newest turn is about, in the packs' words for issues. */
  issues?: string[];
  suggestions: Suggestion[];
  /** Further suggestions in order, for "next suggestion". */
  reserve: Suggestion[];
  /** A cue for the agent beside the suggestions, such as a pace hint. */
  hint?: string;
  /** What the suggestions become once the wait passes {@link WAIT_LIMIT_MS}; absent where they stay the same. */
  overdue?: Suggestion[];
  /** A full reply in the order feeling, fact, action, time; absent where the moves are too few. */
  reply?: ReplyPart[];
  handOver?: HandOver;
  waiting?: Waiting;
  /** Open promises of the agent's, the next to lapse first. */
  promises?: Promised[];
  places: Place[];
  unread: number;
  /** The customer's newest message. */
  lastMessageId?: string;
  /** What the agent has written since that message; absent where it is nothing. */
  answer?: string;
  /** Epoch milliseconds of the customer's newest message as the page or we saw it. */
  lastMessageAt: number;
  /** Epoch milliseconds when the page last showed this chat or it last changed; 0 where none ever did, see {@link wasOpen}. */
  lastSeenAt: number;
  /** Its page went without a word: the tab crashed, hangs or was discarded. Until a page shows the chat again it is stale. */
  lost?: true;
  /** Set by "Wrong reading": the heat the agent sees, until the customer's next message, and the id to take it back. */
  correction?: { heat: Heat; id: number };
  /** Where the page tells no times: when each of the newest messages came, by message id; 0 where that was before we looked. */
  came?: Record<string, number>;
}

/** Silence after which a waiting customer hears something (milliseconds; domain rule 9: 60-90 s). */
export const WAIT_LIMIT_MS = 75_000;

/** The suggestions that count at `now` (epoch milliseconds): others once the customer has waited too long. */
export function offered({ suggestions, overdue, waiting }: Assessment, now: number): Suggestion[] {
  return overdue && waiting && now - waiting.since >= WAIT_LIMIT_MS ? overdue : suggestions;
}

/** Whether any page has shown the chat: of another, nothing is known but its row in a page's list. */
export function wasOpen({ lastSeenAt }: Assessment): boolean {
  return lastSeenAt > 0;
}

/** A chat the page has not shown for this long is stale (milliseconds). */
export const STALE_AFTER_MS = 5 * 60_000;
/** With unread messages it is stale sooner (milliseconds). */
export const STALE_UNREAD_AFTER_MS = 2 * 60_000;

/** How long a chat may go unseen (milliseconds). */
export function unseenLimit({ unread }: Assessment): number {
  return unread > 0 ? STALE_UNREAD_AFTER_MS : STALE_AFTER_MS;
}

/** The status to show at `now`: a chat that nobody sees is stale, never calm. */
export function standing(assessment: Assessment, now: number): Status {
  if (assessment.places.some((place) => place.shown)) return assessment.status;
  return assessment.lost || now - assessment.lastSeenAt > unseenLimit(assessment) ? 'stale' : assessment.status;
}
