import 'deep-chat';
import { CHAT, NAMES, play } from './chat.ts';

/** Two roles are its own; any other may be given a name and looks. */
const ROLES = { agent: 'user', customer: 'ai' };
const messageOf = ({ by, text, file }) => ({
  role: ROLES[by] ?? by,
  text,
  ...(file && { files: [{ type: 'any', name: file, src: 'data:,' }] }),
});

const heading = document.createElement('h2');
heading.textContent = NAMES.customer;
const desk = document.createElement('deep-chat');
desk.style.width = '700px';
desk.style.height = 'calc(100vh - 70px)';
desk.history = CHAT.map(messageOf);
desk.names = {
  ...Object.fromEntries(Object.entries(NAMES).map(([by, text]) => [ROLES[by] ?? by, { text }])),
  system: { style: { display: 'none' } },
};
desk.messageStyles = { default: { system: { bubble: { color: 'grey', backgroundColor: 'unset', fontSize: '12px' } } } };
desk.textInput = { placeholder: { text: 'Reply to Dana Fox' } };
desk.connect = {
  handler: (_, signals) => {
    globalThis.chat.sent += 1;
    signals.onResponse({ text: '' });
  },
};
document.getElementById('app').append(heading, desk);

play(
  (said) => {
    if (said.length > CHAT.length) desk.addMessage(messageOf(said.at(-1)));
  },
  () => desk.shadowRoot.querySelector('#text-input').textContent,
);
