import { expect } from '@playwright/test';
import type { InsertOutcome, InsertRequest } from '../../../lib/messages.ts';

/** A finger stays on a key about this long (milliseconds); some editors hear of a selection up to a tenth of a second late. */
export const HELD_MS = 120;

/** The test desk with one editor, and the insertion part running beside it as a content script does. */
export abstract class Stage {
  /** Runs a function in the page; arguments and answer travel as JSON. */
  abstract evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses a key or a combination, such as `ArrowRight` or `Control+z`. */
  abstract press(keys: string): Promise<void>;
  abstract type(text: string): Promise<void>;
  /** The window's focus goes elsewhere, as to the side panel. */
  abstract openPanel(): Promise<void>;
  /** The window's focus comes back to the desk. */
  abstract closePanel(): Promise<void>;
  abstract close(): Promise<void>;
  protected abstract clickAt(x: number, y: number): Promise<void>;
  protected abstract ask(request: InsertRequest): Promise<InsertOutcome>;

  /** Begins anew with a draft in the composer of `anna`. */
  async begin(draft: string): Promise<void> {
    await this.closePanel();
    await this.evaluate((text) => globalThis.editorDesk!.reset(text), draft);
  }

  /** Asks for a text in the composer of the chat `anna`. */
  async insert(text: string, request: Partial<InsertRequest> = {}): Promise<InsertOutcome> {
    const site = await this.evaluate(() => location.origin);
    const requestId = crypto.randomUUID();
    return this.ask({ requestId, documentId: 'document-1', ref: { site, id: 'anna' }, text, ...request });
  }

  /** Asks for a text with `[gaps]` as the keyboard does: the first is selected, and Tab goes through them. */
  insertByKey(text: string): Promise<InsertOutcome> {
    const gaps = [...text.matchAll(/\[\w+\]/g)].map(({ 0: gap, index }) => ({ start: index, end: index + gap.length }));
    return this.insert(text, { select: gaps[0]!, gaps });
  }

  /** What the editor's own model holds. */
  draft(chat = 'anna'): Promise<string> {
    return this.evaluate((id) => globalThis.editorDesk!.editors[id]!.draft(), chat);
  }

  sent(): Promise<string[]> {
    return this.evaluate(() => globalThis.editorDesk!.sent);
  }

  show(chat: string): Promise<void> {
    return this.evaluate((id) => globalThis.editorDesk!.show(id), chat);
  }

  /** Shows another chat as soon as a composer gets the focus. */
  showOnFocus(chat: string): Promise<void> {
    return this.evaluate((id) => globalThis.editorDesk!.showOnFocus(id), chat);
  }

  setMode(mode: 'reply' | 'note'): Promise<void> {
    return this.evaluate((value) => globalThis.editorDesk!.setMode('anna', value), mode);
  }

  /** Puts the caret after the first `characters` of the draft. */
  async placeCaret(characters: number): Promise<void> {
    await this.#click('composer');
    await this.evaluate((wanted) => globalThis.editorDesk!.setCaret(wanted), characters);
    await this.#caretAt(characters);
  }

  /** Takes the focus and the selection out of the composer. */
  lookElsewhere(): Promise<void> {
    return this.#click('message');
  }

  async #click(part: 'composer' | 'message'): Promise<void> {
    const { x, y } = await this.evaluate((wanted) => globalThis.editorDesk!.middleOf('anna', wanted), part);
    await this.clickAt(x, y);
  }

  /** Waits for an editor that learns of a moved caret later than the page. */
  async #caretAt(characters: number): Promise<void> {
    const caret = () =>
      this.evaluate((wanted) => globalThis.editorDesk!.editors['anna']!.caret?.() ?? wanted, characters);
    await expect.poll(caret).toBe(characters);
  }
}
