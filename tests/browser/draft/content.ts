import type { Adapter } from '../../../lib/adapters/adapter.ts';
import type { Message } from '../../../lib/conversation.ts';
import { notedIn, offersFor } from '../../../lib/draft/check.ts';
import type { Replacement } from '../../../lib/draft/edit.ts';
import { DraftGuard, type GuardedPage } from '../../../lib/guard/guard.ts';
import { type OpenConversation, rememberComposers } from '../../../lib/insertion/composer.ts';
import { createInserter } from '../../../lib/insertion/insert.ts';
import type { DraftNotes, DraftVerdict } from '../../../lib/messages.ts';

/** What the content script does with the draft guard; what it tells is kept, and `verdict` answers. */
const adapter: Adapter = {
  id: 'test-desk',
  name: 'Test desk',
  matches: [],
  evidence: { confidence: 'high', asOf: '2026-11' },
  conversationId: { attribute: 'data-chat' },
  transcript: ':scope',
  message: { item: '.message', text: ':scope', roles: [] },
  composer: new URLSearchParams(location.search).get('composer') ?? '.composer',
  composerMode: { note: '[data-mode="note"]' },
};

const open = (): OpenConversation[] =>
  [...document.querySelectorAll<HTMLElement>('[data-chat]')].map((root) => ({
    ref: { site: location.origin, id: root.dataset['chat']! },
    root,
    adapter,
    shown: root.checkVisibility(),
  }));

const told: { id: string; notes: DraftNotes }[] = [];
const messages: Message[] = [{ id: '1', role: 'customer', text: 'My parcel never came.' }];
const state = { verdict: { off: [], paused: false } as DraftVerdict };

const page: GuardedPage = {
  get shown() {
    return open().filter(({ shown }) => shown);
  },
  find: (ref) => open().find((one) => one.ref.id === ref.id),
  messagesOf: () => messages,
};
const { signal } = new AbortController();
const insert = createInserter({
  documentId: 'document-1',
  conversations: page,
  memory: rememberComposers(document, signal),
});

const guard = new DraftGuard(
  document,
  page,
  async ({ id }, notes) => {
    told.push({ id, notes });
    return state.verdict;
  },
  async () => ({ notedIn, offersFor }),
  signal,
);

Object.assign(globalThis, {
  told,
  messages,
  state,
  recheck: () => guard.recheck(),
  accept: (rule: string, replacement: Replacement) =>
    guard.accept(
      {
        kind: 'accept-replacement',
        documentId: 'document-1',
        ref: { site: location.origin, id: 'anna' },
        rule,
        replacement,
      },
      insert,
    ),
  underlined: (level: string) => [...(CSS.highlights.get(`levelhead-${level}`) ?? [])].map(String),
});
