import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { rememberComposers } from '../../../lib/insertion/composer.ts';
import { createInserter } from '../../../lib/insertion/insert.ts';
import { strategiesFor } from '../../../lib/insertion/strategies.ts';

/** What the extension's content script does with the insertion part, in the isolated world of a test page. */
const adapter: Adapter = {
  id: 'test-desk',
  name: 'Test desk',
  matches: [],
  evidence: { confidence: 'high', asOf: '2026-11' },
  root: '[data-chat]',
  conversationId: { attribute: 'data-chat' },
  transcript: ':scope',
  message: { item: '.message', text: ':scope', roles: [] },
  composer: new URLSearchParams(location.search).get('composer') ?? '.composer',
  composerMode: { note: '[data-mode="note"]' },
};

Object.assign(globalThis, {
  attempt(name: string, text: string) {
    const composer = document.activeElement as HTMLElement;
    return strategiesFor(composer, text)
      .find((strategy) => strategy.name === name)
      ?.attempt(composer, text);
  },
  insert: createInserter({
    documentId: 'document-1',
    memory: rememberComposers(document, new AbortController().signal),
    conversations: {
      find(ref) {
        const root = document.querySelector<HTMLElement>(`[data-chat="${CSS.escape(ref.id)}"]`);
        return root && ref.site === location.origin ? { ref, root, adapter, shown: root.checkVisibility() } : undefined;
      },
      messagesOf: () => [],
    },
  }),
});
