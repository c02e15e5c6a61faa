import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';

const browser = await findBrowser();
// Set by the global setup, before the workers read this file.
const baseURL = process.env['MINGZHANG_TEST_ADDRESS'];

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  globalSetup: './tests/browser/serve-built-site.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A test fails by what it finds, never by the clock: it only ends here where it would never end.
  timeout: 15 * 60_000,
  expect: { timeout: 2 * 60_000 },
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    ...(baseURL === undefined ? {} : { baseURL }),
    launchOptions: {
      executablePath: browser.executablePath,
      env: browser.env,
      args: ['--disable-gpu', '--disable-quic', '--disable-domain-reliability', '--no-first-run'],
    },
  },
});
