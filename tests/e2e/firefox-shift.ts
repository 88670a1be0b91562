import { expect as plainExpect, test as base } from '@playwright/test';
import { startDesk } from '../desk/server.ts';
import { type Shown, shown } from '../extension/shown.ts';
import type { View } from '../firefox/bidi.ts';
import { type Firefox, launchFirefox } from '../firefox/launch.ts';

/** Waits for a state as long as a busy machine may need: an event page that ended loads the model anew. */
export const expect = plainExpect.configure({ timeout: 60_000 });

/** Firefox with the desk in front and the real sidebar beside it, allowed and opened as an agent does. */
export interface Shift {
  firefox: Firefox;
  tab: View;
  deskUrl: string;
}

export const test = base.extend<object, { shift: Shift }>({
  shift: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      const desk = await startDesk();
      const firefox = await launchFirefox();
      const { welcome, window } = firefox;
      try {
        await welcome.activate();
        await welcome.until('where to type the address', () => {
          const address = document.querySelector<HTMLInputElement>('details input');
          if (!address) return false;
          document.querySelector('details')!.open = true;
          address.value = 'http://localhost/';
          return address.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await welcome.click('Allow');
        await window.accept();
        await welcome.until('that the desk is allowed, and the page at rest', () => {
          const words = document.body.textContent;
          return words.includes('Allowed: localhost') && words.includes('localhost is allowed.');
        });
        await window.hideSidebar();
        await welcome.until('the page as wide as the window', () => innerWidth === outerWidth);
        await welcome.click('Open the side panel');
        await expect.poll(() => window.isSidebarOpen()).toBe(true);
        const tab = await firefox.open(desk.url);
        await use({ firefox, tab, deskUrl: desk.url });
      } finally {
        await firefox.close();
        await desk.close();
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

/** What the sidebar shows; undefined while it is opening. */
export function panel({ firefox }: Pick<Shift, 'firefox'>): Promise<Shown | undefined> {
  return firefox.sidebar.evaluate(shown);
}

/** The customer says something; gives what the sidebar shows once the model has judged it. */
export async function hear({ firefox, tab }: Shift, chat: string, text: string): Promise<Shown> {
  const at = await tab.evaluate(
    (id, words) => {
      const message = window.desk.say(id, 'customer', words);
      return Date.parse(window.desk.messages(id).find((one) => one.id === message)!.at);
    },
    chat,
    text,
  );
  let judged: Shown | undefined;
  const byTheModel = async () => {
    judged = await panel({ firefox });
    const seen = judged?.chat;
    return seen?.messageAt === at && seen.chips.some((chip) => chip === 'anger' || chip === 'frustration');
  };
  await expect.poll(byTheModel).toBe(true);
  return judged!;
}

export function draft({ tab }: Shift, chat: string): Promise<string> {
  return tab.evaluate((id) => window.desk.composerText(id), chat);
}
