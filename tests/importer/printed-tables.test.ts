import { expect, test } from 'vitest';
import { readPage as read } from './printed-page.ts';

const figures = '27800|29100|104.7%|12|10|83.3%';
const areas = [`全市|${figures}`, `云州区|${figures}`, `江南县|${figures}`];
const below = '目标任务|进度|完成比例|目标任务|进度|完成比例';

test.each([
  [
    'five rows',
    [
      '地区:5x1|一、就业工程:1x3|二、教育工程:1x3',
      '就业创业:1x3|教育惠民:1x3',
      '城镇新增就业（人）:1x3|新建幼儿园（所）:1x3',
      '市人力社保局:1x3|市教育局:1x3',
      below,
    ],
  ],
  ['one row of groups over an area without a span', ['|城镇新增就业:1x3|新建幼儿园:1x3', `县区|${below}`]],
])('a table of areas and programmes gives no task, and says so once: %s', async (_, headings) => {
  const { ledger, messages } = await read('江宁区2024年民生工程完成情况', [...headings, ...areas]);
  expect(ledger.rows).toEqual([]);
  const told = messages.filter((message) => !/unknown-(?:district|kind)/u.test(message));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^table-unread/u);
  expect(told[0]).toContain('这张表一行一个地区（全市、云州区、江南县）');
  expect(told[0]).toContain('3 行 6 列数字只按原样显示');
  expect(told[0]).toContain('- { where: "table", reason: "各地区的数字，按原样显示" }');
});

test('a quantity is no task: the name beside it is, and without one the table is in doubt', async () => {
  const named = await read('江宁区2024年民生实事完成情况表', [
    '项目名称:1x2|责任单位|目标任务|实际完成情况',
    '就业:2x1|城镇新增就业|区人社局|1300人|1350人',
    '农村劳动力转移|区人社局|转移2000人以上并开展就业培训|2100人',
    '养老服务设施:1x2|区民政局|建成养老服务中心并投入使用|已投用',
  ]);
  expect(named.ledger.rows.map(({ path, name, text, fields }) => [path, name, text, fields])).toEqual([
    [['就业'], '城镇新增就业', '城镇新增就业', { 目标任务: '1300人' }],
    [['就业'], '农村劳动力转移', '转移2000人以上并开展就业培训', {}],
    [[], '养老服务设施', '建成养老服务中心并投入使用', {}],
  ]);
  const bare = await read('江宁区2024年重点工作完成情况表', [
    '序号|目标任务|责任单位|完成情况',
    '1|1300人|区人社局|1350人',
    '2|2所|区教育局|1所',
  ]);
  expect(bare.ledger.rows).toEqual([]);
  expect(bare.messages.join()).toContain('这张表有 2 行，没有一行成为任务');
});

test('a name over two columns of a .csv is the name also where nothing stands in the second', async () => {
  const rows = [
    '项目名称,,责任单位,目标任务,实际完成情况',
    '就业,城镇新增就业,区人社局,1300人,1350人',
    '教育,发放助学金,区教育局,10000万,9000万',
    '养老服务,,区民政局,2所,2所',
  ];
  const { ledger } = await read('江宁区2024年民生实事完成情况表,,,,', rows, 'input.csv');
  expect(ledger.rows.map(({ path, name, fields }) => [path, name, fields['目标任务']])).toEqual([
    [['就业'], '城镇新增就业', '1300人'],
    [['教育'], '发放助学金', '10000万'],
    [[], '养老服务', '2所'],
  ]);
});

test('of two columns of progress of one period the first is the progress, and both are shown', async () => {
  const { ledger, messages } = await read('江宁区2024年重点工作1-9月份进展情况表', [
    '序号|工作任务|责任单位|1-9月份工作完成情况|1-9月份工作取得成效',
    '1|新建幼儿园3所|区教育局|3所均已开工。|缓解了入园难。',
  ]);
  expect(ledger.rows.map(({ progress, progressByPeriod, fields }) => [progress, progressByPeriod, fields])).toEqual([
    [['3所均已开工。'], [], { '1-9月份工作取得成效': '缓解了入园难。' }],
  ]);
  expect(messages.join()).toContain('“1-9月份工作完成情况”和“1-9月份工作取得成效”都像是进展');
});

test('a dash is no value of an indicator', async () => {
  const { ledger } = await read('江宁区2024年主要指标', [
    '指标名称|单位|目标值|责任单位',
    '地区生产总值|亿元|860|区发改委',
    '登记失业率|%|—|区人社局',
    '粮食总产量|万吨|／|区农业农村局',
  ]);
  expect(ledger.observations.map(({ name, asPrinted }) => [name, asPrinted])).toEqual([['地区生产总值', '860']]);
});

test('是否滞后 and 是否按期 say how a task keeps pace', async () => {
  const { ledger } = await read('江宁区2024年重点工作进展情况', [
    '序号|工作任务|责任单位|进展情况|是否滞后',
    '1|新建幼儿园3所|区教育局|正在施工|否',
    '2|改造道路5条|区住建局|已完成|否',
    '3|新建公园1座|区城管局|完成选址|是',
  ]);
  expect(ledger.tasks.map(({ status, statusQuote }) => [status, statusQuote])).toEqual([
    ['on-schedule', '是否滞后：否'],
    ['completed', '已完成'],
    ['behind', '是否滞后：是'],
  ]);
  const timely = await read('江宁区2024年重点工作进展情况', [
    '序号|工作任务|责任单位|进展情况|是否按期',
    '1|新建幼儿园3所|区教育局|正在施工|是',
    '2|改造道路5条|区住建局|正在招标|否',
  ]);
  expect(timely.ledger.tasks.map(({ status }) => status)).toEqual(['on-schedule', 'behind']);
});
