import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './editor.ts';

export const mountSlate: Mount = (place, draft, send) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = draft.split('\n').map((line) => ({ children: [{ text: line }] })) as Descendant[];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    send();
  };
  const root = createRoot(place);
  flushSync(() => root.render(createElement(Slate, { editor, initialValue }, createElement(Editable, { onKeyDown }))));
  const lines = () => editor.children.map((block) => Node.string(block));
  return {
    draft: () => lines().join('\n'),
    destroy: () => root.unmount(),
    caret() {
      const { path, offset } = editor.selection?.focus ?? { path: [0], offset: NaN };
      return lines()
        .slice(0, path[0])
        .reduce((before, line) => before + line.length + 1, offset);
    },
  };
};
