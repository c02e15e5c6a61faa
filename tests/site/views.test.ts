import { expect, test } from 'vitest';
import type { TaskRecord } from '../../src/records/model.ts';
import { departmentListView } from '../../src/views/department/department-list-view.ts';
import { departmentView } from '../../src/views/department/department-view.ts';
import { districtTasksView } from '../../src/views/district/district-tasks-view.ts';
import { districtView } from '../../src/views/district/district-view.ts';
import { documentListView } from '../../src/views/document/document-list-view.ts';
import { documentView } from '../../src/views/document/document-view.ts';
import { originalView } from '../../src/views/document/original-view.ts';
import { indexLedger } from '../../src/views/frame/ledger-index.ts';
import { glossaryView } from '../../src/views/glossary/glossary-view.ts';
import { homeView } from '../../src/views/site/home-view.ts';
import { taskYears } from '../../src/views/task/task-chapters.ts';
import { taskYearLines, taskYearTable } from '../../src/views/task/task-list-view.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { taskYearView } from '../../src/views/task/task-year-view.ts';
import { topicListView, topicView } from '../../src/views/task/topic-view.ts';
import { plan, progressReport, reportedTask, smallLedger, unknownSite } from './views-ledger.ts';

const [keji, dongGovernment] = smallLedger.departments;
const [yang, dong] = smallLedger.districts;

test('a task says the promise, who is responsible, what was reported and where each is printed', () => {
  const view = taskView(smallLedger, reportedTask, unknownSite);
  expect(view.head.heading).toBe('加强联合体建设');
  expect(view.leaders).toBe('张三');
  expect(
    view.units.map(({ role, inherited, units }) => [role, inherited, units.map(({ name, url }) => [name, url])]),
  ).toEqual([
    ['牵头', false, [['市科技局', '/departments/yang/keji/']]],
    ['配合', false, [['东区政府', '/departments/dong/zhengfu/']]],
    // 市科技局 leads, and is not named again as 责任单位.
    ['责任单位', true, [['不明单位', null]]],
  ]);
  expect(view.status).toMatchObject({ code: 'told', name: '写了进展，未写状态', quote: null });
  expect(view.progress).toMatchObject([
    {
      paragraphs: ['1.新增联合体32家', '2.完成全年计划的52%'],
      source: { name: '进展情况汇总表', url: '/documents/yang-2030-progress/#1-2' },
    },
  ]);
  expect(view.completion).toEqual([
    {
      percent: 52,
      name: '文件写明完成 52%',
      quote: '完成全年计划的52%',
      url: '/documents/yang-2030-progress/#1-2',
    },
  ]);
  expect(view.statements.map(({ rowUrl, originalUrl, lines }) => [rowUrl, originalUrl, lines])).toEqual([
    ['/documents/yang-2030-breakdown/#1-2', '/documents/yang-2030-breakdown/original/#L12', '第 12 行'],
    ['/documents/yang-2030-progress/#1-2', '/documents/yang-2030-progress/original/#L20', '第 20–23 行'],
  ]);
});

test('a task says when it was assigned and reported, and marks what differs', () => {
  const [from = '', to = ''] = reportedTask.rows;
  const places = {
    from,
    to,
    fromPlace: { document: 'yang-2030-breakdown', anchor: '1-2' },
    toPlace: { document: 'yang-2030-progress', anchor: '1-2' },
  };
  const place = { ...places, kind: 'number', changes: [{ before: '31', after: '32' }] } as const;
  const lead = { ...places, kind: 'department', changes: [{ before: '东区政府', after: '市科技局' }] } as const;
  const task: TaskRecord = {
    ...reportedTask,
    links: [{ from, to, rule: 'same-place', score: 0.9 }],
    differences: [
      { ...place, field: 'text', before: '新增 31 家', after: '新增32家' },
      { ...lead, field: 'lead', before: '责任单位：东区、西区政府，科技局', after: '牵头部门：市科技局' },
    ],
  };
  const { chain, differences, linkRule } = taskView(smallLedger, task, unknownSite);
  expect(chain.map(({ stage, date, url }) => [stage, date?.iso, url])).toEqual([
    ['承诺', undefined, null],
    ['分解', '2030-01-26', '/documents/yang-2030-breakdown/#1-2'],
    ['报告进展', '2030-09-08T15:44', '/documents/yang-2030-progress/#1-2'],
  ]);
  expect(linkRule).toContain('文字相似度 0.9');
  const marked = differences.map(({ kind, before, after }) => [
    kind,
    ...[before, after].map((pieces) => pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text)),
  ]);
  expect(marked).toEqual([
    ['数字不同', ['31'], ['32']],
    ['单位不同', ['东区'], ['市科技局']],
  ]);
});

