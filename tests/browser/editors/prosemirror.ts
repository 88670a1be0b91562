import { baseKeymap } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Mount } from './editor.ts';

export const mountProseMirror: Mount = (place, draft, send) => {
  const paragraphs = draft.split('\n').map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : []));
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: schema.node('doc', null, paragraphs),
      plugins: [history(), keymap({ Enter: () => (send(), true) }), keymap(baseKeymap)],
    }),
  });
  return {
    draft: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    undo: () => void undo(view.state, view.dispatch),
  };
};

/** ProseMirror inside an open shadow root. */
export const mountInShadow: Mount = (place, draft, send) => {
  const host = document.createElement('div');
  host.className = 'shadow-host';
  place.append(host);
  const inner = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(inner);
  return mountProseMirror(inner, draft, send);
};
