import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter.ts';
import { receive, send } from '../channel.ts';
import { type PageReading, TO_PAGE } from '../messages.ts';
import type { Page, PageContent } from './page.ts';
import { watch } from './watch.ts';

/** What this document says to the extension, and who in it answers. */
export interface Session {
  /** Made when the script starts: another document, or another script in the same one, has another id. */
  documentId: string;
  page: Page;
}

/** A reading nobody took, for the background was just starting, is sent again after this long (milliseconds). */
const RETRY_MS = 1_000;
const RETRIES = 5;

/**
 * Reports the document's chats to the background: whole, with a growing revision, when they change and when asked.
 * Calls `stop` where the extension has gone, or the site is not allowed any more, and `changed` after each report.
 */
export function reportPage(
  adapter: Adapter,
  signal: AbortSignal,
  stop: () => void,
  changed: () => void = () => undefined,
): Session {
  const reporter = new Reporter(adapter.id, signal, stop);
  let silent = window !== window.top;
  const { page, reread } = watch(document, adapter, signal, (content) => {
    silent &&= content.state === 'no-chat';
    if (!silent) reporter.report(content);
    changed();
  });
  receive(
    'extension',
    TO_PAGE,
    {
      reread: () => reread(),
      'show-reading': () => reporter.readingOf(page.content()),
      'who-is-there': () => reporter.documentId,
    },
    signal,
  );
  window.addEventListener('pageshow', ({ persisted }) => persisted && reread(), { signal });
  return { documentId: reporter.documentId, page };
}

/**
 * Reports that nothing is known of how an allowed site is built, or that what is known of it is of no use; its frames may
 * still be read.
 */
export function reportUnknown(
  signal: AbortSignal,
  stop: () => void,
  adapter = 'unknown',
  reason = 'Levelhead does not know this helpdesk',
): void {
  if (window !== window.top) return;
  const reporter = new Reporter(adapter, signal, stop);
  const content: PageContent = { state: 'unreadable', reason: reason.slice(0, 300), conversations: [] };
  const report = (): void => reporter.report(content);
  receive('extension', TO_PAGE, { reread: report, 'show-reading': () => reporter.readingOf(content) }, signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && report(), { signal });
  report();
}

/** Sends the readings of one document until the signal aborts. */
class Reporter {
  readonly documentId = newDocumentId();
  readonly #adapter: string;
  readonly #signal: AbortSignal;
  readonly #stop: () => void;
  #revision = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(adapter: string, signal: AbortSignal, stop: () => void) {
    this.#adapter = adapter;
    this.#signal = signal;
    this.#stop = stop;
    signal.addEventListener('abort', () => clearTimeout(this.#retry));
    window.addEventListener('pagehide', () => this.#leave(), { signal });
  }

  readingOf(content: PageContent): PageReading {
    return {
      documentId: this.documentId,
      revision: this.#revision,
      adapter: this.#adapter,
      site: location.origin,
      ...content,
    };
  }

  report(content: PageContent): void {
    this.#revision += 1;
    this.#deliver(this.readingOf(content), RETRIES);
  }

  #deliver(reading: PageReading, retries: number): void {
    clearTimeout(this.#retry);
    if (!isAlive()) return this.#stop();
    send<'stop' | null>({ kind: 'page-reading', reading }).then(
      (answer) => answer === 'stop' && this.#stop(),
      (error: unknown) => {
        if (!isAlive()) return this.#stop();
        if (this.#signal.aborted || reading.revision !== this.#revision) return;
        if (retries > 0) this.#retry = setTimeout(() => this.#deliver(reading, retries - 1), RETRY_MS);
        else console.warn('Levelhead: the reading of this page could not be delivered', error);
      },
    );
  }

  #leave(): void {
    if (isAlive()) send({ kind: 'page-gone', documentId: this.documentId }).catch(() => undefined);
  }
}

/** False once the extension was updated, reloaded or removed: then nobody answers this script any more. */
function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** `crypto.randomUUID` is missing on pages without TLS. */
function newDocumentId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
