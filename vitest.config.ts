import { defineConfig } from 'vitest/config';
import { contentTests } from './tests/content/expectations.ts';

/** These read dist/, so they run after the build; or build a small site of their own. */
const builtSite = 'tests/site/{built-site,small-site}*.test.ts';
/** What is said of the published documents, and of nothing else. */
const content = 'tests/content/**';
/** A test fails by what it finds, never by the clock: it only ends here where it would never end. */
const forever = 15 * 60_000;

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: forever,
    hookTimeout: forever,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [builtSite, content] },
      },
      {
        extends: true,
        test: {
          name: 'content',
          include: [...contentTests],
          globalSetup: 'tests/content/report-idle.ts',
          // They only read, so that one may find the modules as another left them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'built-site', include: [builtSite] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'test-results/coverage',
    },
  },
});
