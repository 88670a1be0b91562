import { conversationKey, type ConversationRef, type Message } from '../conversation.ts';
import { editOf, type Replacement } from '../draft/edit.ts';
import { counted, DRAFT_LIMIT } from '../draft/noted.ts';
import { composerMode, composersOf, type OpenConversation, type OpenConversations } from '../insertion/composer.ts';
import { type Composer, readDraft } from '../insertion/draft.ts';
import type { Inserter } from '../insertion/insert.ts';
import type { DraftNotes, DraftVerdict, Payload, ReplaceOutcome } from '../messages.ts';
import { notesIn } from './notes.ts';
import type { DraftRules } from './rules.ts';
import { Underline } from './underline.ts';

/** A draft is checked when nothing was typed for this long (milliseconds). */
const REST_MS = 200;
const GAP = /\[[^[\]]+\]/;

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
  readonly #rules: () => Promise<DraftRules>;
  readonly #underline = new Underline();
  readonly #noted = new Map<string, Noted>();
  readonly #touched = new Set<EventTarget>();
  #off: string[] = [];
  #accepted = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * Watches the document until the signal aborts; `tell` gets a chat's notes whenever they change.
   * @param rules asked for when a draft is written
   */
  constructor(
    document: Document,
    page: GuardedPage,
    tell: (ref: ConversationRef, notes: DraftNotes) => Promise<DraftVerdict>,
    rules: () => Promise<DraftRules>,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#tell = tell;
    this.#rules = rules;
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

  /**
   * Puts a note's replacement into the draft, its first gap selected, where the draft still says what was noted: checked
   * anew, the same rule offers the same for the same place.
   */
  async accept(
    { documentId, ref, rule, replacement }: Payload<'accept-replacement'>,
    insert: Inserter,
  ): Promise<ReplaceOutcome> {
    const rules = await this.#rules();
    const composer = this.#noted.get(conversationKey(ref))?.composer;
    const conversation = this.#page.find(ref);
    if (!composer || !conversation || !composersOf(conversation).includes(composer)) return 'draft-changed';
    const draft = readDraft(composer);
    const offered = notesIn(rules, draft, composer, this.#page.messagesOf(ref)).some(
      (note) => note.rule === rule && isSame(note.replacement, replacement),
    );
    const edit = offered && editOf(draft.text, replacement);
    if (!edit) return 'draft-changed';
    const gap = GAP.exec(edit.text);
    const select = gap && { start: gap.index, end: gap.index + gap[0].length };
    const requestId = `replacement ${++this.#accepted}`;
    const request = { requestId, documentId, ref, text: edit.text, ...(select && { select }) };
    const outcome = await insert(request, { draft: draft.text, start: edit.start, end: edit.end });
    this.recheck();
    return outcome;
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
    this.#rest = setTimeout(() => void this.#checkTouched(), REST_MS);
  }

  async #checkTouched(): Promise<void> {
    const rules = await this.#rules().catch(() => undefined);
    if (!rules) return;
    const touched = new Set(this.#touched);
    this.#touched.clear();
    for (const conversation of this.#page.shown) {
      const composers = composersOf(conversation);
      const own = composers.filter((composer) => touched.has(composer));
      const before = this.#noted.get(conversationKey(conversation.ref));
      if (before && !composers.includes(before.composer)) this.#keep({ ...before, notes: [] });
      for (const composer of own) this.#check(rules, conversation, composer);
    }
  }

  #check(rules: DraftRules, conversation: OpenConversation, composer: Composer): void {
    const draft = readDraft(composer, DRAFT_LIMIT);
    const isReply = composerMode(conversation) === 'reply';
    const notes = isReply ? notesIn(rules, draft, composer, this.#page.messagesOf(conversation.ref)) : [];
    this.#underline.draw(composer, draft, counted(notes, this.#off));
    this.#keep({ ref: conversation.ref, composer, notes });
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

function isSame(a: Replacement | undefined, b: Replacement): boolean {
  return a?.start === b.start && a.end === b.end && a.text === b.text;
}
