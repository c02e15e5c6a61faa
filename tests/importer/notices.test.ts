import { describe, expect, test } from 'vitest';
import { findBrokenAddresses } from '../../src/records/addresses/broken-addresses.ts';
import { type ReceivedDocument, readYear, toTable, type YearOfDocuments } from './year-of-documents.ts';

const plan: ReceivedDocument = {
  name: '计划.txt',
  text: toTable(
    '江宁市人民政府关于下达2031年工作任务的通知',
    '2031年2月1日',
    ['序号', '工作任务', '牵头单位'],
    [
      ['1', '新建滨江公园12个', '市住建局'],
      ['2', '改造老旧小区35个，惠及居民1.2万户', '市城管局'],
      ['3', '疏浚城区河道15公里', '市水利局'],
      ['4', '建设市档案馆新馆', '市档案局'],
    ],
  ),
};
const matter = ['account: jiangning-2031', 'amends: jiangning-2031-breakdown'];

function toTableNotice(headings: readonly string[], rows: readonly string[][]): ReceivedDocument {
  const title = '江宁市人民政府关于调整2031年部分工作任务的通知';
  return { name: '调整表.txt', matter, text: toTable(title, '2031年7月1日', headings, rows) };
}

function toProseNotice(...sentences: readonly string[]): ReceivedDocument {
  const lines = [
    '江宁市人民政府关于调整2031年部分工作任务的通知',
    '',
    '各区人民政府：',
    '',
    '经研究，决定对《江宁市人民政府关于下达2031年工作任务的通知》的部分任务作如下调整：',
    ...sentences.flatMap((sentence) => ['', sentence]),
    '',
    '江宁市人民政府',
    '',
    '2031年7月1日',
    '',
  ];
  return { name: '调整.txt', text: lines.join('\n'), matter };
}

const ledgerOf = ({ read }: YearOfDocuments) => read.ledger;
const textsOf = (year: YearOfDocuments) => ledgerOf(year).tasks.map(({ id, text }) => [id.split('/')[1], text]);
const taskOf = (year: YearOfDocuments, place: string) =>
  ledgerOf(year).tasks.find(({ id }) => id === `jiangning-2031/${place}`);

describe('a table that has what was beside what is', async () => {
  const rows = [
    ['1', '新建滨江公园12个', '新建城市书房9家', '市住建局'],
    ['3', '疏浚城区河道15公里', '取消', '市水利局'],
  ];

  test.each([
    ['调整前', '调整后'],
    ['原目标', '调整后目标'],
    ['原内容', '现内容'],
    ['修改前', '修改后'],
  ])('%s | %s is read as before and after', async (before, after) => {
    const year = await readYear([plan, toTableNotice(['序号', before, after, '牵头单位'], rows)]);
    expect(textsOf(year)).toEqual([
      ['1-1', '新建城市书房9家'],
      ['2-1', '改造老旧小区35个，惠及居民1.2万户'],
      ['3-1', '疏浚城区河道15公里'],
      ['4-1', '建设市档案馆新馆'],
    ]);
    expect(ledgerOf(year).rows.find(({ id }) => id === 'jiangning-2031-breakdown-2/1-1')?.before).toBe(
      '新建滨江公园12个',
    );
    expect(taskOf(year, '3-1')?.dropped).toEqual({
      document: 'jiangning-2031-breakdown-2',
      date: '2031-07-01',
      anchor: '3-1',
      quote: '取消',
    });
    expect(ledgerOf(year).rows.some(({ text }) => text === '取消')).toBe(false);
    expect(year.report).not.toContain('supersession');
  });

  test.each([
    ['its title alone', []],
    ['amends', ['amends: jiangning-2031-breakdown']],
    [
      'printedSo, then amends',
      ['amends: jiangning-2031-breakdown', 'printedSo: [{ rule: item-number, where: 3-1, reason: 原件如此 }]'],
    ],
  ])('numbers that it leaves out are no fault, and none is asked for twice: %s', async (_how, lines) => {
    const notice = toTableNotice(['序号', '调整前', '调整后', '牵头单位'], rows);
    const year = await readYear([plan, { ...notice, matter: ['account: jiangning-2031', ...lines] }]);
    expect(year.report).not.toContain('item-number');
    expect(year.report).not.toContain('declaration-unfound');
  });

  test('no address comes to mean something else by it, and none of them needs an entry', async () => {
    const [was, is] = await Promise.all([
      readYear([plan]),
      readYear([plan, toTableNotice(['序号', '调整前', '调整后', '牵头单位'], rows)]),
    ]);
    const published = was.read.addresses.current.map((one, nth) => ({ ...one, line: nth + 1 }));
    const { current, fateOf } = is.read.addresses;
    expect(findBrokenAddresses(published, current, fateOf)).toEqual([]);
    const other = published.map((one) => ({ ...one, hash: one.address.startsWith('/tasks/') ? '0' : one.hash }));
    const broken = findBrokenAddresses(other, current, fateOf).map(({ was: { address } }) => address);
    expect(broken).toEqual(['/tasks/jiangning-2031/1-1/']);
  });

  test('what it was is asked for where no older task says it', async () => {
    const other = [...rows, ['9', '举办龙舟赛3场', '举办龙舟赛2场', '市体育局']];
    const year = await readYear([plan, toTableNotice(['序号', '调整前', '调整后', '牵头单位'], other)]);
    expect(year.report).toContain('较早的文件中没有找到“调整前”写的“举办龙舟赛3场”');
  });
});

