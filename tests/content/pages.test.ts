import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProse } from '../../src/collections/read-prose.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';

const { ledger } = await readLedger('content');

test('the published pages of prose have no faults', async () => {
  const { files } = await readProse('content');
  expect(files).not.toEqual([]);
  expect(toReport(files)).toBe('');
});

test.each(globSync('content/pages/*.mdx'))('%s retypes nothing that the code or the ledger knows', (path) => {
  const text = readFileSync(path, 'utf8');
  const places = [...ledger.districts, ...ledger.departments].map(({ name }) => name);
  const titles = ledger.documents.map(({ title }) => title);
  expect([...places, ...titles].filter((name) => text.includes(name))).toEqual([]);
  expect(text.match(/\d+ ?(?:份|行|项|条|处|个)|(?<!WCAG )\d\.\d+/gu)).toBeNull();
});
