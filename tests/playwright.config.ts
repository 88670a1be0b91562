import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browsers.mjs';

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: ['**/tests/browser/**/*.test.ts', '**/tests/e2e/**/*.test.ts'],
  outputDir: fileURLToPath(new URL('../.output/test-results', import.meta.url)),
  workers: 1,
  retries: 0,
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: findBrowser('chromium') ?? findBrowser('branded'),
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
});
