import 'react-chat-elements/dist/main.css';
import { createElement as h, useState } from 'react';
import { Button, ChatList, Input, MessageList, Navbar } from 'react-chat-elements';
import { createRoot } from 'react-dom/client';
import { NAMES, play } from './chat.ts';

const root = createRoot(document.getElementById('app'));
let written = '';

function messages({ by, text, at, file }, index) {
  if (by === 'system') return [{ id: index, type: 'system', text }];
  const said = {
    id: index,
    position: by === 'agent' ? 'right' : 'left',
    type: 'text',
    title: NAMES[by],
    text,
    date: new Date(at),
    status: 'read',
  };
  const sent = { ...said, id: `file-${index}`, type: 'file', text: file, data: { size: '84 kB', status: {} } };
  return file ? [said, sent] : [said];
}

function Desk({ said }) {
  const [, setDraft] = useState('');
  return h(
    'div',
    { style: { display: 'grid', gridTemplateColumns: '280px 1fr', height: '100vh' } },
    h(ChatList, {
      dataSource: ['Dana Fox', 'Omar Reis', 'Lee Park'].map((title, index) => ({
        id: title,
        title,
        alt: title,
        avatar: 'data:,',
        subtitle: ['Is that all?', 'Thanks, that worked', 'Where is my refund?'][index],
        date: new Date('2026-09-01T09:00:00.000Z'),
        unread: index,
      })),
    }),
    h(
      'div',
      { style: { display: 'grid', gridTemplateRows: 'auto 1fr auto', minHeight: 0, background: '#eee' } },
      h(Navbar, { type: 'light', left: NAMES.customer }),
      h(MessageList, {
        lockable: true,
        toBottomHeight: '100%',
        dataSource: [
          { id: 'day', type: 'system', text: 'Tuesday, 1 September 2026' },
          ...said.flatMap((line, index) => messages(line, index)),
        ],
      }),
      h(Input, {
        placeholder: 'Type here...',
        multiline: true,
        onChange: ({ target }) => {
          written = target.value;
          setDraft(written);
        },
        rightButtons: h(Button, { text: 'Send', onClick: () => (globalThis.chat.sent += 1) }),
      }),
    ),
  );
}

play(
  (said) => root.render(h(Desk, { said: [...said] })),
  () => written,
);
