import {
  AssistantRuntimeProvider,
  AttachmentPrimitive,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useAuiState,
  useExternalStoreRuntime,
} from '@assistant-ui/react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import './assistant-ui.css';
import { NAMES, play } from './chat.ts';

const root = createRoot(document.getElementById('app'));

const Text = ({ text }) => h('p', null, text);
const File = ({ filename }) => h('a', { className: 'file', href: 'data:,', download: filename }, filename);
const Attachment = () => h(AttachmentPrimitive.Root, { className: 'file' }, h(AttachmentPrimitive.Name));
const Name = () =>
  h(
    'span',
    { className: 'name' },
    useAuiState(({ message }) => message.metadata.custom.name),
  );
const Own = () =>
  h(
    MessagePrimitive.Root,
    { className: 'grid own' },
    h('div', { className: 'rounded' }, h(MessagePrimitive.Parts, { components: { Text } })),
    h(MessagePrimitive.Attachments, { components: { Attachment } }),
  );
const Theirs = () =>
  h(
    MessagePrimitive.Root,
    { className: 'grid theirs' },
    h(Name),
    h('div', { className: 'plain' }, h(MessagePrimitive.Parts, { components: { Text, File } })),
  );
const Event = () =>
  h(MessagePrimitive.Root, { className: 'grid centred' }, h(MessagePrimitive.Parts, { components: { Text } }));

const ROLES = { agent: 'user', system: 'system' };

function messageOf({ by, text, at, file }, index) {
  const said = { type: 'text', text };
  const sent = file && { type: 'file', filename: file, data: '', mimeType: 'application/pdf' };
  return {
    id: `m${index}`,
    role: ROLES[by] ?? 'assistant',
    content: file && by !== 'agent' ? [said, sent] : [said],
    ...(file &&
      by === 'agent' && {
        attachments: [{ id: file, type: 'file', name: file, content: [sent], status: { type: 'complete' } }],
      }),
    createdAt: new Date(at),
    metadata: { custom: { name: NAMES[by] } },
  };
}

function Desk({ said }) {
  const runtime = useExternalStoreRuntime({
    messages: said.map(messageOf),
    convertMessage: (message) => message,
    onNew: async () => {
      globalThis.chat.sent += 1;
    },
  });
  return h(
    AssistantRuntimeProvider,
    { runtime },
    h(
      ThreadPrimitive.Root,
      { className: 'thread' },
      h('h2', null, NAMES.customer),
      h(
        ThreadPrimitive.Viewport,
        { className: 'viewport' },
        h(ThreadPrimitive.Messages, {
          components: { UserMessage: Own, AssistantMessage: Theirs, SystemMessage: Event },
        }),
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
