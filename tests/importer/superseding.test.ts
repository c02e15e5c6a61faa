import { describe, expect, test } from 'vitest';
import type { YearOfDocuments } from './year-of-documents.ts';
import { type ReceivedDocument, readYear, toTable } from './year-of-documents.ts';

const planned = ['序号', '工作任务', '牵头单位', '配合单位'];
const told = ['序号', '工作任务', '牵头单位', '推进情况'];
const parks = ['1', '新建滨江公园12个', '市住建局', '市财政局'];
const toilets = ['2', '改造老旧小区公厕30座', '市城管局', '市财政局'];
const rivers = ['3', '疏浚城区河道15公里', '市水利局', '市财政局'];
const archive = ['4', '建设市档案馆新馆', '市档案局', '市财政局'];

const plan: ReceivedDocument = {
  name: '计划.txt',
  text: toTable('江宁市人民政府关于下达2031年工作任务的通知', '2031年2月1日', planned, [
    parks,
    toilets,
    rivers,
    archive,
  ]),
};

const first: ReceivedDocument = {
  name: '一季度.txt',
  text: toTable('江宁市2031年一季度工作任务推进情况', null, told, [
    ['1', '新建滨江公园12个', '市住建局', '新建滨江公园2个'],
    ['2', '改造老旧小区公厕30座', '市城管局', '完成年度计划的40%'],
    ['3', '疏浚城区河道15公里', '市水利局', '疏浚城区河道9公里'],
    ['4', '建设市档案馆新馆', '市档案局', '正在选址'],
  ]),
};
const third: ReceivedDocument = {
  name: '前三季度.txt',
  text: toTable('江宁市2031年前三季度工作任务推进情况', null, told, [
    ['1', '新建滨江公园9个', '市园林局', '新建滨江公园7个'],
    ['2', '改造老旧小区公厕30座', '市城管局', '完成年度计划的35%'],
    ['3', '疏浚城区河道14公里', '市水利局', '疏浚城区河道8公里'],
  ]),
};

const rows = [
  ['1', '新建滨江公园9个', '市园林局', '市住建局'],
  ['6', '新建城市书房5家', '市文旅局', '市财政局'],
];
const amendment: ReceivedDocument = {
  name: '调整.txt',
  text: toTable('江宁市人民政府关于调整2031年部分工作任务的通知', '2031年7月1日', planned, rows),
  matter: ['account: jiangning-2031', 'amends: jiangning-2031-breakdown'],
};

const taskOf = ({ read }: YearOfDocuments, place: string) =>
  read.ledger.tasks.find(({ id }) => id === `jiangning-2031/${place}`);
const found = ({ read }: YearOfDocuments, kind: string) =>
  read.ledger.findings
    .filter((finding) => finding.kind === kind)
    .map(({ id, outcome, statement }) => [id, outcome, statement]);

