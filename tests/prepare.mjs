// Makes a fresh clone ready: dependencies, then the browsers. Plain JavaScript, for it runs on whatever Node is there.
// node tests/prepare.mjs [chromium] [firefox]
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const STAMP = 'node_modules/.levelhead-lock';
const PACKAGES = { chromium: ['chromium', 'fonts-noto-color-emoji'], firefox: ['firefox-esr'] };

function installDependencies() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}

function isDebian() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

async function installBrowser(kind) {
  const { findBrowser } = await import('./browsers.mjs');
  if (findBrowser(kind) || (kind === 'chromium' && findBrowser('branded'))) return;
  const packages = PACKAGES[kind];
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0) {
    console.error(`No ${kind} was found. Install one, for example: ${isDebian() ? `sudo sh -c "${command}"` : kind}`);
    console.error(`or name one: ${kind === 'chromium' ? 'CHROMIUM' : 'FIREFOX'}=/path/to/browser`);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

installDependencies();
for (const kind of process.argv.slice(2)) await installBrowser(kind);
