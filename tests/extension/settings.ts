import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What the browser's own extensions page may call: it stands for the person who clicks there. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, site: string): Promise<void>;
  removeHostPermission(extensionId: string, site: string): Promise<void>;
}

/** Commands of the DevTools protocol that Playwright does not name. */
interface ExtensionActions {
  send(
    method: 'Target.getTargets',
    params: { filter: { type: string }[] },
  ): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<void>;
}

/** What a person does to an extension in the browser itself: on the page of its settings, and in the toolbar. */
export class ExtensionSettings {
  readonly #page: Page;
  readonly #id: string;

  private constructor(page: Page, id: string) {
    this.#page = page;
    this.#id = id;
  }

  static async open(context: BrowserContext, id: string): Promise<ExtensionSettings> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    return new ExtensionSettings(page, id);
  }

  /** Which sites the extension may read; `ON_SPECIFIC_SITES`: those that are added. */
  access(hostAccess: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES'): Promise<void> {
    return this.#call('updateExtensionConfiguration', { extensionId: this.#id, hostAccess });
  }

  /** Allows a site, and says so to the extension. */
  add(site: string): Promise<void> {
    return this.#call('addHostPermission', this.#id, site);
  }

  /** Takes a site back, and says so to the extension. */
  remove(site: string): Promise<void> {
    return this.#call('removeHostPermission', this.#id, site);
  }

  /** Clicks the extension's button in the toolbar of a tab: its address may be known from then on. */
  async clickToolbar(tab: Page): Promise<void> {
    const session = await this.#page.context().browser()!.newBrowserCDPSession();
    const devtools = session as CDPSession & ExtensionActions;
    const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const { targetId } = targetInfos.find(({ url }) => url === tab.url())!;
    await devtools.send('Extensions.triggerAction', { id: this.#id, targetId });
    await devtools.detach();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  #call<Name extends keyof DeveloperPrivate>(name: Name, ...values: Parameters<DeveloperPrivate[Name]>): Promise<void> {
    return this.#page.evaluate(
      ([method, given]) =>
        (chrome as unknown as { developerPrivate: Record<string, (...given: unknown[]) => Promise<void>> })
          .developerPrivate[method]!(...given),
      [name, values] as const,
    );
  }
}
