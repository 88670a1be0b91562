import { createApp, h, shallowRef } from 'vue';
import { register } from 'vue-advanced-chat';
import { play } from './chat.ts';

register();

const AGENT = 'sam';
const CUSTOMER = 'dana';
const users = [
  { _id: AGENT, username: 'Sam', status: { state: 'online' } },
  { _id: CUSTOMER, username: 'Dana Fox', status: { state: 'online' } },
];
const rooms = ['Dana Fox', 'Omar Reis', 'Lee Park'].map((roomName, index) => ({
  roomId: String(index + 1),
  roomName,
  avatar: '',
  unreadCount: index,
  users,
  lastMessage: {
    _id: `last-${index}`,
    content: ['Is that all?', 'Thanks, that worked', 'Where is my refund?'][index],
    senderId: CUSTOMER,
    timestamp: '09:00',
  },
}));
const messages = shallowRef([]);

createApp({
  render: () =>
    h('vue-advanced-chat', {
      height: '100vh',
      '.currentUserId': AGENT,
      '.rooms': rooms,
      '.roomId': '1',
      '.roomsLoaded': true,
      '.messages': messages.value,
      '.messagesLoaded': true,
      '.showAudio': false,
      '.emojiDataSource': 'data:application/json,[]',
    }),
}).mount('#app');

play(
  (said) => {
    messages.value = said.map(({ by, text, at }, index) => ({
      _id: `m${index}`,
      content: text,
      senderId: by === 'customer' ? CUSTOMER : AGENT,
      username: by === 'customer' ? 'Dana Fox' : 'Sam',
      date: '1 September',
      timestamp: at.slice(11, 16),
      saved: true,
      distributed: true,
      seen: true,
    }));
  },
  () => document.querySelector('vue-advanced-chat').shadowRoot.querySelector('textarea').value,
);
