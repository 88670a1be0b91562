import { expect as plainExpect, type Page, test as base } from '@playwright/test';
import type { Assessment } from '../../lib/assessment.ts';
import type { AuthorRole } from '../desk/page/marks.ts';
import { startDesk } from '../desk/server.ts';
import { type Extension, launchExtension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import type { Shown } from '../extension/shown.ts';

/** Waits for a state as long as a busy machine may need. */
export const expect = plainExpect.configure({ timeout: 15_000 });

/** One browser with the built extension, its side panel open beside the tab of the demo desk. */
export interface Stage {
  extension: Extension;
  panel: PanelView;
  tab: Page;
  deskUrl: string;
}

/** An agent's shift at the demo desk beside the panel. Nothing plays by itself: the test says every message. */
export class Shift {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get panel(): PanelView {
    return this.#stage.panel;
  }

  /** The tab of the desk. */
  get page(): Page {
    return this.#stage.tab;
  }

  get extension(): Extension {
    return this.#stage.extension;
  }

  /** The same shift beside another panel. */
  beside(panel: PanelView): Shift {
    return new Shift({ ...this.#stage, panel });
  }

  /** The desk's address with these chats, the first one in front. */
  address(chats: string[], parameters = ''): string {
    return `${this.#stage.deskUrl}?start=paused&open=${chats.join(',')}${parameters && `&${parameters}`}`;
  }

  /** Begins with these chats, the first one in front. */
  async begin(...chats: string[]): Promise<void> {
    await this.page.goto(this.address(chats));
    await expect.poll(async () => (await this.panel.shown()).chat).not.toBeNull();
  }

  /** Somebody says something in a chat. Gives the time it was said at. */
  say(chat: string, text: string, role: AuthorRole = 'customer'): Promise<number> {
    return this.page.evaluate(
      (message) => {
        const id = window.desk.say(message.chat, message.role, message.text);
        return Date.parse(window.desk.messages(message.chat).find((one) => one.id === id)!.at);
      },
      { chat, text, role },
    );
  }

  /** The customer of the chat in front says something; gives what the panel then shows. */
  async hear(chat: string, text: string): Promise<Shown> {
    return this.shownAt(await this.say(chat, text));
  }

  /** Plays the next beats of a scripted chat. */
  step(chat: string, beats = 1): Promise<number> {
    return this.page.evaluate(([id, count]) => window.desk.step(id, count), [chat, beats] as const);
  }

  front(chat: string): Promise<void> {
    return this.page.evaluate((id) => window.desk.openChat(id), chat);
  }

  /** What the panel shows once it has judged the customer's message of this time. */
  async shownAt(at: number): Promise<Shown> {
    await expect.poll(async () => (await this.panel.shown()).chat?.messageAt).toBe(at);
    return this.panel.shown();
  }

  /** What the panel shows once it looks like this. */
  async shows(wanted: Parameters<ReturnType<typeof plainExpect>['toMatchObject']>[0]): Promise<Shown> {
    await expect.poll(() => this.panel.shown()).toMatchObject(wanted);
    return this.panel.shown();
  }

  /** The unsent text in the chat's reply box. */
  draft(chat: string): Promise<string> {
    return this.page.evaluate((id) => window.desk.composerText(id), chat);
  }

  /** How often something was sent from the chat's reply box. */
  sent(chat: string): Promise<number> {
    return this.page.evaluate((id) => window.desk.sent(id).length, chat);
  }

  /** Clicks Insert and waits until the panel says what came of it. */
  async insert(technique: string): Promise<string> {
    await this.panel.click(`Insert: ${technique}`);
    return this.panel.until(
      'what came of the insertion',
      (name: string) => document.querySelector(`[aria-label="${name}"] :is(.done, .refused)`)?.textContent,
      technique,
    );
  }

  /** Focuses the reply box of the chat in front. */
  async enterComposer(): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator('[data-desk="pane"]:not([hidden]) [data-desk="editor"]').click();
  }

  /** What the extension does on one of the browser's commands, with the desk's tab in front. */
  async command(name: string): Promise<void> {
    await this.page.bringToFront();
    const worker = await this.extension.worker();
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const event = chrome.commands.onCommand as unknown as { dispatch(command: string, tab?: chrome.tabs.Tab): void };
      event.dispatch(command, tab);
    }, name);
  }

  /** The assessments the background keeps. */
  assessments(): Promise<Assessment[]> {
    return this.panel.evaluate(async () =>
      Object.entries(await chrome.storage.session.get<Record<string, Assessment>>(null))
        .filter(([key]) => key.startsWith('chat:'))
        .map(([, assessment]) => assessment),
    );
  }
}

export const test = base.extend<{ shift: Shift }, { stage: Stage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      const desk = await startDesk();
      const extension = await launchExtension();
      const { panel, tab } = await extension.openPanel();
      await tab.goto(`${desk.url}?open=&start=paused`);
      await ready(panel);
      await use({ extension, panel, tab, deskUrl: desk.url });
      await extension.close();
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  shift: async ({ stage }, use) => {
    await clear(stage);
    await use(new Shift(stage));
  },
});

/** Waits until the model is ready. */
export async function ready(panel: PanelView): Promise<void> {
  await panel.until('a ready model', async () => {
    const { model } = await chrome.storage.session.get<{ model?: { state: string } }>('model');
    return model?.state === 'ready';
  });
}

/** As after a fresh installation, but for the loaded model: no chat, no feedback, no setting, a worker that knows nothing. */
async function clear({ extension, panel, tab }: Stage): Promise<void> {
  for (const page of extension.context.pages()) if (page !== tab) await page.close();
  await tab.goto('about:blank');
  await extension.killWorker();
  await panel.evaluate(async () => {
    const { model } = await chrome.storage.session.get('model');
    await chrome.storage.session.clear();
    await chrome.storage.session.set({ model });
    await chrome.storage.local.clear();
    for (const { name } of await indexedDB.databases()) {
      await new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase(name!);
        request.addEventListener('success', done);
        request.addEventListener('error', failed);
      });
    }
  });
  await panel.reload();
}
