// Makes a fresh clone ready: dependencies, then the browsers. Plain JavaScript, for it runs on whatever Node is there.
// node tests/prepare.mjs [chromium] [firefox]
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { provideBrowser } from './browsers.mjs';

const STAMP = 'node_modules/.levelhead-lock';

function installDependencies() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

installDependencies();
for (const kind of process.argv.slice(2)) {
  const toDo = provideBrowser(kind);
  if (!toDo) continue;
  console.error(toDo);
  process.exitCode = 1;
}
