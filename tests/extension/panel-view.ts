import { writeFile } from 'node:fs/promises';
import { eventually, Inspected, opened, targetsOf, type Truthy } from './inspected.ts';
import { type Shown, shown } from './shown.ts';

/** Keys the tests press, as the browser names them. */
const KEYS: Record<string, { code: string; windowsVirtualKeyCode: number; text?: string }> = {
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
};

/** The real side panel, driven over the DevTools protocol: Playwright does not list it among its pages. */
export class PanelView extends Inspected {
  /** Waits for the panel's page to appear in the browser, beside those with these ids, and attaches to it. */
  static async attach(endpoint: string, url: string, dark = false, others?: ReadonlySet<string>): Promise<PanelView> {
    const target = await eventually(
      async () => (await targetsOf(endpoint)).find((one) => one.url.startsWith(url) && !others?.has(one.id)),
      'the side panel did not open',
    );
    const panel = new PanelView(await opened(target.webSocketDebuggerUrl));
    await panel.send('Page.enable');
    if (dark) await panel.scheme('dark');
    return panel;
  }

  /** Waits until the function answers something truthy in the panel, and gives that. */
  until<A extends unknown[], T>(what: string, run: (...args: A) => T | Promise<T>, ...args: A): Promise<Truthy<T>> {
    return eventually(
      () => this.evaluate(run, ...args),
      `the panel never showed ${what}`,
      () => this.text(),
    );
  }

  /** The words the panel shows. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  /** What the panel shows, region by region. */
  shown(): Promise<Shown> {
    return this.evaluate(shown);
  }

  /** Loads the panel anew and waits until it has drawn itself. */
  async reload(): Promise<void> {
    await this.evaluate(() => {
      (globalThis as { before?: boolean }).before = true;
    });
    await this.send('Page.reload');
    await eventually(
      () =>
        this.evaluate(
          () => !(globalThis as { before?: boolean }).before && document.querySelector('footer') !== null,
        ).catch(() => false),
      'the panel did not load again',
    );
  }

  /** Clicks the button, link or other element with exactly this accessible name (its label or text). */
  async click(name: string): Promise<void> {
    const spot = await this.until(
      `a button "${name}"`,
      (wanted: string) => {
        const all = [...document.querySelectorAll<HTMLElement>('button, a, summary, [role=button], input, label')];
        const found = all.find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === wanted && one.checkVisibility(),
        );
        found?.scrollIntoView({ block: 'center' });
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      name,
    );
    await this.#clickAt(spot);
  }

  /** Clicks the row of a chat in the strip of open chats. */
  async choose(title: string): Promise<void> {
    const spot = await this.until(
      `"${title}" among the open chats`,
      (wanted: string) => {
        const rows = [...document.querySelectorAll<HTMLElement>('[aria-label="Open chats"] button')];
        const row = rows.find((one) => one.querySelector('.name')?.textContent === wanted);
        row?.scrollIntoView({ block: 'center' });
        const box = row?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      title,
    );
    await this.#clickAt(spot);
  }

  async #clickAt(spot: { x: number; y: number }): Promise<void> {
    const at = { ...spot, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  /** Presses and releases one key: a character, or one of {@link KEYS}. */
  async press(key: string): Promise<void> {
    const about = KEYS[key] ?? { code: '', windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0), text: key };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...about });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...about });
  }

  /** Types into what has the focus. */
  type(text: string): Promise<unknown> {
    return this.send('Input.insertText', { text });
  }

  scheme(value: 'light' | 'dark'): Promise<unknown> {
    return this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  /** Shows the panel as if it had this size in pixels; 0 takes that back. */
  size(width: number, height: number, scale = 0): Promise<unknown> {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  }

  /** A picture of the panel as PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.picture());
  }
}
