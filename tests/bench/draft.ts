/**
 * What the draft check costs the helpdesk's page while an agent types.
 *
 *     node tests/bench/draft.ts
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { notedIn, offersFor } from '../../lib/draft/check.ts';
import { bundle, IsolatedWorld } from '../browser/harness.ts';
import { findBrowser } from '../browsers.mjs';
import { BAD } from '../unit/draft/bad.ts';
import { GOOD } from '../unit/draft/good.ts';
import { HOSTILE } from '../unit/draft/hostile.ts';
import { type Spread, spread } from './spread.ts';

export interface DraftCost {
  /** Milliseconds of processor time a check of 1,000 characters. */
  rules: Spread;
  /** Wall-clock milliseconds of the longest task of the check in the page, over drafts of 100,000 characters. */
  longest: { task: number; draft: string };
}

const ROUNDS = 60;
const CALLS = 10;

/** Replies of about 1,000 characters, one sentence of ten noted, that no two rounds share. */
function drafts(): string[] {
  const bad = Object.values(BAD).flat();
  return Array.from({ length: ROUNDS }, (_, round) => {
    const good = Array.from({ length: 9 }, (__, i) => GOOD[(round * 7 + i * 11) % GOOD.length]!);
    return [...good.slice(0, 4), bad[(round * 13) % bad.length]!, ...good.slice(4)].join(' ');
  });
}

function timeRules(): Spread {
  const timings = drafts().map((draft) => {
    const start = process.cpuUsage();
    for (let call = 0; call < CALLS; call++) offersFor(draft, notedIn(draft));
    return process.cpuUsage(start).user / CALLS / draft.length;
  });
  return spread(timings);
}

/** A page with a reply box that takes anything, in the shape the test content script of the guard reads. */
const HTML = `<!doctype html><meta charset="utf-8"><section data-chat="anna"><p class="message">Where is it?</p>
  <form><div class="composer" contenteditable="true" style="white-space: pre-wrap"></div></form></section>`;

/** The guard's script, with its timers timed. */
async function timedGuard(): Promise<string> {
  const guard = await bundle(fileURLToPath(new URL('../browser/draft/content.ts', import.meta.url)));
  return `globalThis.checks = { count: 0, longest: 0 };
    globalThis.setTimeout = ((plain) => (work, pause) => plain(() => {
      const start = performance.now();
      work();
      checks.longest = Math.max(checks.longest, performance.now() - start);
      checks.count += 1;
    }, pause))(globalThis.setTimeout);
    ${guard}`;
}

/** The longest check of a keystroke in a hostile draft; of three in each the shortest, for the machine does other work too. */
async function timeTasks(browser: Browser): Promise<DraftCost['longest']> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: HTML }));
  await page.goto('http://localhost:4300/');
  const world = await IsolatedWorld.create(page, await timedGuard());
  const keystroke = async () => {
    const before = await world.evaluate<number>('checks.longest = 0, checks.count');
    await page.keyboard.press('x');
    for (;;) {
      const { count, longest } = await world.evaluate<{ count: number; longest: number }>('checks');
      if (count > before) return longest;
      await page.waitForTimeout(20);
    }
  };
  const longest = { task: 0, draft: '' };
  for (const [name, paragraphs] of Object.entries(drafts100k())) {
    await page.locator('.composer').evaluate((composer, texts) => {
      composer.replaceChildren(
        ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      );
      (composer as HTMLElement).focus();
      getSelection()!.collapse(composer.firstElementChild, 0);
    }, paragraphs);
    const task = Math.min(await keystroke(), await keystroke(), await keystroke());
    if (task > longest.task) Object.assign(longest, { task, draft: name });
  }
  await page.close();
  return longest;
}

/** By name, the paragraphs of drafts of 100,000 characters. */
function drafts100k(): Record<string, string[]> {
  const sentences = "You must calm down, unfortunately it's policy!! ".repeat(2_100);
  return {
    ...Object.fromEntries(Object.entries(HOSTILE).map(([name, text]) => [name, [text]])),
    'thousands of paragraphs': sentences.match(/[^]{1,20}/g)!,
  };
}

export async function measureDraft(browser: Browser): Promise<DraftCost> {
  timeRules();
  return { rules: timeRules(), longest: await timeTasks(browser) };
}

if (import.meta.main) {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const { rules, longest } = await measureDraft(browser);
    console.log(`rules: ${rules.p50} ms per 1,000 characters (p95 ${rules.p95}), processor time`);
    console.log(`longest task ${longest.task.toFixed(1)} ms: ${longest.draft}`);
  } finally {
    await browser.close();
  }
}
