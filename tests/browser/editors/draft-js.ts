import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from './editor.ts';

export const mountDraftJs: Mount = (place, draft, send) => {
  let seen = EditorState.createWithContent(ContentState.createFromText(draft));
  const handleReturn = () => (send(), 'handled');
  function Composer() {
    const [editorState, onChange] = useState(seen);
    seen = editorState;
    return createElement(Editor, { editorState, onChange, handleReturn });
  }
  const root = createRoot(place);
  flushSync(() => root.render(createElement(Composer)));
  return { draft: () => seen.getCurrentContent().getPlainText('\n'), destroy: () => root.unmount() };
};
