import { opened } from '../extension/inspected.ts';

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
}

/** A tab, the sidebar or a browser window, by the id of its browsing context. */
export class View {
  readonly #bidi: Bidi;
  readonly context: string;
  readonly #before: string;

  /** @param before statements that run before every function: what they declare stands in for the globals */
  constructor(bidi: Bidi, context: string, before = '') {
    this.#bidi = bidi;
    this.context = context;
    this.#before = before;
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** Brings the tab to the front. */
  async activate(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context });
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
      target: { context: this.context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as T;
  }

  /** Clicks the visible button with exactly this accessible name (its label or text), as a person's mouse does. */
  async click(name: string): Promise<void> {
    const spot = await this.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button')];
      const found = all.find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === wanted && one.checkVisibility(),
      );
      found?.scrollIntoView({ block: 'center' });
      const box = found?.getBoundingClientRect();
      return box ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null;
    }, name);
    if (!spot) throw new Error(`there is no button "${name}"`);
    const actions = [
      { type: 'pointerMove', ...spot },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }
}