describe('a notice that changes some tasks', async () => {
  const year = await readYear([plan, first, amendment, third]);

  test('is named with the document that it may mean, and nothing is written', () => {
    expect(year.said['调整.txt']).toContain(
      '同一地区同一年度的有：jiangning-2031-breakdown《江宁市人民政府关于下达2031年工作任务的通知》。只调整其中一部分（没有提到的任务照旧）的，在 front matter 写 amends: jiangning-2031-breakdown，account 改为 jiangning-2031；整份替代（那份列了而这份没有的任务不再列入）的，写 supersedes；都不是的，写 amends: []',
    );
    expect(year.report).toBe('');
  });

  test('makes one task with two statements, under the address of the first', () => {
    expect(year.read.ledger.tasks.map(({ id }) => id)).toEqual(
      ['1-1', '2-1', '3-1', '4-1', '6-1'].map((at) => `jiangning-2031/${at}`),
    );
    expect(taskOf(year, '1-1')).toMatchObject({
      text: '新建滨江公园9个',
      leads: ['jiangning/yuanlinju'],
      supporting: ['jiangning/zhujianju'],
      former: ['jiangning-2031-breakdown/1-1', 'jiangning-2031-progress-q1/1-1'],
      dropped: null,
    });
    expect(taskOf(year, '2-1')).toMatchObject({ text: '改造老旧小区公厕30座', former: [], dropped: null });
  });

  test('changes the target of what is reported after it, and leaves what was reported before', () => {
    const task = taskOf(year, '1-1');
    expect(
      task?.reports.map(({ asOf, figures }) => [asOf, figures[0]?.target.printed, figures[0]?.reported.printed]),
    ).toEqual([
      ['2031-03-31', '12个', '2个'],
      ['2031-09-30', '9个', '7个'],
    ]);
    expect(task).toMatchObject({ asOf: '2031-09-30', figures: [{ share: 77.8 }] });
    expect(task?.differences.map(({ kind, field }) => [kind, field])).toEqual([
      ['revised', 'text'],
      ['revised', 'units'],
      ['revised', 'units'],
      ['revised', 'lead'],
    ]);
  });

  test('counts each task once in each department, and no longer where it was taken away', () => {
    const counts = Object.fromEntries(year.read.ledger.departments.map(({ name, tasks }) => [name, tasks]));
    expect(counts['市住建局']).toMatchObject({ lead: 0, supporting: 1, all: 1 });
    expect(counts['市园林局']).toMatchObject({ lead: 1, all: 1 });
    expect(counts['市财政局']).toMatchObject({ supporting: 4, all: 4 });
  });

  test('is a dated finding; what two reports say differently without it is another', () => {
    expect(found(year, 'difference')).toEqual([
      [
        'difference/jiangning-2031/1-1-revised',
        'revised',
        '《江宁市人民政府关于调整2031年部分工作任务的通知》（2031年7月1日）把任务中的“12个”改为“9个”，把责任单位中的“市财政局”改为“市住建局”，把牵头单位中的“市住建局”改为“市园林局”。',
      ],
    ]);
    expect(found(year, 'changed-target')).toEqual([
      [
        'changed-target/jiangning-2031/3-1',
        null,
        '两份进展文件写的任务不同：《江宁市2031年一季度工作任务推进情况》写“15公里”，《江宁市2031年前三季度工作任务推进情况》写“14公里”；收录的文件中没有调整这项任务的。',
      ],
    ]);
  });

  test('a later figure that is smaller is found, of shares and of amounts', () => {
    expect(found(year, 'step-back')).toEqual([
      [
        'step-back/jiangning-2031/2-1',
        null,
        '截至2031年3月31日写“完成年度计划的40%”，截至2031年9月30日写“完成年度计划的35%”，后一次的数小于前一次。',
      ],
      [
        'step-back/jiangning-2031/3-1',
        null,
        '截至2031年3月31日写“疏浚城区河道9公里”，截至2031年9月30日写“疏浚城区河道8公里”，后一次的数小于前一次。',
      ],
    ]);
  });

  test('the report between two quarters that are held is said not to be held', () => {
    expect(found(year, 'missing-report')).toEqual([
      [
        'missing-report/jiangning-2031',
        null,
        '收录了一季度、前三季度的进展文件，没有收录上半年的。没有收录，不等于没有报送或公布。',
      ],
    ]);
  });
});

test('where nothing was reported, all tasks that stand are counted, and not those of the newest plan', async () => {
  const year = await readYear([plan, amendment]);
  expect(found(year, 'not-reported')).toEqual([['not-reported/jiangning-2031', null, '5 项任务没有收录进展情况。']]);
});

describe('a document that replaces the whole of another one', async () => {
  const replacement: ReceivedDocument = {
    name: '修订.txt',
    text: toTable('江宁市人民政府关于下达2031年工作任务的通知（修订）', '2031年7月1日', planned, [
      ['1', '新建滨江公园9个', '市园林局', '市住建局'],
      toilets,
      ['3', '疏浚河道，清淤泥6万方，整治城区河道9公里', '市水利局', '市财政局'],
    ]),
    matter: ['account: jiangning-2031', 'supersedes: jiangning-2031-breakdown'],
  };
  const open = await readYear([plan, first, replacement]);
  const answered = await readYear(
    [plan, first, replacement],
    [
      '- row: jiangning-2031-breakdown/3-1',
      '  with: jiangning-2031-breakdown-2/3-1',
      '  link: force',
      '  reason: 调整的就是这一项',
    ],
  );

  test('is taken for one by its title, of which its mark is quoted', () => {
    expect(open.said['修订.txt']).toContain(
      '文中写“江宁市人民政府关于下达2031年工作任务的通知（修订）”，像是替代了较早的文件',
    );
    expect(open.said['修订.txt']).toContain(
      '整份替代（那份列了而这份没有的任务不再列入）的，在 front matter 写 supersedes: jiangning-2031-breakdown',
    );
  });

  test('leaves a task out, with the day on which it did', () => {
    expect(taskOf(open, '4-1')).toMatchObject({
      dropped: { document: 'jiangning-2031-breakdown-2', date: '2031-07-01' },
    });
    expect(found(open, 'difference').at(-1)).toEqual([
      'difference/jiangning-2031/4-1-dropped',
      'dropped',
      '《江宁市人民政府关于下达2031年工作任务的通知（修订）》（2031年7月1日）替代了《江宁市人民政府关于下达2031年工作任务的通知》（2031年2月1日），没有再列入这项任务。',
    ]);
  });

  test('what may be the same in other words is asked, and not said to be left out', () => {
    expect(open.report).toContain('〔supersession-unclear〕');
    expect(taskOf(open, '3-1')?.dropped).toBeNull();
    expect(answered.report).toBe('');
    expect(taskOf(answered, '3-1')).toMatchObject({ text: '疏浚河道，清淤泥6万方，整治城区河道9公里', dropped: null });
    expect(answered.read.ledger.tasks).toHaveLength(4);
  });

  test('both are published, and each names the other', () => {
    const documents = Object.fromEntries(open.read.ledger.documents.map((document) => [document.id, document]));
    expect(documents['jiangning-2031-breakdown']).toMatchObject({
      supersededBy: ['jiangning-2031-breakdown-2'],
      amendedBy: [],
    });
    expect(documents['jiangning-2031-breakdown-2']).toMatchObject({
      supersedes: ['jiangning-2031-breakdown'],
      amends: [],
    });
  });
});

