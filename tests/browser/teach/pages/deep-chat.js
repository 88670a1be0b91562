import 'deep-chat';
import { CHAT, play } from './chat.ts';

const desk = document.createElement('deep-chat');
desk.style.width = '700px';
desk.style.height = '100vh';
const roleOf = ({ by }) => (by === 'customer' ? 'ai' : 'user');
desk.history = CHAT.map((said) => ({ role: roleOf(said), text: said.text }));
desk.names = { user: { text: 'Sam' }, ai: { text: 'Dana Fox' } };
desk.demo = true;
desk.textInput = { placeholder: { text: 'Reply to Dana Fox' } };
document.getElementById('app').append(desk);

play(
  (said) => {
    if (said.length > CHAT.length) desk.addMessage({ role: roleOf(said.at(-1)), text: said.at(-1).text });
  },
  () => desk.shadowRoot.querySelector('#text-input').textContent,
);
