import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readAccount } from '../../src/collections/load-account.ts';
import type { Observation, RowRecord } from '../../src/records/model.ts';
import { findDepartment, loadRegistry } from '../../src/records/registry/registry.ts';
import { toReport } from '../../src/records/report.ts';

/** The published documents, read by hand against their originals. */
const root = resolve('content');
const { account, documents, files } = await readAccount(root);
const rows = new Map(account.rows.map((row) => [row.id, row]));

test('the published documents have no messages', () => {
  expect(toReport(files)).toBe('');
});

test('every original is proved, character by character', () => {
  for (const { source } of documents) {
    const { counts, mismatches } = source.alignment;
    expect(mismatches).toEqual([]);
    expect(counts.markdown).toBeGreaterThan(600);
  }
});

test('each table has as many rows as its original prints', () => {
  const count = (document: string, kind?: RowRecord['kind']) =>
    account.rows.filter((row) => row.document === document && (kind === undefined || row.kind === kind)).length;
  expect(count('suzhou-2017-breakdown')).toBe(194);
  expect(count('suzhou-2017-progress-h1')).toBe(194);
  expect(count('taicang-2018-breakdown', 'indicator')).toBe(10);
  expect(count('taicang-2018-breakdown', 'task')).toBe(132);
  expect(count('taicang-2018-breakdown', 'livelihood-project')).toBe(24);
  expect(account.observations.filter(({ quote }) => quote === null)).toHaveLength(21 * 11);
});

test('the numbers run from 1 to 68 and each row knows which one it is', () => {
  for (const document of ['suzhou-2017-breakdown', 'suzhou-2017-progress-h1']) {
    const own = account.rows.filter((row) => row.document === document);
    expect([...new Set(own.map(({ itemNumber }) => itemNumber))]).toEqual(Array.from({ length: 68 }, (_, n) => n + 1));
    expect(own.map(({ anchor }) => anchor)).toEqual(own.map(({ itemNumber, ordinal }) => `${itemNumber}-${ordinal}`));
    expect(own.filter(({ kind }) => kind === 'indicator')).toHaveLength(16);
  }
});

test('plan and progress of one place are one task', () => {
  const task = account.tasks.find(({ id }) => id === 'suzhou-2017/18-2');
  expect(task).toMatchObject({
    url: '/tasks/suzhou-2017/18-2/',
    name: '推进原始性创新',
    text: '加强产学研联合体建设，实施苏州—清华大学创新专项行动计划',
    rows: ['suzhou-2017-breakdown/18-2', 'suzhou-2017-progress-h1/18-2'],
    leads: ['suzhou/kejiju'],
    supporting: ['suzhou/jingxinwei'],
    status: 'in-progress',
  });
  const joined = account.tasks.filter(({ id }) => id.startsWith('suzhou-2017/'));
  expect(joined).toHaveLength(194);
  expect(joined.every((one) => one.rows.length === 2)).toBe(true);
});

test.each<[string, Partial<RowRecord>]>([
  ['suzhou-2017-breakdown/1-1', { table: '附件2', name: '地区生产总值', source: at('suzhou-2017-breakdown', 64, 64) }],
  ['suzhou-2017-breakdown/18-2', { name: '推进原始性创新', source: at('suzhou-2017-breakdown', 86, 86) }],
  [
    'suzhou-2017-progress-h1/18-2',
    {
      table: null,
      name: null,
      progress: ['新增产学研联合体32家;清华大学工业大数据技术中心在高新区落地'],
      damaged: '“苏州清华大学”之间缺字符，分解表同号一行印作“苏州—清华大学”',
      source: at('suzhou-2017-progress-h1', 229, 235),
    },
  ],
  [
    'suzhou-2017-progress-h1/53-4',
    {
      text: '争取早日获批',
      unitsAsPrinted: { 牵头部门: '市口岸办', 配合部门: '市商务局,苏州出入境检验检疫局,姑苏区政府' },
      progress: ['铁路二类口岸可行性方案待上级批复'],
    },
  ],
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
  const leaders = new Set(account.rows.flatMap((row) => row.leaders.map(({ name }) => name)));
  expect(leaders).toContain('许蕾');
  expect(leaders).toContain('韩飚');
  expect([...leaders].filter((name) => !/^[\u4e00-\u9fff]{2,4}$/u.test(name))).toEqual([]);
  const categories = new Set(
    account.rows.flatMap(({ document, path }) => (/^taicang-2018-b/.test(document) ? path : [])),
  );
  expect([...categories].filter((text) => /^(?:加加快|我加快)/u.test(text))).toEqual([]);
  expect(categories).toContain('加快实施创新驱动，持续推进发展动能转换');
});