describe('what reports say through the year', async () => {
  const corrected: ReceivedDocument = {
    name: '更正.txt',
    text: toTable('江宁市2031年一季度工作任务推进情况（更正）', null, told, [
      ['2', '改造老旧小区公厕30座', '市城管局', '完成年度计划的14%'],
    ]),
    matter: ['account: jiangning-2031', 'amends: jiangning-2031-progress-q1'],
  };
  const silent: ReceivedDocument = {
    name: '全年.txt',
    text: toTable('江宁市2031年工作任务全年推进情况', null, told, [
      ['1', '新建滨江公园12个', '市住建局', '新建滨江公园12个'],
      ['2', '改造老旧小区公厕30座', '市城管局', ''],
    ]),
  };
  const year = await readYear([plan, first, corrected, third, silent]);

  test('a correction takes the place of what it corrects', () => {
    const { reports } = taskOf(year, '2-1') ?? { reports: [] };
    expect(reports.map(({ completion, correctedBy }) => [completion[0]?.percent ?? null, correctedBy])).toEqual([
      [40, 'jiangning-2031-progress-q1-2'],
      [14, null],
      [35, null],
      [null, null],
    ]);
    expect(found(year, 'step-back').map(([id]) => id)).toEqual(['step-back/jiangning-2031/3-1']);
  });

  test('a report that is silent leaves what was told before it, with its day', () => {
    expect(taskOf(year, '2-1')).toMatchObject({ asOf: '2031-09-30', completion: [{ percent: 35 }] });
  });

  test('columns of one table for parts of the year are such reports too', async () => {
    const columns = ['序号', '工作任务', '牵头单位', '一季度推进情况', '上半年推进情况', '前三季度推进情况'];
    const table = toTable('江宁市2031年前三季度工作任务推进情况', null, columns, [
      ['1', '新建滨江公园12个', '市住建局', '新建滨江公园2个', '新建滨江公园7个', '新建滨江公园6个'],
    ]);
    const one = await readYear([{ name: '分时段.txt', text: table }]);
    expect(taskOf(one, '1-1')?.reports.map(({ period, asOf }) => [period, asOf])).toEqual([
      ['2031-Q1', '2031-03-31'],
      ['2031-H1', '2031-06-30'],
      ['2031-Q1-Q3', '2031-09-30'],
    ]);
    expect(found(one, 'step-back')).toHaveLength(1);
  });

  test('a report to October stands for that of three quarters, and the year for none', async () => {
    const reports = ['一季度', '上半年', '1—10月', '全年'].map((period) => ({
      name: `${period}.txt`,
      text: toTable(`江宁市2031年${period}工作任务推进情况`, null, told, [
        ['1', '新建滨江公园12个', '市住建局', '新建滨江公园2个'],
      ]),
    }));
    const missing = async (...names: string[]) =>
      found(
        await readYear(reports.filter(({ name }) => names.some((own) => name.startsWith(own)))),
        'missing-report',
      ).map(([, , statement]) => statement);
    expect(await missing('一季度', '上半年', '1—10月', '全年')).toEqual([]);
    expect(await missing('一季度', '上半年', '全年')).toEqual([
      '收录了一季度、上半年、全年的进展文件，没有收录前三季度的。没有收录，不等于没有报送或公布。',
    ]);
  });

  test('what a plan asks for is quoted', async () => {
    const asking = {
      ...plan,
      text: plan.text.replace('\n\n江宁市人民政府', '\n\n各单位于每季度末将工作进展报送市政府。\n\n江宁市人民政府'),
    };
    const asked = await readYear([asking, third]);
    expect(found(asked, 'missing-report')).toEqual([
      [
        'missing-report/jiangning-2031',
        null,
        '《江宁市人民政府关于下达2031年工作任务的通知》写明“各单位于每季度末将工作进展报送市政府”；收录了前三季度的进展文件，没有收录一季度、上半年的。没有收录，不等于没有报送或公布。',
      ],
    ]);
  });
});
