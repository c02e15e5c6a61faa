import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';
import { readPage } from './printed-page.ts';

/** What the original of a case comes to: its document, and its rows as number | name or text | units | progress. */
const readCase = (name: string) =>
  withContentFolder(async (root) => {
    const [input = ''] = globSync('input.*', { cwd: join(import.meta.dirname, name) });
    const { file } = await importInto(root, join(import.meta.dirname, name, input));
    const { ledger } = await readLedger(root);
    return { ...sayLedger(ledger), rules: file.messages.map(({ ruleId }) => ruleId) };
  });

const readShape = async (title: string, rows: readonly string[], name?: string) => {
  const { ledger, messages } = await readPage(title, rows, name);
  return { ...sayLedger(ledger), rules: messages.map((message) => message.split(':', 1)[0]) };
};

function sayLedger({ documents, rows }: Awaited<ReturnType<typeof readLedger>>['ledger']) {
  const [document] = documents;
  return {
    kind: document?.kind,
    title: document?.title,
    place: document?.district,
    items: rows.map(({ numberAsPrinted, name, text }) => `${numberAsPrinted}|${name ?? text}`),
    units: rows.map(({ units }) => units.map(({ name }) => name).join('、')),
    progress: rows.map(({ progress }) => progress?.join('') ?? null),
  };
}

test('a line break between two whole names of sections or teams parts them, and one within a name does not', async () => {
  const { units } = await readCase('units-of-a-bureau-on-lines');
  expect(units).toEqual(['农田建设股、种植股', '种植股、乡村产业股', '市农业农村局', '农田整治专班、市自然资源局']);
});

test.each([
  ['种植股<br>乡村产业股<br>畜牧股', '种植股、乡村产业股、畜牧股'],
  ['办公室<br>计划财务股', '办公室、计划财务股'],
  ['城投控股集团<br>市住建局', '城投控股集团、市住建局'],
  ['乡村产业<br>发展股', '乡村产业发展股'],
  ['项目推进专班<br>种植股', '项目推进专班、种植股'],
])('units on lines: %s', async (cell, expected) => {
  const { units } = await readShape('江宁区2031年重点工作任务分解表', [
    '序号|工作任务|责任单位|备注',
    `1|新建学校3所。|${cell}|`,
    '2|新建公园2座。|种植股、市教育局|',
  ]);
  expect(units[0]).toBe(expected);
});

test('what says how things stand is a bulletin with a doubt, where no task is read', async () => {
  const { kind, rules, items } = await readCase('screening-by-county');
  expect([kind, items]).toEqual(['bulletin', []]);
  expect(rules).toContain('unknown-kind');
});

test.each([
  ['江宁区适龄妇女免费筛查进度', 'bulletin'],
  ['江宁区2031年实事办理情况公示', 'bulletin'],
  ['江宁区老旧小区改造完成情况一览表', 'bulletin'],
  ['江宁区项目进展顺利', 'news'],
  ['江宁区民生实事暖人心', 'news'],
])('is no news in silence: %s', async (title, expected) => {
  const { kind, rules } = await readShape(title, ['2031年3月5日', '江宁区各项工作都在推进。'], 'input.txt');
  expect(kind).toBe(expected);
  if (!title.endsWith('公示')) expect(rules).toContain('unknown-kind');
});

