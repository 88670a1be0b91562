import type { Page } from '@playwright/test';
import { eventually, opened, targetsOf } from '../extension/inspected.ts';

/** Bytes by where they are held. */
type Heaps = Record<string, number>;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

interface Event {
  method?: string;
  params: { sessionId: string; targetInfo: { type: string } };
}

/** Every chat is answered, but judging and rendering go on a while: what is in flight is not held (milliseconds). */
const REST = 10_000;

let asked = 0;

/** One command of the DevTools protocol, to the target of the socket or to a session within. */
function ask<T>(socket: WebSocket, method: string, params: object = {}, sessionId?: string): Promise<T> {
  const request = ++asked;
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent) => {
      const answer = JSON.parse(String(data)) as { id?: number; result: T; error?: { message: string } };
      if (answer.id !== request) return;
      socket.removeEventListener('message', listen);
      if (answer.error) reject(new Error(answer.error.message));
      else resolve(answer.result);
    };
    socket.addEventListener('message', listen);
    socket.send(JSON.stringify({ id: request, method, params, sessionId }));
  });
}

/** What a page's or worker's isolate holds after a forced collection; pages of one process share an isolate. */
async function heapOf(socket: WebSocket, session?: string): Promise<{ isolate: string; bytes: number }> {
  const { id: isolate } = await ask<{ id: string }>(socket, 'Runtime.getIsolateId', {}, session);
  await ask(socket, 'HeapProfiler.enable', {}, session);
  // The first collection runs finalisers, the second takes what these held.
  await ask(socket, 'HeapProfiler.collectGarbage', {}, session);
  await ask(socket, 'HeapProfiler.collectGarbage', {}, session);
  const usage = await ask<HeapUsage>(socket, 'Runtime.getHeapUsage', {}, session);
  return { isolate, bytes: usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0) };
}

/** The session of the model's worker: it answers only through the page that started it. */
async function workerOf(socket: WebSocket): Promise<string> {
  let session: string | undefined;
  socket.addEventListener('message', ({ data }) => {
    const { method, params } = JSON.parse(String(data)) as Event;
    if (method === 'Target.attachedToTarget' && params.targetInfo.type === 'worker') session = params.sessionId;
  });
  await ask(socket, 'Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  return eventually(async () => session, "the model's worker does not run");
}

/** Bytes held by the extension's pages and workers, each isolate once, under the name of its first. */
async function extensionHeaps(endpoint: string, id: string): Promise<Heaps> {
  const targets = await targetsOf(endpoint);
  const heaps = new Map<string, { name: string; bytes: number }>();
  const note = (name: string, { isolate, bytes }: { isolate: string; bytes: number }) => {
    if (!heaps.has(isolate)) heaps.set(isolate, { name, bytes });
  };
  for (const name of ['background.js', 'offscreen.html', 'sidepanel.html']) {
    const target = targets.find(({ url }) => url.startsWith(`chrome-extension://${id}/${name}`));
    if (!target) throw new Error(`${name} does not run`);
    const socket = await opened(target.webSocketDebuggerUrl);
    note(name, await heapOf(socket));
    if (name === 'offscreen.html') note("the model's worker", await heapOf(socket, await workerOf(socket)));
    socket.close();
  }
  return Object.fromEntries([...heaps.values()].map(({ name, bytes }) => [name, bytes]));
}

/**
 * Memory with 100 and with 1,000 messages in the same ten chats, in bytes, and their ratio: service worker, offscreen
 * page and panel (one isolate where they share a process) and the model's worker, without its WebAssembly memory, which
 * the protocol does not tell. The helpdesk's page is left out: its own messages grow there, in the isolate that the
 * content script shares.
 */
export async function measureMemory(
  page: Page,
  endpoint: string,
  id: string,
  texts: readonly string[],
  settled: () => Promise<void>,
) {
  const say = async (from: number, to: number) => {
    await page.evaluate(
      ([lines, first, last]) => {
        for (let n = first; n < last; n++) {
          window.desk.say(`memory-${n % 10}`, n % 20 < 10 ? 'customer' : 'agent', `${lines[n % lines.length]} ${n}`);
        }
      },
      [texts, from, to] as const,
    );
    await settled();
    await page.waitForTimeout(REST);
  };
  await say(0, 100);
  const heaps100 = await extensionHeaps(endpoint, id);
  await say(100, 1_000);
  const heaps1000 = await extensionHeaps(endpoint, id);
  const sum = (heaps: Heaps) => Object.values(heaps).reduce((total, bytes) => total + bytes, 0);
  const [at100, at1000] = [sum(heaps100), sum(heaps1000)];
  return { at100, at1000, ratio: Math.round((at1000 / at100) * 1000) / 1000, heaps100, heaps1000 };
}
