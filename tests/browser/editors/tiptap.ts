import { Editor, Extension, type JSONContent } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Mount } from './editor.ts';

/** Its style sheet, which it would put in as markup, says how white space is kept. */
export const mountTiptap: Mount = (place, draft, send) => {
  const SendOnEnter = Extension.create({
    priority: 1000,
    addKeyboardShortcuts: () => ({ Enter: () => (send(), true) }),
  });
  const editor = new Editor({
    element: place,
    extensions: [StarterKit, SendOnEnter],
    injectCSS: false,
    content: { type: 'doc', content: draft.split('\n').map(paragraph) },
  });
  editor.view.dom.style.whiteSpace = 'break-spaces';
  return { draft: () => editor.getText({ blockSeparator: '\n' }), destroy: () => editor.destroy() };
};

function paragraph(text: string): JSONContent {
  return { type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) };
}
