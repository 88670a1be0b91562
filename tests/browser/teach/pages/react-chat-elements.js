import 'react-chat-elements/dist/main.css';
import { createElement as h, useState } from 'react';
import { Button, ChatList, Input, MessageList } from 'react-chat-elements';
import { createRoot } from 'react-dom/client';
import { play } from './chat.ts';

const root = createRoot(document.getElementById('app'));
let written = '';

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
      { style: { display: 'grid', gridTemplateRows: '1fr auto', minHeight: 0, background: '#eee' } },
      h(MessageList, {
        lockable: true,
        toBottomHeight: '100%',
        dataSource: [
          { id: 'day', type: 'system', text: 'Tuesday, 1 September 2026' },
          ...said.map(({ by, text, at }, index) => ({
            id: index,
            position: by === 'customer' ? 'left' : 'right',
            type: 'text',
            title: by === 'customer' ? 'Dana Fox' : 'Sam',
            text,
            date: new Date(at),
            status: 'read',
          })),
        ],
      }),
      h(Input, {
        placeholder: 'Type here...',
        multiline: true,
        onChange: ({ target }) => {
          written = target.value;
          setDraft(written);
        },
        rightButtons: h(Button, { text: 'Send' }),
      }),
    ),
  );
}

play(
  (said) => root.render(h(Desk, { said: [...said] })),
  () => written,
);
