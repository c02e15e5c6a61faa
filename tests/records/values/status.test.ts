import { describe, expect, test } from 'vitest';
import { readRowStatus, readStatus } from '../../../src/records/values/statements/status.ts';
import { toLikeness } from '../../../src/records/values/text-likeness.ts';
import { projectStates } from './project-states.ts';

const task = '完成化工园区 50 家企业泄露检测修复';
const read = (...progress: string[]) => readStatus(progress, projectStates, (words) => toLikeness(words, task));

test.each([
  '已完成',
  '已全部完成。',
  '全部完成',
  '该项工作已完成',
  '任务已全面完成',
  '已完成全年目标任务',
  '已提前完成年度任务。',
  '化工园区50家企业泄露检测修复已全部完成',
])('%s says that all is done', (text) => {
  expect(read(text)).toEqual({ status: 'completed', quote: text });
});

test.each([
  '一期工程已全部完成',
  '部分企业已全部完成',
  '已完成50%',
  '已完成投资2亿元',
  '已全部完成，正在验收',
  '通苏嘉铁路预可报告已完成',
  '街景立面提升工程完成',
  '地铁二号线车辆生产已全部完成',
  '泄露检测修复已全部完成',
  '化工园区道路改造已全部完成',
  '新建8家',
])('%s tells what was done, and no state of the task', (text) => {
  expect(read(text)).toEqual({ status: 'not-stated', quote: null });
});

test.each([
  '预计年底全部完成',
  '确保年内完成',
  '将全部完成',
  '力争提前完成',
  '未达标',
  '计划于10月完成',
  '√',
  '12',
  '暂缺',
])('%s tells of nothing that was done', (text) => {
  expect(read(text)).toEqual({ status: 'not-stated', quote: null });
});

test.each(['尚未完成', '未全部完成', '未完成', '没有完成'])('%s is quoted, and is no status', (text) => {
  expect(read(text)).toEqual({ status: 'not-stated', quote: text });
});

const statuses = {
  'not-started': ['未启动', '未开工', '尚未启动', '还未开展', '未开工，进度滞后'],
  behind: [
    '未达序时进度',
    '进度滞后',
    '欠进度',
    '进展缓慢',
    '慢于序时进度',
    '逾期',
    '因征地困难，进度滞后',
    '正在施工，进度滞后',
  ],
  'on-schedule': [
    '达进度',
    '达序时进度',
    '已达到序时进度',
    '按序时进度推进',
    '按计划推进',
    '出口超过2亿元，实现时间任务“双过半”',
  ],
  ahead: ['超进度', '超序时进度', '快于序时进度'],
  suspended: ['停工', '项目停工', '暂缓实施', '受资金影响，项目暂停', '已暂停'],
  cancelled: ['已取消', '已终止', '不再实施', '因政策调整，该项目取消', '已取消，不再实施'],
  completed: ['已办结', '已销号', '已竣工投用', '提前完成', '超额完成', '已完成，超序时进度'],
  'in-progress': ['基本完成', '已基本完成', '正常推进', '推进中', '正在办理', '在建'],
} as const;

describe.each(Object.entries(statuses))('%s', (status, texts) => {
  test.each(texts)('%s', (text) => {
    expect(read(text)).toEqual({ status, quote: text });
  });
});

test.each([
  '预计进度滞后',
  '力争达到序时进度',
  '拟取消',
  '部分项目进度滞后',
  '二期未启动',
  '已完成前期',
  '完成招标',
  '已完成（一期）',
  '基本达到序时进度',
  '未滞后',
  '已完成，部分停工',
])('%s is none of them', (text) => {
  expect(read(text)).toEqual({ status: 'not-stated', quote: null });
});

test('a task to end something is not cancelled where it has ended', () => {
  expect(readStatus(['已取消'], projectStates, () => 0, '取消12项审批事项').status).not.toBe('cancelled');
  expect(readStatus(['已停工'], projectStates, () => 0, '关停落后企业3家').status).not.toBe('suspended');
});

test('a bare share is that of the task, unless the task is about a rate', () => {
  expect(readStatus(['100%'], projectStates, () => 0, '新建学校3所')).toEqual({ status: 'completed', quote: '100%' });
  expect(readStatus(['45％'], projectStates, () => 0, '新建学校3所')).toEqual({ status: 'not-stated', quote: null });
  expect(readStatus(['100%'], projectStates, () => 0, '污水处理率达到95%')).toEqual({
    status: 'not-stated',
    quote: null,
  });
});

