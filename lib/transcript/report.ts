import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter.ts';
import { type PageReading, receive, send } from '../messages.ts';
import type { Page, PageContent } from './page.ts';
import { watch } from './watch.ts';

/** What this document says to the extension, and who in it answers. */
export interface Session {
  /** Made when the script starts: another document, or another script in the same one, has another id. */
  documentId: string;
  page: Page;
}

/** A reading nobody took (the background was being started or restarted) is sent again after this long (milliseconds). */
const RETRY_MS = 1_000;
const RETRIES = 5;

/**
 * Reports the document's chats to the background: whole, with a growing revision, when they change and when asked.
 * Calls `stop` where the extension has gone, or the site is not allowed any more.
 */
export function reportPage(adapter: Adapter, signal: AbortSignal, stop: () => void): Session {
  const documentId = newDocumentId();
  const { origin } = location;
  let revision = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(retry));

  function readingOf(content: PageContent): PageReading {
    return { documentId, revision, adapter: adapter.id, site: origin, ...content };
  }

  function deliver(reading: PageReading, retries = RETRIES): void {
    clearTimeout(retry);
    if (!isAlive()) return stop();
    send<'stop' | null>({ kind: 'page-reading', reading }).then(
      (answer) => answer === 'stop' && stop(),
      (error: unknown) => {
        if (!isAlive()) return stop();
        if (signal.aborted || reading.revision !== revision) return;
        if (retries > 0) retry = setTimeout(() => deliver(reading, retries - 1), RETRY_MS);
        else console.warn('Levelhead: the reading of this page could not be delivered', error);
      },
    );
  }

  let silent = window !== window.top;
  const { page, reread } = watch(document, adapter, signal, (content) => {
    silent &&= content.state === 'no-chat';
    if (silent) return;
    revision += 1;
    deliver(readingOf(content));
  });

  receive(
    {
      reread: () => reread(),
      'show-reading': () => readingOf(page.content()),
    },
    signal,
  );
  window.addEventListener('pageshow', ({ persisted }) => persisted && reread(), { signal });
  window.addEventListener(
    'pagehide',
    () => {
      if (isAlive()) send({ kind: 'page-gone', documentId }).catch(() => undefined);
    },
    { signal },
  );
  return { documentId, page };
}

/** False once the extension was updated, reloaded or removed: then nobody answers this script any more. */
function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** `crypto.randomUUID` is missing on pages without TLS. */
function newDocumentId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
