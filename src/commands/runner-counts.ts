import { readFile } from 'node:fs/promises';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Where a runner leaves its own counts, and in whose words. */
export interface Report {
  readonly runner: 'vitest' | 'playwright';
  readonly path: string;
}

/**
 * A step's counts: the runner's own where it writes a report, otherwise the step counts as one.
 * A runner that failed without naming a failed test (a file that does not load, no report at all) has failed once.
 */
export async function readCounts(report: Report | undefined, exitCode: number): Promise<Counts> {
  const counts = report === undefined ? null : await readReport(report).catch(() => null);
  if (exitCode === 0) return counts ?? { passed: 1, failed: 0 };
  return { passed: counts?.passed ?? 0, failed: Math.max(1, counts?.failed ?? 0) };
}

async function readReport({ runner, path }: Report): Promise<Counts> {
  const report = JSON.parse(await readFile(path, 'utf8'));
  return runner === 'vitest'
    ? { passed: report.numPassedTests, failed: report.numFailedTests }
    : { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
}