describe("the government's own column", () => {
  const none = { progress: null, statedStatus: null, statusHeading: null, statusLegend: null, percentage: null };
  const own = (fields: Partial<Parameters<typeof readRowStatus>[0]>) =>
    readRowStatus({ ...none, isShareOfTask: true, ...fields }, projectStates, () => 0, '建设公园');
  const column = (heading: string, word: string, more = {}) =>
    own({ statusHeading: heading, statedStatus: word, ...more });

  test.each([
    ['是否完成', '是', 'completed'],
    ['是否达序', '是', 'on-schedule'],
    ['是否达到序时进度', '否', 'behind'],
    ['是否滞后', '是', 'behind'],
    ['是否开工', '否', 'not-started'],
    ['是否完成', '否', 'not-stated'],
    ['是否滞后', '否', 'not-stated'],
  ])('%s %s', (heading, word, status) => {
    expect(column(heading, word).status).toBe(status);
  });

  test('it decides against the progress, and a mark only by its legend', () => {
    expect(column('完成状态', '未达序时进度', { progress: ['已完成'] })).toEqual({
      status: 'behind',
      quote: '未达序时进度',
    });
    expect(column('完成状态', '√').status).toBe('not-stated');
    expect(column('完成状态', '√', { statusLegend: '已完成' })).toEqual({ status: 'completed', quote: '完成状态：√' });
    expect(column('亮灯情况', '红灯', { statusLegend: '进度滞后' }).status).toBe('behind');
    expect(own({ progress: ['△'], statusLegend: '推进中' }).status).toBe('in-progress');
  });

  test('where it denies, nothing else says that all is done', () => {
    expect(column('是否完成', '否', { progress: ['已完成'] })).toEqual({ status: 'not-stated', quote: '是否完成：否' });
    expect(column('是否完成', '否', { progress: ['正在办理手续'] })).toEqual({
      status: 'not-stated',
      quote: '是否完成：否',
    });
    expect(column('是否完成', '否', { progress: ['正常推进'] })).toEqual({ status: 'in-progress', quote: '正常推进' });
  });

  test('a share of the task in a column of its own is read, that of its money is not', () => {
    const share = (percent: number) => ({ heading: '完成率', asPrinted: `${percent}%`, percent });
    expect(own({ percentage: share(100) })).toEqual({ status: 'completed', quote: '100%' });
    expect(own({ percentage: share(45) })).toEqual({ status: 'not-stated', quote: null });
    expect(own({ percentage: share(0) }).status).toBe('not-stated');
    expect(own({ percentage: share(100), isShareOfTask: false }).status).toBe('not-stated');
    expect(own({ percentage: share(100), statedStatus: '进度滞后', statusHeading: '状态' }).status).toBe('behind');
  });
});

test('two paragraphs are never read as one', () => {
  expect(read('一期已开工', '二期已全部完成').status).toBe('not-stated');
  expect(read('已全部完成', '已全部完成').status).toBe('not-stated');
});

test.each(['年度统计', '年度统计。', '年度 统计', '年终统计'])('%s is measured later', (text) => {
  expect(read(text)).toEqual({ status: 'not-yet-measured', quote: text });
});

test('a year that is counted beside other words tells more than that it is measured later', () => {
  expect(read('年度统计,上半年为3%').status).toBe('not-stated');
});

test.each([[null], [[]], [['']], [['—']], [['/']], [['无']], [['（暂无）']], [['……', '—']]])(
  '%j states nothing',
  (progress) => {
    expect(readStatus(progress, projectStates)).toEqual({ status: 'not-stated', quote: null });
  },
);

test('without the words of the task, a named part is not the whole', () => {
  expect(readStatus(['泄露检测修复已全部完成'], projectStates).status).toBe('not-stated');
});

test.each([
  ['22%(严重滞后)', 'behind'],
  ['完成60％（达序时进度）', 'on-schedule'],
  ['100%（已完成）', 'completed'],
  ['90%（已完成）', 'not-stated'],
])('%s: the words behind a share decide where they speak of the whole', (text, status) => {
  expect(read(text)).toEqual({ status, quote: text });
});

test.each(['80%(滨江园进度滞后)', '100%（三家滞后）'])('%s: words of a part leave the share a figure', (text) => {
  expect(read(text)).toEqual({ status: 'not-stated', quote: null });
});

describe('a pace behind the name of the task', () => {
  const readOf = (task: string, text: string) =>
    readStatus([text], projectStates, (words) => toLikeness(words, task), task).status;

  test.each([
    ['完成铁路、公路沿线绿化及专项整治', '三治(治脏、治乱)为主的沿线绿化及专项整治实现时间过半任务过半', 'on-schedule'],
    ['完成铁路、公路沿线绿化及专项整治', '沿线绿化及专项整治进度滞后', 'behind'],
    ['改造老旧小区20个', '改造老旧小区20个，已实现“时间过半、任务过半”', 'on-schedule'],
    ['改造老旧小区20个', '老旧小区20个改造项目未达序时进度', 'behind'],
  ])('is that of the task: %s, %s', (task, text, status) => {
    expect(readOf(task, text)).toBe(status);
  });

  test.each([
    // One of two things.
    ['推进滨河道路建设和绿化提升工程', '绿化提升工程进度滞后'],
    ['改造小区20个，建成滨河绿化提升工程', '滨河绿化提升工程进度滞后'],
    // A part, or not in full.
    ['完成铁路、公路沿线绿化及专项整治', '一期沿线绿化及专项整治进度滞后'],
    ['推进三个新城建设', '东区新城主要指标较快增长，基本实现“时间过半、任务过半”'],
    // Half of the task, and not a word of the time.
    ['关停化工企业', '已关停化工企业114家，任务完成过半'],
    // Something else.
    ['完成铁路、公路沿线绿化及专项整治', '征地拆迁进度滞后'],
  ])('is none of the task: %s, %s', (task, text) => {
    expect(readOf(task, text)).toBe('not-stated');
  });
});
