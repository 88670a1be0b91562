/**
 * The demo desk: a small multi-chat helpdesk on localhost whose customers are played from `transcripts/`.
 *
 *     node tests/desk/server.ts [port]
 *
 * - `page/marks.ts`: the data attributes an adapter reads.
 * - `page/parameters.ts`: the URL parameters (which chats, how fast, who answers, virtualised or not).
 * - `page/test-api.ts`: `window.desk`, for tests and the bench.
 * - `page/scenario.ts`: the transcripts' format.
 *
 * A reload goes on where the shift was, with the same message ids; a new tab or navigation begins a new shift.
 */
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { build } from 'vite';

export interface RunningDesk {
  /** Where the desk begins, such as `http://localhost:4300/desk/`; chats are at `new URL('chats/<id>', url)`. */
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Bundles the page in memory and serves it on the loopback interface; port 0 takes a free one. */
export async function startDesk({ port = 0 }: { port?: number } = {}): Promise<RunningDesk> {
  const files = await bundlePage();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/' || pathname === '/desk') redirect(response, `/desk/${search}`);
    else answer(response, files, pathname);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/desk/`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

async function bundlePage(): Promise<Map<string, string | Uint8Array>> {
  const output = await build({
    configFile: false,
    root: resolve(import.meta.dirname, 'page'),
    base: '/desk/',
    logLevel: 'warn',
    build: { write: false, target: 'es2023', modulePreload: false },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { output: parts } of [output].flat() as { output: BundledFile[] }[]) {
    for (const part of parts) files.set(`/desk/${part.fileName}`, part.type === 'chunk' ? part.code : part.source);
  }
  return files;
}

type BundledFile =
  { type: 'chunk'; fileName: string; code: string } | { type: 'asset'; fileName: string; source: string | Uint8Array };

function answer(response: ServerResponse, files: Map<string, string | Uint8Array>, pathname: string): void {
  const isPage = pathname === '/desk/' || pathname.startsWith('/desk/chats/');
  const path = isPage ? '/desk/index.html' : pathname;
  const body = files.get(path);
  if (body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  });
  response.end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

if (import.meta.main) {
  const { url } = await startDesk({ port: Number(process.argv[2] ?? 4300) });
  console.log(`The demo desk is open at ${url}`);
}