test('a task whose row its list no longer has says so, and not that no document ever stated it', () => {
  const rows = reportedTask.rows.filter((row) => row.startsWith(progressReport.id));
  const task: TaskRecord = { ...reportedTask, rows };
  const ledger = { ...smallLedger, tasks: smallLedger.tasks.map((one) => (one.id === task.id ? task : one)) };
  const gone = {
    address: `${plan.url}#1-2`,
    carrier: null,
    what: '加强联合体建设',
    to: [{ name: plan.title, url: plan.url }],
    date: '2030-10-01',
    reason: 'revised',
    by: null,
    original: null,
    note: null,
  };
  const assigned = (list: readonly (typeof gone)[]) =>
    taskView({ ...ledger, addresses: list }, task, unknownSite).chain[1];
  expect(assigned([])).toMatchObject({ title: '收录的文件没有说到', url: null });
  expect(assigned([gone])).toMatchObject({
    title: `《${plan.title}》公布时列有，2030年10月1日起不再列入（文件修订）`,
    url: `${plan.url}#1-2`,
  });
  expect(assigned([{ ...gone, address: `${plan.url}#9-9` }])).toMatchObject({ title: '收录的文件没有说到' });
});

test('a statement repeats nothing that the page says above, and shows what differs', () => {
  const [printed, reported] = taskView(smallLedger, reportedTask, unknownSite).statements;
  expect(printed).toMatchObject({ name: null, text: null, path: ['附件2', '一、任务', '（一）创新'] });
  expect(reported).toMatchObject({ name: null, text: '加强联合体建设。' });
  expect(reported?.printed).toEqual([
    { heading: '牵头部门', cell: '市科技局' },
    { heading: '配合部门', cell: '（空）' },
  ]);
});

test('a task leads to its siblings and neighbours in printed order', () => {
  const view = taskView(smallLedger, reportedTask, unknownSite);
  expect(view.siblings?.title.text).toBe('序号1下的 2 行任务');
  expect(view.siblings?.tasks.map(({ place, current }) => [place, current])).toEqual([
    ['1-1', false],
    ['1-2', true],
  ]);
  expect(view.previous?.url).toBe('/tasks/yang-2030/1-1/');
  expect(view.next).toEqual({ name: '2-1 新增床位', url: '/tasks/yang-2030/2-1/' });
  expect(view.linkRule).toContain('序号 1 下的第 2 行');
});

test('a task without a row elsewhere has no link rule, and the last one no next', () => {
  const [first, , last] = smallLedger.tasks;
  if (!first || !last) throw new Error('no tasks');
  expect(taskView(smallLedger, first, unknownSite)).toMatchObject({ linkRule: null, previous: null });
  expect(taskView(smallLedger, last, unknownSite)).toMatchObject({ next: null, siblings: null, progress: [] });
});

