import { describe, expect, test } from 'vitest';
import { columnRegistry } from '../../src/columns/column-registry.ts';
import { areFigures } from '../../src/columns/figures.ts';
import { judgeTable } from '../../src/columns/judge-table.ts';

const registry = columnRegistry(
  new Map([
    ['序号', 'number'],
    ['单位', 'unit'],
    ['备注', 'other'],
  ]),
);

/** A table of tab-separated lines, its headings first; ← is a heading merged to the left. */
function judge(...lines: readonly string[]) {
  const [headings = [], ...rows] = lines.map((line) => line.split('\t'));
  return judgeTable(
    {
      headings: headings.map((heading) => (heading === '←' ? null : heading)),
      textsOf: (column) => rows.map((row) => row[column] ?? ''),
      isPlace: (heading) => heading === '东港',
    },
    registry,
  );
}

const fieldsOf = (...lines: readonly string[]) => judge(...lines).columns.map(({ field }) => field);

describe('what a table is', () => {
  test.each([
    ['tasks', '项目\t目标内容\t分值'],
    ['tasks', '类别\t考核指标\t权重'],
    ['tasks', '序号\t工作任务\t责任单位'],
    ['tasks', '序号\t工作任务\t备注'],
    ['tasks', '任务名称\t全年完成情况'],
    ['tasks', '序号\t任务名称\t完成时限'],
    ['tasks', '序号\t任务名称\t备注'],
    ['tasks', '序号\t项目名称'],
    ['none', '序号\t名称'],
    ['none', '序号\t项目名称\t预算数'],
    ['none', '时间\t工作内容'],
    ['none', '科目\t预算数'],
    ['indicators', '序号\t主要指标\t单位\t目标值'],
    ['indicators', '序号\t主要指标\t单位\t目标值\t责任单位'],
    ['matrix', '主要指标\t单位\t南湖县\t北山县'],
    ['matrix', '主要指标\t单位\t东港'],
    ['tasks', '主要指标\t责任单位'],
    ['none', '主要指标\t备注'],
  ])('%s: %s', (kind, headings) => {
    expect(judge(headings).kind).toBe(kind);
  });
});

test('a first column without a heading names the indicators where targets and outcomes stand beside it in figures', () => {
  const rows = ['公园绿地（公顷）\t5\t6', '登记失业率（%）\t4.5以内\t4.1'];
  expect(fieldsOf('\t目标数\t完成数', ...rows)).toEqual(['indicator', 'target', 'progress']);
  expect(judge('\t目标数\t完成数', ...rows).kind).toBe('indicators');
  expect(fieldsOf('\t目标数\t备注', ...rows)[0]).not.toBe('indicator');
  expect(fieldsOf('\t目标数\t完成数', '南湖县\t5\t6', '南湖县\t7\t8')[0]).not.toBe('indicator');
});

test('the lowest level of indicators has them, unless a column is called so itself', () => {
  expect(fieldsOf('一级指标\t二级指标\t单位\t1-3月').slice(0, 2)).toEqual(['category', 'indicator']);
  expect(fieldsOf('一级指标\t二级指标\t主要指标\t单位').slice(0, 3)).toEqual(['category', 'category', 'indicator']);
  expect(fieldsOf('一级指标\t二级指标\t备注').slice(0, 2)).toEqual(['category', 'category']);
});

test('a numbered name is no figure', () => {
  expect(areFigures(['2.5', '2.5亿元', '不低于95%'])).toBe(true);
  expect(areFigures(['2.南湖路'])).toBe(false);
});

