import { browser } from 'wxt/browser';

/** What Firefox alone offers: events of one kind only, so that an idle background is not woken by others. */
interface FirefoxTabs {
  tabs: {
    onUpdated: {
      addListener(
        listener: (tabId: number, change: { discarded?: boolean }) => void,
        filter: { properties: string[] },
      ): void;
    };
  };
}

/** Calls back when the browser unloads a tab to save memory: its pages say nothing. Chromium gives such a tab a new id. */
export function watchDiscarded(gone: (tabId: number) => void): void {
  browser.tabs.onReplaced?.addListener((_added, removed) => gone(removed));
  if (!import.meta.env.FIREFOX) return;
  (browser as unknown as FirefoxTabs).tabs.onUpdated.addListener(
    (tabId, { discarded }) => {
      if (discarded) gone(tabId);
    },
    { properties: ['discarded'] },
  );
}
