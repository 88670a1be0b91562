import { expect, test } from 'vitest';
import { findBrowser, provideBrowser } from '../../browsers.mjs';

type Kind = Parameters<typeof provideBrowser>[0];
type Machine = NonNullable<Parameters<typeof findBrowser>[1]>;

/** A machine with these programs on it. */
function machine(programs: string[], more: Partial<Machine> = {}): Machine {
  const { platform = 'linux' } = more;
  const separator = platform === 'win32' ? '\\' : '/';
  return {
    platform,
    env: { PATH: platform === 'win32' ? 'C:\\Windows;C:\\bin' : '/usr/local/bin:/usr/bin' },
    home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me',
    root: false,
    osRelease: '',
    runs: (file) => programs.includes(file),
    list: (folder) => [
      ...new Set(
        programs
          .filter((file) => file.startsWith(folder + separator))
          .map((file) => file.slice(folder.length + 1).split(separator)[0]!),
      ),
    ],
    run: (command) => {
      throw new Error(`ran ${command}`);
    },
    ...more,
  };
}

const APP = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';

test('the variable comes first, then Chromium wherever it is, then Chrome for Testing, newest download first', () => {
  const testing = (version: string) => `/home/me/.cache/ms-playwright/chromium-${version}/chrome-linux64/chrome`;
  const inOrder = [
    '/usr/local/bin/chromium',
    '/usr/bin/chromium',
    '/usr/local/bin/chromium-browser',
    '/usr/local/bin/chrome-for-testing',
    testing('1200'),
    testing('999'),
    '/home/me/.cache/puppeteer/chrome/linux-150.0.1/chrome-linux64/chrome',
  ];
  const found = inOrder.map((_, from) => findBrowser('chromium', machine(inOrder.slice(from).toReversed())));
  expect(found).toEqual(inOrder);
  const named = { CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
  expect(findBrowser('chromium', machine(inOrder, { env: named }))).toBe('/opt/mine');
});

test('on macOS an installed Chromium comes before Chrome for Testing', () => {
  const inOrder = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `/Applications/${APP}`,
    `/home/me/Library/Caches/ms-playwright/chromium-1200/chrome-mac-arm64/${APP}`,
    `/home/me/.cache/puppeteer/chrome/mac-150.0.1/chrome-mac-x64/${APP}`,
  ];
  const found = inOrder.map((_, from) => findBrowser('chromium', machine(inOrder.slice(from), { platform: 'darwin' })));
  expect(found).toEqual(inOrder);
});

test('on Windows programs end in .exe, and Chrome for Testing lies in its two caches', () => {
  const inOrder = [
    'C:\\bin\\chromium.exe',
    'C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    'C:\\Users\\me\\AppData\\Local\\ms-playwright\\chromium-1200\\chrome-win64\\chrome.exe',
    'C:\\Users\\me\\.cache\\puppeteer\\chrome\\win64-150.0.1\\chrome-win64\\chrome.exe',
  ];
  const found = inOrder.map((_, from) => findBrowser('chromium', machine(inOrder.slice(from), { platform: 'win32' })));
  expect(found).toEqual(inOrder);
});

test('a branded browser is never taken for Chromium, and Chrome comes before Edge', () => {
  const chrome = '/usr/bin/google-chrome';
  const edge = '/usr/local/bin/microsoft-edge';
  expect(findBrowser('chromium', machine([edge, chrome]))).toBeUndefined();
  expect(findBrowser('branded', machine([edge, chrome]))).toBe(chrome);
  expect(findBrowser('branded', machine([edge]))).toBe(edge);
  expect(findBrowser('branded', machine([]))).toBeUndefined();
});

test('only root on Debian or Ubuntu installs, and only what is missing', () => {
  const ran = (programs: string[], osRelease: string, kind: Kind) => {
    const commands: string[] = [];
    const told = provideBrowser(
      kind,
      machine(programs, { root: true, osRelease, run: (command) => void commands.push(command) }),
    );
    expect(told).toBeUndefined();
    return commands;
  };
  const debian = 'NAME="Debian GNU/Linux"\nID=debian\n';
  expect(ran([], debian, 'chromium')).toEqual([
    'apt-get update -qq',
    'apt-get install -y chromium fonts-noto-color-emoji',
  ]);
  expect(ran([], 'ID=ubuntu\nID_LIKE=debian\n', 'firefox')).toEqual([
    'apt-get update -qq',
    'apt-get install -y firefox',
  ]);
  expect(ran(['/usr/bin/chromium'], debian, 'chromium')).toEqual([]);
  expect(ran(['/usr/bin/google-chrome'], debian, 'chromium')).toEqual([]);
  expect(ran(['/usr/bin/firefox'], debian, 'firefox')).toEqual([]);
});

test.each<[string, Partial<Machine>, Kind, string]>([
  ['Debian', { osRelease: 'ID=debian' }, 'chromium', 'sudo apt-get install -y chromium fonts-noto-color-emoji'],
  ['Debian', { osRelease: 'ID=debian' }, 'firefox', 'sudo apt-get install -y firefox-esr'],
  ['Ubuntu', { osRelease: 'ID=ubuntu\nID_LIKE=debian' }, 'chromium', 'npx playwright install --with-deps chromium'],
  ['a kin of Ubuntu', { osRelease: 'ID=pop\nID_LIKE="ubuntu debian"' }, 'firefox', 'sudo apt-get install -y firefox'],
  ['Fedora', { osRelease: 'ID=fedora' }, 'chromium', 'sudo dnf install -y chromium'],
  ['Fedora as root', { osRelease: 'ID=fedora', root: true }, 'firefox', 'dnf install -y firefox'],
  ['macOS', { platform: 'darwin' }, 'chromium', 'npx playwright install chromium'],
  ['macOS', { platform: 'darwin' }, 'firefox', 'brew install --cask firefox'],
  ['Windows', { platform: 'win32' }, 'chromium', 'npx playwright install chromium'],
  ['Windows', { platform: 'win32' }, 'firefox', 'winget install Mozilla.Firefox'],
])('on %s (%j) %s’s command is printed in full and nothing installed', (_, more, kind, command) => {
  const told = provideBrowser(kind, machine([], more));
  expect(told?.split('\n')[1]?.trim()).toBe(command);
  expect(told).toContain(kind === 'chromium' ? 'set CHROMIUM to' : 'set FIREFOX to');
});

test('an unknown system is told what is wanted and the variable that names one', () => {
  const unknown = machine([], { root: true, osRelease: 'ID=void' });
  expect(provideBrowser('chromium', unknown)).toBe(
    'Chromium was not found. Install Chromium or Chrome for Testing, or set CHROMIUM to the path of the browser you have.',
  );
  expect(provideBrowser('firefox', unknown)).toContain('set FIREFOX to');
});
