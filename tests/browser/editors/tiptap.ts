import { Editor, Extension } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { type Mount, paragraphs } from './editor.ts';

export const mountTiptap: Mount = (place, draft, send) => {
  const SendOnEnter = Extension.create({
    priority: 1000,
    addKeyboardShortcuts: () => ({ Enter: () => (send(), true) }),
  });
  const editor = new Editor({
    element: place,
    extensions: [StarterKit, SendOnEnter],
    content: draft === '' ? '' : paragraphs(draft).innerHTML,
  });
  return { draft: () => editor.getText({ blockSeparator: '\n' }), destroy: () => editor.destroy() };
};
