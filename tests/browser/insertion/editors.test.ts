import { battery } from './battery.ts';
import type { Need } from './desk.ts';

/** Begins from markup, or goes back to it. */
const MARKUP: Need = ['require-trusted-types-for'];
/** Takes what is pasted as markup, by a policy of its own. */
const CLIPBOARD: Need = ['trusted-types', 'ProseMirrorClipboard'];

battery('textarea');
battery('textarea of React');
battery('textarea of Vue');
battery('textarea in a shadow root');
battery('contenteditable');
battery('contenteditable in a shadow root');
battery('ProseMirror', CLIPBOARD);
battery('ProseMirror in a shadow root', CLIPBOARD);
battery('Tiptap', CLIPBOARD);
battery('Lexical');
battery('Slate');
battery('CKEditor 5', MARKUP);
battery('Quill', MARKUP);
battery('Draft.js');
battery('Squire in a frame', MARKUP);
battery('an editor like Froala', MARKUP);
battery('an editor with a paste bin', MARKUP);
battery('an editor that commits late');
battery('an editor that takes no paste');
