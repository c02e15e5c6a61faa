import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'] },
      },
      {
        // Reads dist/, so it runs after the build; and builds a small site of its own.
        extends: true,
        test: { name: 'built-site', include: ['tests/site/*.test.ts'], hookTimeout: 120_000 },
      },
    ],
  },
});
