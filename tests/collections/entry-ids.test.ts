import { expect, test } from 'vitest';
import { withEntryIds } from '../../src/collections/entry-ids.ts';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import type { Ledger } from '../../src/records/model.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';

const { ledger } = await loadSiteContent('tests/invented-city');
const parts = Object.keys(ledger) as (keyof Ledger)[];
const idsOf = (part: keyof Ledger, from: Ledger = ledger) => withEntryIds(part, from).map(([id]) => id);

test.each(parts)('%s: each record is named once, in the order of the ledger', (part) => {
  const entries = withEntryIds(part, ledger);
  expect(entries.map(([, record]) => record)).toEqual(ledger[part]);
  expect(new Set(entries.map(([id]) => id)).size).toBe(ledger[part].length);
  expect(entries.filter(([id, record]) => 'id' in record && record.id !== id)).toEqual([]);
});

test('what has no id is named by what it is about', () => {
  expect(idsOf('observations')).toContain('yunhe-2030-breakdown/1-1/diqu-shengchan-zongzhi/yunhe/2030/target-growth');
  expect(idsOf('observations').filter((id) => /\/yunhe\/2030-H1\/actual-\w+$/u.test(id))).not.toEqual([]);
  expect(idsOf('verdicts')).toContain('yunhe-2030/diqu-shengchan-zongzhi');
  expect(idsOf('sections')).toContain('yunhe-2030-breakdown#top');
});

test('an id that is given twice loses no record', () => {
  const [row] = sampleLedger.rows;
  const twice = { ...sampleLedger, rows: sampleLedger.rows.map(() => ({ ...sampleLedger.rows[1], ...row })) } as Ledger;
  expect(idsOf('rows', twice)).toEqual(['yangshi-2030-breakdown/1-1', 'yangshi-2030-breakdown/1-1-2']);
});
