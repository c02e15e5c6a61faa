import { globSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import type { Written } from '../../src/importer/writing/plan-documents.ts';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { toReport } from '../../src/records/report.ts';
import { type ReadContent, readContent } from '../../src/records/source/document-source.ts';
import { importInto, withContentFolder } from '../importer/import-case.ts';
import { arePublished } from './expectations.ts';

/** Rows of the tables of each document; those with none are running texts. */
const rows: Readonly<Record<string, number>> = {
  // 21 indicators, and 194 rows under 68 numbers.
  'suzhou-2017-breakdown': 21 + 194,
  'suzhou-2017-progress-h1': 194,
  // 10 indicators and 132 tasks, and 24 projects.
  'taicang-2018-breakdown': 142 + 24,
  'taicang-2018-report': 0,
  'kunshan-2018-report': 0,
  'wujiang-2018-report': 0,
  'zhangjiagang-2018-report': 0,
  'gusu-2021-report': 0,
  'changshu-2016-news-chang-shu-gang-huowu-tuntuliang-chuangxin': 0,
  'suzhou-2017-news-suzhou-33-ge-xiangmu-huo-keji': 0,
  'suzhou-2018-news-xianggang-suzhou-shanghui-chengli-dajian-su': 0,
  'taicang-2019-news-jiangsu-zhongda-xiangmu-taicang-xing-yao': 0,
  'kunshan-2023-news-kunshan-shi-lu-jia-zhen-qian': 0,
  'taicang-2025-news-taicang-gao-xin-qu-hangkong-ji': 0,
};
const known = Object.entries(rows).filter(([id]) => arePublished([id]));

let written: readonly Written[];
let fresh: ReadContent;
let published: ReadContent;

beforeAll(async () => {
  await withContentFolder(async (root) => {
    const by = await loadImportRegistry({ root: 'content', common: null });
    for (const path of globSync('content/originals/*.txt'))
      written = [...(written ?? []), ...(await importInto(root, path, { by })).written];
    fresh = await readContent(openContentFolder(root));
  });
  published = await readContent(openContentFolder('content'));
});

test('what is imported of the originals has no fault, and each character is proved', () => {
  const ofKnown = fresh.sources.filter(({ matter }) => matter.id in rows);
  for (const { matter, alignment, file } of ofKnown) {
    expect(toReport([file]), matter.id).toBe('');
    expect(alignment.mismatches, matter.id).toEqual([]);
    expect([...alignment.unfound, ...alignment.undeclaredHeadings], matter.id).toEqual([]);
    expect(alignment.counts.markdown, matter.id).toBeGreaterThan(600);
  }
});

test('each document comes out of its original with every row, under the identifier that is published', () => {
  for (const [id, count] of known) {
    expect(written.find((one) => one.id === id)?.tally.rows.printed, id).toBe(count);
    expect(identifiersOf(fresh, id), id).toEqual(identifiersOf(published, id));
  }
});

function identifiersOf({ sources }: ReadContent, id: string): (string | undefined)[] {
  const markdown = String(sources.find(({ matter }) => matter.id === id)?.file.value);
  return [...markdown.matchAll(/^\|.*?\{#([a-z0-9-]+)\}/gmu)].map((match) => match[1]);
}
