import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCounts } from '../../src/commands/runner-counts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counts-'));
  await writeFile(join(folder, 'vitest.json'), JSON.stringify({ numPassedTests: 12, numFailedTests: 2 }));
  await writeFile(join(folder, 'unloadable.json'), JSON.stringify({ numPassedTests: 12, numFailedTests: 0 }));
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 0 };
  await writeFile(join(folder, 'playwright.json'), JSON.stringify({ stats }));
});
afterAll(() => rm(folder, { recursive: true }));

test('a step without a report counts as one', async () => {
  expect(await readCounts(undefined, 0)).toEqual({ passed: 1, failed: 0 });
  expect(await readCounts(undefined, 2)).toEqual({ passed: 0, failed: 1 });
});

test('the counts are the runner’s own', async () => {
  expect(await readCounts({ runner: 'vitest', path: join(folder, 'vitest.json') }, 1)).toEqual({
    passed: 12,
    failed: 2,
  });
  expect(await readCounts({ runner: 'playwright', path: join(folder, 'playwright.json') }, 1)).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('a runner that fails without a failed test has failed once', async () => {
  const report = { runner: 'vitest', path: join(folder, 'unloadable.json') } as const;
  expect(await readCounts(report, 1)).toEqual({ passed: 12, failed: 1 });
  expect(await readCounts({ runner: 'vitest', path: join(folder, 'missing.json') }, 1)).toEqual({
    passed: 0,
    failed: 1,
  });
});
