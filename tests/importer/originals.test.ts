import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import type { Written } from '../../src/importer/write-documents.ts';
import { toReport } from '../../src/records/report.ts';
import { readContent } from '../../src/records/source/document-source.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** Rows of the tables of each published document that is a table; the others are running texts. */
const rows: Readonly<Record<string, number>> = {
  // 21 indicators, and 194 rows under 68 numbers.
  'suzhou-2017-breakdown': 21 + 194,
  'suzhou-2017-progress-h1': 194,
  // 10 indicators and 132 tasks, and 24 projects.
  'taicang-2018-breakdown': 142 + 24,
};

test('the published originals give their 14 documents, every row and every character', {
  timeout: 120_000,
}, async () => {
  await withContentFolder(async (root) => {
    const by = await loadImportRegistry('content', 'content');
    const written: Written[] = [];
    for (const path of globSync('content/originals/*.txt'))
      written.push(...(await importInto(root, path, { by })).written);
    expect(written).toHaveLength(14);
    expect(Object.fromEntries(written.filter(({ rows }) => rows > 0).map((one) => [one.id, one.rows]))).toEqual(rows);
    const { files, sources } = await readContent(root);
    expect(toReport(files)).toBe('');
    for (const { matter, alignment } of sources) {
      expect(alignment.mismatches, matter.id).toEqual([]);
      expect([...alignment.unfound, ...alignment.undeclaredHeadings], matter.id).toEqual([]);
      expect(alignment.counts.markdown, matter.id).toBeGreaterThan(600);
    }
  });
});

test('the identifiers of rows are those that are published', async () => {
  await withContentFolder(async (root) => {
    const by = await loadImportRegistry('content', 'content');
    for (const path of globSync('content/originals/*.txt')) await importInto(root, path, { by });
    const published = await readContent('content');
    const fresh = await readContent(root);
    for (const id of Object.keys(rows)) {
      const [mine, theirs] = [fresh, published].map(({ sources }) => sources.find(({ matter }) => matter.id === id));
      const places = [mine, theirs].map((source) => [
        ...String(source?.file.value).matchAll(/^\|.*?\{#([a-z0-9-]+)\}/gmu),
      ]);
      expect(
        places[0]?.map((match) => match[1]),
        id,
      ).toEqual(places[1]?.map((match) => match[1]));
    }
  });
});
