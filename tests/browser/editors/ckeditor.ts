import type { ModelElement } from 'ckeditor5';
import { type Mount, paragraphs } from './editor.ts';

export const mountCKEditor: Mount = async (place, draft, send) => {
  const { ClassicEditor, Essentials, Paragraph } = await import('ckeditor5');
  const source = paragraphs(draft);
  place.append(source);
  const editor = await ClassicEditor.create(source, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  editor.editing.view.document.on(
    'enter',
    (event, data) => {
      data.preventDefault();
      event.stop();
      send();
    },
    { priority: 'high' },
  );
  return {
    destroy: () => void editor.destroy(),
    draft: () => {
      const root = editor.model.document.getRoot();
      if (!root) throw new Error('the editor has no document');
      return [...root.getChildren()].map((block) => (block.is('element') ? textOf(block) : '')).join('\n');
    },
  };
};

/** Text of a block as the model holds it, a soft break as a line break. */
function textOf(block: ModelElement): string {
  return [...block.getChildren()].map((child) => (child.is('$text') ? child.data : '\n')).join('');
}
