import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const PREPARE = fileURLToPath(new URL('../../prepare.mjs', import.meta.url));
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'levelhead-clone-'));
  writeFileSync(join(clone, 'package-lock.json'), '{"lockfileVersion":3}');
  writeFileSync(join(clone, 'npm'), '#!/bin/sh\necho "$@" >>npm-calls\nexit ${NPM_EXIT:-0}\n', { mode: 0o755 });
});
afterEach(() => rmSync(clone, { recursive: true }));

/** Runs the script in a clone whose PATH has one program, npm. */
function prepare(env: Record<string, string> = {}, ...kinds: string[]) {
  execFileSync(process.execPath, [PREPARE, ...kinds], { cwd: clone, env: { PATH: clone, ...env }, stdio: 'pipe' });
}
const calls = () => readFileSync(join(clone, 'npm-calls'), 'utf8').trim().split('\n');

test('dependencies are installed once for each lockfile', () => {
  prepare();
  prepare();
  expect(calls()).toEqual(['ci --no-audit --no-fund --loglevel=error']);
  writeFileSync(join(clone, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
  prepare();
  expect(calls()).toHaveLength(2);
});

test('a failed installation fails the set-up and is tried again', () => {
  expect(() => prepare({ NPM_EXIT: '1' })).toThrow('npm ci');
  prepare();
  expect(calls()).toHaveLength(2);
});

test('a browser that is named is enough', () => {
  prepare({ CHROMIUM: '/opt/mine', FIREFOX: '/opt/other' }, 'chromium', 'firefox');
});

test('every browser that is missing is told, and the set-up fails', () => {
  const elsewhere = 'data:text/javascript,Object.defineProperty(process,"platform",{value:"freebsd"})';
  const { status, stderr } = spawnSync(process.execPath, ['--import', elsewhere, PREPARE, 'chromium', 'firefox'], {
    cwd: clone,
    env: { PATH: clone },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Chromium was not found\..*\nFirefox was not found\..*\n$/);
});
