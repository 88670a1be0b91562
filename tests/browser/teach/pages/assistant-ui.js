import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useExternalStoreRuntime,
} from '@assistant-ui/react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import './assistant-ui.css';
import { play } from './chat.ts';

const root = createRoot(document.getElementById('app'));

const Text = ({ text }) => h('p', null, text);
const Own = () =>
  h(
    MessagePrimitive.Root,
    { className: 'grid own' },
    h('div', { className: 'rounded' }, h(MessagePrimitive.Parts, { components: { Text } })),
  );
const Theirs = () =>
  h(
    MessagePrimitive.Root,
    { className: 'grid theirs' },
    h('div', { className: 'plain' }, h(MessagePrimitive.Parts, { components: { Text } })),
  );

function Desk({ said }) {
  const runtime = useExternalStoreRuntime({
    messages: said.map(({ by, text, at }, index) => ({
      id: `m${index}`,
      role: by === 'customer' ? 'assistant' : 'user',
      content: [{ type: 'text', text }],
      createdAt: new Date(at),
    })),
    convertMessage: (message) => message,
    onNew: async () => undefined,
  });
  return h(
    AssistantRuntimeProvider,
    { runtime },
    h(
      ThreadPrimitive.Root,
      { className: 'thread' },
      h(
        ThreadPrimitive.Viewport,
        { className: 'viewport' },
        h(ThreadPrimitive.Messages, { components: { UserMessage: Own, AssistantMessage: Theirs } }),
      ),
      h(
        ComposerPrimitive.Root,
        { className: 'composer' },
        h(ComposerPrimitive.Input, { placeholder: 'Write a message...' }),
        h(ComposerPrimitive.Send, null, 'Send'),
      ),
    ),
  );
}

play(
  (said) => root.render(h(Desk, { said: [...said] })),
  () => document.querySelector('textarea').value,
);
