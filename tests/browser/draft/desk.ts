import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DraftNotes, ReplaceOutcome } from '../../../lib/messages.ts';
import type { EditorName } from '../editors/page.ts';
import { bundle, IsolatedWorld } from '../harness.ts';
import { openDesk } from '../insertion/desk.ts';

const CONTENT = fileURLToPath(new URL('content.ts', import.meta.url));

/** The test desk with an editor and the draft guard beside it, in a world of its own as in the extension. */
export class GuardedDesk {
  static async open(page: Page, editor: EditorName, draft = ''): Promise<GuardedDesk> {
    await openDesk(page, editor, draft);
    return new GuardedDesk(page, await IsolatedWorld.create(page, await bundle(CONTENT)));
  }

  readonly page: Page;
  readonly world: IsolatedWorld;

  private constructor(page: Page, world: IsolatedWorld) {
    this.page = page;
    this.world = world;
  }

  /** Anna's composer. */
  get composer(): Locator {
    return this.page.locator('[data-chat="anna"]').locator('textarea:visible, [contenteditable="true"]');
  }

  /** What was told last. */
  async told(): Promise<DraftNotes> {
    const told = await this.world.evaluate<{ notes: DraftNotes }[]>('told');
    return told.at(-1)?.notes ?? [];
  }

  async notes(): Promise<string[]> {
    return (await this.told()).map(({ rule, words }) => `${rule}: ${words}`);
  }

  async type(text: string): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(text);
  }

  async empty(): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
  }

  /** The note of a rule, once it was told. */
  async noted(rule: string): Promise<DraftNotes[number]> {
    await expect.poll(async () => (await this.told()).map((note) => note.rule)).toContain(rule);
    return (await this.told()).find((note) => note.rule === rule)!;
  }

  accept({ rule, replacement }: DraftNotes[number]): Promise<ReplaceOutcome> {
    return this.world.evaluate(`accept(${JSON.stringify(rule)}, ${JSON.stringify(replacement)})`);
  }

  /** What the editor's own model holds. */
  draft(): Promise<string> {
    return this.page.evaluate(() => globalThis.editorDesk!.editors['anna']!.draft());
  }
}
