import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { CHAT } from './pages/chat.ts';

/** The chat user interfaces from npm, each with a page that no adapter was written for. */
export const UIS = ['chatscope', 'react-chat-elements', 'vue-advanced-chat', 'deep-chat', 'assistant-ui'] as const;
export type Ui = (typeof UIS)[number];

/** How a page was made known: found by itself, or taught by pointing at two messages. */
type By = 'found' | 'taught';

/** Whether the lines that nobody says, such as who joined, are read as such; else they are left out. */
const HAS_EVENTS: Record<Ui, readonly By[]> = {
  chatscope: [],
  'react-chat-elements': ['found'],
  'vue-advanced-chat': ['found', 'taught'],
  'deep-chat': ['found', 'taught'],
  'assistant-ui': [],
};

/** What is read of a page at first, each `role: text`: everybody with their role, and nothing else. */
export function readOf(ui: Ui, by: By): string[] {
  const hasEvents = HAS_EVENTS[ui].includes(by);
  const lines = CHAT.flatMap(({ by: speaker, text }) => {
    if (speaker === 'system' && !hasEvents) return [];
    return [`${speaker === 'colleague' ? 'agent' : speaker}: ${text}`];
  });
  const hasDay = ui === 'react-chat-elements' && hasEvents;
  return hasDay ? ['system: Tuesday, 1 September 2026', ...lines] : lines;
}

const pages = new Map<Ui, Promise<string>>();

/** A page with one of them, as one document. */
export function pageOf(ui: Ui): Promise<string> {
  let page = pages.get(ui);
  if (!page) {
    page = bundlePage(ui);
    pages.set(ui, page);
  }
  return page;
}

async function bundlePage(ui: Ui): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      cssCodeSplit: false,
      lib: { entry: fileURLToPath(new URL(`pages/${ui}.js`, import.meta.url)), formats: ['iife'], name: 'page' },
    },
  })) as Rollup.RollupOutput[];
  const [{ output } = { output: [] }] = built;
  const [script] = output.flatMap((part) => (part.type === 'chunk' ? part.code : []));
  const style = output.find((part) => part.fileName.endsWith('.css')) as Rollup.OutputAsset | undefined;
  return `<!doctype html><meta charset="utf-8"><title>Desk</title><style>body{margin:0;height:100vh}#app{height:100vh}${style?.source ?? ''}</style><div id="app"></div><script>${script!.replaceAll('</script', '<\\/script')}</script>`;
}

/** Opens one at an address of its own. */
export async function openUi(page: Page, ui: Ui, address = 'https://desk.example/inbox'): Promise<void> {
  const html = await pageOf(ui);
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto(address);
  await page.waitForFunction(() => globalThis.chat !== undefined);
}
