import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureSite, nearLimits, type SiteSize } from '../../src/commands/building/host-limits.ts';

const megabyte = 1024 ** 2;
const small: SiteSize = {
  files: 2000,
  bytes: 40 * megabyte,
  largest: { path: 'data/a.sqlite', bytes: 5 * megabyte },
  fullest: { path: 'pagefind/x/words', files: 300 },
};

test('every file is counted, hidden ones too', async () => {
  const site = await mkdtemp(join(tmpdir(), 'measured-'));
  await mkdir(join(site, 'data/plain'), { recursive: true });
  for (const path of ['.htaccess', 'index.html', 'data/a.json', 'data/b.json', 'data/c.json']) {
    await writeFile(join(site, path), 'x');
  }
  await writeFile(join(site, 'data/plain/large.csv'), 'xxxx');
  expect(await measureSite(site)).toEqual({
    files: 6,
    bytes: 9,
    largest: { path: 'data/plain/large.csv', bytes: 4 },
    fullest: { path: 'data', files: 3 },
  });
  await rm(site, { recursive: true });
});

test('a site far from every limit is told nothing', () => {
  expect(nearLimits(small)).toEqual([]);
});

test.each<[Partial<SiteSize>, RegExp]>([
  [{ files: 16_000 }, /^Cloudflare Pages（免费）：共 16000 个文件，接近它的上限 20000 个。/u],
  [{ files: 20_001 }, /^Cloudflare Pages（免费）：共 20001 个文件，超过它的上限 20000 个。.*--precompress/u],
  [{ bytes: 81 * megabyte }, /^Vercel（Hobby）：共 81 MB，接近它的上限 100 MB。/u],
  [
    { largest: { path: 'originals/a.pdf', bytes: 26 * megabyte } },
    /：originals\/a\.pdf 有 26 MB，超过它的上限 25 MB。/u,
  ],
  [{ fullest: { path: 'tasks', files: 60_000 } }, /^Netlify：tasks\/ 里有 60000 个文件，超过它的上限 54000 个。/u],
])('%j', (size, line) => {
  expect(nearLimits({ ...small, ...size })).toEqual([expect.stringMatching(line)]);
});
