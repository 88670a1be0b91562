import { adapterFor } from '../adapters/index.ts';

/** A page that goes on drawing itself is asked at most this often (milliseconds). */
const PACE_MS = 500;

/**
 * Calls back once a page bears the marks of an app that it did not bear as it was loaded, or stands at another address;
 * until the signal aborts. Nothing runs while nothing changes.
 */
export function onceRecognised(page: Document, signal: AbortSignal, found: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => (timer ??= setTimeout(look, PACE_MS)));
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };

  function look(): void {
    timer = undefined;
    if (!adapterFor(new URL(page.location.href), page)) return;
    end();
    found();
  }

  signal.addEventListener('abort', end);
  observer.observe(page, { childList: true, subtree: true });
}
