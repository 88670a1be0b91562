import { type Composer, isTextField } from './draft.ts';

/** One way of getting a text into a composer at its caret. None of them synthesises a key or touches a Send button. */
export interface Strategy {
  name: 'set-range-text' | 'exec-command' | 'paste' | 'paste-plain' | 'before-input';
  /** Tries once. True where somebody took the text, even if it is not to be seen yet. */
  attempt(composer: Composer, text: string): boolean;
}

/** What editors make markup of in pasted plain text, and the blank lines that ProseMirror leaves out of it. */
const MARKUP = /[*_~`=#<]|\n\s*\n/;

/** Draft.js drops blank lines and spaces at the edges of pasted HTML, and makes no markup of plain text. */
const PLAIN_ONLY = '.public-DraftEditor-content';

/** Editors with a model of their own: a paste is safer there than the browser's command. */
const MODELLED =
  '.ProseMirror, [data-slate-editor], [data-lexical-editor], .ck-editor__editable, .ql-editor, .public-DraftEditor-content';

/**
 * The ways to try, best first. An editor with a model of its own hears of `beforeinput` or of a paste and changes its
 * model; what the browser's command puts into its element it may undo, overlook or, where that is a paragraph, take for a
 * pressed Enter, which sends in many chats. Elements without an editor let the events pass, and the command writes.
 *
 * `beforeinput` comes first because Slate looks at the caret at that very moment, and at a paste up to 100 ms before it.
 * Plain text comes before HTML, which leaves no style in the draft, unless an editor could take it for markup.
 *
 * Of the other editors many keep HTML (Squire, Froala) and drop white space at the edges of plain text that is pasted:
 * the command writes one line there as if it were typed, and several go as HTML.
 */
export function strategiesFor(composer: Composer, text: string): Strategy[] {
  if (isTextField(composer)) return [execCommand, setRangeText];
  if (!composer.matches(MODELLED)) {
    return text.includes('\n')
      ? [beforeInput, paste, pastePlain, execCommand]
      : [beforeInput, execCommand, pastePlain, paste];
  }
  const asHtml = MARKUP.test(text) && !composer.matches(PLAIN_ONLY);
  const pastes = asHtml ? [paste, pastePlain] : [pastePlain, paste];
  return [beforeInput, ...pastes, execCommand];
}

const execCommand: Strategy = {
  name: 'exec-command',
  attempt: (composer, text) => hasFocus(composer) && composer.ownerDocument.execCommand('insertText', false, text),
};

/** The browser's command writes wherever the focus is; a page's dialog may not let it go to the composer. */
function hasFocus(composer: Composer): boolean {
  const { activeElement } = composer.getRootNode() as Document | ShadowRoot;
  return composer.contains(activeElement);
}

/** React and Vue learn of the new value from the event; the value is set below any setter a framework put on the element. */
const setRangeText: Strategy = {
  name: 'set-range-text',
  attempt(composer, text) {
    if (!isTextField(composer)) return false;
    const end = composer.selectionEnd ?? composer.value.length;
    composer.setRangeText(text, composer.selectionStart ?? end, end, 'end');
    composer.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    return true;
  },
};

/** A transfer's texts by their media types. */
type Texts = Record<string, string>;

const paste: Strategy = {
  name: 'paste',
  attempt: (composer, text) =>
    dispatchPaste(composer, { 'text/plain': text, 'text/html': paragraphs(composer.ownerDocument, text) }),
};

const pastePlain: Strategy = {
  name: 'paste-plain',
  attempt: (composer, text) => dispatchPaste(composer, { 'text/plain': text }),
};

function dispatchPaste(composer: Composer, texts: Texts): boolean {
  const world = worldOf(composer);
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData: new world.DataTransfer() };
  const event = new world.ClipboardEvent('paste', Object.assign(new world.Object(), init));
  fill(event.clipboardData!, texts);
  composer.dispatchEvent(event);
  return event.defaultPrevented;
}

/**
 * Says `insertFromYank` (Input Events Level 2: from a kill buffer, as a transfer). Slate and Lexical carry it out, while
 * Lexical swallows an `insertFromPaste` and keeps what an `insertText` nobody carries out would have written.
 */
const beforeInput: Strategy = {
  name: 'before-input',
  attempt(composer, text) {
    const event = new InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      inputType: 'insertFromYank',
      dataTransfer: fill(new (worldOf(composer).DataTransfer)(), { 'text/plain': text }),
    });
    composer.dispatchEvent(event);
    return event.defaultPrevented;
  },
};

/**
 * Firefox shows a page nothing of what a content script puts into a transfer of its own, and gives a paste a transfer of
 * its own making: there both have to be the page's.
 */
function worldOf(composer: Composer): typeof globalThis {
  const view = composer.ownerDocument.defaultView as { wrappedJSObject?: typeof globalThis } | null;
  return view?.wrappedJSObject ?? globalThis;
}

function fill(transfer: DataTransfer, texts: Texts): DataTransfer {
  for (const [type, text] of Object.entries(texts)) transfer.setData(type, text);
  return transfer;
}

/**
 * One paragraph a line, made of text nodes only: nothing in the text can become markup. HTML drops spaces at the edge of
 * a paragraph; editors keep them under `white-space: pre-wrap`, Quill in an inline element, and ProseMirror at the end of
 * a paragraph only in what it takes for a slice of its own (`data-pm-slice`: open at both ends).
 */
function paragraphs(page: Document, text: string): string {
  const { body } = page.implementation.createHTMLDocument('');
  for (const line of text.split('\n')) {
    const paragraph = body.ownerDocument.createElement('p');
    const inline = body.ownerDocument.createElement(line === '' ? 'br' : 'span');
    if (line !== '') inline.append(line);
    paragraph.style.whiteSpace = 'pre-wrap';
    paragraph.append(inline);
    body.append(paragraph);
  }
  body.firstElementChild?.setAttribute('data-pm-slice', '1 1 []');
  return body.innerHTML;
}
