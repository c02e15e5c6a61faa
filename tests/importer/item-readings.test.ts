import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** What the items of a case come to, said by hand. */
const rowsOf = (name: string) =>
  withContentFolder(async (root) => {
    await importInto(root, join(import.meta.dirname, name, 'input.txt'));
    const { rows, documents } = (await readLedger(root)).ledger;
    return {
      kind: documents[0]?.kind,
      rows: rows.map((row) => ({
        ...row,
        said: [row.numberAsPrinted ?? '', row.name ?? '', row.text].join('|'),
        by: row.units.map(({ role, name: unit }) => `${role} ${unit}`),
      })),
    };
  });

test('labels below an item whose sentence goes on behind its first words are those of the item', async () => {
  const { rows } = await rowsOf('good-labels-below-run-in');
  expect(rows.map(({ said }) => said)).toEqual([
    '一||扩大绿地。新建公园3座。',
    '二|增加学位|新建学校2所、幼儿园3所，新增学位2000个，改造老校舍5处。',
    '三||改善出行。',
    '四|修缮老街|修缮老街4条。\n该项目投资3000万元。',
  ]);
  expect(rows.map(({ by }) => by)).toEqual([
    ['lead 市园林局', 'responsible 各区政府'],
    ['lead 市教育局', 'responsible 各区政府'],
    ['lead 市交通局'],
    ['responsible 市住建局'],
  ]);
  expect(rows.map(({ deadline }) => deadline?.asPrinted)).toEqual([
    '2024年底前',
    '2024年6月底前',
    '2024年10月底前',
    '2024年11月底前',
  ]);
});
