import { browser } from 'wxt/browser';

/** Where a page cannot reach: each extension has a `globalThis` of its own in a page. */
const running = globalThis as { [name: symbol]: AbortController | undefined };

/**
 * The life of a script in its document: aborted when the same script is put there again. One that an update of the
 * extension has orphaned lives beside its successor, which says so in an event (`outdated`); any page can send that event,
 * so it counts only where the extension is gone indeed.
 */
export function soleInstance(name: string, outdated: AbortSignal): AbortController {
  const own = new AbortController();
  const key = Symbol.for(`levelhead ${name}`);
  running[key]?.abort();
  running[key] = own;
  outdated.addEventListener('abort', () => browser.runtime?.id === undefined && own.abort());
  return own;
}
