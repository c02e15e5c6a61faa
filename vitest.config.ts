import { defineConfig } from 'vitest/config';

/** These read dist/, so they run after the build; or build a small site of their own. */
const builtSite = 'tests/site/{built-site,small-site}*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [builtSite] },
      },
      {
        extends: true,
        test: { name: 'built-site', include: [builtSite], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
