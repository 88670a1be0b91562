import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { play } from './chat.ts';

const root = createRoot(document.getElementById('app'));

function Desk({ said }) {
  return h(
    MainContainer,
    { responsive: true },
    h(
      Sidebar,
      { position: 'left' },
      h(
        ConversationList,
        null,
        ['Dana Fox', 'Omar Reis', 'Lee Park', 'Ines Roth'].map((name, index) =>
          h(Conversation, {
            key: name,
            name,
            lastSenderName: name,
            info: ['Is that all?', 'Thanks, that worked', 'Where is my refund?', 'See you'][index],
            active: index === 0,
          }),
        ),
      ),
    ),
    h(
      ChatContainer,
      null,
      h(ConversationHeader, null, h(ConversationHeader.Content, { userName: 'Dana Fox', info: 'Active 2 min ago' })),
      h(
        MessageList,
        null,
        h(MessageSeparator, { content: 'Tuesday, 1 September 2026' }),
        said.map(({ by, text, at }, index) =>
          h(
            Message,
            {
              key: index,
              model: {
                message: text,
                sentTime: at,
                sender: by === 'customer' ? 'Dana Fox' : 'Sam',
                direction: by === 'customer' ? 'incoming' : 'outgoing',
                position: 'single',
              },
            },
            by === 'customer' && h(Avatar, { name: 'Dana Fox', src: 'data:,' }),
          ),
        ),
      ),
      h(MessageInput, { placeholder: 'Type message here' }),
    ),
  );
}

play(
  (said) => root.render(h(Desk, { said: [...said] })),
  () => document.querySelector('[contenteditable]')?.textContent ?? '',
);
