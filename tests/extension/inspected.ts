import { setTimeout as pause } from 'node:timers/promises';

/** One entry of the browser's list of pages and workers. */
export interface Target {
  id: string;
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** Every page and worker of a browser that was started with a debugging port. */
export async function targetsOf(endpoint: string): Promise<Target[]> {
  return (await (await fetch(`${endpoint}/json/list`)).json()) as Target[];
}

/** A page or worker driven over the DevTools protocol: for those that Playwright does not list. */
export class Inspected {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  protected constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as { id?: number; result?: never; error?: { message: string } };
      const waiting = this.#waiting.get(answer.id ?? 0);
      this.#waiting.delete(answer.id ?? 0);
      if (answer.error) waiting?.reject(new Error(answer.error.message));
      else waiting?.resolve(answer.result!);
    });
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the page or worker was closed'));
      this.#waiting.clear();
    });
  }

  /** Attaches to a page or worker. */
  static async to({ webSocketDebuggerUrl }: Target): Promise<Inspected> {
    return new Inspected(await opened(webSocketDebuggerUrl));
  }

  /** One command of the DevTools protocol. */
  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve: resolve as never, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Runs a function there; arguments and answer travel as JSON. */
  async evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const expression = `(${run.toString()})(...${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close(): void {
    this.#socket.close();
  }
}

/** An open connection to a target. */
export async function opened(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return socket;
}

/** What is left of a type when it is truthy. */
export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** Asks until the answer is truthy, for at most 20 seconds. */
export async function eventually<T>(
  ask: () => Promise<T>,
  failure: string,
  detail?: () => Promise<string>,
): Promise<Truthy<T>> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Truthy<T>;
    if (Date.now() > end) throw new Error(detail ? `${failure}; it shows:\n${await detail()}` : failure);
    await pause(25);
  }
}
