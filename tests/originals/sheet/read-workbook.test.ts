import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { set_cptable, utils, type WorkBook, write } from '@e965/xlsx';
import * as cptable from '@e965/xlsx/dist/cpexcel.full.mjs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Extract } from '../../../src/originals/extract.ts';
import { readXls, readXlsx } from '../../../src/originals/readers/read-workbook.ts';
import { showValue } from '../../../src/originals/readers/sheet/number-format.ts';
import type { Refusal } from '../../../src/originals/refusal.ts';

const received = (name: string) => readFileSync(join(import.meta.dirname, name));

function taken(extract: Extract | Refusal): Extract {
  if ('rule' in extract) throw new Error(extract.text);
  return extract;
}

const toldOf = ({ leftOut }: Extract) => leftOut.map(({ text, line }) => `${line} ${text}`);
/** What cells of a sheet show, by their addresses. */
const shownOf = ({ lines }: Extract, sheet: string) =>
  Object.fromEntries(
    lines.flatMap(({ text, place }) => (place.startsWith(`${sheet}!`) ? [[place.slice(sheet.length + 1), text]] : [])),
  );

/** A workbook made by the library, with changes to its parts. */
function makeXlsx(cells: unknown[][], change: (path: string, part: string) => string = (_, part) => part): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Sheet1');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => [
    path,
    strToU8(change(path, strFromU8(part))),
  ]);
  return zipSync(Object.fromEntries(parts));
}

/** What is the same in both forms of a workbook that an office program made. */
test.each([
  ['xlsx', () => readXlsx(received('progress.xlsx'))],
  ['xls', () => readXls(received('progress.xls'))],
])('sheets, merges and what is hidden in an .%s', (_, readIt) => {
  const extract = taken(readIt());
  const { blocks, lines } = extract;
  expect(blocks.map((block) => (block.type === 'grid' ? block.place : block.type))).toEqual([
    '进度表',
    'aside',
    'paragraph',
    'paragraph',
    'paragraph',
    '格式',
  ]);
  const [grid] = blocks;
  if (grid?.type !== 'grid') throw new Error('no grid');
  const shown = grid.rows.map((row) =>
    row
      .filter((cell) => cell.lines !== null)
      .map((cell) => `${lines[(cell.lines?.[0] ?? 0) - 1]?.text} ${cell.rowSpan}x${cell.columnSpan}`),
  );
  expect(shown[0]).toEqual(['江宁市2031年重点项目进度表 1x6']);
  expect(shown[1]).toEqual(['单位：万元 1x1']);
  expect(shown[2]).toContain('备注 1x1');
  expect(shown[4]).toContain('市水务局 2x1');
  expect(grid.rows.map((row) => row.reduce((sum, { columnSpan }) => sum + columnSpan, 0))).toEqual([
    7, 7, 7, 7, 7, 6, 7, 7,
  ]);
  expect(lines.filter(({ place }) => place === '进度表!C4').map(({ text }) => text)).toEqual(['市水务局', '市住建局']);
  expect(lines.find(({ place }) => place === '进度表!D4 批注')?.text).toBe('含征地费');
  expect(toldOf(extract)).toEqual(
    expect.arrayContaining([
      '16 隐藏的行 1 处，没有取用（进度表 第 5 行“2 内部项目 市财政局 99 10.0% 2031年7月1日”）'.replace(
        '16',
        String(lineOf(extract, '进度表!F4')),
      ),
      expect.stringContaining('隐藏的列 1 处，没有取用（进度表 G 列“内部备注 未核实”）'),
      expect.stringContaining('隐藏的工作表 1 处，没有取用（草稿，1 行“不公开”）'),
      expect.stringContaining('数字格式不让显示的内容 1 处，没有取用（格式!A14“1”）'),
    ]),
  );
  expect(shownOf(extract, '进度表')).toMatchObject({
    D4: '2,100',
    E4: '75.6%',
    F4: '2031-06-30',
    D6: '35,001',
    E6: '100.0%',
    F6: '12月底',
    F7: '9月30日',
  });
});

const lineOf = ({ lines }: Extract, at: string) => lines.findIndex(({ place }) => place === at) + 1;

