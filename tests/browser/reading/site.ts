import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { PageContent } from '../../../lib/transcript/page.ts';
import { bundle, IsolatedWorld } from '../harness.ts';

export const SITES = new URL('../../fixtures/sites/', import.meta.url);

/** A fixture's expectation, written by hand. Fields it leaves out of a message are not compared. */
export interface Expected {
  address: string;
  state: PageContent['state'];
  reason?: string;
  conversations: {
    id: string;
    title: string;
    composer: string;
    shown: boolean;
    unread: number;
    messages: { id?: string; role: string; text: string; author?: string; at?: string }[];
  }[];
  /** Chats with unread messages that are not open; none where it is left out. */
  listed?: { id?: string; title: string; unread: number }[];
}

export async function expectedOf(site: string, state: string): Promise<Expected> {
  return JSON.parse(await readFile(new URL(`${site}/${state}.expected.json`, SITES), 'utf8')) as Expected;
}

/** A fixture page with the reading side in a world of its own. */
export class Site {
  static async open(page: Page, site: string, state: string, before = ''): Promise<Site> {
    const html = await readFile(new URL(`${site}/${state}.html`, SITES), 'utf8');
    const { address } = await expectedOf(site, state);
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.fulfill({ status: 404, body: '' }),
    );
    await page.goto(address);
    return Site.read(page, before);
  }

  /** Begins reading a page that is open; `before` runs first in the reader's world. */
  static async read(page: Page, before = ''): Promise<Site> {
    const entry = fileURLToPath(new URL('content.ts', import.meta.url));
    return new Site(page, await IsolatedWorld.create(page, `${before};${await bundle(entry)}`));
  }

  readonly page: Page;
  readonly world: IsolatedWorld;

  private constructor(page: Page, world: IsolatedWorld) {
    this.page = page;
    this.world = world;
  }

  reports(): Promise<PageContent[]> {
    return this.world.evaluate<PageContent[]>('reader.reports');
  }

  async latest(): Promise<PageContent | undefined> {
    return (await this.reports()).at(-1);
  }

  /** Waits until the latest report is as expected. */
  async shows(expected: Omit<Expected, 'address'>): Promise<void> {
    await expect.poll(async () => comparable(await this.latest(), expected)).toEqual(wantedOf(expected));
  }

  /** Waits until the shown chat's messages read like this, each `role: text`. */
  async showsLines(lines: string[]): Promise<void> {
    await expect.poll(async () => linesOf(await this.latest())).toEqual(lines);
  }
}

export function linesOf(content: PageContent | undefined): string[] {
  const shown = content?.conversations.find((conversation) => conversation.shown);
  return shown?.messages.map(({ role, text }) => `${role}: ${text}`) ?? [];
}

/** The names of a helpdesk's written pages. */
export function statesOf(site: string): string[] {
  const files = readdirSync(new URL(`${site}/`, SITES));
  return files.filter((file) => file.endsWith('.html')).map((file) => file.replace('.html', ''));
}

/** What {@link comparable} makes of a report that is as expected. */
export function wantedOf({ state, reason, conversations, listed = [] }: Omit<Expected, 'address'>): object {
  return { state, ...(reason && { reason }), conversations, listed };
}

/** The report in the expectation's words, without the message fields that the expectation leaves out. */
export function comparable(content: PageContent | undefined, expected: Omit<Expected, 'address'>): object | undefined {
  if (!content) return undefined;
  return {
    state: content.state,
    ...(content.reason && { reason: content.reason }),
    listed: content.listed ?? [],
    conversations: content.conversations.map(({ ref, messages, title, composer, shown, unread }, chat) => ({
      id: ref.id,
      title,
      composer,
      shown,
      unread,
      messages: messages.map(({ id, role, text, author, at }, index) => ({
        ...(expected.conversations[chat]?.messages[index]?.id !== undefined && { id }),
        role,
        text,
        ...(author && { author }),
        ...(at !== undefined && { at: new Date(at).toISOString() }),
      })),
    })),
  };
}
