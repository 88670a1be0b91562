import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** The real side panel, driven over the DevTools protocol: Playwright does not list it among its pages. */
export class PanelView {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as { id?: number; result?: never; error?: { message: string } };
      const waiting = this.#waiting.get(answer.id ?? 0);
      this.#waiting.delete(answer.id ?? 0);
      if (answer.error) waiting?.reject(new Error(answer.error.message));
      else waiting?.resolve(answer.result!);
    });
  }

  /** Waits for the panel's page to appear in the browser and attaches to it. */
  static async attach(endpoint: string, url: string, dark = false): Promise<PanelView> {
    const target = await eventually(async () => {
      const targets = (await (await fetch(`${endpoint}/json/list`)).json()) as Target[];
      return targets.find((one) => one.url.startsWith(url));
    }, 'the side panel did not open');
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await new Promise((opened, failed) => {
      socket.addEventListener('open', opened);
      socket.addEventListener('error', failed);
    });
    const panel = new PanelView(socket);
    await panel.send('Page.enable');
    if (dark) await panel.scheme('dark');
    return panel;
  }

  /** One command of the DevTools protocol. */
  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve: resolve as never, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Runs a function in the panel; arguments and answer travel as JSON. */
  async evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const expression = `(${run.toString()})(...${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until the function answers something truthy in the panel, and gives that. */
  async until<A extends unknown[], T>(what: string, run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return eventually(() => this.evaluate(run, ...args), `the panel never showed ${what}`, () => this.text());
  }

  /** The words the panel shows. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
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
    const at = { ...spot, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  scheme(value: 'light' | 'dark'): Promise<unknown> {
    return this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  /** Shows the panel as if it were this many pixels wide; undo with 0. */
  width(pixels: number, height = 900): Promise<unknown> {
    return this.send('Emulation.setDeviceMetricsOverride', {
      width: pixels,
      height: pixels ? height : 0,
      deviceScaleFactor: pixels ? 2 : 0,
      mobile: false,
    });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  close(): void {
    this.#socket.close();
  }
}

/** Asks until the answer is truthy, for at most 20 seconds. */
async function eventually<T>(ask: () => Promise<T>, failure: string, detail?: () => Promise<string>) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(detail ? `${failure}; it shows:\n${await detail()}` : failure);
    await pause(25);
  }
}
