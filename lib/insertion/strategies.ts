import { type Composer, isTextField } from './draft.ts';

/** One way of getting a text into a composer at its caret. None of them synthesises a key or touches a Send button. */
export interface Strategy {
  name: 'set-range-text' | 'exec-command' | 'paste' | 'before-input';
  /** Tries once. True where somebody took the text, even if it is not to be seen yet. */
  attempt(composer: Composer, text: string): boolean;
}

/** Editors that keep a model of their own and take a paste into it. */
const MODELLED =
  '.ProseMirror, .ck-editor__editable, .ql-editor, .public-DraftEditor-content, [data-lexical-editor], [data-slate-editor]';

/**
 * The ways to try, best first. Editors with a model get a paste: several of them undo what appears in their element,
 * and ProseMirror takes a paragraph that appears there for a pressed Enter, which sends in many chats. Everywhere else
 * the browser's own command comes first, for it can be undone.
 */
export function strategiesFor(composer: Composer, text: string): Strategy[] {
  if (isTextField(composer)) return [execCommand, setRangeText];
  const lines = text.includes('\n');
  if (composer.matches(MODELLED)) return lines ? [paste, beforeInput] : [paste, execCommand, beforeInput];
  return lines ? [paste, execCommand, beforeInput] : [execCommand, paste, beforeInput];
}

const execCommand: Strategy = {
  name: 'exec-command',
  attempt: (composer, text) => composer.ownerDocument.execCommand('insertText', false, text),
};

/** React and Vue learn of the new value from the event; the value is set below any setter a framework put on the element. */
const setRangeText: Strategy = {
  name: 'set-range-text',
  attempt(composer, text) {
    if (!isTextField(composer)) return false;
    const caret = composer.selectionEnd ?? composer.value.length;
    composer.setRangeText(text, caret, caret, 'end');
    composer.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    return true;
  },
};

const paste: Strategy = {
  name: 'paste',
  attempt(composer, text) {
    const clipboardData = transfer(composer.ownerDocument, text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData });
    composer.dispatchEvent(event);
    return event.defaultPrevented;
  },
};

const beforeInput: Strategy = {
  name: 'before-input',
  attempt(composer, text) {
    const lines = text.includes('\n');
    const event = new InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      ...(lines
        ? { inputType: 'insertFromPaste', dataTransfer: transfer(composer.ownerDocument, text) }
        : { inputType: 'insertText', data: text }),
    });
    composer.dispatchEvent(event);
    return event.defaultPrevented;
  },
};

function transfer(page: Document, text: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  data.setData('text/html', paragraphs(page, text));
  return data;
}

/**
 * One paragraph a line, made of text nodes only: nothing in the text can become markup. HTML drops spaces at the edge of
 * a paragraph; editors keep them under `white-space: pre-wrap`, and ProseMirror at the end of a paragraph only in what it
 * takes for a slice of its own (`data-pm-slice`: open at both ends).
 */
function paragraphs(page: Document, text: string): string {
  const { body } = page.implementation.createHTMLDocument('');
  for (const line of text.split('\n')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.style.whiteSpace = 'pre-wrap';
    paragraph.append(line === '' ? body.ownerDocument.createElement('br') : line);
    body.append(paragraph);
  }
  body.firstElementChild?.setAttribute('data-pm-slice', '1 1 []');
  return body.innerHTML;
}
