import { browser } from 'wxt/browser';

/** Firefox's name for the side panel. */
interface FirefoxSidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Opens the panel of a window; must be called straight from the agent's click or key. */
export async function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser as typeof browser & FirefoxSidebar).sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}
