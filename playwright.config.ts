import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';

const browser = await findBrowser();
/** These ask for words: of invented documents, so that they say the same whatever is published. */
const ofInvented =
  /(?:search(?:-filters|-offline|-use)?|embed|glossary|links-alone|printed-address|social-card)\.spec\.ts$/;
const onPlainHost = /under-base\.spec\.ts$/;
const onDisk = /copy-on-disk\.spec\.ts$/;
// Set by the global setup, before the workers read this file.
const toBaseURL = (name: string) => (process.env[name] === undefined ? {} : { baseURL: process.env[name] });

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
  projects: [
    { name: 'published', testIgnore: [ofInvented, onPlainHost, onDisk], use: toBaseURL('MINGZHANG_TEST_ADDRESS') },
    { name: 'invented', testMatch: ofInvented, use: toBaseURL('MINGZHANG_TEST_INVENTED') },
    { name: 'on-disk', testMatch: onDisk, use: toBaseURL('MINGZHANG_TEST_COPY') },
    { name: 'plain-host', testMatch: onPlainHost, use: toBaseURL('MINGZHANG_TEST_PLAIN') },
  ],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    launchOptions: {
      executablePath: browser.executablePath,
      env: browser.env,
      args: ['--disable-gpu', '--disable-quic', '--disable-domain-reliability', '--no-first-run'],
    },
  },
});
