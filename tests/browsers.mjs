// Where the browsers are on this machine. Plain JavaScript: it runs before the project's own Node is installed.
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Names on the PATH and well-known places, in order of preference. */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    files: ['/Applications/Chromium.app/Contents/MacOS/Chromium', ...chromeForTesting()],
  },
  /** Branded builds ignore --load-extension since version 137. */
  branded: {
    variable: 'CHROME',
    names: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome', 'msedge'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/** Browsers that Playwright or Puppeteer downloaded, newest first. */
function chromeForTesting() {
  const caches = [
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), '.cache/puppeteer/chrome'),
  ];
  return caches.flatMap((cache) => {
    try {
      return readdirSync(cache)
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .flatMap((version) => [
          join(cache, version, 'chrome-linux/chrome'),
          join(cache, version, 'chrome-linux64/chrome'),
          join(cache, version, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
        ]);
    } catch {
      return [];
    }
  });
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser of this kind, or undefined.
 * @param {'chromium' | 'branded' | 'firefox'} kind
 * @returns {string | undefined}
 */
export function findBrowser(kind) {
  const { variable, names, files } = PLACES[kind];
  const named = process.env[variable];
  if (named) return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...files].find(runs);
}
