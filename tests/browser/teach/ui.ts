import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import type { Role } from '../../../lib/conversation.ts';
import { CHAT, type Speaker } from './pages/chat.ts';

/** The chat user interfaces from npm, each with a page that no adapter was written for. */
export const UIS = ['chatscope', 'react-chat-elements', 'vue-advanced-chat', 'deep-chat', 'assistant-ui'] as const;
export type Ui = (typeof UIS)[number];

/** How a page was made known: found by itself, or taught by pointing at two messages. */
type By = 'found' | 'taught';

/** Whose lines these are in what is read; those without a role are not read at all. */
const AS: Record<Ui, Record<By, Partial<Record<Speaker, Role>>>> = {
  chatscope: { found: { colleague: 'agent' }, taught: { colleague: 'agent' } },
  'react-chat-elements': { found: { colleague: 'agent', system: 'unknown' }, taught: { colleague: 'agent' } },
  'vue-advanced-chat': {
    found: { colleague: 'unknown', system: 'system' },
    taught: { colleague: 'unknown', system: 'system' },
  },
  'deep-chat': { found: { colleague: 'agent', system: 'system' }, taught: { colleague: 'agent', system: 'system' } },
  'assistant-ui': { found: { colleague: 'unknown' }, taught: { colleague: 'unknown' } },
};

/** What is read of a page at first, each `role: text`. */
export function readOf(ui: Ui, by: By): string[] {
  const roles: Partial<Record<Speaker, Role>> = { customer: 'customer', agent: 'agent', bot: 'bot', ...AS[ui][by] };
  const lines = CHAT.flatMap(({ by: speaker, text, file }) => {
    const role = roles[speaker];
    if (!role) return [];
    // This one gives a file a bubble of its own, marked like one with words.
    return ui === 'deep-chat' && file ? [`${role}: ${text}`, `${role}: ${file}`] : [`${role}: ${text}`];
  });
  const hasDay = ui === 'react-chat-elements' && by === 'found';
  return hasDay ? ['unknown: Tuesday, 1 September 2026', ...lines] : lines;
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
