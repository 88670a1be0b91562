import { adapterFor, adapters } from '../adapters/index.ts';
import { attributesIn } from './select.ts';

/** A page that goes on drawing itself is asked at most this often (milliseconds). */
const PACE_MS = 500;

/**
 * Calls back once a page bears the marks of an app that it did not bear as it was loaded, or stands at another address;
 * until the signal aborts. Nothing runs while nothing changes.
 */
export function onceRecognised(page: Document, signal: AbortSignal, found: () => void): void {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (): void => {
    timer ??= setTimeout(look, PACE_MS);
  };
  const observer = new MutationObserver(schedule);
  const end = (): void => {
    ending.abort();
    observer.disconnect();
    clearTimeout(timer);
  };

  function look(): void {
    timer = undefined;
    if (!adapterFor(new URL(page.location.href), page)) return;
    end();
    found();
  }

  const view = page.defaultView;
  const heard = { signal: ending.signal };
  signal.addEventListener('abort', end, heard);
  view?.navigation?.addEventListener('currententrychange', schedule, heard);
  view?.addEventListener('popstate', schedule, heard);
  view?.addEventListener('hashchange', schedule, heard);
  observer.observe(page, { attributeFilter: marking(), childList: true, subtree: true });
}

/** The attributes that the marks of apps look at; ids and classes are attributes too. */
function marking(): string[] {
  return ['class', 'id', ...attributesIn(adapters.map(({ recognise, ownHost }) => [recognise, ownHost?.marks]))];
}
