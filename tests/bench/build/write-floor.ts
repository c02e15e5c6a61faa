/**
 * Writes the pages of a built site once more into another folder, from memory: what no program that writes these bytes can
 * fall below. `node write-floor.ts SITE OUT` prints the cost of writing as JSON.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inBatches } from '../../../src/files/in-batches.ts';
import { type BuiltPage, readBuiltPages } from './built-pages.ts';

const [site = '', out = ''] = process.argv.slice(2);
const pages: BuiltPage[] = [];
for await (const page of readBuiltPages(site)) pages.push(page);
const [started, before] = [performance.now(), process.cpuUsage()];
await inBatches(pages, async ({ url, html }) => {
  const path = join(out, url.endsWith('/') ? `${url}index.html` : url);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html);
});
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 }));
