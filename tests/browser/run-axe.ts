import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it stands: the rule, its first element, and how many there are. */
export async function runAxe(page: Page, options: RunOptions = {}): Promise<readonly object[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  // What passes need not be described.
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), {
    resultTypes: ['violations'],
    ...options,
  } satisfies RunOptions);
  return violations.map(({ id, help, nodes }) => ({ id, help, first: nodes[0]?.html, count: nodes.length }));
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}
