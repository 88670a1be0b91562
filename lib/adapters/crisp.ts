import type { Adapter } from './adapter.ts';

const MESSAGE = '.c-conversation-box-content-message';
const BUBBLE = '.c-conversation-box-content-message-bubble';
const EDITOR = '.c-conversation-box__editor';
const TAB = '.c-base-tabs__item';
const REPLY = `${TAB}--reply`;

/**
 * Crisp's inbox. Bots speak as operators, and how a private note in the list is marked was not seen. Nothing is
 * written but where the reply tab is the active one. No times.
 */
export const crisp: Adapter = {
  id: 'crisp',
  name: 'Crisp',
  matches: ['https://app.crisp.chat/*'],
  evidence: { confidence: 'medium', asOf: '2026-01' },
  conversationId: { path: /^\/website\/[\w-]+\/inbox\/(session_[\w-]+)/ },
  title: '.c-conversation-profile__name, .c-conversation-profile__nickname',
  transcript: '.c-conversation-box-content',
  message: {
    item: MESSAGE,
    text: `${BUBBLE}__content`,
    roles: [
      { role: 'note', when: `${MESSAGE}--note, ${BUBBLE}--note` },
      { role: 'agent', when: `${MESSAGE}--operator` },
      { role: 'customer', when: `${MESSAGE}--user` },
    ],
    virtualised: true,
  },
  composer: `${EDITOR} .c-editor-composer__field[contenteditable="true"]`,
  composerMode: {
    note: `${EDITOR} ${TAB}--active:not(${REPLY})`,
    reply: `${EDITOR} ${REPLY}${TAB}--active`,
    tab: `${EDITOR} ${TAB}`,
  },
};
