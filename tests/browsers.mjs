// Which browsers this machine has, and how it gets one. Plain JavaScript: it runs before the project's own Node is installed.
import { execSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * What the search asks of a machine.
 * @typedef {object} Machine
 * @property {string} platform as Node names it
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {boolean} root whether this process may install packages
 * @property {string} osRelease what /etc/os-release says; empty elsewhere
 * @property {(file: string) => boolean} runs whether there is a program of this name
 * @property {(folder: string) => string[]} list what a folder holds; nothing where there is none
 * @property {(command: string) => void} run
 */

/** @type {Machine} */
const HERE = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  root: process.getuid?.() === 0,
  osRelease: orElse('', () => readFileSync('/etc/os-release', 'utf8')),
  runs: (file) =>
    orElse(false, () => {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    }),
  list: (folder) => orElse([], () => readdirSync(folder)),
  run: (command) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execSync(command, { stdio: ['ignore', 'ignore', 'inherit'], env });
  },
};

function orElse(otherwise, ask) {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** The variable that names a browser of this kind, and the browsers in order of preference, each with its usual places. */
const KINDS = {
  chromium: {
    variable: 'CHROMIUM',
    browsers: [
      {
        names: ['chromium', 'chromium-browser'],
        darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
        win32: ['~\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
      },
      {
        names: ['chrome-for-testing'],
        darwin: ['/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
        downloaded: true,
      },
    ],
  },
  /** Branded builds ignore --load-extension since version 137. */
  branded: {
    browsers: [
      {
        names: ['google-chrome', 'google-chrome-stable', 'chrome'],
        darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
        win32: [
          'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
          '~\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
        ],
      },
      {
        names: ['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
        darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
        win32: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      },
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    browsers: [
      {
        names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
        darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
        win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
      },
    ],
  },
};

/** Where Playwright and Puppeteer keep the Chrome for Testing that they download, in the home folder. */
const CACHES = {
  linux: ['.cache/ms-playwright', '.cache/puppeteer/chrome'],
  darwin: ['Library/Caches/ms-playwright', '.cache/puppeteer/chrome'],
  win32: ['AppData\\Local\\ms-playwright', '.cache\\puppeteer\\chrome'],
};

/** The program within one downloaded version. */
const DOWNLOADED = {
  linux: ['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome'],
  darwin: [
    ...['arm64', 'x64'].map(
      (chip) => `chrome-mac-${chip}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['chrome-win64\\chrome.exe', 'chrome-win32\\chrome.exe', 'chrome-win\\chrome.exe'],
};

/** Newest version first. */
function downloads({ platform, home, list }, join) {
  return (CACHES[platform] ?? []).flatMap((cache) =>
    list(join(home, cache))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((version) => DOWNLOADED[platform].map((program) => join(home, cache, version, program))),
  );
}

/**
 * The browser of this kind, or undefined: the one that its variable names, else the first there is in the order of
 * preference, each looked for on the PATH, in its usual place and among downloads.
 * @param {'chromium' | 'branded' | 'firefox'} kind
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findBrowser(kind, machine = HERE) {
  const { platform, env, home, runs } = machine;
  const { variable, browsers } = KINDS[kind];
  const named = variable && env[variable];
  if (named) return named;
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return browsers
    .flatMap(({ names, downloaded, [platform]: places = [] }) => [
      ...names.flatMap((name) => folders.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name))),
      ...places.map((file) => file.replace('~', home)),
      ...(downloaded ? downloads(machine, join) : []),
    ])
    .find(runs);
}

/**
 * The command for each system. Where Chromium is no plain package Playwright brings Chrome for Testing: Homebrew has no
 * signed Chromium, and Ubuntu's is a snap, which does not see a profile in /tmp.
 */
const COMMANDS = {
  debian: {
    chromium: 'sudo apt-get install -y chromium fonts-noto-color-emoji',
    firefox: 'sudo apt-get install -y firefox-esr',
  },
  ubuntu: {
    chromium: 'npx playwright install --with-deps chromium',
    firefox: 'sudo apt-get install -y firefox',
  },
  fedora: { chromium: 'sudo dnf install -y chromium', firefox: 'sudo dnf install -y firefox' },
  darwin: { chromium: 'npx playwright install chromium', firefox: 'brew install --cask firefox' },
  win32: { chromium: 'npx playwright install chromium', firefox: 'winget install Mozilla.Firefox' },
};

/** The system by the name that COMMANDS gives it, or undefined; derived distributions count as what they are like. */
function systemOf({ platform, osRelease }) {
  if (platform !== 'linux') return platform;
  const said = (key) => osRelease.match(new RegExp(`^${key}="?([^"\n]*)`, 'm'))?.[1]?.split(' ') ?? [];
  return [...said('ID'), ...said('ID_LIKE')].find((name) => name in COMMANDS);
}

/**
 * Installs a browser that is missing, where this is Debian or Ubuntu and the process is root; elsewhere installs nothing.
 * @param {'chromium' | 'firefox'} kind
 * @param {Machine} machine
 * @returns {string | undefined} what a person has to do, where the browser is missing still
 */
export function provideBrowser(kind, machine = HERE) {
  if (findBrowser(kind, machine) || (kind === 'chromium' && findBrowser('branded', machine))) return undefined;
  const system = systemOf(machine);
  const asked = COMMANDS[system]?.[kind];
  const command = machine.root ? asked?.replace(/^sudo /, '') : asked;
  if (machine.root && ['debian', 'ubuntu'].includes(system)) {
    machine.run('apt-get update -qq');
    machine.run(command);
    return undefined;
  }
  const name = { chromium: 'Chromium', firefox: 'Firefox' }[kind];
  const wanted = { chromium: 'Chromium or Chrome for Testing', firefox: 'Firefox' }[kind];
  const how = command ? `Install it with\n  ${command}\nor` : `Install ${wanted}, or`;
  return `${name} was not found. ${how} set ${KINDS[kind].variable} to the path of the browser you have.`;
}