test('what a number shows by its format', () => {
  const shown = shownOf(taken(readXlsx(received('progress.xlsx'))), '格式');
  const byFormat = Object.entries(shown)
    .filter(([at]) => at.startsWith('A'))
    .map(([at, text]) => [shown[`B${at.slice(1)}`], text]);
  expect(byFormat).toEqual([
    ['mm-dd-yy', '2031/6/30'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2031年6月30日'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二〇三一年六月三十日'],
    ['yyyy年m月', '2031年6月'],
    ['aaaa', '星期一'],
    ['[$-804]dddd', '星期一'],
    ['0%', '76%'],
    ['0.0%"左右"', '75.6%左右'],
    ['General', '0.3'],
    ['#,##0.00_ ', '1,234.57'],
    ['0.0;[Red]-0.0', '-12.5'],
    ['[DBNum1]General', '一十二'],
    ['0"年"', '2031年'],
    ['0元', '5元'],
    ['# ?/?', '1/2'],
    ['General', 'TRUE'],
    ['@"："', '文本：'],
    ['#,##0,', '12,346'],
    ['General', '1E+12'],
    ['0', '123456789012345'],
    ['yyyy/m/d h:mm', '2031/6/30 15:04'],
    ['h"时"mm"分"', '9时30分'],
    ['0;;"零"', '零'],
    ['General', '0.333333333'],
    ['[$￥-804]#,##0.00', '￥100.00'],
  ]);
});

test.each([
  ['[$-1E000804]yyyy"年"m"月"d"日"', 48029, '二〇三一年六月三十日'],
  ['[DBNum2]0', 205, '贰佰零伍'],
  ['[DBNum3]0.0', 12.5, '１２.５'],
  ['[DBNum1]0.0', 20300.5, '二万零三百.五'],
  ['上午/下午h"时"', 48029.75, '下午6时'],
  ['[$-804]mmmm', 48029, '六月'],
  ['[<1]0%;0.0"倍"', 1.25, '1.3倍'],
  ['0*-"完"', 3, '3完'],
])('%s shows %s as %s', (format, value, shown) => {
  expect(showValue(value, format, false)).toBe(shown);
});

test('dates of a workbook that counts from 1904', () => {
  expect(showValue(48029 - 1462, 'yyyy-mm-dd', true)).toBe('2031-06-30');
});

test('formats that Chinese editions keep as a number alone', () => {
  const bytes = makeXlsx([['时间'], [48029]], (path, part) => {
    if (path.endsWith('styles.xml'))
      return part.replace(
        /<cellXfs[\s\S]*<\/cellXfs>/u,
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs>',
      );
    return path.endsWith('sheet1.xml') ? part.replace('r="A2"', 'r="A2" s="1"') : part;
  });
  expect(shownOf(taken(readXlsx(bytes)), 'Sheet1')).toEqual({ A1: '时间', A2: '2031年6月' });
});

test('a formula without a value is told and never 0; a text that it leaves empty is empty', () => {
  const bytes = makeXlsx([['合计', 7, 8, 9, 10]], (path, part) =>
    path.endsWith('sheet1.xml')
      ? part
          .replace(/<c r="B1"[^>]*>.*?<\/c>/u, '<c r="B1"><f>SUM(A1)</f></c>')
          .replace(/<c r="C1"[^>]*>.*?<\/c>/u, '<c r="C1"><f>SUM(A1)</f><v></v></c>')
          .replace(/<c r="D1"[^>]*>.*?<\/c>/u, '<c r="D1" t="str"><f>A2&amp;""</f><v></v></c>')
          .replace(/<c r="E1"[^>]*>.*?<\/c>/u, '<c r="E1"><f>SUM(A1)</f><v>10</v></c>')
      : part,
  );
  const extract = taken(readXlsx(bytes));
  expect(shownOf(extract, 'Sheet1')).toEqual({ A1: '合计', E1: '10' });
  expect(toldOf(extract)).toEqual([
    '2 没有算出结果的公式 2 处，没有取用，请用 Excel 或 WPS 打开后另存（Sheet1!B1、Sheet1!C1）',
  ]);
});

test('a workbook of old in GBK', () => {
  set_cptable(cptable);
  const book: WorkBook = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['wxyz', 'bbbbbbbb']]), 'cccc');
  const written: unknown = write(book, { type: 'binary', bookType: 'biff5' });
  const codePage = '\x42\x00\x02\x00';
  const gbk = String(written)
    .replace('wxyz', '\xd0\xf2\xba\xc5')
    .replace('bbbbbbbb', '\xd0\xc2\xbd\xa8\xb1\xc3\xd5\xbe')
    .replace('cccc', '\xb7\xd6\xbd\xe2')
    .replace(new RegExp(`${codePage}[\\s\\S]{2}`, 'u'), `${codePage}\xa8\x03`);
  const { lines } = taken(readXls(Buffer.from(gbk, 'latin1')));
  expect(lines).toEqual([
    { text: '序号', place: '分解!A1' },
    { text: '新建泵站', place: '分解!B1' },
  ]);
});

