import { expect, test } from 'vitest';
import { type ComparedRow, compareKinds, isSame } from './compare-rows.ts';
import { drawTable } from './printed-document.ts';
import { isFaultless, renderFaults, renderTable } from './report.ts';

function row(number: number, text = `任务${number}`, unit = '市教育局'): ComparedRow {
  const cells = [
    ['序号', String(number)],
    ['工作任务', text],
    ['责任单位', unit],
  ] as const;
  return { kind: 'table-row', where: `${number}-1`, cells };
}

const expected = [row(1), row(2), row(3)];
const tableOf = (found: readonly ComparedRow[]) =>
  compareKinds(expected, found).find(({ kind }) => kind === 'table-row') ?? expect.unreachable();

test('the same rows are the same', () => {
  const same = tableOf([row(1), row(2), row(3)]);
  expect(isSame(same)).toBe(true);
  expect(same).toMatchObject({ expectedRows: 3, equalRows: 3, expectedCells: 9, equalCells: 9 });
});

test('a changed cell is told with its place, what was found and what was expected', () => {
  const changed = tableOf([row(1), row(2, '任务2', '市财政局'), row(3)]);
  expect(changed.differences).toEqual([{ where: '2-1', name: '责任单位', expected: '市教育局', found: '市财政局' }]);
  expect(changed).toMatchObject({ equalRows: 2, equalCells: 8, missing: [], invented: [] });
});

test('a lost row is missing, and those behind it are not taken for others', () => {
  expect(tableOf([row(1), row(3)])).toMatchObject({ missing: [row(2)], invented: [], differences: [], equalCells: 6 });
});

test('an invented row is told, and so are rows in another order', () => {
  expect(tableOf([row(1), row(2), row(9, '别的', '市水利局'), row(3)])).toMatchObject({
    missing: [],
    invented: [row(9, '别的', '市水利局')],
    differences: [],
  });
  const turned = tableOf([row(1), row(3), row(2)]);
  expect(isSame(turned)).toBe(false);
});

test('a cell too many or too few differs', () => {
  const [first, ...rest] = expected;
  const wider = { ...(first ?? row(1)), cells: [...(first?.cells ?? []), ['备注', ''] as const] };
  expect(tableOf([wider, ...rest]).differences).toEqual([{ where: '1-1', name: '备注', expected: null, found: '' }]);
  const narrower = { ...(first ?? row(1)), cells: first?.cells.slice(0, 2) ?? [] };
  expect(tableOf([narrower, ...rest]).differences).toMatchObject([{ name: '责任单位', found: null }]);
});

test('what was not imported at all is missing, and the report counts and shows it', () => {
  const measured = { original: 'a.txt', format: 'pdf', comparisons: compareKinds(expected, []) };
  expect(isFaultless(measured)).toBe(false);
  expect(renderTable([measured])).toContain('| a.txt | pdf | 0/0 | 0/3 | 0/0 | 0/0 | 0/0 | 0/9 | 0 | 3 | 0 |');
  expect(renderFaults([measured])).toContain('表格行 2-1 缺：“2” “任务2” “市教育局”');
});

test('marks of merged cells become spans, over rows and columns', () => {
  const cell = (text: string) => ({
    merge: text === '〃' ? ('above' as const) : text === '←' ? ('left' as const) : ('none' as const),
    lines: text === '〃' || text === '←' ? [] : [text],
    place: null,
  });
  const rows = [
    ['1', '甲', '←'],
    ['〃', '〃', '〃'],
    ['2', '乙', '丙'],
  ].map((texts) => ({ id: null, place: null, cells: texts.map(cell) }));
  const drawn = drawTable({ headings: ['序号', '名称', null], rows });
  const spans = drawn.rows.map((cells) =>
    cells.map(({ lines, column, rowSpan, columnSpan }) => `${lines.join('')} ${column} ${rowSpan}x${columnSpan}`),
  );
  expect(spans).toEqual([
    ['序号 0 1x1', '名称 1 1x2'],
    ['1 0 2x1', '甲 1 2x2'],
    [],
    ['2 0 1x1', '乙 1 1x1', '丙 2 1x1'],
  ]);
});
