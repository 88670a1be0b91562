import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { E2E_BUILD, type Extension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import { ExtensionSettings } from '../extension/settings.ts';
import { Teacher } from './teacher.ts';

/**
 * What "What Levelhead reads here" says: as what the page is read, why it is not where it is not, each chat with its lines
 * (`role: text`), and the unread ones of the page's list.
 */
interface Reading {
  as: string;
  refused: string | null;
  chats: { title: string; where: string; lines: string[] }[];
  listed: string[];
}

/** What the page has taken for an act of the agent's. */
declare const acts: string[];

/** The tab of a helpdesk that is not there: the test answers at its address. Beside it the side panel. */
export class HelpdeskTab {
  readonly panel: PanelView;
  readonly #page: Page;
  readonly #settings: ExtensionSettings;
  readonly #teacher: Teacher;
  #documents: Record<string, string> = {};
  #posted: string[] = [];
  #allowed: string[] = [];

  private constructor(panel: PanelView, page: Page, settings: ExtensionSettings) {
    this.panel = panel;
    this.#page = page;
    this.#settings = settings;
    this.#teacher = new Teacher(panel, page, settings);
  }

  static async open({ context, id, openPanel }: Extension): Promise<HelpdeskTab> {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const settings = await ExtensionSettings.open(context, id);
    await settings.access('ON_SPECIFIC_SITES');
    const { panel, tab: page } = await openPanel();
    const tab = new HelpdeskTab(panel, page, settings);
    await page.route(/^https:/, (route) => {
      const request = route.request();
      if (request.method() !== 'GET') tab.#posted.push(request.url());
      const body = request.isNavigationRequest() ? tab.#documents[withoutHash(request.url())] : undefined;
      return route.fulfill(body === undefined ? { status: 404 } : { contentType: 'text/html; charset=utf-8', body });
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { acts: [] });
      for (const act of ['submit', 'mousedown', 'click', 'keydown', 'keypress', 'keyup']) {
        addEventListener(act, () => acts.push(act), true);
      }
    });
    return tab;
  }

  /** Opens an address, of a site that is not allowed yet, at which these documents stand: the first there, the others in frames. */
  async goTo(address: string, html: string, frames: Record<string, string> = {}): Promise<void> {
    this.#documents = { [withoutHash(address)]: html, ...frames };
    await this.panel.reload();
    await this.#page.goto(address);
    await this.state('This tab is not allowed yet');
  }

  /** Clicks the extension's button, and allows the site as the panel then asks for it; gives what the panel said by then. */
  async allow(): Promise<string> {
    const { hostname } = new URL(this.#page.url());
    await this.#settings.clickToolbar(this.#page);
    await this.state(`Levelhead is not allowed on ${hostname}`);
    const said = await this.panel.text();
    const site = `https://${hostname}/*`;
    await this.#teacher.save(`Allow ${hostname}`, site, true);
    this.#allowed.push(site);
    return said;
  }

  /** Leaves the page, and takes its site back. */
  async leave(): Promise<void> {
    await this.#page.goto('about:blank');
    for (const site of this.#allowed.splice(0)) await this.#settings.remove(site);
    this.#posted = [];
  }

  /** Waits until the panel says this. */
  state(words: string): Promise<void> {
    return this.#teacher.state(words);
  }

  /** Whether the chat's own place in the panel offers to teach the page. */
  offersTeaching(): Promise<boolean> {
    return this.panel.evaluate(() =>
      [...document.querySelectorAll('.no-heat button')].some(
        (button) => button.textContent.trim() === 'Teach this page',
      ),
    );
  }

  async readHere(): Promise<Reading> {
    await this.panel.press('r');
    const read = await this.panel.until('what is read', () => {
      const layer = document.querySelector('section[aria-label="What Levelhead reads here"]');
      const words = (part: Element, selector: string) =>
        [...part.querySelectorAll(selector)].map((one) => one.textContent!);
      const chats = [...(layer?.querySelectorAll('section') ?? [])].map((chat) => ({
        title: chat.getAttribute('aria-label')!,
        where: words(chat, 'h3 .quiet')[0]!,
        lines: [...chat.querySelectorAll('li')].map(
          (line) => `${line.className}: ${line.lastElementChild!.textContent}`,
        ),
      }));
      const as = layer && words(layer, ':scope > p strong')[0] && words(layer, ':scope > p')[0];
      return (
        as && {
          as,
          refused: words(layer, ':scope > .refused')[0] ?? null,
          chats,
          listed: words(layer, ':scope > p bdi'),
        }
      );
    });
    await this.panel.press('Escape');
    return read;
  }

  /** Opens the search and chooses the first phrase with this word; gives its text. */
  async find(word: string): Promise<string> {
    await this.panel.press('/');
    await this.panel.until('the search', () => document.activeElement?.matches('[role=combobox]'));
    await this.panel.type(word);
    const text = await this.panel.until(
      `a phrase with "${word}"`,
      (wanted: string) => {
        const found = document.querySelector('[role=option][aria-selected=true] .text')?.textContent ?? '';
        return found.toLowerCase().includes(wanted) && found;
      },
      word,
    );
    return squash(text);
  }

  /** Inserts the phrase that is chosen; gives what the panel says came of it. */
  async insert(): Promise<string> {
    await this.panel.press('Enter');
    return this.panel.until(
      'what came of the insertion',
      () => document.querySelector('[role=search] :is(.done, .refused)')?.textContent,
    );
  }

  /** Copies the phrase that is chosen; gives what one then pastes. */
  async copy(): Promise<string> {
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, modifiers: 2 };
    await this.panel.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
    await this.panel.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await this.panel.until('the copy', () => document.querySelector('[role=search] .done')?.textContent === 'Copied.');
    return squash(await this.#page.evaluate(() => navigator.clipboard.readText()));
  }

  /** Every field of the page one can write in, of its frames and shadow trees too. */
  async fields(): Promise<{ isShown: boolean; text: string }[]> {
    const found = this.#page.frames().map((frame) =>
      frame.locator('textarea, [contenteditable="true"]').evaluateAll((all) =>
        all.map((field) => ({
          isShown: field.checkVisibility(),
          text: (field as HTMLTextAreaElement).value ?? (field as HTMLElement).innerText,
        })),
      ),
    );
    return (await Promise.all(found)).flat().map(({ isShown, text }) => ({ isShown, text: squash(text) }));
  }

  /** What the page has heard of clicks, keys and forms, and what it posted. */
  async sent(): Promise<string[]> {
    return [...(await this.#page.evaluate(() => acts)), ...this.#posted];
  }
}

/**
 * A copy of the build with its optional sites among those the browser keeps from it until they are added in its settings: the
 * browser's question for an optional one no test can answer.
 */
export async function buildToAllow(): Promise<string> {
  const build = await mkdtemp(join(tmpdir(), 'levelhead-helpdesks-'));
  await cp(E2E_BUILD, build, { recursive: true });
  const file = join(build, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(await readFile(file, 'utf8')) as Record<
    string,
    unknown
  >;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }));
  return build;
}

function withoutHash(address: string): string {
  return address.replace(/#.*/, '');
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