test('text boxes, pictures, charts and macros over the cells', () => {
  const main = 'http://schemas.openxmlformats.org';
  const drawing = `<xdr:wsDr xmlns:xdr="${main}/drawingml/2006/spreadsheetDrawing" xmlns:a="${main}/drawingml/2006/main"><xdr:sp><xdr:txBody><a:p><a:r><a:t>注：数据</a:t></a:r><a:r><a:t>为初步</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:pic/><xdr:graphicFrame/></xdr:wsDr>`;
  const relations = `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  const bytes = zipSync({
    ...unzipSync(makeXlsx([['甲', '乙']])),
    'xl/drawings/drawing1.xml': strToU8(drawing),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(relations),
    'xl/vbaProject.bin': new Uint8Array(4),
  });
  const extract = taken(readXlsx(bytes));
  expect(extract.lines.at(-1)).toEqual({ text: '注：数据为初步', place: 'Sheet1 文本框 1' });
  expect(extract.blocks.at(-1)).toMatchObject({ type: 'aside', kind: 'text-box' });
  expect(toldOf(extract)).toEqual([
    '2 图片 1 处，没有取用（Sheet1）',
    '2 图表 1 处，没有取用（Sheet1）',
    '1 宏（程序） 1 处，没有运行，也没有取用（整个工作簿）',
  ]);
});

test('what is read from one workbook does not depend on those before it', () => {
  const before = readXls(received('progress.xls'));
  readXlsx(received('progress.xlsx'));
  expect(readXls(received('progress.xls'))).toEqual(before);
});

test.each([
  ['file-empty', readXlsx(makeXlsx([['']]))],
  ['file-broken', readXlsx(received('progress.xlsx').subarray(0, 4000))],
  ['file-broken', readXls(received('progress.xls').subarray(0, 700))],
  ['file-limits', readXlsx(makeXlsx([['甲']], (path, part) => (path.endsWith('sheet1.xml') ? far(part) : part)))],
])('%s refuses', (rule, extract) => {
  expect(extract).toMatchObject({ rule });
});

/** A cell far below the first. */
function far(sheet: string): string {
  const row = '<row r="100001"><c r="A100001" t="inlineStr"><is><t>乙</t></is></c></row></sheetData>';
  return sheet.replace('</sheetData>', row).replace(/<dimension[^>]*\/>/u, '');
}

test('a workbook that is broken anywhere is read or refused, and never fails', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 });
  const whole = [received('progress.xls'), received('progress.xlsx')] as const;
  fc.assert(
    fc.property(fc.boolean(), damage, (isOld, slips) => {
      const bytes = Buffer.from(whole[isOld ? 0 : 1]);
      for (const [at, byte] of slips) bytes[at % bytes.length] = byte;
      const extract = isOld ? readXls(bytes) : readXlsx(bytes);
      expect('rule' in extract ? extract.text : extract.lines.length).not.toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('a workbook of old that was cut is refused, and never read in part', () => {
  const whole = received('progress.xls');
  const read = readXls(whole);
  for (let end = 600; end < whole.length; end += 97) {
    const cut = readXls(whole.subarray(0, end));
    if ('rule' in cut) expect(cut.rule).toBe('file-broken');
    else expect(cut).toEqual(read);
  }
});

test('a workbook that lacks a sheet which it announces is broken, not one of pictures', () => {
  const book = utils.book_new();
  for (const name of ['一', '二']) utils.book_append_sheet(book, utils.aoa_to_sheet([['序号', name]]), name);
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
  const { 'xl/worksheets/sheet2.xml': lost, ...kept } = parts;
  expect(lost).toBeDefined();
  expect(readXlsx(zipSync(kept))).toMatchObject({ rule: 'file-broken', text: expect.stringContaining('“二”') });
});

test('a part that no cell needs and that unpacks to a great size is refused before it is read', () => {
  const parts = { ...unzipSync(makeXlsx([['序号']])), 'xl/theme/theme1.xml': new Uint8Array(60_000_000) };
  expect(readXlsx(zipSync(parts))).toMatchObject({ rule: 'file-limits', text: expect.stringContaining('工作表以外') });
});
