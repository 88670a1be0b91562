import { adapterFor } from '../../../lib/adapters/index.ts';
import { rememberComposers } from '../../../lib/insertion/composer.ts';
import { createInserter } from '../../../lib/insertion/insert.ts';
import { Page } from '../../../lib/transcript/page.ts';

/** What the content script does with a page's composer; `insert` writes a text into the chat in front. */
const page = new Page(document, adapterFor(new URL(location.href), document)!);
page.content();
const inserter = createInserter({
  documentId: 'document-1',
  conversations: page,
  memory: rememberComposers(document, new AbortController().signal),
});
Object.assign(globalThis, {
  insert: (text: string) => inserter({ requestId: text, documentId: 'document-1', ref: page.shown[0]!.ref, text }),
});
