import { browser, type Browser } from 'wxt/browser';
import { grantedSites } from '../sites.ts';
import { inTurn } from './turns.ts';

const ID = 'helpdesk';
const SCRIPT = 'content-scripts/helpdesk.js' as never;
const RULES = 'draft-rules.js' as never;

/** Registers the content script for exactly the sites the agent allows, and no longer for those taken back. */
export function registerReaders(): Promise<void> {
  return inTurn('readers', async () => {
    const matches = await grantedSites();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: ID, js: [SCRIPT], matches, allFrames: true, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });
}

/** Starts reading in pages of these sites that are open already; a reader that is there ends, with what it remembers. */
export async function readOpenPages(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs
      .filter((tab) => tab.id !== undefined && !tab.discarded)
      .map((tab) => browser.scripting.executeScript({ target: { tabId: tab.id!, allFrames: true }, files: [SCRIPT] })),
  );
}

/** Puts the draft guard's rules beside the reader that asks for them. */
export async function addDraftRules({ tab, frameId = 0 }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [RULES] });
}
