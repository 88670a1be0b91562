import { type Mount, paragraphs, sendOnEnter, type TestEditor } from './editor.ts';

/** After this time an editor that commits late shows what was pasted (milliseconds). */
const COMMIT_MS = 150;

/** An editor that keeps its own model and draws it anew at every change: what appears in its element by itself is undone. */
class ModelledEditor implements TestEditor {
  readonly element = document.createElement('div');
  #text: string;
  readonly #past: string[] = [];

  constructor(place: HTMLElement, draft: string, send: () => void) {
    this.#text = draft;
    this.element.contentEditable = 'true';
    this.element.role = 'textbox';
    sendOnEnter(this.element, send);
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'z' || !event.ctrlKey) return;
      event.preventDefault();
      this.#text = this.#past.pop() ?? this.#text;
      this.#draw(this.#text.length);
    });
    this.element.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      if (event.inputType === 'insertText') this.replace(event.data ?? '');
      if (event.inputType.startsWith('insertFrom')) this.replace(event.dataTransfer?.getData('text/plain') ?? '');
    });
    this.element.addEventListener('input', () => this.#draw(undefined));
    place.append(this.element);
    this.#draw(undefined);
  }

  draft(): string {
    return this.#text;
  }

  /** Puts a text in the place of the selection. */
  replace(text: string): void {
    const selection = getSelection();
    if (!selection?.rangeCount) return;
    const range = selection.getRangeAt(0);
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    this.#past.push(this.#text);
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#draw(start + text.length);
  }

  #offset(container: Node, inside: number): number {
    const before = document.createRange();
    before.setStart(this.element, 0);
    before.setEnd(container, inside);
    const lines = before.cloneContents().querySelectorAll('p').length;
    return before.toString().length + Math.max(0, lines - 1);
  }

  #draw(caret: number | undefined): void {
    const lines = [...paragraphs(this.#text).children] as HTMLElement[];
    for (const line of lines) line.style.whiteSpace = 'pre-wrap';
    this.element.replaceChildren(...lines);
    let left = caret ?? -1;
    for (const line of lines) {
      const length = line.textContent?.length ?? 0;
      if (left >= 0 && left <= length) getSelection()?.collapse(length ? line.firstChild : line, left);
      left -= length + 1;
    }
  }
}

/** Takes a paste, but shows it only after a while, as Lexical does. */
export const mountLate: Mount = (place, draft, send) => {
  const editor = new ModelledEditor(place, draft, send);
  editor.element.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    setTimeout(() => editor.replace(text), COMMIT_MS);
  });
  return editor;
};

/** Swallows every paste, and changes by `beforeinput` only. */
export const mountWithoutPaste: Mount = (place, draft, send) => {
  const editor = new ModelledEditor(place, draft, send);
  editor.element.addEventListener('paste', (event) => event.preventDefault());
  return editor;
};

/** Takes nothing but real keys: every way of inserting fails. */
export const mountDeaf: Mount = (place, draft) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.textContent = draft;
  for (const name of ['paste', 'beforeinput']) element.addEventListener(name, (event) => event.preventDefault());
  element.addEventListener('input', () => (element.textContent = draft));
  place.append(element);
  return { draft: () => element.textContent ?? '' };
};