test('every task page has a title of its own', () => {
  const titles = smallLedger.tasks.map((task) => taskView(smallLedger, task, unknownSite).head.title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('the tasks of a year stand under their headings, those of one item under its name', () => {
  const [year] = taskYears(smallLedger);
  if (!year) throw new Error('no year');
  const view = taskYearView(smallLedger, year);
  expect(view.summary.text).toBe('共 2 项，分 3 行：工作任务 2 项，分 3 行。');
  expect(view.states.counted.text).toBe('3 行');
  expect(view.states.states.map(({ name, count, percent }) => [name, count.value, percent.value])).toEqual([
    ['写了进展，未写状态', 1, 33.3],
    ['未说明', 2, 66.7],
  ]);
  const chapters = view.sources.flatMap((source) => source.chapters);
  expect(chapters).toHaveLength(1);
  expect(chapters[0]).toMatchObject({ anchor: 'c1-1', heading: '（一）创新', above: ['一、任务'] });
  expect(chapters[0]?.count.text).toBe('2 项，分 3 行');
  expect(chapters[0]?.groups.map(({ title, tasks }) => [title, tasks.map(({ place, name }) => [place, name])])).toEqual(
    [
      [
        '推进创新',
        [
          ['1-1', null],
          ['1-2', null],
        ],
      ],
      [null, [['2-1', '改善民生']]],
    ],
  );
});

test('a document shows every field of the disclosure block, and says what is unknown', () => {
  const { disclosure } = documentView(smallLedger, plan, '<p>文</p>', unknownSite);
  expect(disclosure.known.map(({ label, value }) => [label, value])).toEqual([
    ['发布机构', '样市人民政府'],
    ['成文日期', '2030年1月26日'],
    ['标题', '关于下达任务的通知'],
    ['文号', '样府〔2030〕1号'],
  ]);
  expect(disclosure.unknown).toBe('索引号、主题分类、发布日期、有效性、信息来源');
});

test('a document leads to its headings, tasks, declared changes and original', () => {
  const view = documentView(smallLedger, plan, '<p>文</p>', unknownSite);
  expect(view.body).toBe('<p>文</p>');
  expect(view.contents).toEqual([{ heading: '一、任务', url: '#一-任务', depth: 1 }]);
  expect(view.items.map(({ name, tasks }) => [name, tasks.map((task) => task.name)])).toEqual([
    ['推进创新', ['1-1', '1-2']],
    ['改善民生', ['2-1']],
  ]);
  expect(view.corrections[0]?.url).toBe('/documents/yang-2030-breakdown/original/#L9');
  expect(view.damaged).toEqual([{ name: '2-1', url: '/documents/yang-2030-breakdown/#2-1', reason: '“项”后缺字' }]);
  expect(view.printedSo).toEqual([
    { name: expect.stringMatching(/./u), url: '/documents/yang-2030-breakdown/#1-2', reason: '原件的序号印作“1”' },
  ]);
  expect(view.notTasks).toEqual([]);
  expect(view.original).toMatchObject({
    fileUrl: '/originals/%E6%A0%B7%E5%BC%A0%201.txt',
    lines: { text: '共 40 行' },
  });
  expect(view.related).toEqual([{ name: '进展情况汇总表', url: '/documents/yang-2030-progress/' }]);
});

test('an original that is part of a file keeps the numbers of the file', () => {
  const view = originalView(smallLedger, progressReport, {
    startLine: 11,
    lines: ['首', '\t', '末'],
    places: [],
    blocks: [],
  });
  expect(view.lines).toEqual([
    { id: 'L11', pieces: [{ text: '首', name: null }] },
    { id: 'L12', pieces: [{ text: '\t', name: null }] },
    { id: 'L13', pieces: [{ text: '末', name: null }] },
  ]);
  expect(view.file.lines.text).toBe('第 11–60 行，文件共 90 行');
  expect(view.head.crumbs.map(({ name }) => name)).toEqual(['首页', '文件', '进展情况汇总表', '原文']);
});

test('an original that knows its tables shows them, each line with its address and each row with its place', () => {
  const { parts, lines } = originalView(smallLedger, progressReport, {
    startLine: 1,
    lines: ['通知', '序号', '任务'],
    places: ['第 1 段', '表 1 第 1 行', '表 1 第 1 行'],
    blocks: [
      { type: 'text', lines: [1, 1], aside: '页眉' },
      {
        type: 'grid',
        place: '表 1',
        aside: null,
        rows: [
          [
            { lines: [2, 2], rowSpan: 2, columnSpan: 1 },
            { lines: [3, 3], rowSpan: 1, columnSpan: 1 },
          ],
          [{ lines: null, rowSpan: 1, columnSpan: 1 }],
        ],
      },
    ],
  });
  const line = (id: string, text: string) => ({ id, pieces: [{ text, name: null }] });
  expect(lines).toEqual([]);
  expect(parts).toEqual([
    { type: 'text', place: '第 1 段', aside: '页眉', lines: [line('L1', '通知')] },
    {
      type: 'grid',
      place: '表 1',
      aside: null,
      rows: [
        {
          place: '表 1 第 1 行',
          cells: [
            { rowSpan: 2, columnSpan: undefined, lines: [line('L2', '序号')] },
            { rowSpan: undefined, columnSpan: undefined, lines: [line('L3', '任务')] },
          ],
        },
        { place: '', cells: [{ rowSpan: undefined, columnSpan: undefined, lines: [] }] },
      ],
    },
  ]);
});

test('the page of an original writes out what nobody sees', () => {
  const lines = ['推进\u202e水库\v建\u200b设'];
  const [line] = originalView(smallLedger, progressReport, { startLine: 11, lines, places: [], blocks: [] }).lines;
  expect(line?.pieces.map(({ text, name }) => (name === null ? text : name))).toEqual([
    '推进',
    '强制从右到左 U+202E',
    '水库',
    '换行 U+000B',
    '建',
    '零宽空格 U+200B',
    '设',
  ]);
});

test('documents are listed apart from news, the newest first', () => {
  const news = { ...plan, id: 'yang-2031-news', kind: 'news' as const, year: 2031 };
  const view = documentListView({ ...smallLedger, documents: [plan, progressReport, news] });
  expect(view.disclosed.map(({ title }) => title)).toEqual(['进展情况汇总表', '关于下达任务的通知']);
  expect(view.news).toHaveLength(1);
});

test('a list says of a document which newer ones took its place or a part of it', () => {
  const newer = {
    ...plan,
    id: 'yang-2030-newer',
    title: '关于修订任务的通知',
    dateIssued: '2030-08-01',
    supersedes: [plan.id],
  };
  const older = { ...plan, supersededBy: [newer.id], amendedBy: [newer.id, 'not-held'] };
  const { disclosed } = documentListView({ ...smallLedger, documents: [older, newer] });
  expect(disclosed.map(({ revised }) => revised)).toEqual([
    [],
    ['已被《关于修订任务的通知》（2030年8月1日）取代', '部分已由《关于修订任务的通知》（2030年8月1日）调整'],
  ]);
});

test('a department has each task once, in one role, by account', () => {
  if (!keji) throw new Error('no department');
  const view = departmentView(smallLedger, keji);
  expect(view.counts.map(({ name, count, url }) => [name, count.value, url])).toEqual([
    ['行牵头', 1, '#lead'],
    ['行配合', 0, null],
    ['行责任单位', 2, '#responsible'],
    ['行相关单位', 0, null],
  ]);
  expect(
    view.roles.map(({ heading, count, years }) => [heading, count.text, years.map(({ tasks }) => tasks.length)]),
  ).toEqual([
    ['牵头的任务', '1 行', [1]],
    ['作为责任单位的任务', '2 行', [2]],
  ]);
  expect(view.aliases).toEqual(['市科技委']);
});

test('a task answers first: the promise, who leads, and what is reported', () => {
  const view = taskView(smallLedger, reportedTask, unknownSite);
  expect(view.answer).toMatchObject({
    promise: { amounts: [], unsaid: '没有写数，也没有写完成时限。' },
    units: { role: view.units[0]?.role, names: view.units[0]?.units.map(({ name }) => name).join('、') },
    reported: { state: view.status.code, stateName: view.status.name },
  });
  const dated = taskView(smallLedger, { ...reportedTask, asOf: '2030-06-30' }, unknownSite);
  expect(dated.answer.reported.heading).toBe('截至2030年6月');
  expect(dated.answer.compared).toContain('没有收录说到年底的进展');
  const ended = taskView(smallLedger, { ...reportedTask, asOf: '2030-12-31' }, unknownSite);
  expect(ended.answer.compared).not.toContain('没有收录说到年底的进展');
});

test('departments are listed by district, those with most tasks first', () => {
  const { districts } = departmentListView(smallLedger);
  expect(districts.map(({ name, departments }) => [name, departments.map(({ total }) => total.value)])).toEqual([
    ['样市', [3]],
    ['东区', [1]],
  ]);
});

test('a district shows every figure of an indicator by year, and one figure never hides another', () => {
  if (!yang) throw new Error('no district');
  const { indicators, goals } = districtView(smallLedger, yang);
  expect(indicators?.years).toEqual([{ heading: '2030年' }]);
  expect(indicators?.telling.map(({ head, cells }) => [head.name, cells.map(({ anchor }) => anchor)])).toEqual([
    ['生产总值', ['figure-2030-gdp']],
  ]);
  const [cell] = indicators?.telling[0]?.cells ?? [];
  expect(cell?.targets.map(({ text }) => text)).toEqual(['增长 7% 左右', '增长 7% 以上']);
  expect(cell?.outcomes).toMatchObject([{ text: '增长 6.9%', notes: ['上半年'] }]);
  expect(goals.map(({ title, strip }) => [title.text, strip])).toEqual([
    ['2030年的 1 项目标，结果怎样', ['not-comparable']],
  ]);
});

test('a district shows the tasks of other documents that name one of its bodies', () => {
  if (!dong || !dongGovernment) throw new Error('no district');
  const view = districtView(smallLedger, dong);
  expect(view.parent).toEqual({ name: '样市', url: '/districts/yang/' });
  expect(view.years).toEqual([]);
  expect(view.elsewhere.map(({ department, tasks }) => [department.name, tasks.map(({ url }) => url)])).toEqual([
    ['东区政府', ['/tasks/yang-2030/1-2/']],
  ]);
});

test('the home page counts what there is and says what is stated', () => {
  const view = homeView(smallLedger, unknownSite);
  expect(view.counts.map(({ count }) => count.value)).toEqual([2, 2, 2, 2]);
  expect(view.tally.text).toContain('任务共 2 项，分 3 行');
  expect(view.completionNote.text).toBe('其中 1 行，文件写明了任务所写的数完成百分之几。');
  const others = smallLedger.tasks.map((task) => ({
    ...task,
    completion: task.completion.map((share) => ({ ...share, ofTheTask: false })),
  }));
  const { completionNote } = homeView({ ...smallLedger, tasks: others }, unknownSite);
  expect(completionNote.text).toMatch(/^收录的文件没有写明.*；另有 1 行，写明的百分数不能认定说的就是任务所写的数。$/u);
  expect(view.newest[0]?.title).toBe('进展情况汇总表');
  const table = taskYearTable(view.years);
  expect(table.states).toEqual(['写了进展，未写状态', '未说明']);
  expect(table.lines.map(({ title, total, counts }) => [title, total.text, counts.map(({ value }) => value)])).toEqual([
    ['样市2030年', '2 项，分 3 行', [1, 2]],
  ]);
});

test('the table of accounts has a column for a status that only some government tells', () => {
  const tasks = smallLedger.tasks.map((task, nth) => (nth === 0 ? { ...task, status: 'behind' as const } : task));
  const table = taskYearTable(taskYearLines({ ...smallLedger, tasks }));
  expect(table.states).toEqual(['未达序时进度', '写了进展，未写状态', '未说明']);
  expect(table.lines[0]?.counts.map(({ value }) => value)).toContain(1);
});

test('the words of the government stand on the page of their task, also where the progress says another thing', () => {
  const id = reportedTask.rows.at(-1);
  const rows = smallLedger.rows.map((row) =>
    row.id === id ? { ...row, statedStatus: '√', statusHeading: '完成状态', statusLegend: '已完成' } : row,
  );
  const task = { ...reportedTask, status: 'completed' as const, statusQuote: '完成状态：√' };
  const { status, progress } = taskView({ ...smallLedger, rows }, task, unknownSite);
  expect(status).toMatchObject({ name: '已完成', rule: '文件自己的“完成状态”一栏这样写。', quote: null });
  expect(status.stated.map(({ words }) => words)).toEqual(['完成状态：√（图例：已完成）']);
  expect(progress.length).toBeGreaterThan(0);
});

test('what was reported through the year is its history, the newest marked', () => {
  const id = reportedTask.rows.at(-1) ?? '';
  const reports = (['2030-Q1', '2030-H1'] as const).map((period, nth) => ({
    row: id,
    column: ['一季度', '上半年'][nth] ?? null,
    period,
    asOf: ['2030-03-31', '2030-06-30'][nth] ?? null,
    progress: [`新增${nth + 1}家`],
    status: 'not-stated' as const,
    statusQuote: null,
    completion: [],
    figures: [],
    correctedBy: null,
  }));
  const { history } = taskView(smallLedger, { ...reportedTask, reports }, unknownSite);
  expect(history?.reports.map(({ asOf, paragraphs, note }) => [asOf, paragraphs, note])).toEqual([
    ['截至2030年3月', ['新增1家'], null],
    ['截至2030年6月', ['新增2家'], '最近一次'],
  ]);
});

test('a ledger is indexed once', () => {
  expect(indexLedger(smallLedger)).toBe(indexLedger(smallLedger));
  expect(taskYears(smallLedger)).toBe(taskYears(smallLedger));
});

test('a task opens the explanation of the terms in its texts, and says whose it is', () => {
  const { terms } = taskView(smallLedger, reportedTask, unknownSite);
  expect(terms.split('加强“联合体”建设')).toEqual([
    { text: '加强', note: null },
    { text: '“联合体”建设', note: 'term-yang-2030-progress-1' },
  ]);
  expect(terms.split('新增联合体32家')).toEqual([{ text: '新增联合体32家', note: null }]);
  expect(terms.notes).toEqual([
    {
      id: 'term-yang-2030-progress-1',
      title: '“联合体”建设',
      url: '/glossary/#yang-2030-progress-1',
      explanations: [
        {
          government: '样市2030年',
          document: { name: '进展情况汇总表', url: '/documents/yang-2030-progress/#p-123abc' },
          paragraphs: ['指几家单位合办的研发机构。'],
        },
      ],
    },
  ]);
});

test('the glossary leads from a term to where it occurs and to the task there', () => {
  const [entry] = glossaryView(smallLedger).entries;
  expect(entry?.explanations.map(({ anchor, original }) => [anchor, original.url])).toEqual([
    ['yang-2030-progress-1', '/documents/yang-2030-progress/original/#L50'],
  ]);
  expect(entry?.documents.flatMap(({ places }) => places)).toEqual([
    { quote: '加强联合体建设', url: '/documents/yang-2030-breakdown/#1-2', task: '/tasks/yang-2030/1-2/' },
  ]);
});

test('a topic gathers the tasks that name it, by district and year', () => {
  const tasks = smallLedger.tasks.map((task) => ({ ...task, topics: task.id.endsWith('1-2') ? ['keji'] : [] }));
  const ledger = { ...smallLedger, tasks };
  const [keji] = ledger.topics;
  if (!keji) throw new Error('no topic');
  expect(
    topicView(ledger, keji).tasks.years.map(({ anchor, tasks }) => [anchor, tasks.map(({ place }) => place)]),
  ).toEqual([['yang-2030', ['1-2']]]);
  expect(topicListView(ledger).topics.map(({ total, counts }) => [total.value, counts[0]?.url])).toEqual([
    [1, '/topics/keji/#yang-2030'],
    [0, null],
  ]);
});

test('a district with tasks of several years has a page of all, and one with a single year has none', () => {
  if (!yang) throw new Error('no district');
  expect(districtTasksView(smallLedger, yang)).toBeNull();
  expect(districtView(smallLedger, yang).allTasks).toBeNull();
  const tasks = smallLedger.tasks.map((task, nth) => (nth === 0 ? { ...task, year: 2029 } : task));
  const ledger = { ...smallLedger, tasks };
  const own = tasks.filter(({ district }) => district === yang.id);
  const view = districtTasksView(ledger, yang);
  expect(districtView(ledger, yang).allTasks?.url).toBe(view?.head.url);
  expect(view?.tasks.years.map(({ anchor }) => anchor)).toEqual(['yang-2029', 'yang-2030']);
  expect(view?.tasks.years.flatMap(({ tasks }) => tasks.map(({ url }) => url)).toSorted()).toEqual(
    own.map(({ url }) => url).toSorted(),
  );
});

test('a department leads to what became of it, and that one back; what has no source says so', () => {
  if (!keji || !dongGovernment) throw new Error('no departments');
  const before = {
    ...keji,
    successors: [{ id: dongGovernment.id, year: 2031, how: 'merged', source: '机构改革方案' }],
  } as const;
  const ledger = { ...smallLedger, departments: [before, dongGovernment] };
  expect(departmentView(ledger, before).successions).toEqual([
    {
      text: '2031年并入',
      department: { name: '东区政府', url: '/departments/dong/zhengfu/' },
      source: '机构改革方案',
    },
  ]);
  expect(departmentView(ledger, dongGovernment).successions).toMatchObject([
    { text: '2031年由其并入', department: { name: '市科技局', url: '/departments/yang/keji/' } },
  ]);
});

test('departments stand by district, those with most tasks first; collectives are none, and stand behind them', () => {
  if (!keji || !dongGovernment) throw new Error('no departments');
  const none = { lead: 0, supporting: 0, responsible: 0, related: 0 };
  const ledger = {
    ...smallLedger,
    departments: [
      { ...keji, id: 'yang/a', tasks: { ...none, related: 1, all: 1 } },
      { ...keji, id: 'yang/b', tasks: { ...none, lead: 2, supporting: 3, all: 5 } },
      { ...keji, id: 'yang/c', tasks: { ...none, responsible: 4, all: 4 } },
      { ...keji, id: 'yang/d', counts: none, tasks: { ...none, all: 0 } },
      { ...keji, id: 'yang/all', kind: 'collective', tasks: { ...none, supporting: 9, all: 9 } },
      dongGovernment,
    ],
  };
  const { lead, districts } = departmentListView(ledger);
  expect(lead.text).toContain('点名的共 4 个单位，另有 1 个统称；');
  expect(homeView(ledger, unknownSite).counts.find(({ name }) => name === '个部门')?.count.value).toBe(4);
  expect(
    districts.map(({ name, departments }) => [name, departments.map((one) => [one.anchor, one.total.value])]),
  ).toEqual([
    [
      '样市',
      [
        ['yang-b', 5],
        ['yang-c', 4],
        ['yang-a', 1],
        ['yang-all', 9],
      ],
    ],
    ['东区', [['dong-zhengfu', 1]]],
  ]);
  expect(districts[0]?.departments[0]?.counts.map(({ value }) => value)).toEqual([2, 3, 0, 0]);
});

test('projects of one number in two categories are two items, rows of one number are one', () => {
  const rowsOf = (kind: 'task' | 'livelihood-project') =>
    smallLedger.rows.map((row) => ({ ...row, kind, itemNumber: 1, name: `${row.anchor}项` }));
  const itemsOf = (kind: 'task' | 'livelihood-project') =>
    taskYears({ ...smallLedger, rows: rowsOf(kind) })
      .flatMap(({ sources }) => sources)
      .flatMap(({ chapters }) => chapters.flatMap(({ items }) => items.map(({ tasks }) => tasks.length)));
  expect(itemsOf('task')).toEqual([3]);
  expect(itemsOf('livelihood-project')).toEqual([1, 1, 1]);
});

test('partners are those who share a task, with who leads', () => {
  const tasks = smallLedger.tasks.map((task) => ({ ...task, leads: task.id.endsWith('1-2') ? ['yang/keji'] : [] }));
  const ledger = { ...smallLedger, tasks };
  if (!keji || !dongGovernment) throw new Error('no departments');
  expect(departmentView(ledger, dongGovernment).partners).toMatchObject([
    {
      anchor: 'with-yang-keji',
      name: '市科技局',
      url: '/departments/yang/keji/',
      shared: { value: 1 },
      ownLead: { value: 0 },
      theirLead: { value: 1 },
    },
  ]);
  expect(departmentView(ledger, keji).partners).toMatchObject([
    { name: '东区政府', shared: { value: 1 }, ownLead: { value: 1 } },
  ]);
});

test('a cell that reports nothing tells nothing, and a list shows the first words of what does', () => {
  const lineWith = (progress: string[]) => {
    const rows = smallLedger.rows.map((row) => (row.progress === null ? row : { ...row, progress }));
    const tasks = smallLedger.tasks.map((task) => ({ ...task, completion: [], figures: [] }));
    const ledger = { ...smallLedger, rows, tasks };
    const [year] = taskYears(ledger);
    if (!year) throw new Error('no year');
    return taskYearView(ledger, year)
      .sources.flatMap(({ chapters }) => chapters.flatMap(({ groups }) => groups.flatMap((group) => group.tasks)))
      .map(({ state, told }) => [state, told?.text ?? null]);
  };
  expect(lineWith(['—'])).not.toContainEqual(['told', expect.anything()]);
  expect(lineWith(['—', '新增联合体32家'])).toContainEqual(['told', '“新增联合体32家”']);
});

test('the date of a copy is no date of its document', () => {
  const copy = { ...progressReport, dateIssued: null, datePublished: null, dateReposted: '2035-07-16' };
  expect(documentListView({ ...smallLedger, documents: [copy] }).disclosed[0]?.date.iso).toBeNull();
});

test('the day on which a report was given is no date of issue: a date that is not stated stands as not stated', () => {
  const kind = 'government-work-report';
  const report = { ...progressReport, kind, datePublished: null, dateGiven: '2030-01-05' } as const;
  const ledger = { ...smallLedger, documents: [report] };
  const { disclosure, head } = documentView(ledger, report, '', unknownSite);
  expect(disclosure.known).toContainEqual(expect.objectContaining({ label: '报告日期', value: '2030年1月5日' }));
  expect(disclosure.known.map(({ label }) => label)).not.toContain('成文日期');
  expect(disclosure.unknown.split('、')).toEqual(expect.arrayContaining(['成文日期', '发布日期']));
  expect(head.date).toMatchObject({ said: '2030年1月5日作报告', published: null });
});

test('a promise that is broken down names its parts and whoever they name, and is not counted with them', () => {
  const [promise, first, second] = smallLedger.tasks;
  if (!promise || !first || !second) throw new Error('no tasks');
  const rows = smallLedger.rows.map((row) =>
    row.id === promise.rows[0] ? { ...row, units: [], itemNumber: null } : row,
  );
  const tasks = [promise, { ...first, partOf: promise.id }, { ...second, partOf: promise.id }];
  const ledger = { ...smallLedger, rows, tasks };
  const view = taskView(ledger, promise, unknownSite);
  expect(view.parts?.title.text).toBe('分解为 2 项任务');
  expect(view.parts?.states.text).toBe('分解出的各项：写了进展，未写状态 1 项，未说明 1 项。');
  expect(view.status.name).toBe('见分解出的各项');
  expect(view.isByParts).toBe(true);
  expect(view.units.map(({ role, field }) => [role, field])).toContainEqual(['牵头', 'listed']);
  expect(view.chain.map(({ stage, parts, url }) => [stage, parts?.text ?? null, url === null])).toEqual([
    ['承诺', null, true],
    ['分解', '分解为 2 项', false],
    ['报告进展', null, false],
  ]);
  expect(homeView(ledger, unknownSite).tally.text).toContain('任务共 1 项，分解为 2 项');
});

test('a stage that no document is held for says so, and one that is held and silent says that', () => {
  const [silent] = smallLedger.tasks;
  if (!silent) throw new Error('no task');
  const titles = taskView(smallLedger, silent, unknownSite).chain.map(({ title }) => title);
  expect(titles).toEqual(['政府工作报告（未收录）', plan.title, '收录的文件没有说到']);
});

test('a department that leads a promise and what breaks it down is counted once for both', () => {
  const [promise, part, other] = smallLedger.tasks;
  if (!promise || !part || !other || !keji) throw new Error('no tasks');
  const tasks = [promise, part, { ...other, partOf: promise.id }];
  const view = departmentView({ ...smallLedger, tasks }, keji);
  expect(view.roles.map(({ count }) => count.text)).toEqual(['1 行', '1 行，分解为 1 项']);
});
