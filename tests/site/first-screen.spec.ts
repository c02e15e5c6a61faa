import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../browser/site-test.ts';

test.use({ viewport: { width: 390, height: 844 } });

interface PublishedTask {
  readonly url: string;
}

const tasks: readonly PublishedTask[] = JSON.parse(readFileSync('dist/data/tasks.json', 'utf8'));

/** How many characters stand on a task's page up to its state: what takes room on a phone. */
function measureHead({ url }: PublishedTask): number {
  const html = readFileSync(join('dist', url, 'index.html'), 'utf8');
  const head = html.slice(html.indexOf('<main'), html.indexOf('class="status ', html.indexOf('<dl class="answer"')));
  return head.replace(/<[^>]*>|\s+/gu, '').length;
}

const byLength = tasks.map((task) => ({ ...task, length: measureHead(task) })).sort((a, b) => b.length - a.length);
const fullest = byLength.slice(0, 24);
const others = tasks.filter((_, nth) => nth % 50 === 0);

test('on a phone the state of a task stands on its first screen, also under the longest heads', async ({ page }) => {
  const low: string[] = [];
  for (const { url } of [...fullest, ...others]) {
    await page.goto(url);
    const state = await page.locator('dl.answer .status').boundingBox();
    if (state === null || state.y + state.height > 844) low.push(`${url}: ${state && state.y + state.height}`);
  }
  expect(low).toEqual([]);
});