test('behind a place of a matrix every heading without a meaning is a place, and in no other table', () => {
  expect(judge('主要指标\t单位\t南湖县\t澄湖').columns.map(({ isPlace }) => isPlace)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(judge('序号\t工作任务\t南湖县\t责任单位').columns.some(({ isPlace }) => isPlace)).toBe(false);
});

describe('columns whose heading does not tell', () => {
  test('units and tasks are known by their cells, and that is no more than likely', () => {
    const { columns, kind } = judge(
      '序号\t今年要做的事\t谁来做',
      '1\t新增养老床位300张\t市民政局、市财政局',
      '2\t疏浚河道12公里\t市水利局',
    );
    expect(columns.map(({ field, certainty }) => [field, certainty])).toEqual([
      ['number', 'certain'],
      ['text', 'likely'],
      ['responsible', 'likely'],
    ]);
    expect(kind).toBe('tasks');
  });

  test('units with what each of them does are the responsible ones', () => {
    const judged = (...cells: readonly string[]) =>
      fieldsOf('序号\t工作任务\t分工', ...cells.map((cell, at) => `${at + 1}\t疏浚河道${at}公里\t${cell}`))[2];
    expect(judged('市水利局、市财政局等负责', '市林业局牵头，市财政局配合')).toBe('responsible');
    expect(judged('牵头单位：市水利局；配合单位：市财政局', '由市林业局按职责分工负责。')).toBe('responsible');
    expect(judged('新建水厂负责', '加强堤防，市水利局负责')).toBe(null);
    expect(judged('全力抓好落实', '制定方案，认真实施')).toBe(null);
  });

  test('单位 are the responsible ones where its cells name them', () => {
    expect(fieldsOf('序号\t工作任务\t单位', '1\t修路\t市交通局', '2\t修桥\t市住建局')).toEqual([
      'number',
      'text',
      'responsible',
    ]);
    expect(fieldsOf('序号\t主要指标\t单位', '1\t生产总值\t%', '2\t学校\t所')).toEqual(['number', 'indicator', 'unit']);
  });

  test('one cell is not enough, and figures are no tasks', () => {
    expect(fieldsOf('序号\t甲\t乙', '1\t新增养老床位300张\t市民政局')).toEqual(['number', null, null]);
    expect(fieldsOf('科目\t预算数', '税收收入\t120', '非税收入\t80')).toEqual([null, null]);
  });
});

test('figures under words of a task are targets, and rooms and persons are no units', () => {
  expect(fieldsOf('主要指标\t年度目标', '学校\t3所', '医院\t2')).toEqual(['indicator', 'target']);
  expect(fieldsOf('时间\t地点', '9:00\t一楼会议室', '10:00\t二楼会议室')).toEqual([null, null]);
});

test('a heading that is merged with its left neighbour means the same', () => {
  expect(fieldsOf('工作任务\t责任单位\t←')).toEqual(['text', 'responsible', 'responsible']);
});

describe('of several columns of one meaning one is read', () => {
  test('the first, but of progress that of the newest period', () => {
    const { indexOf } = judge('工作任务\t工作要求\t1-8月推进情况\t1-9月推进情况');
    expect([indexOf('text'), indexOf('progress'), indexOf('leader')]).toEqual([0, 3, -1]);
    expect(judge('工作任务\t一季度\t二季度\t上半年').indexOf('progress')).toBe(3);
    expect(judge('工作任务\t3月\t2月\t1月').indexOf('progress')).toBe(1);
    expect(judge('工作任务\t推进情况\t落实情况').indexOf('progress')).toBe(1);
  });
});

describe('measures beside names', () => {
  const rows = (name: string) => `1\t${name}\t建设覆盖各镇的监测站点20个，开展排查整治专项行动。\t市水利局`;
  test('beside short names the measures are what is to be done', () => {
    expect(fieldsOf('序号\t项目名称\t工作措施\t责任单位', rows('水质监测'))).toEqual([
      'number',
      'name',
      'text',
      'responsible',
    ]);
  });
  test('beside names as long they stand under their own heading', () => {
    const name = '建设覆盖全市各镇各街道的水质监测站点二十个';
    expect(fieldsOf('序号\t项目名称\t工作措施\t责任单位', rows(name))).toEqual([
      'number',
      'name',
      'other',
      'responsible',
    ]);
  });
});

describe('measures before the tasks', () => {
  const head = '工作任务 主要举措\t工作任务 具体内容\t责任单位';
  const tasks = ['面向民间资本推介收益水平稳定的项目', '推行市场化运作，鼓励民间资本参与建设'];
  const rows = (...measures: readonly string[]) => measures.map((each, at) => `${each}\t${tasks[at]}\t市发改委`);
  test('are over several of them', () => {
    expect(fieldsOf(head, ...rows('支持投资', '支持投资'))).toEqual(['category', 'text', 'responsible']);
    expect(fieldsOf('主要举措\t具体内容\t责任单位', ...rows('支持投资', ''))[0]).toBe('category');
  });
  test('name each below one heading, and no other', () => {
    expect(fieldsOf(head, ...rows('项目推介', '市场运作'))[0]).toBe('name');
    expect(fieldsOf('主要举措\t具体内容\t责任单位', ...rows('项目推介', '市场运作'))[0]).toBe('other');
  });
  test('say how it is done where they are as long', () => {
    const measure = '建立推介机制，每季度开会一次';
    expect(fieldsOf(head, ...rows(measure, measure))[0]).toBe('other');
  });
});

describe('short words before tasks, below no heading or one that says little', () => {
  const rows = (...labels: readonly string[]) =>
    labels.map((label, at) => `${label}\t成立由主要负责人任组长的领导小组，开会${at}次\t6月底前`);
  test('name them', () => {
    expect(fieldsOf('\t工作任务\t完成时限', ...rows('组织领导', '档案整理'))[0]).toBe('name');
    expect(fieldsOf('内容\t工作要求\t完成时限', ...rows('组织领导', '档案整理'))[0]).toBe('name');
  });
  test('are over several of them', () => {
    expect(fieldsOf('\t工作任务\t完成时限', ...rows('组织领导', '组织领导'))[0]).toBe('category');
  });
  test.each([
    ['places', '', ['石桥镇', '东湖镇']],
    ['units', '', ['市财政局', '市水利局']],
    ['persons', '', ['王建国', '李卫东', '张晓明']],
    ['figures', '', ['目标3个', '目标5个']],
    ['empty', '', ['组织领导', '']],
    ['another heading', '出处', ['甲文件', '乙文件']],
  ])('%s are none', (_, heading, labels) => {
    expect(['name', 'category']).not.toContain(fieldsOf(`${heading}\t工作任务\t完成时限`, ...rows(...labels))[0]);
  });
});

describe('two columns that are both named as tasks', () => {
  const sentence = '完成全市公办幼儿园和小学新风系统的加装';
  const other = '为六十五岁以上老年人免费体检一次并建档';
  test('a label before what differs from row to row', () => {
    const rows = [`教育惠民\t${sentence}\t市教育局`, `教育惠民\t${other}\t市卫健委`];
    expect(fieldsOf('实事内容\t工作任务\t责任单位', ...rows)).toEqual(['category', 'text', 'responsible']);
  });
  test('a name of each row', () => {
    const rows = [`新风系统\t${sentence}\t市教育局`, `免费体检\t${other}\t市卫健委`];
    expect(fieldsOf('实事内容\t工作任务\t责任单位', ...rows)).toEqual(['name', 'text', 'responsible']);
  });
  test('neither is longer', () => {
    const rows = [`${other}\t${sentence}\t市教育局`, `${sentence}\t${other}\t市卫健委`];
    expect(fieldsOf('实事内容\t工作任务\t责任单位', ...rows)).toEqual(['text', 'text', 'responsible']);
  });
});

test('beside who leads, no unit of a column of two roles does', () => {
  const led = (headings: string) => judge(headings).columns.map(({ isLedByFirst }) => isLedByFirst);
  expect(led('工作任务\t责任主体与协同单位')).toEqual([false, true]);
  expect(led('工作任务\t牵头单位\t责任主体与协同单位')).toEqual([false, false, false]);
});

describe('names of bodies under another heading', () => {
  const bodies = ['市水务局', '市林业局'];
  const tasks = ['疏浚主城区河道并修复堤岸', '建设沿河生态林带和湿地公园'];
  const rowsOf = (names: readonly string[], others: readonly string[]) =>
    names.map((name, row) => `${name}\t${others[row]}`);

  test.each(['类别', '重点事项', '考核指标', '任务名称'])('are units under %s beside longer tasks', (heading) => {
    expect(fieldsOf(`${heading}\t工作任务`, ...rowsOf(bodies, tasks))).toEqual(['responsible', 'text']);
  });

  test('tell the tasks in a column that is not known', () => {
    expect(fieldsOf('任务名称\t评价要点\t分值', ...rowsOf(bodies, tasks)).slice(0, 2)).toEqual(['responsible', 'text']);
  });

  test.each([
    ['names of projects', '项目名称\t工作任务', bodies, tasks],
    ['schools and hospitals, which may be built', '任务名称\t工作任务', ['县第一中学', '县人民医院'], tasks],
    ['bodies beside figures', '任务名称\t完成数', bodies, ['12座', '30公里']],
    [
      'bodies beside units that are named',
      '任务名称\t责任单位',
      bodies,
      ['市财政局、市自然资源局', '市财政局、市自然资源局'],
    ],
  ])('are none: %s', (_, headings, names, others) => {
    expect(fieldsOf(headings, ...rowsOf(names, others))[0]).toBe('name');
  });

  test('below a heading that they share with their group, beside rows with one cell over both', () => {
    const rows = [
      '机构建设\t机构建设\t明确联络员并制定方案',
      ...rowsOf(bodies, tasks).map((row) => `主要部门\t${row}`),
    ];
    expect(fieldsOf('考核项目\t←\t评价要点', ...rows)).toEqual(['category', 'responsible', 'text']);
  });
});

test('sums beside phrases do not make them fewer', () => {
  const rows = ['1\t疏浚主城区河道\t市水务局', '\t小计\t', '2\t建设沿河生态林带\t市林业局', '\t合计\t'];
  expect(fieldsOf('序号\t评价要点\t责任单位', ...rows)).toEqual(['number', 'text', 'responsible']);
});
