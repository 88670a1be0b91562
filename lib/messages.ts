import * as v from 'valibot';
import { TECHNIQUE_IDS } from './coaching/techniques.ts';
import { CHAT_LIMIT, ID_LIMIT, LISTED_LIMIT, MESSAGE_LIMIT, WINDOW_LIMIT } from './conversation.ts';

const ref = v.strictObject({
  site: v.pipe(v.string(), v.maxLength(300)),
  id: v.pipe(v.string(), v.maxLength(ID_LIMIT)),
});
const documentId = v.pipe(v.string(), v.maxLength(100));
const composer = v.picklist(['reply', 'note', 'none']);

const message = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(300)),
  role: v.picklist(['customer', 'agent', 'bot', 'note', 'system', 'unknown']),
  text: v.pipe(v.string(), v.maxLength(MESSAGE_LIMIT)),
  author: v.optional(v.pipe(v.string(), v.maxLength(200))),
  at: v.optional(v.number()),
});

const pageConversation = v.strictObject({
  ref,
  title: v.pipe(v.string(), v.maxLength(200)),
  messages: v.pipe(v.array(message), v.maxLength(WINDOW_LIMIT)),
  composer,
  shown: v.boolean(),
  unread: v.number(),
});

/** A chat of the page's list that is not open: its row's name and unread mark, never its preview. */
const listedChat = v.strictObject({
  /** Where the row tells none, the chat is known by its title. */
  id: v.optional(v.pipe(v.string(), v.maxLength(ID_LIMIT))),
  title: v.pipe(v.string(), v.maxLength(200)),
  /** 1 where only a mark says that some are. */
  unread: v.number(),
});

/** What a document shows, sent whole with a growing revision: the assistant is a function of it. */
const pageReading = v.strictObject({
  documentId,
  revision: v.number(),
  adapter: v.pipe(v.string(), v.maxLength(100)),
  site: v.pipe(v.string(), v.maxLength(300)),
  state: v.picklist(['reading', 'no-chat', 'unreadable']),
  /** Why it is unreadable, for the agent. */
  reason: v.optional(v.pipe(v.string(), v.maxLength(300))),
  conversations: v.pipe(v.array(pageConversation), v.maxLength(CHAT_LIMIT)),
  /** Chats with unread messages that are not open; left out where nothing is known of the page's list. */
  listed: v.optional(v.pipe(v.array(listedChat), v.maxLength(LISTED_LIMIT))),
});

/** What may stand in place of a part of the draft (UTF-16 offsets); empty where that is better left out. */
const replacement = v.strictObject({
  start: v.number(),
  end: v.number(),
  text: v.pipe(v.string(), v.maxLength(200)),
  /** It takes the place of a whole sentence. */
  whole: v.optional(v.literal(true)),
});

/** What the draft guard notes in an unsent reply: the noted words only, never the draft. */
const draftNotes = v.pipe(
  v.array(
    v.strictObject({
      rule: v.pipe(v.string(), v.maxLength(40)),
      level: v.picklist(['hint', 'warn']),
      /** UTF-16 offsets into the draft. */
      start: v.number(),
      end: v.number(),
      words: v.pipe(v.string(), v.maxLength(60)),
      replacement: v.optional(replacement),
    }),
  ),
  v.maxLength(20),
);

const gap = v.strictObject({ start: v.number(), end: v.number() });

const insertRequest = v.strictObject({
  /** Repeated requests with one id insert once. */
  requestId: v.string(),
  documentId,
  ref,
  text: v.pipe(v.string(), v.maxLength(2_000)),
  /** The customer's newest message when the text was made: where ids may repeat, a chat without it is another one. */
  answers: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** UTF-16 offsets of the first gap, selected after insertion. */
  select: v.optional(gap),
  /** Those of all its gaps, where Tab goes from one to the next: asked for by the keyboard. */
  gaps: v.optional(v.array(gap)),
});

const heat = v.picklist([0, 1, 2, 3, 4]);

/** Which phrase a feedback is about: never its filled text. */
const phrase = v.strictObject({
  phraseId: v.string(),
  textHash: v.string(),
  packId: v.string(),
  technique: v.picklist(TECHNIQUE_IDS),
});

/** Content script → background. */
export const FROM_PAGE = {
  'page-reading': v.strictObject({ kind: v.literal('page-reading'), reading: pageReading }),
  'page-gone': v.strictObject({ kind: v.literal('page-gone'), documentId }),
  'draft-notes': v.strictObject({ kind: v.literal('draft-notes'), documentId, ref, notes: draftNotes }),
  'recipe-wanted': v.strictObject({ kind: v.literal('recipe-wanted') }),
  'draft-rules-wanted': v.strictObject({ kind: v.literal('draft-rules-wanted') }),
} as const;

