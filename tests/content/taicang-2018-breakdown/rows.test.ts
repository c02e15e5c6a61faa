import { expect, test } from 'vitest';
import type { RowRecord } from '../../../src/records/model.ts';
import { toReport } from '../../../src/records/report.ts';
import { readPublished } from '../read-published.ts';

/** Read by hand against the original. */
const { ledger, files } = await readPublished('taicang-2018-breakdown');
const rows = new Map(ledger.rows.map((row) => [row.id, row]));

test('there is nothing to say about it', () => {
  expect(toReport(files)).toBe('');
});

test('each table has as many rows as its original prints', () => {
  const count = (kind: RowRecord['kind']) => ledger.rows.filter((row) => row.kind === kind).length;
  expect(count('indicator')).toBe(10);
  expect(count('task')).toBe(132);
  expect(count('livelihood-project')).toBe(24);
});

test.each<[string, Partial<RowRecord>]>([
  [
    'taicang-2018-breakdown/shishi-1',
    { path: ['教育文化'], itemNumber: 1, source: at('taicang-2018-breakdown', 1358, 1368) },
  ],
  ['taicang-2018-breakdown/shishi-4', { path: ['教育文化'], name: '现代公共文化服务体系建设完善工程' }],
  ['taicang-2018-breakdown/2-1-1', { path: ['加快推动转型升级，全力构建现代产业体系'], name: '大力发展先进制造业' }],
  ['taicang-2018-breakdown/9-3-6', { name: '建设廉洁型政府', text: '切实增强审计监督实效。' }],
])('%s reads as it is printed', (id, expected) => {
  expect(rows.get(id)).toMatchObject(expected);
});

test('merged cells inherit, printed ones do not', () => {
  const units = (id: string) => rows.get(id)?.units.map(({ name, role, inherited }) => [role, name, inherited]);
  expect(units('taicang-2018-breakdown/2-2-5')).toEqual([
    ['responsible', '发改委', false],
    ['responsible', '港区', false],
    ['related', '各有关镇（区）有关部门', true],
  ]);
  expect(rows.get('taicang-2018-breakdown/shishi-2')).toMatchObject({
    name: '全市校园消防安全提升工程',
    leaders: [{ name: '顾建康', inherited: true }],
    unitsAsPrinted: { 主要责任单位: '教育局', 相关单位: '各有关镇（区）\n有关部门' },
  });
  expect(rows.get('taicang-2018-breakdown/shishi-3')?.leaders).toEqual([{ name: '赵建初', inherited: false }]);
  expect(units('taicang-2018-breakdown/shishi-24')).toEqual([['responsible', '太仓邮政管理局', false]]);
});

test('leaders have no padding, stray first characters are gone, and genuine ones are there', () => {
  const leaders = new Set(ledger.rows.flatMap((row) => row.leaders.map(({ name }) => name)));
  expect(leaders).toContain('许蕾');
  expect(leaders).toContain('韩飚');
  expect([...leaders].filter((name) => !/^[\u4e00-\u9fff]{2,4}$/u.test(name))).toEqual([]);
  const categories = new Set(ledger.rows.flatMap(({ path }) => path));
  expect([...categories].filter((text) => /^(?:加加快|我加快)/u.test(text))).toEqual([]);
  expect(categories).toContain('加快实施创新驱动，持续推进发展动能转换');
});

test('a unit over two lines is one, and one with brackets stays whole', () => {
  const names = new Set(ledger.rows.flatMap((row) => row.units.map(({ name }) => name)));
  expect(names).toContain('水利（水务）局');
  expect(names).toContain('各有关镇（区）有关部门');
  for (const broken of ['水利', '水务', '有关部门', '各有关镇（区）', '区', '市']) expect(names).not.toContain(broken);
});

function at(document: string, startLine: number, endLine: number) {
  return { document, startLine, endLine };
}

test('a task has its topic', () => {
  expect(ledger.tasks.find(({ id }) => id === 'taicang-2018/7-2-2')?.topics).toEqual(['huanjing']);
});