test.each([
  ['one paragraph', ['1．第3页，误：新建滨江公园12个；正：新建滨江公园9个。']],
  ['quoted', ['更正：将“新建滨江公园12个”更正为“新建滨江公园9个”。']],
])('an entry of a list of errata mends the task that it quotes: %s', async (_how, sentences) => {
  const year = await readYear([plan, toProseNotice(...sentences)]);
  expect(textsOf(year)[0]).toEqual(['1-1', '新建滨江公园9个']);
  expect(textsOf(year)).toHaveLength(4);
  expect(year.report).not.toContain('supersession');
});

test('an erratum whose halves stand in two paragraphs is asked, and no task of its own', async () => {
  const year = await readYear([plan, toProseNotice('1．第3页误：新建滨江公园12个。', '正：新建滨江公园9个。')]);
  expect(textsOf(year)[0]).toEqual(['1-1', '新建滨江公园12个']);
  expect(textsOf(year)).toHaveLength(4);
  expect(year.report.match(/supersession-unclear/gu)).toHaveLength(2);
});

describe('a sentence that quotes what was and what is', async () => {
  const year = await readYear([
    plan,
    toProseNotice(
      '一、将第1项“新建滨江公园12个”调整为“新建滨江公园9个”。',
      '二、第2项“改造老旧小区35个”应为“改造老旧小区28个”。',
      '三、取消第3项“疏浚城区河道15公里”；第4项目标调整为年内开工。',
    ),
  ]);

  test('is what the older task says now, and no task of its own', () => {
    expect(ledgerOf(year).tasks).toHaveLength(4);
    expect(taskOf(year, '1-1')).toMatchObject({
      text: '新建滨江公园9个',
      leads: ['jiangning/zhujianju'],
      former: ['jiangning-2031-breakdown/1-1'],
      unsettled: [],
    });
    expect(taskOf(year, '1-1')?.differences.map(({ kind, field }) => [kind, field])).toEqual([['revised', 'text']]);
  });

  test('drops what it says to be cancelled, in its words', () => {
    expect(taskOf(year, '3-1')?.dropped).toMatchObject({
      date: '2031-07-01',
      quote: '三、取消第3项“疏浚城区河道15公里”',
    });
    expect(ledgerOf(year).findings.find(({ outcome }) => outcome === 'dropped')?.statement).toContain(
      '的这项任务写“三、取消第3项“疏浚城区河道15公里””',
    );
  });

  test('that quotes a part, or is not understood, is asked at its place and shown with the older task', () => {
    expect(taskOf(year, '2-1')).toMatchObject({
      text: '改造老旧小区35个，惠及居民1.2万户',
      unsettled: [{ quote: '二、第2项“改造老旧小区35个”应为“改造老旧小区28个”' }],
    });
    expect(taskOf(year, '4-1')).toMatchObject({ unsettled: [{ quote: '第4项目标调整为年内开工' }] });
    const asked = year.report.split('\n').filter((line) => line.includes('supersession-unclear'));
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/:\d+:1 提醒 “二、第2项/u);
    expect(asked[0]).toContain('{ row: jiangning-2031-breakdown/2-1, with: ');
    expect(asked[1]).toContain('没有读出改成什么');
  });

  test('is tied by an entry of the registry', async () => {
    const notice = toProseNotice('二、第2项“改造老旧小区35个”应为“改造老旧小区28个”。');
    const asked = (await readYear([plan, notice])).report;
    const id = /with: (\S+),/u.exec(asked)?.[1];
    const entry = ['- row: jiangning-2031-breakdown/2-1', `  with: ${id}`, '  link: force', '  reason: 就是这一项'];
    const answered = await readYear([plan, notice], entry);
    expect(answered.report).toBe('');
    expect(taskOf(answered, '2-1')?.text).toBe('改造老旧小区28个');
  });
});

test('a notice that does not say in its front matter what it changes makes no task of its sentences', async () => {
  const { matter: _, ...undeclared } = toProseNotice(
    '一、将第1项“新建滨江公园12个”调整为“新建滨江公园9个”。（牵头单位：市住建局）',
  );
  const year = await readYear([plan, undeclared]);
  expect(ledgerOf(year).tasks).toHaveLength(4);
  expect(year.report).toContain('supersession-unstated');
});

test('a row that may stand in other words in what replaced its document says so, and is counted once', async () => {
  const replacement: ReceivedDocument = {
    name: '修订.txt',
    matter: ['account: jiangning-2031', 'supersedes: jiangning-2031-breakdown'],
    text: toTable(
      '江宁市人民政府关于下达2031年工作任务的通知（修订）',
      '2031年7月1日',
      ['序号', '工作任务', '牵头单位'],
      [
        ['1', '新建滨江公园12个', '市住建局'],
        ['2', '老旧小区改造28个', '市城管局'],
        ['3', '建设市档案馆新馆', '市档案局'],
      ],
    ),
  };
  const year = await readYear([plan, replacement]);
  expect(taskOf(year, '2-1')).toMatchObject({
    dropped: null,
    unsettled: [{ document: 'jiangning-2031-breakdown-2', anchor: '2-1', quote: '老旧小区改造28个' }],
  });
  expect(ledgerOf(year).findings.find(({ kind }) => kind === 'not-reported')?.statement).toBe(
    '3 项任务没有收录进展情况。',
  );
});
