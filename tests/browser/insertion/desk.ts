import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import type { EditorName } from '../editors/page.ts';

const ORIGIN = 'http://desk.test';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const STRICT = {
  'default-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** What an editor itself needs of a page: a directive with this value, or without a value none. */
export type Need = readonly [directive: keyof typeof STRICT, value?: string];

/**
 * The Content-Security-Policy of a page that takes scripts and styles of its own files only and lets no text become markup,
 * but for what its editor needs.
 */
export function strict([needed, value]: Need | [] = []): string {
  const directives = Object.entries(STRICT).map(([name, own]) => [name, name === needed ? value : own]);
  return directives.flatMap(([name, allowed]) => (allowed === undefined ? [] : `${name} ${allowed}`)).join('; ');
}

const html = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><script type="module" src="${script}"></script>`;

let scripts: Promise<Map<string, string>> | undefined;

/** Everything the test desk serves, by path; built once for all tests of a worker. */
export function deskFiles(): Promise<Map<string, string>> {
  scripts ??= buildScripts();
  return scripts;
}

async function buildScripts(): Promise<Map<string, string>> {
  const entries = ['page', 'squire-frame'].map((name) => [name, path(`../editors/${name}.ts`)]);
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: Object.fromEntries(entries), formats: ['es'] },
      rolldownOptions: { external: ['ckeditor5'], output: { paths: { ckeditor5: '/ckeditor5.js' } } },
    },
  })) as Rollup.RollupOutput[];
  const chunks = built!.output.flatMap((file) =>
    file.type === 'chunk' ? [[`/${file.fileName}`, file.code] as const] : [],
  );
  return new Map([
    ...chunks,
    ['/', html('/page.js')],
    ['/frame.html', html('/squire-frame.js')],
    ['/ckeditor5.js', await readFile(path('../../../node_modules/ckeditor5/dist/browser/ckeditor5.js'), 'utf8')],
  ]);
}

/** Answers a request for the desk's page or one of its scripts. */
export async function answer({
  pathname,
  searchParams,
}: URL): Promise<{ headers: Record<string, string>; body: string }> {
  const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
  const policy = searchParams.get('policy');
  const headers = { 'content-type': type, ...(policy !== null && { 'content-security-policy': policy }) };
  return { headers, body: (await deskFiles()).get(pathname) ?? '' };
}

/** The desk's page with an editor; `policy` is its Content-Security-Policy. */
export function addressOf(origin: string, editor: EditorName, draft: string, policy?: string): string {
  const parameters = { editor, draft, composer: composerOf(editor), ...(policy !== undefined && { policy }) };
  return `${origin}/?${new URLSearchParams(parameters)}`;
}

/** Opens the test desk in Chromium. */
export async function openDesk(page: Page, editor: EditorName, draft: string, policy?: string): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => route.fulfill(await answer(new URL(route.request().url()))));
  const broken = new Promise<never>((_, reject) => page.once('pageerror', reject));
  await page.goto(addressOf(ORIGIN, editor, draft, policy));
  await Promise.race([page.waitForFunction(() => globalThis.editorDesk !== undefined), broken]);
}

/** How the adapter of the test desk names an editor's composer. */
function composerOf(editor: EditorName): string {
  if (editor.includes('shadow')) return '.shadow-host >>> textarea, .shadow-host >>> [contenteditable]';
  return editor.includes('frame') ? '.composer iframe' : '.composer';
}
