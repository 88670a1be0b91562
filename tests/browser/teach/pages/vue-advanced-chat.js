import { createApp, h, shallowRef } from 'vue';
import { register } from 'vue-advanced-chat';
import { NAMES, play } from './chat.ts';

register();

const users = Object.entries(NAMES).map(([_id, username]) => ({ _id, username, status: { state: 'online' } }));
const rooms = ['Dana Fox', 'Omar Reis', 'Lee Park'].map((roomName, index) => ({
  roomId: String(index + 1),
  roomName,
  avatar: '',
  unreadCount: index,
  users,
  lastMessage: {
    _id: `last-${index}`,
    content: ['Is that all?', 'Thanks, that worked', 'Where is my refund?'][index],
    senderId: 'customer',
    timestamp: '09:00',
  },
}));
const messages = shallowRef([]);

createApp({
  render: () =>
    h('vue-advanced-chat', {
      height: '100vh',
      '.currentUserId': 'agent',
      '.rooms': rooms,
      '.roomId': '1',
      '.roomsLoaded': true,
      '.messages': messages.value,
      '.messagesLoaded': true,
      '.showAudio': false,
      onSendMessage: () => (globalThis.chat.sent += 1),
      '.emojiDataSource': 'data:application/json,[]',
    }),
}).mount('#app');

play(
  (said) => {
    messages.value = said.map(({ by, text, at, file }, index) => ({
      _id: `m${index}`,
      content: text,
      senderId: by,
      username: NAMES[by],
      system: by === 'system',
      date: '1 September',
      timestamp: at.slice(11, 16),
      saved: true,
      distributed: true,
      seen: true,
      ...(file && {
        files: [{ name: file.replace('.pdf', ''), type: 'pdf', extension: 'pdf', size: 84_000, url: 'data:,' }],
      }),
    }));
  },
  () => document.querySelector('vue-advanced-chat').shadowRoot.querySelector('textarea').value,
);
