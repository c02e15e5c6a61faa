import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../src/outputs/search/read-page.ts';
import { firstOf, readBuiltSite } from './read-built-site.ts';

/** Pages whose subject is what the site itself says: findings, method, data, and what it is. */
const ownPages = /^\/(?:(?:findings|figures|about|data)\/|$)/u;
/** Words that no document has: of the interface, of its verdicts, of its findings. */
const ownWords = /未说明|未收录|没有说明当年的结果|合并的格|前一份文件|后一份文件|原文第|进展中没有这一单位的数字/u;

test('what the site says of documents is searched on the pages that are about that, and nowhere else', () => {
  const pages = readBuiltSite('dist').filter(({ url }) => !ownPages.test(url));
  const said = pages.flatMap(({ url, file }) =>
    readPage(readFileSync(file, 'utf8'))
      .flatMap(({ blocks }) => blocks.filter(({ text }) => ownWords.test(text)))
      .map(({ text }) => `${url}: ${text.slice(0, 80)}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(firstOf(said)).toEqual([]);
});
