import { inShadow, type Mount, type TestEditor } from './editor.ts';

/** Each editor in a file of its own, loaded where it is asked for. */
export const EDITORS = {
  ProseMirror: async () => (await import('./prosemirror.ts')).mountProseMirror,
  'ProseMirror in a shadow root': async () => inShadow((await import('./prosemirror.ts')).mountProseMirror),
  Tiptap: async () => (await import('./tiptap.ts')).mountTiptap,
  'CKEditor 5': async () => (await import('./ckeditor.ts')).mountCKEditor,
  Lexical: async () => (await import('./lexical.ts')).mountLexical,
  Slate: async () => (await import('./slate.ts')).mountSlate,
  Quill: async () => (await import('./quill.ts')).mountQuill,
  'Draft.js': async () => (await import('./draft-js.ts')).mountDraftJs,
  'Squire in a frame': async () => (await import('./squire.ts')).mountSquire,
  'an editor like Froala': async () => (await import('./rich-html.ts')).mountFroalaLike,
  'an editor with a paste bin': async () => (await import('./rich-html.ts')).mountWithPasteBin,
  contenteditable: async () => (await import('./contenteditable.ts')).mountContentEditable,
  'contenteditable in a shadow root': async () => inShadow((await import('./contenteditable.ts')).mountContentEditable),
  textarea: async () => (await import('./text-fields.ts')).mountTextarea,
  'textarea of React': async () => (await import('./text-fields.ts')).mountReact,
  'textarea of Vue': async () => (await import('./text-fields.ts')).mountVue,
  'textarea in a shadow root': async () => inShadow((await import('./text-fields.ts')).mountTextarea),
  'an editor that commits late': async () => (await import('./imitations.ts')).mountLate,
  'an editor that takes no paste': async () => (await import('./imitations.ts')).mountWithoutPaste,
  'an editor that takes nothing': async () => (await import('./imitations.ts')).mountDeaf,
} satisfies Record<string, () => Promise<Mount>>;
export type EditorName = keyof typeof EDITORS;

/** A desk with two chats, `anna` shown and `ben` hidden, each with its own composer of the same kind. */
export interface TestDesk {
  editors: Record<string, TestEditor>;
  /** What was sent, each `chat: text`. */
  sent: string[];
  /** Begins anew with fresh editors, the one of `anna` with a draft. */
  reset(draft: string): Promise<void>;
  show(chat: string): void;
  setMode(chat: string, mode: 'reply' | 'note'): void;
  /** Where a part of a chat's pane is in the window (CSS pixels). */
  middleOf(chat: string, part: 'composer' | 'message'): { x: number; y: number };
  /**
   * Puts the caret into anna's composer, after so many characters of the draft it began with. Resolves when the page has been
   * told, as it is between a person's two deeds.
   */
  setCaret(characters: number): Promise<void>;
  /** Shows another chat as soon as a composer gets the focus. */
  showOnFocus(chat: string): void;
}

declare global {
  var editorDesk: TestDesk | undefined;
}

const parameters = new URLSearchParams(location.search);
const mount: Mount = await EDITORS[parameters.get('editor') as EditorName]();
let begunWith = '';
const desk: TestDesk = {
  editors: {},
  sent: [],
  async reset(draft) {
    for (const editor of Object.values(desk.editors)) editor.destroy?.();
    document.body.replaceChildren();
    getSelection()?.removeAllRanges();
    desk.sent = [];
    begunWith = draft;
    for (const chat of ['anna', 'ben']) {
      const { form, place } = pane(chat);
      desk.editors[chat] = await mount(place, chat === 'anna' ? draft : '', () => form.requestSubmit());
    }
    desk.show('anna');
  },
  show(chat) {
    for (const one of document.querySelectorAll<HTMLElement>('[data-chat]')) one.hidden = one.dataset['chat'] !== chat;
  },
  setMode(chat, mode) {
    document.querySelector(`[data-chat="${chat}"] form`)?.setAttribute('data-mode', mode);
  },
  middleOf(chat, part) {
    const shown = document.querySelector(`[data-chat="${chat}"]`)!;
    return middle(part === 'message' ? shown.querySelector('.message')! : editableIn(shown)!);
  },
  async setCaret(characters) {
    const told = new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    const editable = editableIn(document.querySelector('[data-chat="anna"]')!)!;
    if (editable.matches('textarea')) {
      (editable as HTMLTextAreaElement).setSelectionRange(characters, characters);
      await told;
      return;
    }
    const root = editable.getRootNode() as Node & { getSelection?(): Selection | null };
    const selection = root.getSelection?.() ?? editable.ownerDocument.getSelection();
    const before = begunWith.slice(0, characters).split('\n');
    const line = begunWith.split('\n')[before.length - 1]!;
    const texts = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT, (text) =>
      text.nodeValue === line ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    selection?.collapse(texts.nextNode(), before.at(-1)!.length);
    await told;
  },
  showOnFocus(chat) {
    const frames = Array.from({ length: window.length }, (_, index) => window[index]!.document);
    for (const page of [document, ...frames]) page.addEventListener('focusin', () => desk.show(chat), { once: true });
  },
};

function pane(chat: string): { form: HTMLFormElement; place: HTMLElement } {
  const section = document.createElement('section');
  section.dataset['chat'] = chat;
  const message = Object.assign(document.createElement('p'), { className: 'message', textContent: 'Where is it?' });
  const form = document.createElement('form');
  form.dataset['mode'] = 'reply';
  const place = Object.assign(document.createElement('div'), { className: 'composer' });
  form.append(place, Object.assign(document.createElement('button'), { textContent: 'Send' }));
  section.append(message, form);
  document.body.append(section);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    desk.sent.push(`${chat}: ${desk.editors[chat]?.draft()}`);
  });
  return { form, place };
}

/** The first visible element to type into, in open shadow roots and frames too. */
function editableIn(root: ParentNode): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('textarea, [contenteditable="true"]') && element.checkVisibility()) return element;
    const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
    const found = inner && editableIn(inner);
    if (found) return found;
  }
  return undefined;
}

function middle(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return { x: (frame?.x ?? 0) + x + width / 2, y: (frame?.y ?? 0) + y + height / 2 };
}

await desk.reset(parameters.get('draft') ?? '');
globalThis.editorDesk = desk;
