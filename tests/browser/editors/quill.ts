import Quill from 'quill';
import css from 'quill/dist/quill.core.css?inline';
import type { Mount } from './editor.ts';

export const mountQuill: Mount = (place, draft, send) => {
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  document.adoptedStyleSheets = [style];
  const container = document.createElement('div');
  place.append(container);
  const enter = { key: 'Enter', handler: () => (send(), false) };
  const quill = new Quill(container, { modules: { keyboard: { bindings: { enter } } } });
  quill.setText(draft);
  quill.history.clear();
  return { draft: () => quill.getText().replace(/\n$/, '') };
};
