import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { Answer } from '../../../lib/teach/proposal.ts';
import type { View } from '../../firefox/bidi.ts';
import { install, startFirefox } from '../../firefox/launch.ts';
import { bundle } from '../harness.ts';

/** What stands between the page, which the protocol reaches, and the content script, which it does not. */
const BRIDGE = `addEventListener('lesson-ask', async ({ detail }) => {
  const [id, what, argument] = JSON.parse(detail);
  const lesson = {
    find: () => pupil.find(),
    point: (kind) => pupil.point(kind, false, () => true),
    learn: () => pupil.read(),
    show: () => pupil.show(),
    read: (recipe) => read(recipe),
    shown: () => reports.at(-1)?.conversations.find(({ shown }) => shown),
    insert: (request) => insert(request),
  };
  const answer = await Promise.resolve(argument).then(lesson[what]).catch((error) => ({ is: String(error) }));
  dispatchEvent(new CustomEvent('lesson-answer', { detail: JSON.stringify([id, answer ?? null]) }));
});`;

const MANIFEST = {
  manifest_version: 2,
  name: 'Teaching',
  version: '1',
  browser_specific_settings: { gecko: { id: 'teaching@test.example' } },
  content_scripts: [{ matches: ['http://localhost/*'], js: ['content.js'], run_at: 'document_start' }],
};

const LINES = [
  'customer: My lamp never came, and I have been waiting for two weeks.',
  'agent: Good morning, let me see where it is.',
  'customer: ok',
  'agent: It was sent on Monday.',
  'customer: That is what you said last week. What now?',
];
const PAGE = `<!doctype html><meta charset="utf-8"><title>Desk</title>
<style>body{margin:0}.css-1a2b3c{height:300px;overflow-y:auto}.css-4d5e6f,.css-7g8h9i{display:flex;margin:4px}
.css-7g8h9i{justify-content:flex-end}.css-0j1k2l{max-width:60%;padding:6px;background:#eee}</style>
<h2>Dana Fox</h2><div class="css-1a2b3c">${LINES.map((line) => {
  const [by, text] = line.split(': ');
  return `<div class="${by === 'agent' ? 'css-7g8h9i' : 'css-4d5e6f'}"><div class="css-0j1k2l">${text}</div></div>`;
}).join('')}</div><input type="search" placeholder="Search"><textarea placeholder="Your reply"></textarea>`;

interface Chat {
  ref: object;
  messages: { id: string; role: string; text: string }[];
}

/** A page in Firefox with the script that is taught as the content script of an extension of its own. */
const test = base.extend<{ tab: View }>({
  tab: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      const extension = await mkdtemp(join(tmpdir(), 'levelhead-teaching-'));
      const script = await bundle(fileURLToPath(new URL('lesson.ts', import.meta.url)));
      await writeFile(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
      await writeFile(join(extension, 'content.js'), `${script};${BRIDGE}`);
      const server = createServer((_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
      );
      await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
      const browser = await startFirefox();
      try {
        await install(browser.bidi, extension);
        const tab = await browser.bidi.openTab();
        await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/inbox`);
        await use(tab);
      } finally {
        await browser.close();
        server.close();
        server.closeAllConnections();
        await rm(extension, { recursive: true });
      }
    },
    { timeout: 120_000 },
  ],
});

function ask<T>(tab: View, what: string, argument?: unknown): Promise<T> {
  return tab.evaluate(
    (id, ...asked) =>
      new Promise<T>((resolve) => {
        const hear = (event: Event) => {
          const [answered, answer] = JSON.parse((event as CustomEvent<string>).detail) as [string, T];
          if (answered !== id) return;
          removeEventListener('lesson-answer', hear);
          resolve(answer);
        };
        addEventListener('lesson-answer', hear);
        dispatchEvent(new CustomEvent('lesson-ask', { detail: JSON.stringify([id, ...asked]) }));
      }),
    crypto.randomUUID(),
    what,
    argument ?? null,
  );
}

/** Clicks in the middle of the first element with exactly these words, or of the reply box, once the page waits for it. */
async function point(tab: View, what: string, words?: string): Promise<Answer> {
  const answer = ask<Answer>(tab, 'point', what);
  const spot = await tab.until(
    'something to point with',
    (wanted) => {
      const all = [...document.querySelectorAll('.css-0j1k2l, textarea')];
      const target = all.find((one) => (wanted === '' ? one.matches('textarea') : one.textContent === wanted));
      if (!target || !document.querySelector('[popover]')) return null;
      const { x, y, width, height } = target.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    },
    words ?? '',
  );
  await tab.clickAt(spot);
  return answer;
}

const linesOf = (chat: Pick<Chat, 'messages'> | null) => chat?.messages.map(({ role, text }) => `${role}: ${text}`);

test('in Firefox a chat is found, taught by pointing, read and written into', async ({ tab }) => {
  test.setTimeout(120_000);
  const found = await ask<Answer>(tab, 'find');
  if (found.is !== 'proposal') throw new Error(`${found.is} found`);
  expect(found.proposal.lines.map(({ role, text }) => `${role}: ${text}`)).toEqual(LINES);
  expect(found.proposal.composer).toBe('Your reply');
  await ask(tab, 'show');

  for (const [what, words] of [
    ['customer', 'ok'],
    ['agent', 'It was sent on Monday.'],
    ['composer', undefined],
  ] as const)
    expect(await point(tab, what, words)).toEqual({ is: 'pointed' });
  const learnt = await ask<Answer>(tab, 'learn');
  if (learnt.is !== 'proposal') throw new Error(`${learnt.is} learnt`);
  expect(JSON.stringify(learnt.proposal.recipe)).not.toMatch(/dana|fox/i);
  await ask(tab, 'read', learnt.proposal.recipe);
  const shown = () => ask<Chat | null>(tab, 'shown');
  await expect.poll(async () => linesOf(await shown())).toEqual(LINES);

  const { ref, messages } = (await shown())!;
  const answers = messages.at(-1)!.id;
  const request = (text: string) => ({ requestId: text, documentId: 'd', ref, text, answers });
  expect(await ask(tab, 'insert', request('I am on it.'))).toBe('inserted');
  await tab.evaluate(() => {
    document.querySelector('.css-1a2b3c > :last-child > div')!.textContent = 'Hello, I am another Dana.';
  });
  expect(await ask(tab, 'insert', request('For the lamp.'))).toBe('conversation-changed');
  expect(await tab.evaluate(() => document.querySelector('textarea')!.value)).toBe('I am on it.');
});
