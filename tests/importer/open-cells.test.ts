import { Buffer } from 'node:buffer';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { importExtract } from '../../src/importer/import-file.ts';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { makeExtract } from './hand-made-extract.ts';

const registry = await loadImportRegistry({ root: import.meta.dirname, common: null });
const headings = ['类别', '工作任务', '分管领导', '责任单位'];

/** The rows of a table over two pages, of whose first page the cells in those columns are left open. */
function importPages(rest: readonly string[], open: readonly number[]): { rows: string[]; rules: unknown[] } {
  const first = [
    headings,
    ['教育', '新建学校3所。', '李建华', '教育局'],
    ['生态', '治理河道2条。', '王立', '水利（水'],
  ];
  const made = makeExtract(['云州市2031年重点工作任务分解表', { grid: first }, { grid: [headings, rest] }], 'pdf');
  const blocks = made.blocks.map((block, at) => {
    if (block.type !== 'grid' || at !== 1) return block;
    const rows = block.rows.map((row, index) =>
      row.map((cell, column) => (index === 2 && open.includes(column) ? { ...cell, isOpen: true as const } : cell)),
    );
    return { ...block, rows };
  });
  const file = new VFile();
  const original = { name: 'input.pdf', bytes: Buffer.from('') };
  const [document] = importExtract({ ...made, blocks }, original, { registry, id: null }, file);
  const rows = (document?.markdown ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  return {
    rows: rows.map((row) => row.replaceAll(/ \{#[^}]*\}/gu, '')),
    rules: file.messages.map(({ ruleId }) => ruleId),
  };
}

test('a row below cells that the page leaves open is one of its own, which they go on in, and it is said', () => {
  const { rows, rules } = importPages(['', '推进污水厂扩建。', '', '务）局'], [0, 2, 3]);
  expect(rows.slice(-2)).toEqual([
    '| 生态 | 治理河道2条。 | 王立 | 水利（水务）局 |',
    '| 〃 | 推进污水厂扩建。 | 〃 | 〃 |',
  ]);
  expect(rules).toContain('cell-merged');
});

test('what stands below open cells alone is no row', () => {
  const { rows } = importPages(['', '', '', '务）局'], [3]);
  expect(rows.at(-1)).toBe('| 生态 | 治理河道2条。 | 王立 | 水利（水务）局 |');
});

test('a value that is printed again below an open cell stays', () => {
  const { rows } = importPages(['交通', '改造道路5条。', '王立', '交通局'], [2]);
  expect(rows.at(-1)).toBe('| 交通 | 改造道路5条。 | 王立 | 交通局 |');
});
