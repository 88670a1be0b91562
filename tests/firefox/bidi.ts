import { eventually, opened, type Truthy } from '../extension/inspected.ts';

interface Answer {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

/** WebDriver BiDi over one WebSocket: the protocol Firefox speaks without a driver beside it. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id === undefined) return;
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.type === 'error') waiting?.reject(new Error(`${answer.error}: ${answer.message}`));
      else waiting?.resolve(answer.result as never);
    });
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox was closed'));
      this.#waiting.clear();
    });
  }

  /** Begins a session; `address` is what Firefox says it listens on. */
  static async connect(address: string): Promise<Bidi> {
    const bidi = new Bidi(await opened(`${address}/session`));
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  /** One command of the protocol. */
  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve: resolve as never, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** The tabs, or with `chrome` the browser's own windows. */
  async contexts(scope: 'content' | 'chrome' = 'content'): Promise<{ context: string; url: string }[]> {
    const params = scope === 'chrome' ? { 'moz:scope': 'chrome' } : {};
    return (await this.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', params))
      .contexts;
  }

  /** Opens a new tab in front. */
  async openTab(): Promise<View> {
    const { context } = await this.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    return new View(this, context);
  }
}

/** Keys that write nothing, as WebDriver names them. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  End: '\uE010',
  Home: '\uE011',
  ArrowRight: '\uE014',
};

/** A tab or one of the browser's own windows, by the id of its browsing context. */
export class View {
  readonly #bidi: Bidi;
  readonly #context: string;
  readonly #before: string;

  /** @param before statements that run before every function: what they declare stands in for the globals */
  constructor(bidi: Bidi, context: string, before = '') {
    this.#bidi = bidi;
    this.#context = context;
    this.#before = before;
  }

  /** The same tab, with other statements before every function. */
  with(before: string): View {
    return new View(this.#bidi, this.#context, before);
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** Brings the tab to the front. */
  async activate(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.#context });
  }

  /** Runs a function there; arguments and answer travel as JSON. */
  async evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const { result, exceptionDetails } = await this.#bidi.send<{
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration: `async (args) => {
        ${this.#before}
        return JSON.stringify(await (${run.toString()})(...JSON.parse(args)));
      }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as T;
  }

  /** Waits until the function answers something truthy there, and gives that. */
  until<A extends unknown[], T>(what: string, run: (...args: A) => T | Promise<T>, ...args: A): Promise<Truthy<T>> {
    return eventually(() => this.evaluate(run, ...args), `Firefox never showed ${what}`);
  }

  /** Clicks the button with exactly this name where the mouse would: for what needs a person's own click. */
  async click(name: string): Promise<void> {
    const spot = await this.until(
      `a button "${name}"`,
      (wanted) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === wanted);
        if (!found || found.disabled) return null;
        found.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      },
      name,
    );
    await this.clickAt(spot);
  }

  /** Clicks a point of the view (whole CSS pixels). */
  async clickAt(spot: { x: number; y: number }): Promise<void> {
    const actions = [
      { type: 'pointerMove', ...spot },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#perform({ type: 'pointer', id: 'mouse', actions });
  }

  /**
   * Presses a key, or several that are held together: `a`, `Shift+End`.
   * @param heldMs how long they are held, in milliseconds
   */
  async press(keys: string, heldMs = 0): Promise<void> {
    const values = keys.split('+').map((key) => KEYS[key] ?? key);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.#perform({
      type: 'key',
      id: 'keyboard',
      actions: [...down, { type: 'pause', duration: heldMs }, ...up],
    });
  }

  /** Presses the key of each character, one after the other. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.#context });
  }

  async #perform(source: object): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [source] });
  }
}
