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
import { NAMES, play } from './chat.ts';

const root = createRoot(document.getElementById('app'));

const event = ({ text }, key) => h(MessageSeparator, { key, content: text });

function message({ by, text, at, file }, key) {
  const isOwn = by === 'agent';
  return h(
    Message,
    {
      key,
      model: {
        message: text,
        sentTime: at,
        sender: NAMES[by],
        direction: isOwn ? 'outgoing' : 'incoming',
        position: 'single',
      },
    },
    !isOwn && h(Avatar, { name: NAMES[by], src: 'data:,' }),
    !isOwn && h(Message.Header, { sender: NAMES[by] }),
    file && h(Message.Footer, null, h('a', { href: `data:,${file}`, download: file }, file)),
  );
}

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
      h(
        ConversationHeader,
        null,
        h(ConversationHeader.Content, { userName: NAMES.customer, info: 'Active 2 min ago' }),
      ),
      h(
        MessageList,
        null,
        h(MessageSeparator, { content: 'Tuesday, 1 September 2026' }),
        said.map((line, index) => (line.by === 'system' ? event(line, index) : message(line, index))),
      ),
      h(MessageInput, { placeholder: 'Type message here', onSend: () => (globalThis.chat.sent += 1) }),
    ),
  );
}

play(
  (said) => root.render(h(Desk, { said: [...said] })),
  () => document.querySelector('[contenteditable]')?.textContent ?? '',
);
