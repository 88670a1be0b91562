import type { Page } from '@playwright/test';

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Bytes held by all of the extension's pages and workers after a forced collection. */
async function extensionBytes(endpoint: string, id: string): Promise<number> {
  const targets = ((await (await fetch(`${endpoint}/json/list`)).json()) as Target[]).filter(({ url }) =>
    url.includes(id),
  );
  const sizes = await Promise.all(targets.map(({ webSocketDebuggerUrl }) => heapBytes(webSocketDebuggerUrl)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function heapBytes(address: string): Promise<number> {
  const socket = new WebSocket(address);
  await new Promise((opened) => socket.addEventListener('open', opened, { once: true }));
  const ask = <T>(request: number, method: string) =>
    new Promise<T>((resolve) => {
      const listen = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as { id: number; result: T };
        if (answer.id !== request) return;
        socket.removeEventListener('message', listen);
        resolve(answer.result);
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id: request, method }));
    });
  await ask(1, 'HeapProfiler.enable');
  await ask(2, 'HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await ask<HeapUsage>(3, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Memory with 100 and with 1,000 messages in the same ten chats, in bytes, and their ratio. */
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
  };
  await say(0, 100);
  const at100 = await extensionBytes(endpoint, id);
  await say(100, 1_000);
  const at1000 = await extensionBytes(endpoint, id);
  return { at100, at1000, ratio: Math.round((at1000 / at100) * 1000) / 1000 };
}
