import { battery } from './battery.ts';
import { STRICT } from './desk.ts';

battery('textarea');
battery('textarea of React');
battery('textarea of Vue');
battery('textarea in a shadow root');
battery('contenteditable');
battery('contenteditable in a shadow root');
battery('ProseMirror');
battery('ProseMirror in a shadow root');
battery('Tiptap');
battery('Lexical');
battery('Slate');
battery('CKEditor 5');
battery('Quill');
battery('Draft.js');
battery('Squire in a frame');
battery('an editor like Froala');
battery('an editor with a paste bin');
battery('an editor that commits late');
battery('an editor that takes no paste');

battery('textarea of React', STRICT);
battery('contenteditable', STRICT);
battery('ProseMirror', STRICT);
battery('Lexical', STRICT);
battery('Slate', STRICT);
