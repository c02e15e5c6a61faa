import { expect, test } from 'vitest';
import { readKind } from '../../src/importer/document/document-kind.ts';
import { findNamedProvince } from '../../src/importer/document/named-province.ts';
import { findCalendarFault } from '../../src/records/values/quantities/calendar-fault.ts';
import { readPage } from './printed-page.ts';

const readRows = async (title: string, lines: readonly string[]) => {
  const { ledger, messages } = await readPage(title, lines, 'input.txt');
  const [document] = ledger.documents;
  return {
    kind: document?.kind,
    rows: ledger.rows.map(({ numberAsPrinted, name, text }) => `${numberAsPrinted}|${name ?? text}`),
    messages,
  };
};

test.each([
  ['1 ', '2 ', '3 '],
  ['1　', '2　', '3　'],
  ['1、', '2、', '3、'],
  ['1.', '2.', '3.'],
  ['一、', '二、', '三、'],
  ['（1）', '（2）', '（3）'],
  ['①', '②', '③'],
])('works of a list that its title calls so, numbered %s %s %s', async (...marks) => {
  const words = ['新建学校3所。', '改造大桥2座。', '大力整治河道5公里。'];
  const lines = ['今年确定以下3项为江宁区2031年度民生实事项目：', ...words.map((text, at) => `${marks[at]}${text}`)];
  const { rows } = await readRows('江宁区2031年度民生实事项目', lines);
  expect(rows.length).toBe(3);
});

test('a number that counts what stands behind it sets no work apart', async () => {
  const lines = [
    '江宁区2031年度民生实事项目有以下内容：',
    '1 个街道先行试点。',
    '2 个街道其次推开。',
    '3 个街道最后完成。',
  ];
  expect((await readRows('江宁区2031年民生实事', lines)).rows.map((row) => row.split('|', 1)[0])).not.toContain('1');
});

test.each(['建设任务', '主要建设任务', '建设任务及规模', '建设规模及内容', '具体建设内容'])(
  'beside a name the column %s says what is built',
  async (heading) => {
    const rows = [
      `序号|项目名称|${heading}|实施地点|受益对象`,
      '1|林场管护房|新建2座|东山|林场职工',
      '2|苗圃|新建20亩|西山|林场职工',
    ];
    const { ledger } = await readPage('江宁区2031年项目计划表', rows);
    expect(ledger.rows.map(({ name, detail }) => [name, detail])).toEqual([
      ['林场管护房', '新建2座'],
      ['苗圃', '新建20亩'],
    ]);
  },
);

const evidence = {
  hasTasks: true,
  hasTaskTables: false,
  hasProgress: false,
  hasDeeds: false,
  hasLeads: true,
  hasUnreadTable: false,
  isOfficial: false,
  isPublished: false,
};

test.each([
  ['2031年民生实事项目', '市发改委对项目半年度建设情况进行了调度。', true, 'progress-report', true],
  ['2031年民生实事项目', '现将完成情况公布如下：', false, 'progress-report', false],
  ['2031年民生实事项目', '省政府发布关于实事项目实施情况的通报。', true, 'progress-report', true],
  ['市民生实事您关心的都在这里', '2031年民生实事项目全面完成。', false, 'progress-report', false],
  ['2031年民生实事项目', '今年要办好以下实事：', true, 'progress-report', false],
  ['2031年民生实事项目', '今年要办好以下实事：', false, 'task-breakdown', true],
  ['2031年重点工作任务分解', '根据上半年完成情况，分解如下：', true, 'task-breakdown', true],
  ['2031年重点工作实施方案', '去年项目全面完成。', false, 'task-breakdown', true],
])('%s, %s', (title, text, hasDeeds, kind, isSure) => {
  expect(readKind({ ...evidence, title, texts: [title, text], hasDeeds })).toEqual({ kind, isSure });
});

test.each([
  [['今年，福建要做哪些事。', '省委、省政府部署实事。'], '福建省'],
  [['上海今年的实事来了。', '市政府实事项目已公布。'], '上海市'],
  [['在重庆，全市新建学校30所。'], '重庆市'],
  [['广西今年的实事。', '自治区人民政府发布实事清单。'], '广西壮族自治区'],
  [['江苏、浙江两地互认。', '全省办好实事。', '浙江怎样做？'], null],
  [['上海路今年改造。', '市政府实事项目已公布。'], null],
  [['上海今年的实事。', '区政府办好实事。', '市政府统筹。'], null],
  [['赴福建考察后，省政府部署实事。'], null],
  [['福建的实事。', '全市办好实事。'], null],
])('%j is of %s', (texts, name) => {
  expect(findNamedProvince(texts)).toBe(name);
});

test.each([
  ['2031年13月底', '2031年13月底'],
  ['2月30日前', '2月30日'],
  ['2031年2月29日', '2031年2月29日'],
  ['十三月底', '十三月底'],
  ['2031.9.31', '2031.9.31'],
  ['2031-13', '2031-13'],
  ['五季度', '五季度'],
  ['0月底', '0月底'],
  ['2月29日', null],
  ['2032年2月29日', null],
  ['12月31日前', null],
  ['2031-2033年', null],
  ['2031-33年', null],
  ['工期18个月', null],
  ['长期坚持', null],
  ['四季度', null],
])('of %s no calendar has %s', (printed, fault) => {
  expect(findCalendarFault(printed)).toBe(fault);
});
