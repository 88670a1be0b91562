import type { Browser } from 'wxt/browser';
import { originOf } from '../channel.ts';
import { covers, grantedSites } from '../sites.ts';

/** A frame of a tab, as the browser attests it. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/**
 * The frame a page speaks from, where the agent allows its site.
 * @param sites the sites it speaks of: undefined is answered where one is not its own, for no page knows another's chats
 */
export async function frameOf(
  { tab, frameId, ...sender }: Browser.runtime.MessageSender,
  sites: readonly string[],
): Promise<Frame | undefined> {
  const own = originOf(sender);
  if (tab?.id === undefined || frameId === undefined || own === undefined) return undefined;
  if (sites.some((site) => site !== own) || !covers(await grantedSites(), own)) return undefined;
  return { tabId: tab.id, frameId };
}
