import { baseKeymap, chainCommands, exitCode, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMSerializer, type Node as DocumentNode } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { type Command, EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Chat, ComposerMode, Desk } from './desk.ts';
import { element } from './element.ts';
import { attribute } from './marks.ts';

/** The rich-text reply box of one chat, with its Reply / Internal note switch and its Send button. */
export interface Composer {
  element: HTMLElement;
  showMode(mode: ComposerMode): void;
}

export function createComposer(desk: Desk, chat: Chat): Composer {
  const send = element('button', { part: 'send', class: 'send', attributes: { type: 'submit' } }, 'Send');
  const toolbar = element('div', { class: 'toolbar', attributes: { role: 'toolbar', 'aria-label': 'Format' } });
  const hint = element('span', { class: 'hint' }, 'Enter to send · Shift+Enter for a new line');
  const place = element('div', { class: 'editor-place' });
  const modes = createModes(desk, chat);
  const form = element(
    'form',
    { part: 'composer', class: 'composer', attributes: { 'aria-label': `Answer ${chat.customer}` } },
    element('div', { class: 'composer-head' }, modes, toolbar),
    place,
    element('div', { class: 'composer-foot' }, hint, send),
  );

  const submit: Command = () => {
    form.requestSubmit();
    return true;
  };
  const view = new EditorView(place, {
    state: emptyState(submit),
    attributes: () => ({
      [attribute.part]: 'editor',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label(chat),
      class: 'editor',
    }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) draftChanged();
    },
  });

  function draftChanged(): void {
    const draft = plainText(view.state.doc);
    send.disabled = draft.trim() === '';
    desk.setDraft(chat.id, draft);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { doc } = view.state;
    const text = plainText(doc);
    if (text.trim() === '') return;
    view.updateState(emptyState(submit));
    draftChanged();
    desk.send(chat.id, text, html(doc));
    view.focus();
  });

  for (const [name, command] of formats) {
    const button = element(
      'button',
      { attributes: { type: 'button', title: name, 'aria-label': name } },
      name.slice(0, 1),
    );
    button.addEventListener('click', () => {
      command(view.state, view.dispatch);
      view.focus();
    });
    button.addEventListener('mousedown', (event) => event.preventDefault());
    toolbar.append(button);
  }
  send.disabled = true;

  return {
    element: form,
    showMode(mode) {
      form.setAttribute(attribute.mode, mode);
      for (const input of modes.querySelectorAll('input')) input.checked = input.value === mode;
      send.textContent = mode === 'note' ? 'Add note' : 'Send';
      view.setProps({});
    },
  };
}

const formats: [string, Command][] = [
  ['Bold', toggleMark(schema.marks.strong)],
  ['Italic', toggleMark(schema.marks.em)],
  ['Quote', wrapIn(schema.nodes.blockquote)],
];

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});

function emptyState(submit: Command): EditorState {
  return EditorState.create({
    schema,
    plugins: [
      history(),
      keymap({
        Enter: submit,
        'Shift-Enter': lineBreak,
        'Mod-b': toggleMark(schema.marks.strong),
        'Mod-i': toggleMark(schema.marks.em),
        'Mod-z': undo,
        'Shift-Mod-z': redo,
        'Mod-y': redo,
      }),
      keymap(baseKeymap),
      placeholder,
    ],
  });
}

const placeholder = new Plugin({
  props: {
    decorations({ doc }) {
      const only = doc.firstChild;
      if (doc.childCount !== 1 || !only || only.type !== schema.nodes.paragraph || only.childCount > 0) return null;
      return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: 'placeholder' })]);
    },
  },
});

function createModes(desk: Desk, chat: Chat): HTMLElement {
  const modes: [ComposerMode, string][] = [
    ['reply', 'Reply'],
    ['note', 'Internal note'],
  ];
  const choices = modes.map(([mode, name]) => {
    const attributes = { type: 'radio', name: `mode-${chat.id}`, value: mode };
    const input = element('input', { part: 'mode', attributes });
    input.addEventListener('change', () => desk.setMode(chat.id, mode));
    return element('label', {}, input, element('span', {}, name));
  });
  return element('div', { class: 'modes', attributes: { role: 'radiogroup', 'aria-label': 'Send as' } }, ...choices);
}

function label(chat: Chat): string {
  return chat.mode === 'note' ? 'Internal note' : `Reply to ${chat.customer}`;
}

function plainText(doc: DocumentNode): string {
  return doc.textBetween(0, doc.content.size, '\n', (leaf) => (leaf.type === schema.nodes.hard_break ? '\n' : ''));
}

function html(doc: DocumentNode): string {
  const holder = element('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return holder.innerHTML;
}