/** Extension → content script. */
export const TO_PAGE = {
  reread: v.strictObject({ kind: v.literal('reread') }),
  /** A page answers its document id. */
  'who-is-there': v.strictObject({ kind: v.literal('who-is-there') }),
  insert: v.strictObject({ kind: v.literal('insert'), request: insertRequest }),
  'accept-replacement': v.strictObject({
    kind: v.literal('accept-replacement'),
    documentId,
    ref,
    rule: v.pipe(v.string(), v.maxLength(40)),
    replacement,
  }),
  'show-reading': v.strictObject({ kind: v.literal('show-reading') }),
} as const;

/** Panel → the script that is taught. */
export const TO_PUPIL = {
  'find-chat': v.strictObject({ kind: v.literal('find-chat') }),
  'point-at': v.strictObject({
    kind: v.literal('point-at'),
    what: v.picklist(['customer', 'agent', 'other', 'composer']),
    /** One more of its kind, beside what was pointed at before. */
    more: v.boolean(),
    /** Match patterns of the sites that are read: their frames are pointed into. */
    sites: v.array(v.pipe(v.string(), v.maxLength(300))),
  }),
  'stop-pointing': v.strictObject({ kind: v.literal('stop-pointing') }),
  'read-pointed': v.strictObject({ kind: v.literal('read-pointed') }),
  'show-proposed': v.strictObject({ kind: v.literal('show-proposed') }),
  /** The script ends: nothing of it listens in the page any more. */
  'end-lesson': v.strictObject({ kind: v.literal('end-lesson') }),
} as const;

/** Between the extension's own pages and its background. */
export const OWN = {
  /** Panel and options → background. */
  feedback: v.strictObject({
    kind: v.literal('feedback'),
    /** Epoch milliseconds when it was given: one that is sent again is kept once. */
    at: v.number(),
    conversation: ref,
    phrase,
    outcome: v.picklist(['helpful', 'not-helpful', 'inserted', 'copied', 'ignored']),
    reason: v.optional(v.picklist(['wrong-moment', 'too-scripted', 'wrong-tone', 'not-true', 'already-said'])),
  }),
  'undo-feedback': v.strictObject({ kind: v.literal('undo-feedback'), conversation: ref, id: v.number() }),
  'wrong-reading': v.strictObject({
    kind: v.literal('wrong-reading'),
    conversation: ref,
    /** The heat the agent sees instead; null takes the correction back. */
    heat: v.nullable(heat),
  }),
  'retry-model': v.strictObject({ kind: v.literal('retry-model') }),
  /** A panel opens: are the pages whose chats it is about to show still there? */
  'ask-pages': v.strictObject({ kind: v.literal('ask-pages') }),
  /** Firefox's panel → background, again and again. */
  'panel-open': v.strictObject({ kind: v.literal('panel-open') }),
  /** Background → the adviser's page. */
  advise: v.strictObject({
    kind: v.literal('advise'),
    /** Larger goes first. */
    priority: v.number(),
    /** At most this many messages are newly read by the model. */
    budget: v.number(),
    messages: v.array(message),
    /** The team file in force, the agent's name and number of suggestions, as JSON. */
    settings: v.string(),
    /** Changes whenever feedback was given or taken back. */
    learned: v.number(),
    /** The heat the agent sees, where they said the reading is wrong. */
    corrected: v.optional(heat),
    /** Epoch milliseconds. */
    now: v.number(),
  }),
  'load-model': v.strictObject({ kind: v.literal('load-model') }),
  /** Options → the adviser's page: phrases to compare two by two. */
  'compare-phrases': v.strictObject({
    kind: v.literal('compare-phrases'),
    pairs: v.pipe(v.array(v.tuple([v.string(), v.string()])), v.maxLength(20)),
  }),
  /** The adviser's page → background. */
  'model-status': v.strictObject({
    kind: v.literal('model-status'),
    status: v.strictObject({
      state: v.picklist(['loading', 'ready', 'failed']),
      /** 0…1 */
      progress: v.optional(v.number()),
      error: v.optional(v.string()),
    }),
  }),
} as const;

/** Every message of the extension, by kind. A script in a page takes along only the shapes it receives. */
export type Messages = typeof FROM_PAGE & typeof TO_PAGE & typeof TO_PUPIL & typeof OWN;
export type Kind = keyof Messages;
export type Payload<K extends Kind> = v.InferOutput<Messages[K]>;
export type PageReading = v.InferOutput<typeof pageReading>;
export type PageConversation = v.InferOutput<typeof pageConversation>;
export type ListedChat = v.InferOutput<typeof listedChat>;
export type InsertRequest = v.InferOutput<typeof insertRequest>;
export type DraftNotes = v.InferOutput<typeof draftNotes>;
/** What the background makes of a draft's notes: the rules that do not count here, all of them where paused. */
export interface DraftVerdict {
  off: string[];
  paused: boolean;
}

/** What happened to an insertion. `rejected`: the composer did not take the text, offer copy. */
export type InsertOutcome = 'inserted' | 'no-composer' | 'conversation-changed' | 'note-mode' | 'rejected';
/** The same of a replacement. `draft-changed`: the draft does not say any more what was noted in it. */
export type ReplaceOutcome = InsertOutcome | 'draft-changed';
