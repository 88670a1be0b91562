import { mountCKEditor } from './ckeditor.ts';
import type { Mount, TestEditor } from './editor.ts';
import { mountDeaf, mountLate, mountWithoutPaste } from './imitations.ts';
import { mountContentEditable, mountControlled, mountTextarea } from './plain.ts';
import { mountInShadow, mountProseMirror } from './prosemirror.ts';

export const EDITORS = {
  ProseMirror: mountProseMirror,
  'ProseMirror in a shadow root': mountInShadow,
  'CKEditor 5': mountCKEditor,
  contenteditable: mountContentEditable,
  textarea: mountTextarea,
  'controlled textarea': mountControlled,
  'an editor that commits late': mountLate,
  'an editor that takes no paste': mountWithoutPaste,
  'an editor that takes nothing': mountDeaf,
} satisfies Record<string, Mount>;
export type EditorName = keyof typeof EDITORS;

/** A desk with two chats, `anna` shown and `ben` hidden, each with its own composer of the same kind. */
export interface TestDesk {
  editors: Record<string, TestEditor>;
  sent: string[];
  show(chat: string): void;
  setMode(chat: string, mode: 'reply' | 'note'): void;
}

declare global {
  var editorDesk: TestDesk | undefined;
}

const parameters = new URLSearchParams(location.search);
const mount = EDITORS[parameters.get('editor') as EditorName] as Mount;
const desk: TestDesk = {
  editors: {},
  sent: [],
  show(chat) {
    for (const pane of document.querySelectorAll<HTMLElement>('[data-chat]'))
      pane.hidden = pane.dataset['chat'] !== chat;
  },
  setMode(chat, mode) {
    document.querySelector(`[data-chat="${chat}"] form`)?.setAttribute('data-mode', mode);
  },
};

for (const chat of ['anna', 'ben']) {
  const pane = document.createElement('section');
  pane.dataset['chat'] = chat;
  pane.innerHTML =
    '<p class="message">My parcel never came.</p><form data-mode="reply"><div class="composer"></div><button>Send</button></form>';
  document.body.append(pane);
  const form = pane.querySelector('form') as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    desk.sent.push(chat);
  });
  const place = form.querySelector('.composer') as HTMLElement;
  desk.editors[chat] = await mount(place, chat === 'anna' ? (parameters.get('draft') ?? '') : '', () =>
    form.requestSubmit(),
  );
}
desk.show('anna');
globalThis.editorDesk = desk;
