import type { Page } from '@playwright/test';
import { expect, test as base, type Extension } from './extension.ts';

export interface InFront {
  /** A helpdesk's tab, in front. */
  helpdesk: Page;
  tabId: number;
  /** The panel of the same window. */
  panel: Page;
  /** Replaces the session's state. */
  show(session: Record<string, unknown>): Promise<void>;
}

export async function tabInFront({ worker }: Extension): Promise<number> {
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]!.id!);
}

async function sidePanels({ worker }: Extension): Promise<number> {
  return worker.evaluate(
    async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })).length,
  );
}

/** The panel beside a helpdesk's tab, with nothing known yet but a ready model. */
export const test = base.extend<{ inFront: InFront }>({
  inFront: async ({ extension }, use) => {
    await extension.seed('local', {});
    await extension.seed('session', { model: { state: 'ready' } });
    const { panel, helpdesk } = await extension.openPanel();
    await panel.setViewportSize({ width: 360, height: 900 });
    const tabId = await tabInFront(extension);
    const show = (session: Record<string, unknown>) =>
      extension.seed('session', { model: { state: 'ready' }, ...session });
    await use({ helpdesk, tabId, panel, show });
    await panel.close();
    await expect.poll(() => sidePanels(extension)).toBe(0);
    await helpdesk.close();
  },
});

/**
 * The same for tests that set the panel's clock, in a browser of its own: Playwright's clock stands for every page of a
 * browser, those of later tests too.
 */
export const testWithClock = test.extend<{ running: void }, { extension: Extension }>({
  extension: [async ({ extension }, use) => use(extension), { scope: 'worker' }],
  running: [
    async ({ inFront: { panel } }, use) => {
      await use();
      await panel.clock.resume();
    },
    { auto: true },
  ],
});

export { expect };
