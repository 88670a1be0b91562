import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import type { Mount } from './editor.ts';

export const mountLexical: Mount = (place, draft, send) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.style.whiteSpace = 'pre-wrap';
  place.append(element);
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      event?.preventDefault();
      send();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  editor.update(
    () => {
      $getRoot().clear();
      for (const line of draft.split('\n')) {
        $getRoot().append($createParagraphNode().append(...(line ? [$createTextNode(line)] : [])));
      }
    },
    { discrete: true, tag: 'history-merge' },
  );
  return {
    destroy: () => editor.setRootElement(null),
    draft: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent())
          .join('\n'),
      ),
  };
};