test('a unit over two lines is one, and one with brackets stays whole', () => {
  const names = new Set(account.rows.flatMap((row) => row.units.map(({ name }) => name)));
  expect(names).toContain('水利（水务）局');
  expect(names).toContain('各有关镇（区）有关部门');
  for (const broken of ['水利', '水务', '有关部门', '各有关镇（区）', '区', '市']) expect(names).not.toContain(broken);
});

test('every unit of every row is a registered department, and no name means two of one district', async () => {
  const unknown = account.rows.flatMap((row) => row.units.filter(({ department }) => department === null));
  expect(unknown).toEqual([]);
  const registry = await loadRegistry(root);
  for (const { id, name, aliases, district } of registry.departments) {
    for (const own of [name, ...aliases]) expect(findDepartment(registry, own, district)?.id, own).toBe(id);
  }
});

test('the values of the matrix are those of their places', () => {
  const value = (anchor: string, district: string): Observation | undefined =>
    account.observations.find((one) => one.anchor === anchor && one.district === district);
  expect(value('zhibiao-1', 'suzhou')).toMatchObject({ value: 7, upper: 7.5, unit: '%', measure: 'growth' });
  expect(value('zhibiao-4', 'gaoxinqu')).toMatchObject({ value: 533, unit: '亿元', measure: 'level', comparator: '' });
  expect(value('zhibiao-7', 'suzhou')).toMatchObject({ value: 50, comparator: '超过', measure: 'share' });
  expect(value('zhibiao-7', 'gusu')).toMatchObject({ value: null, asPrinted: '—' });
  expect(value('zhibiao-13', 'kunshan')).toMatchObject({ value: 0.7, measure: 'change' });
  expect(value('zhibiao-16', 'wuzhong')).toMatchObject({ value: 3, comparator: '以内', inherited: false });
  expect(value('zhibiao-16', 'gaoxinqu')).toMatchObject({
    asPrinted: '市区3以内(五个区统一以市区为单位,不再分别考核)',
    inherited: true,
  });
  expect(value('zhibiao-21', 'suzhou')).toMatchObject({ asPrinted: '完成省下达任务', value: null, inherited: true });
  expect(value('zhibiao-21', 'gusu')).toMatchObject({
    asPrinted: '完成市下达任务',
    source: { startLine: 56, endLine: 56 },
  });
  expect(account.bodies.get('suzhou-2017-breakdown')).toContain('<td rowspan="4">主要污染物排放总量削减</td>');
});

test('ids are unique and addresses are well-formed', () => {
  for (const records of [account.documents, account.rows, account.tasks, account.departments, account.districts]) {
    const ids = records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const shapes = {
    documents: `${slug}/`,
    tasks: `${slug}/${slug}/`,
    departments: `${slug}/${slug}/`,
    districts: `${slug}/`,
  };
  for (const [kind, shape] of Object.entries(shapes)) {
    const urls = account[kind as keyof typeof shapes].map(({ url }) => url);
    expect(urls.filter((url) => !new RegExp(`^/${kind}/${shape}$`, 'u').test(url))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
  }
});

function at(document: string, startLine: number, endLine: number) {
  return { document, startLine, endLine };
}
