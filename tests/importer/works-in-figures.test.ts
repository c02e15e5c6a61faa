import { expect, test } from 'vitest';
import { readPage } from './printed-page.ts';

const title = '江宁区2031年1-11月10件重点民生实事工作落实情况';

async function read(heading: string, ...rows: readonly string[]) {
  const { ledger, messages } = await readPage(heading, rows);
  return {
    ...ledger,
    messages,
    said: ledger.rows.map(({ numberAsPrinted, text, progress, percentage, fields, kind }) => {
      return [kind, numberAsPrinted, text, progress?.join(''), percentage?.asPrinted ?? null, fields] as const;
    }),
  };
}

test('measures of works with their unit, target and what was done are tasks: a number over several, a unit left out, a dash', async () => {
  const { said, observations, messages } = await read(
    title,
    '序号|考核指标|单位|目标数|已完成数|占年任务之比|备注',
    '1|城镇新增就业|万人|5.2|7.2|138.5%|市人社局',
    '2:2x1|农村通村道路|公里|60|61.2|102%|市交通局:2x1',
    '提质改造农村公路|公里|18|17|94.4%',
    '3|乡镇卫生院全覆盖||-|-|-|市卫健委',
    '4|困难群众补助标准|元/月/人|不低于60元|60|达到目标60元|市民政局',
  );
  expect(said).toEqual([
    ['task', '1', '城镇新增就业', '7.2', '138.5%', { 单位: '万人', 目标数: '5.2', 备注: '市人社局' }],
    ['task', '2', '农村通村道路', '61.2', '102%', { 单位: '公里', 目标数: '60', 备注: '市交通局' }],
    ['task', '2', '提质改造农村公路', '17', '94.4%', { 单位: '公里', 目标数: '18', 备注: '市交通局' }],
    ['task', '3', '乡镇卫生院全覆盖', '-', '-', { 单位: '', 目标数: '-', 备注: '市卫健委' }],
    [
      'task',
      '4',
      '困难群众补助标准',
      '60',
      '达到目标60元',
      { 单位: '元/月/人', 目标数: '不低于60元', 备注: '市民政局' },
    ],
  ]);
  expect(observations).toEqual([]);
  expect(messages.join()).toContain('列“考核指标”没有登记含义，按“任务”（text）理解');
  expect(messages.join()).toContain('列“备注”的各格像是单位');
});

test('of two columns under one heading of measures the last has the works, and the first what they are part of', async () => {
  const { said, observations, ...all } = await read(
    '1-10月江宁区重点民生实事项目进度表',
    '序号|考核指标:1x2|单位|工作目标|已完成数|备注',
    '1:2x1|特殊群体健康保障:2x1|孕产妇免费产前筛查|人次|2800|2539|',
    '新生儿先天性心脏病免费筛查|人次|2800|2647|',
    '2|老年人服务保障|困难老年人居家适老化改造|户|174|174|正在验收',
  );
  expect(said.map(([kind, number, text, progress]) => [kind, number, text, progress])).toEqual([
    ['task', '1', '孕产妇免费产前筛查', '2539'],
    ['task', '1', '新生儿先天性心脏病免费筛查', '2647'],
    ['task', '2', '困难老年人居家适老化改造', '174'],
  ]);
  expect(all.rows.map(({ path }) => path.at(-1))).toEqual(['特殊群体健康保障', '特殊群体健康保障', '老年人服务保障']);
  expect(observations).toEqual([]);
  expect(all.messages.join()).toContain('第 3 列（“孕产妇免费产前筛查”等）按任务');
});

const rows = ['1|新建农村公路|公里|60|61|101%', '2|提质改造学校|所|8|6|75%', '3|新增学位|个|900|900|100%'];

test.each([
  [
    'a registered heading of indicators, which is said',
    title,
    '序号|指标名称|计量单位|目标值|完成情况|完成率',
    '没有读作指标',
  ],
  [
    'no word of works in the title, but deeds in the rows',
    '江宁区2031年考核事项完成情况',
    '序号|考核指标|单位|年度目标任务数|完成数|完成率',
    '按“任务”（text）理解',
  ],
  ['the plan called 任务数', title, '序号|量化指标|单位|年任务数|累计完成数|完成比例', '按“任务”（text）理解'],
])('such a table in another shape: %s', async (_, heading, headings, message) => {
  const { said, observations, messages } = await read(heading, headings, ...rows);
  expect(said.map(([kind, number, text, progress, share]) => [kind, number, text, progress, share])).toEqual([
    ['task', '1', '新建农村公路', '61', '101%'],
    ['task', '2', '提质改造学校', '6', '75%'],
    ['task', '3', '新增学位', '900', '100%'],
  ]);
  expect(observations).toEqual([]);
  expect(messages.join()).toContain(message);
});

test('figures by place beside what the whole comes to stand as printed', async () => {
  const { said, observations } = await read(
    title,
    '序号|考核指标|单位|目标数|已完成数|云州区|江南县',
    '1|新建农村公路|公里|60|61|30|31',
    '2|提质改造学校|所|8|6|4|2',
  );
  expect(said.map(([, , text, progress, , fields]) => [text, progress, fields])).toEqual([
    ['新建农村公路', '61', { 单位: '公里', 目标数: '60', 云州区: '30', 江南县: '31' }],
    ['提质改造学校', '6', { 单位: '所', 目标数: '8', 云州区: '4', 江南县: '2' }],
  ]);
  expect(observations).toEqual([]);
});

test.each([
  ['江宁区2031年主要经济指标完成情况', '考核指标'],
  ['江宁区2031年重点工作主要指标完成情况', '考核指标'],
  [title, '主要指标'],
])('statistics stay statistics: %s, %s', async (heading, name) => {
  const { said, observations } = await read(
    heading,
    `序号|${name}|单位|目标数|完成数`,
    '1|地区生产总值|亿元|860|870',
    '2|城镇新增就业|万人|5.2|7.2',
    '3|新增规模以上企业|家|50|52',
  );
  expect(said).toEqual([]);
  expect(observations.map(({ name: of, kind, asPrinted }) => `${of} ${kind} ${asPrinted}`)).toEqual([
    '地区生产总值 target 860',
    '地区生产总值 actual 870',
    '城镇新增就业 target 5.2',
    '城镇新增就业 actual 7.2',
    '新增规模以上企业 target 50',
    '新增规模以上企业 actual 52',
  ]);
});
