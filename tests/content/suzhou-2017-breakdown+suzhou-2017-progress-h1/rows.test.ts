import { expect, test } from 'vitest';
import { renderDocuments } from '../../../src/collections/render-documents.ts';
import type { Observation, RowRecord } from '../../../src/records/model.ts';
import { toReport } from '../../../src/records/report.ts';
import { readPublished } from '../read-published.ts';

/** The plan of 2017 and the progress of its first half, read by hand against their originals. */
const { ledger, documents, files } = await readPublished('suzhou-2017-breakdown', 'suzhou-2017-progress-h1');
const rows = new Map(ledger.rows.map((row) => [row.id, row]));

test('there is nothing to say about them', () => {
  expect(toReport(files)).toBe('');
});

test('each table has as many rows as its original prints', () => {
  const count = (document: string) => ledger.rows.filter((row) => row.document === document).length;
  expect(count('suzhou-2017-breakdown')).toBe(194);
  expect(count('suzhou-2017-progress-h1')).toBe(194);
  expect(ledger.observations.filter(({ quote }) => quote === null)).toHaveLength(21 * 11);
});

test('the numbers run from 1 to 68 and each row knows which one it is', () => {
  for (const document of ['suzhou-2017-breakdown', 'suzhou-2017-progress-h1']) {
    const own = ledger.rows.filter((row) => row.document === document);
    expect([...new Set(own.map(({ itemNumber }) => itemNumber))]).toEqual(Array.from({ length: 68 }, (_, n) => n + 1));
    expect(own.map(({ anchor }) => anchor)).toEqual(own.map(({ itemNumber, ordinal }) => `${itemNumber}-${ordinal}`));
    expect(own.filter(({ kind }) => kind === 'indicator')).toHaveLength(16);
  }
});

test('plan and progress of one place are one task', () => {
  const task = ledger.tasks.find(({ id }) => id === 'suzhou-2017/18-2');
  expect(task).toMatchObject({
    url: '/tasks/suzhou-2017/18-2/',
    name: '推进原始性创新',
    text: '加强产学研联合体建设，实施苏州—清华大学创新专项行动计划',
    rows: ['suzhou-2017-breakdown/18-2', 'suzhou-2017-progress-h1/18-2'],
    leads: ['suzhou/kejiju'],
    supporting: ['suzhou/jingxinwei'],
    status: 'not-stated',
  });
  const joined = ledger.tasks.filter(({ id }) => id.startsWith('suzhou-2017/'));
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
])('%s reads as it is printed', (id, expected) => {
  expect(rows.get(id)).toMatchObject(expected);
});

test('the values of the matrix are those of their places', () => {
  const value = (anchor: string, district: string): Observation | undefined =>
    ledger.observations.find((one) => one.anchor === anchor && one.district === district);
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
  const bodies = renderDocuments({ documents, ledger });
  expect(bodies.find(({ id }) => id === 'suzhou-2017-breakdown')?.html).toMatch(
    /<td rowspan="4"[^>]*>主要污染物排放总量削减<\/td>/u,
  );
});

test('a road, a project and a sum of several years are no values of the place and year', () => {
  const values = ledger.observations.filter(({ quote }) => quote !== null).map(({ value }) => value);
  for (const other of [41.82, 19.18, 2.42, 106.5, 70.9]) expect(values).not.toContain(other);
});

function at(document: string, startLine: number, endLine: number) {
  return { document, startLine, endLine };
}