test('one list that is counted on is of one kind, whatever its members begin with, and 我市 is no place', async () => {
  const { items, title, place, rules } = await readCase('works-gleaned-from-report');
  expect(title).toBe('解读我市2031年政府工作报告：8条信息干货满满!与云溪人的生活密切相关!');
  expect(place).toBe('yunxi');
  expect(items.map((item) => item.split('|', 1)[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(rules).toContain('units-unstated');
});

test.each([
  ['a member that only tells', '4.会议强调要抓好落实，各级都要重视起来。', 3],
  ['one that leads to another list', '4.其他各项工作的安排具体如下：', 3],
  ['one that asks the units', '4.各部门要高度重视，加强组织领导，于5月8日前上报方案。', 3],
  ['one about a place', '4.老城片区会展中心项目主体完工，北街通车。', 5],
])('beside three works in one list, %s', async (_, other, expected) => {
  const rows = [
    '1.新建社区学校3所，增加学位。',
    '2.改造老旧小区8个，惠及居民。',
    '3.建设城市公园2座，方便群众。',
    other,
  ];
  const { items } = await readShape(
    '江宁区2031年民生关切',
    ['江宁区政府', ...rows, '5.提速环城公路，全线实现贯通。'],
    'input.txt',
  );
  expect(items.length).toBe(expected);
});

test('beside 推进情况 a quarter alone is what is to be done in it', async () => {
  const { progress, rules } = await readCase('plan-of-quarter-beside-progress');
  expect(progress).toEqual(['印发通报，新建幼儿园12所。', '9月7日到南湖县抽查了入学情况。']);
  expect(rules).toContain('unknown-column');
  expect(rules).not.toContain('columns-compete');
});

test.each([
  ['一季度|二季度|进展情况', '开工建设各个标段|完成主体施工任务|主体已经封顶', '主体已经封顶'],
  ['一季度|二季度', '已经开工建设标段|主体已经封顶完成', '主体已经封顶完成'],
  ['1月|2月|累计完成情况', '10|20|30', '20'],
  ['上半年|完成情况', '开工建设各个标段|已经开工', '已经开工'],
  ['一季度进展情况|二季度进展情况', '已经开工建设标段|主体已经封顶完成', '主体已经封顶完成'],
])('progress and periods: %s', async (headings, cells, expected) => {
  const { progress } = await readShape('江宁区2031年重点工作推进表', [
    `序号|工作任务|${headings}`,
    `1|新建学校3所。|${cells}`,
  ]);
  expect(progress).toEqual([expected]);
});

test('headings of deeds over what was completed are the tasks of a report on projects', async () => {
  const { kind, items } = await readCase('deeds-with-completions-below');
  expect(kind).toBe('progress-report');
  expect(items).toEqual([
    '（一）|城区教育设施建设',
    '（二）|“幸福农村路”建设',
    '（三）|养老服务设施建设',
    '（四）|教育补短板',
  ]);
});

test('the goals that a notice sets, each with its figure, are tasks', async () => {
  const { items, rules } = await readCase('goals-set-by-notice');
  expect(items.map((item) => item.split('|', 1)[0])).toEqual(['1', '2', '3']);
  expect(rules).toContain('units-unstated');
});

test('how many works stand in one way, fields of a form and money shared out are no tasks', async () => {
  const [counts, fields, money] = await Promise.all(
    ['counts-of-works-in-bulletin', 'fields-counted-as-form', 'money-shared-out'].map(readCase),
  );
  expect(counts?.items).toEqual([]);
  expect(fields?.items).toEqual([]);
  expect(money?.items.map((item) => item.slice(0, 8))).toEqual(['（一）|投入57']);
  for (const read of [counts, fields, money]) expect(read?.rules).toContain('items-unread');
});

test('the place is that of the organ that runs the page, or that signs below a short label', async () => {
  const [hosted, signed] = await Promise.all(['place-of-host', 'place-signed-below-label'].map(readCase));
  expect([hosted?.place, signed?.place]).toEqual(['xuzhou', 'nanhu']);
  expect(hosted?.rules).toContain('unknown-district');
});

test('a heading that promises an amount is the task over what is told of it, whatever is numbered there', async () => {
  const { kind, items, rules } = await readCase('promises-over-parts');
  expect(kind).toBe('progress-report');
  expect(items).toEqual([
    '一|新增公办学校学位5万个，改造教室照明2万间',
    '二|新建、改扩建公办幼儿园150所',
    '三|公共卫生服务补助标准提高5.95%',
  ]);
  expect(rules).toContain('units-unstated');
});

test.each([
  ['heads that promise no amount', ['一、教育工作', '二、卫生工作', '三、交通工作'], 0],
  ['two heads', ['一、新增学位5万个', '二、新建公园2座'], 0],
  ['a head that is a part', ['一、新增学位5万个', '二、新建公园2座', '三、存在的2个困难问题'], 0],
  ['three heads', ['一、新增学位5万个', '二、新建公园2座', '三、改造小区8个'], 3],
])('a report on projects with %s', async (_, heads, expected) => {
  const below = ['已下达补助资金5亿元，完成年度计划的104%。', '（一）甲校与乙校相邻。', '（二）甲园与乙园相望。'];
  const title = '关于2031年江宁区为民办实事项目实施情况的通报';
  const lines = heads.flatMap((head) => [head, ...below]);
  const { items } = await readShape(title, ['各部门抓好落实。', ...lines], 'input.txt');
  expect(items.length).toBe(expected);
});
