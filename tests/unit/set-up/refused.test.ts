import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../browsers.mjs';
import { eventually } from '../../extension/inspected.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
let folder: string;
let run: ChildProcessWithoutNullStreams;

/**
 * A tree without a build, and on its PATH one browser, called Google Chrome: asked over the debugging pipe for an
 * extension that is not there, it refuses.
 */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levelhead-refusing-'));
  for (const part of ['lib', 'tests', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, part), join(folder, part));
  const browser = `#!/bin/sh
PATH='${process.env.PATH}'
echo "$@" >'${folder}/switches'
exec '${findBrowser('chromium') ?? findBrowser('branded')}' --headless=new --disable-gpu "$@"
`;
  writeFileSync(join(folder, 'google-chrome'), browser, { mode: 0o755 });
});
afterEach(async () => {
  if (run.exitCode === null && run.kill('SIGINT')) await once(run, 'exit');
  rmSync(folder, { recursive: true });
});

/** `npm start`'s last step in that tree. */
function start(env: Record<string, string>) {
  const script = join(folder, 'tests/desk/start.ts');
  run = spawn(process.execPath, ['--preserve-symlinks', '--preserve-symlinks-main', script], {
    env: { PATH: folder, HOME: folder, ...env },
  });
}

const STEPS =
  /takes no unpacked extension.*two steps:\n {2}1\. Open chrome:\/\/extensions.*\n {2}2\. Press "Load unpacked" and choose \S+chrome-mv3-e2e\n/s;

test('without a display a refusal ends with the steps and a failure', async () => {
  start({ CI: '1' });
  const [told, [code]] = await Promise.all([text(run.stderr), once(run, 'exit')]);
  expect(told).toMatch(STEPS);
  expect(told).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

test('on a display the steps are printed and the desk is opened in the browser that refused', async () => {
  start({ DISPLAY: ':0' });
  const told = text(run.stderr);
  const ended = once(run, 'exit');
  let said = '';
  run.stdout.on('data', (chunk) => (said += chunk));
  const desk = await eventually(async () => /desk at (\S+)\./.exec(said)?.[1], 'no address was printed');
  const [, profile] = /--user-data-dir=(\S+)/.exec(readFileSync(join(folder, 'switches'), 'utf8'))!;
  const [port] = readFileSync(join(profile!, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [page] = browser.contexts()[0]!.pages();
  expect(page?.url()).toContain(desk);
  await (await browser.newBrowserCDPSession()).send('Browser.close');
  expect(await told).toMatch(STEPS);
  const [code] = await ended;
  expect(code).toBe(0);
});
