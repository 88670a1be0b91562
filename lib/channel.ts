import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import type { Kind, Messages, Payload } from './messages.ts';

type Sender = Browser.runtime.MessageSender;
type Side = 'page' | 'extension';

/** The origin a message came from, as the browser attests it; undefined from a worker of our own in some browsers. */
export function originOf({ origin, url }: Sender): string | undefined {
  return origin ?? (url ? new URL(url).origin : undefined);
}

/** Content scripts speak from a web origin, our own pages from the extension's. Undefined: not ours at all. */
function sideOf(sender: Sender): Side | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const origin = originOf(sender);
  const own = origin === undefined ? sender.tab === undefined : browser.runtime.getURL('/' as never) === `${origin}/`;
  return own ? 'extension' : 'page';
}

export type Handlers<Shapes> = {
  [K in keyof Shapes & Kind]?: (payload: Payload<K>, sender: Sender) => unknown;
};

/** Answers a message was not handled with: the caller sees the reason instead of silence. */
export interface Failure {
  failed: string;
}

/**
 * Receives messages of the kinds in `handlers` that come from one side. Foreign senders, the other side and payloads of
 * another shape are dropped with a warning; a handler that throws answers {@link Failure}. Aborting the signal stops
 * receiving.
 */
export function receive<Shapes extends Partial<Messages>>(
  from: Side,
  shapes: Shapes,
  handlers: Handlers<Shapes>,
  signal?: AbortSignal,
): void {
  const listener = (raw: unknown, sender: Sender, respond: (answer: unknown) => void): true | undefined => {
    const kind = (raw as { kind?: unknown } | null)?.kind;
    if (typeof kind !== 'string' || !Object.hasOwn(handlers, kind)) return undefined;
    if (sideOf(sender) !== from) {
      console.warn(`Levelhead: dropped "${kind}" from ${sender.origin ?? 'an unknown sender'}`);
      return undefined;
    }
    const parsed = v.safeParse(shapes[kind as keyof Shapes] as v.GenericSchema, raw);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      console.warn(`Levelhead: dropped a malformed "${kind}": ${v.getDotPath(issue) ?? 'message'}: ${issue.message}`);
      return undefined;
    }
    const handle = handlers[kind as keyof Handlers<Shapes>] as (payload: unknown, sender: Sender) => unknown;
    Promise.resolve()
      .then(() => handle(parsed.output, sender))
      .then(
        (answer) => respond(answer ?? null),
        (error: unknown) => {
          console.error(`Levelhead: "${kind}" failed`, error);
          respond({ failed: String(error instanceof Error ? error.message : error) } satisfies Failure);
        },
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function answered<T>(answer: T | Failure | null | undefined): T {
  if (answer !== null && typeof answer === 'object' && 'failed' in answer) throw new Error(answer.failed);
  return answer as T;
}

/** What browsers say where the receiver ended before it answered: the background's service worker may do so at any time. */
const RECEIVER_ENDED = /channel closed|port closed|receiving end does not exist/i;

/** Whether an error of {@link send} says that nobody was there, rather than that the handler failed. */
export function isUnanswered(error: unknown): boolean {
  return RECEIVER_ENDED.test(String(error)) || (error instanceof Error && error.message === NOBODY);
}

const NOBODY = 'nobody answered';

/**
 * Sends to the extension's other parts (not to pages); once more where the receiver ended before it answered, so every
 * kind may arrive twice. Rejects where nobody answers or the handler failed.
 */
export async function send<T = unknown, K extends Kind = Kind>(payload: Payload<K>): Promise<T> {
  const answer = await browser.runtime.sendMessage(payload).catch((error: unknown) => {
    if (!RECEIVER_ENDED.test(String(error))) throw error;
    return browser.runtime.sendMessage(payload);
  });
  if (answer === undefined) throw new Error(NOBODY);
  return answered<T>(answer);
}

/** Sends to the content script of one frame. Rejects where none listens there. */
export async function sendToPage<T = unknown, K extends Kind = Kind>(
  place: { tabId: number; frameId: number },
  payload: Payload<K>,
): Promise<T> {
  return answered<T>(await browser.tabs.sendMessage(place.tabId, payload, { frameId: place.frameId }));
}
