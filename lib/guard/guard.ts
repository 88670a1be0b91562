import { conversationKey, type ConversationRef, type Message, turnsOf } from '../conversation.ts';
import { type ChatContext, counted, notedIn } from '../draft/check.ts';
import { composerMode, composersOf, type OpenConversation, type OpenConversations } from '../insertion/composer.ts';
import { type Composer, type Draft, isTextField, readDraft } from '../insertion/draft.ts';
import type { DraftNotes, DraftVerdict } from '../messages.ts';
import { Underline } from './underline.ts';

/** A draft is checked when nothing was typed for this long (milliseconds). */
const REST_MS = 200;
const NOTE_LIMIT = 20;
const WORDS_LIMIT = 60;

/** Parts of a composer that hold other people's words, or none. */
const FOREIGN = 'blockquote, q, cite, pre, code';

/** What the guard asks the transcript side. */
export interface GuardedPage extends OpenConversations {
  /** The conversations the page shows now. */
  readonly shown: OpenConversation[];
  messagesOf(ref: ConversationRef): readonly Message[];
}

interface Noted {
  ref: ConversationRef;
  composer: Composer;
  notes: DraftNotes;
}

/** Checks the replies an agent writes. Knows what is noted now, never a draft. */
export class DraftGuard {
  readonly #page: GuardedPage;
  readonly #tell: (ref: ConversationRef, notes: DraftNotes) => Promise<DraftVerdict>;
  readonly #underline = new Underline();
  readonly #noted = new Map<string, Noted>();
  readonly #touched = new Set<EventTarget>();
  #off: string[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** Watches the document until the signal aborts; `tell` gets a chat's notes whenever they change. */
  constructor(
    document: Document,
    page: GuardedPage,
    tell: (ref: ConversationRef, notes: DraftNotes) => Promise<DraftVerdict>,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#tell = tell;
    const options = { signal, capture: true, passive: true };
    for (const type of ['input', 'focusin']) document.addEventListener(type, (event) => this.#typed(event), options);
    for (const type of ['keyup', 'click']) document.addEventListener(type, (event) => this.#acted(event), options);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#rest);
      this.#underline.clearAll();
    });
  }

  /** The page or the settings changed: what was noted is checked anew. A draft that was sent leaves with its notes. */
  recheck(): void {
    for (const { composer } of this.#noted.values()) this.#touched.add(composer);
    if (this.#noted.size > 0) this.#wait();
  }

  #typed(event: Event): void {
    if (!event.isTrusted) return;
    for (const target of event.composedPath()) this.#touched.add(target);
    this.#wait();
  }

  /** Sending empties a composer without an input event. */
  #acted(event: Event): void {
    if (event.isTrusted) this.recheck();
  }

  #wait(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#checkTouched(), REST_MS);
  }

  #checkTouched(): void {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    for (const conversation of this.#page.shown) {
      const composers = composersOf(conversation);
      const own = composers.filter((composer) => touched.has(composer));
      const before = this.#noted.get(conversationKey(conversation.ref));
      if (before && !composers.includes(before.composer)) this.#keep({ ...before, notes: [] });
      for (const composer of own) this.#check(conversation, composer);
    }
  }

  #check(conversation: OpenConversation, composer: Composer): void {
    const draft = readDraft(composer);
    const isReply = composerMode(conversation) === 'reply';
    const notes = isReply ? this.#notesIn(draft, composer, conversation.ref) : [];
    this.#underline.draw(composer, draft, counted(notes, this.#off));
    this.#keep({ ref: conversation.ref, composer, notes });
  }

  #notesIn(draft: Draft, composer: Composer, ref: ConversationRef): DraftNotes {
    return notedIn(draft.text, contextOf(this.#page.messagesOf(ref)))
      .filter(({ start }) => isTextField(composer) || !isForeign(draft.placeAt(start).node))
      .slice(0, NOTE_LIMIT)
      .map((note) => ({ ...note, words: note.words.slice(0, WORDS_LIMIT) }));
  }

  /** Tells of a chat's notes; nobody hears of a draft without any. */
  #keep(noted: Noted): void {
    const key = conversationKey(noted.ref);
    if (noted.notes.length === 0 && !this.#noted.delete(key)) return;
    if (noted.notes.length > 0) this.#noted.set(key, noted);
    this.#tell(noted.ref, noted.notes).then(
      (verdict) => this.#noted.get(key) === noted && this.#heed(verdict, noted),
      () => this.#underline.clear(noted.composer),
    );
  }

  #heed({ off, paused }: DraftVerdict, { composer }: Noted): void {
    if (paused) return this.#underline.clear(composer);
    const same = off.join() === this.#off.join();
    this.#off = off;
    if (!same) this.recheck();
  }
}

function contextOf(messages: readonly Message[]): ChatContext {
  return {
    agentSaid: messages.filter(({ role }) => role === 'agent').map(({ text }) => text),
    customerSaid: turnsOf(messages).findLast(({ role }) => role === 'customer')?.text,
  };
}

function isForeign(node: Node): boolean {
  return (node instanceof Element ? node : node.parentElement)?.closest(FOREIGN) != null;
}
