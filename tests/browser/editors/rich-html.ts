import { linesOf, type Mount, paragraphs, sendOnEnter, type TestEditor } from './editor.ts';

const KEPT = new Set(['P', 'DIV', 'BR', 'SPAN', 'B', 'I']);

/**
 * An imitation of the older rich text editors whose model is their HTML: a hidden field mirrors it after each change, each
 * step is a snapshot to go back to, and a paste is cleaned and put in by the editor itself.
 */
export class RichHtmlEditor implements TestEditor {
  readonly element = document.createElement('div');
  readonly #field = document.createElement('textarea');
  readonly #steps: string[] = [];

  constructor(place: HTMLElement, draft: string, send: () => void) {
    this.element.contentEditable = 'true';
    this.element.append(...paragraphs(draft).childNodes);
    this.#field.hidden = true;
    place.append(this.#field, this.element);
    sendOnEnter(this.element, send);
    this.element.addEventListener('input', () => this.#keep());
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'z' || !event.ctrlKey) return;
      event.preventDefault();
      if (this.#steps.length > 1) this.#steps.pop();
      this.element.innerHTML = this.#steps.at(-1)!;
      this.#field.value = this.element.innerHTML;
    });
    this.#keep();
  }

  /** Without the empty line that Firefox's command leaves behind several. */
  draft(): string {
    const { body } = new DOMParser().parseFromString(this.#field.value, 'text/html');
    return linesOf(body).replace(/\n$/, '');
  }

  /** Puts cleaned HTML in the place of the selection. */
  insertHtml(html: string): void {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const element of body.querySelectorAll('*')) {
      if (!KEPT.has(element.tagName)) element.replaceWith(...element.childNodes);
    }
    document.execCommand('insertHTML', false, body.innerHTML);
  }

  #keep(): void {
    this.#field.value = this.element.innerHTML;
    if (this.#steps.at(-1) !== this.#field.value) this.#steps.push(this.#field.value);
  }
}

/** Cleans what was pasted, a moment later, as Froala does. */
export const mountFroalaLike: Mount = (place, draft, send) => {
  const editor = new RichHtmlEditor(place, draft, send);
  editor.element.addEventListener('paste', (event) => {
    event.preventDefault();
    const { clipboardData } = event;
    const html = clipboardData?.getData('text/html') || clipboardData?.getData('text/plain') || '';
    setTimeout(() => editor.insertHtml(html));
  });
  return editor;
};

/** Lets the browser paste into a bin beside the editor and takes it from there, as editors did before clipboard data. */
export const mountWithPasteBin: Mount = (place, draft, send) => {
  const editor = new RichHtmlEditor(place, draft, send);
  editor.element.addEventListener('paste', () => {
    const selection = getSelection()!;
    const range = selection.getRangeAt(0).cloneRange();
    const bin = document.createElement('div');
    bin.contentEditable = 'true';
    bin.style.cssText = 'position: fixed; left: -9999px';
    document.body.append(bin);
    bin.focus();
    setTimeout(() => {
      const { innerHTML } = bin;
      bin.remove();
      editor.element.focus();
      selection.removeAllRanges();
      selection.addRange(range);
      if (innerHTML !== '') editor.insertHtml(innerHTML);
    }, 20);
  });
  return editor;
};
