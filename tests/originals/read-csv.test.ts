import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectFormat } from '../../src/originals/formats/detect-format.ts';
import { readExtract } from '../../src/originals/read-extract.ts';
import { readCsv } from '../../src/originals/readers/read-csv.ts';
import { extractOf, printExtract } from './print-extract.ts';

const heading = '序号,工作任务,牵头单位';
const printed = async (content: Uint8Array | string) => printExtract(await extractOf(content));
const table = ['| 序号 | 工作任务 | 牵头单位 |', '| 1 | 修路，3条 | 市交通局 |', '| 2 | 种树 | 市林业局 |'];

test.each([
  ['commas', `${heading}\n1,修路，3条,市交通局\n2,种树,市林业局\n`],
  [
    'a byte order mark and quotes',
    `\ufeff"序号","工作任务","牵头单位"\r\n"1","修路，3条","市交通局"\r\n"2","种树","市林业局"\r\n`,
  ],
  ['semicolons', `序号;工作任务;牵头单位\n1;修路，3条;市交通局\n2;种树;市林业局`],
  ['a line that names the delimiter', `sep=;\r\n序号;工作任务;牵头单位\r\n1;修路，3条;市交通局\r\n2;种树;市林业局`],
  ['columns that nothing fills', `${heading},,\n1,修路，3条,市交通局,,\n,,,,\n2,种树,市林业局,,\n`],
])('a file of %s', async (_, text) => {
  const extract = await extractOf(text);
  expect(extract.format).toBe('csv');
  expect(printExtract(extract)).toEqual(table);
});

test('rows of bars are no fields of commas, however many stand within them', async () => {
  const rows = ['1 | 修路;种树;铺桥;建校 | 市交通局 |', '2 | 种树;修路;建校;铺桥 | 市林业局 |'];
  expect((await extractOf(`序号 | 工作任务 | 牵头单位 |\n${rows.join('\n')}`)).format).toBe('text');
});

test('a title above and a note below are rows like all others', async () => {
  expect(
    await printed(`云溪市任务分解表\n单位：万元\n${heading}\n1,修路,市交通局\n2,种树,市林业局\n注：按季报送\n`),
  ).toEqual([
    '| 云溪市任务分解表 |  |  |',
    '| 单位：万元 |  |  |',
    '| 序号 | 工作任务 | 牵头单位 |',
    '| 1 | 修路 | 市交通局 |',
    '| 2 | 种树 | 市林业局 |',
    '| 注：按季报送 |  |  |',
  ]);
});

test('a field of several lines has a line for each, and places count as a spreadsheet does', async () => {
  const { lines } = await extractOf(`${heading}\n\n1,"修路\n种树","市""交通""局"\n`);
  expect(lines.slice(3)).toEqual([
    { text: '1', place: '第 3 行 第 1 列' },
    { text: '修路', place: '第 3 行 第 2 列' },
    { text: '种树', place: '第 3 行 第 2 列' },
    { text: '市"交通"局', place: '第 3 行 第 3 列' },
  ]);
});

test('tabs beside quoted fields with line ends are a table of fields', async () => {
  expect(await printed('序号\t任务\t单位\n1\t"修路\n种树"\t市交通局\n2\t建校\t市教育局\n')).toEqual([
    '| 序号 | 任务 | 单位 |',
    '| 1 | 修路¶种树 | 市交通局 |',
    '| 2 | 建校 | 市教育局 |',
  ]);
});

test.each([
  ['rows of tabs', '序号\t任务\t单位\n1\t修路\t市交通局\n'],
  ['wide commas', '序号，任务，单位\n1，修路，市交通局\n2，种树，市林业局\n'],
  [
    'sentences with narrow commas below an address',
    '各县政府,市政府各部门:\n现将有关事项通知如下,请照办。\n一、完成的重要工作要总结,向市政府报告。\n二、各单位确定联络员,于4月报送。\n',
  ],
  [
    'sentences with narrow commas',
    '各镇人民政府,市府各部门:\n现将任务印发给你们,请结合实际,认真抓好落实.\n按季报送进度.\n',
  ],
  ['one line', '修路,种树,建校'],
  ['rows of tabs with commas in them', '序号\t任务,目标\t单位\n1\t修路,3条\t市交通局\n2\t种树,4片\t市林业局\n'],
  ['quotes that do not fit', `${heading}\n1,"修路,市交通局\n2,种树,市林业局`],
])('%s stay a text', (_, text) => {
  expect(detectFormat(Buffer.from(text))).toBe('text');
});

test.each([
  ['file-broken', 'sep=,\n1,"修路,市交通局\n2,种树', '读到第 3 行，引号还没有配对'],
  ['file-encoding', '??,????,????\n1,????3?,????\n2,????10??,????\n', '只剩问号'],
  ['file-empty', 'sep=,\n,,,\n,,\n', '没有任何文字'],
  ['file-limits', `sep=,\n一${',二'.repeat(17_000)}\n`, '17001 列'],
])('%s refuses', async (rule, text, reason) => {
  expect(await readExtract(Buffer.from(text))).toEqual({ rule, text: expect.stringContaining(reason) });
});

test('every field of a record is a cell in its place', () => {
  const field = fc.string({ unit: fc.constantFrom('市', '政', ',', '"', '\n', ' '), maxLength: 6 });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 8 }), (records) => {
      const rows = [['一', '二', '三'], ...records];
      const extract = readCsv(Buffer.from(`sep=,\n${rows.map((row) => row.map(quote).join(',')).join('\n')}`));
      if ('rule' in extract) throw new Error(extract.text);
      const paragraphs = (text: string) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .join('¶');
      const expected = rows.map((row) => row.map(paragraphs)).filter((row) => row.some(Boolean));
      expect(printExtract(extract)).toEqual(expected.map((row) => `| ${row.join(' | ')} |`));
    }),
  );
});
