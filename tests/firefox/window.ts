import { eventually } from '../extension/inspected.ts';
import { type Bidi, View } from './bidi.ts';

/** The parts of Firefox that privileged code in its own window can reach. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: {
      backgroundState: 'running' | 'stopped' | 'starting' | 'suspending';
      terminateBackground(how: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};
declare const Ci: { nsIFile: unknown };
declare const Components: {
  classes: Record<string, { createInstance(of: unknown): { initWithPath(path: string): void } }>;
};
declare const Services: {
  dirsvc: { undefine(name: string): void; set(name: string, place: unknown): void };
  obs: { notifyObservers(subject: null, topic: string): void };
};
declare const SidebarController: { isOpen: boolean; hide(): void };
declare const PopupNotifications: { panel: { firstElementChild: { button: HTMLElement } | null } };
declare const gBrowser: { selectedBrowser: { messageManager: MessageManager } };
declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };

/** What joins the window with the process of a tab. */
interface MessageManager {
  addMessageListener(name: string, hear: (message: { data: boolean }) => void): void;
  removeMessageListener(name: string, hear: (message: { data: boolean }) => void): void;
  loadFrameScript(url: string, later: boolean): void;
}

/** The browser around the pages: toolbar, sidebar, prompts, and the extension's event page. */
export class BrowserWindow extends View {
  readonly #extension: string;

  constructor(bidi: Bidi, context: string, extension: string) {
    super(bidi, context);
    this.#extension = extension;
  }

  /** The host of the extension's own pages. */
  host(): Promise<string> {
    return this.evaluate((id) => WebExtensionPolicy.getByID(id).mozExtensionHostname, this.#extension);
  }

  /** Whether the event page runs. */
  backgroundState(): Promise<string> {
    return this.evaluate((id) => WebExtensionPolicy.getByID(id).extension.backgroundState, this.#extension);
  }

  /** Ends the event page at once, as Firefox does after half a minute without an event. */
  async suspend(): Promise<void> {
    const end = () =>
      this.evaluate(async (id) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        if (extension.backgroundState === 'running') {
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        }
        return extension.backgroundState === 'stopped';
      }, this.#extension);
    await eventually(end, 'the event page did not end');
  }

  /** Whether code of the extension was put beside the page in the tab in front. */
  isInPage(): Promise<boolean> {
    return this.evaluate(
      (id) =>
        new Promise<boolean>((resolve) => {
          const { messageManager } = gBrowser.selectedBrowser;
          const name = `in-page-${Math.random()}`;
          const hear = ({ data }: { data: boolean }): void => {
            messageManager.removeMessageListener(name, hear);
            resolve(data);
          };
          messageManager.addMessageListener(name, hear);
          const script = `{
            const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
            const [id, name] = ${JSON.stringify([id, name])};
            sendAsyncMessage(name, Boolean(ExtensionContent.getContextByExtensionId(id, content)));
          }`;
          messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
        }),
      this.#extension,
    );
  }

  /** Has the browser read its policies anew from a folder, in place of the one beside its program. */
  readPolicies(folder: string): Promise<void> {
    return this.evaluate((path) => {
      const place = Components.classes['@mozilla.org/file/local;1']!.createInstance(Ci.nsIFile);
      place.initWithPath(path);
      Services.dirsvc.undefine('XREAppDist');
      Services.dirsvc.set('XREAppDist', place);
      Services.obs.notifyObservers(null, 'EnterprisePolicies:Restart');
    }, folder);
  }

  isSidebarOpen(): Promise<boolean> {
    return this.evaluate(() => SidebarController.isOpen);
  }

  hideSidebar(): Promise<void> {
    return this.evaluate(() => SidebarController.hide());
  }

  /** Says yes to what the browser asks of the person. */
  async accept(): Promise<void> {
    await this.until('a prompt', () => PopupNotifications.panel.firstElementChild !== null);
    await this.evaluate(() => PopupNotifications.panel.firstElementChild!.button.click());
  }

  /** Clicks the extension's button in the toolbar. */
  clickAction(): Promise<void> {
    return this.evaluate((id) => {
      const widget = `${id.replace(/\W/g, '_')}-browser-action`;
      CustomizableUI.addWidgetToArea(widget, 'nav-bar');
      document.getElementById(widget)!.querySelector<HTMLElement>('.unified-extensions-item-action-button')!.click();
    }, this.#extension);
  }

  /** Presses Alt, Shift and this letter, if that is one of the extension's commands. */
  command(letter: string): Promise<void> {
    return this.evaluate(
      (id, key) => {
        const keys = document.querySelector(`#ext-keyset-id-${id.replace(/\W/g, '_')}`)!;
        keys.querySelector<HTMLElement & { doCommand(): void }>(`[key="${key}"][modifiers="alt,shift"]`)!.doCommand();
      },
      this.#extension,
      letter,
    );
  }
}
