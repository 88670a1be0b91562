import type { Adapter } from '../adapters/adapter.ts';
import type { ComposerMode } from '../assessment.ts';
import type { ConversationRef, Message } from '../conversation.ts';
import { pathOf } from '../transcript/locate.ts';
import { findAll } from '../transcript/select.ts';
import { type Composer, isTextField, rangeIn, readDraft, selectInDraft, selectionAround } from './draft.ts';

/** A conversation that is mounted in this document. */
export interface OpenConversation {
  ref: ConversationRef;
  root: ParentNode;
  adapter: Adapter;
  /** Whether the page shows it now, rather than keeping it hidden. */
  shown: boolean;
}

/** What the transcript side knows of this document; asked anew at every insertion. */
export interface OpenConversations {
  find(ref: ConversationRef): OpenConversation | undefined;
  /** A chat's messages as last read, oldest first. */
  messagesOf(ref: ConversationRef): readonly Message[];
}

const EDITABLE =
  'textarea, input:not([type]), input[type="text" i], input[type="search" i], [contenteditable]:not([contenteditable="false"])';

/** A selected `[gap]`: the place to fill in a text inserted before, no place for the next text. */
const GAP = /^\[[^[\]]+\]$/;

/** The editable element a match is, holds, or shows in its frame. */
function editableIn(match: Element): Composer | undefined {
  const frame = match.matches('iframe') ? (match as HTMLIFrameElement).contentDocument : null;
  if (frame) return editableIn(frame.documentElement);
  const editables = match.matches(EDITABLE) ? [match] : [...match.querySelectorAll(EDITABLE)];
  return (editables as HTMLElement[]).find(accepts);
}

function accepts(composer: Composer): boolean {
  if (!isShown(composer)) return false;
  return isTextField(composer) ? !composer.disabled && !composer.readOnly : composer.isContentEditable;
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The composers of a conversation an agent could type into now: none where the page does not tell replies from notes. */
export function composersOf(conversation: OpenConversation): Composer[] {
  const { root, adapter } = conversation;
  if (adapter.composer === undefined || toldMode(conversation) === undefined) return [];
  const editables = findAll(root, adapter.composer).map(editableIn);
  return [...new Set(editables.filter((composer) => composer !== undefined))];
}

/** Whether a reply to the customer, an internal note or nothing can be typed. */
export function composerMode(conversation: OpenConversation): ComposerMode {
  if (composersOf(conversation).length === 0) return 'none';
  return toldMode(conversation) ?? 'none';
}

/** What the page says is typed: a note wherever it says so, a reply only where that shows. */
function toldMode({ root, adapter: { composerMode: mode } }: OpenConversation): 'reply' | 'note' | undefined {
  if (mode === undefined) return 'reply';
  if ('note' in mode) {
    if (findAll(root, mode.note).length > 0) return 'note';
    const isReply = mode.reply === undefined || findAll(root, mode.reply).some(isShown);
    return isReply ? 'reply' : undefined;
  }
  const page = 'location' in root ? (root as Document) : root.ownerDocument;
  const path = pathOf(page!.location);
  if (mode.notePath.test(path)) return 'note';
  return mode.replyPath.test(path) ? 'reply' : undefined;
}

/** Where the agent last typed: the side panel takes the focus away before it can ask. */
export interface ComposerMemory {
  /** The composer of the conversation that last had the focus, else its first. */
  lastUsed(conversation: OpenConversation): Composer | undefined;
  /**
   * Focuses a composer and puts the caret where the agent left it: behind a selection, so that nothing is replaced, and
   * at the end of the draft where it is not known or a gap of an inserted text is still selected. Where it is not known
   * and the draft begins with an empty line, there.
   */
  enter(composer: Composer): void;
}

/** Watches where the agent types, until the signal aborts. */
export function rememberComposers(page: Document, signal: AbortSignal): ComposerMemory {
  const ranges = new WeakMap<Composer, Range>();
  const turns = new WeakMap<Composer, number>();
  let turn = 0;

  function note(): void {
    const composer = activeEditable(page);
    if (!composer) return;
    turns.set(composer, ++turn);
    const range = rangeIn(composer);
    if (range) ranges.set(composer, range.cloneRange());
  }
  const options = { signal, capture: true, passive: true };
  page.addEventListener('selectionchange', note, options);
  page.addEventListener('focusin', note, options);
  note();

  return {
    lastUsed: (conversation) =>
      composersOf(conversation).reduce<Composer | undefined>(
        (best, composer) => (best && (turns.get(best) ?? 0) >= (turns.get(composer) ?? 0) ? best : composer),
        undefined,
      ),
    enter(composer) {
      const known = turns.has(composer);
      const own = activeEditable(page) === composer || composer.ownerDocument !== page;
      const range = unused(composer, page) ? undefined : own ? rangeIn(composer) : ranges.get(composer);
      focus(composer);
      if (isTextField(composer)) {
        const { value, selectionStart, selectionEnd } = composer;
        const gap = GAP.test(value.slice(selectionStart ?? 0, selectionEnd ?? 0));
        const caret = known && !gap ? (selectionEnd ?? value.length) : value.length;
        composer.setSelectionRange(caret, caret);
      } else if (range && composer.contains(range.endContainer) && !GAP.test(range.toString())) {
        selectionAround(composer)?.collapse(range.endContainer, range.endOffset);
      } else {
        const at = !known && startsEmpty(composer) ? 0 : Infinity;
        selectInDraft(composer, { start: at, end: at });
      }
    },
  };
}

/** A signature or a quote stands below an empty line: nobody was there, and that line is for the reply. */
function startsEmpty(composer: Composer): boolean {
  return readDraft(composer, 1).text.startsWith('\n');
}

/** A frame's editor begins with its caret before the draft; nobody was there unless the frame has the focus. */
function unused(composer: Composer, page: Document): boolean {
  const { defaultView } = composer.ownerDocument;
  if (composer.ownerDocument === page || page.activeElement === defaultView?.frameElement) return false;
  return readDraft(composer, 1).selection?.end === 0;
}

/**
 * A window without the focus makes an element active but tells nobody, and CKEditor 5 and React heed no caret before they
 * are told.
 */
function focus(composer: Composer): void {
  composer.focus({ preventScroll: true });
  if (composer.ownerDocument.hasFocus()) return;
  composer.dispatchEvent(new FocusEvent('focus', { composed: true }));
  composer.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

function activeEditable(page: Document): Composer | undefined {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const editable = active?.closest(EDITABLE);
  return editable instanceof HTMLElement ? editable : undefined;
}
