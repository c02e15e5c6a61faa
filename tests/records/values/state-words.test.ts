import { expect, test } from 'vitest';
import type { ToldState } from '../../../src/records/values/statements/state-words.ts';
import { readStatus } from '../../../src/records/values/statements/status.ts';
import { projectStateEntries, projectStates } from './project-states.ts';

/** Each word of the registry, what it says in a cell, and what looks like it and says something else, or nothing. */
const examples: readonly (readonly [word: string, text: string, other: string, said: ToldState | null])[] = [
  [
    '未(正式|全面){启动|开工|动工|开始|开展|实施}(建设|实施|工作|推进)',
    '该项目尚未正式开工建设',
    '未开工面积3万平方米',
    null,
  ],
  ['待{启动|开工}', '目前待开工', '待启动资金到位', null],
  ['未{达|达到|按|完成|符合|跟上}{序时|时序}(进度)(要求|推进|完成)', '还未达到序时进度要求', '未达到设计要求', null],
  [
    '未{达|达到|完成|符合}(序时|时序|时间|计划|预期|节点|要求|目标|年度)进度(要求)',
    '没有完成计划进度',
    '没有完成计划',
    'not-completed',
  ],
  ['未按{期|时|计划|进度|节点}(完成|推进)', '未按期推进', '未按图施工', null],
  ['未(能|如期){实现|达到|做到}(时间任务){双过半|时间过半任务过半}', '未能实现双过半', '未过半', null],
  [
    '(工作|序时|时序|时间|计划|预期|节点|要求|目标|年度)(进度|进展|推进)(略有|略微|较为|较|略|严重|明显|相对|有所|比较|十分|非常){滞后|落后}',
    '因征地困难，工作进度严重滞后',
    '未滞后',
    null,
  ],
  [
    '(工作|序时|时序|时间|计划|预期|节点|要求|目标|年度)(进度|进展|推进)(略有|略微|较为|较|略|严重|明显|相对|有所|比较|十分|非常){滞后|落后}(于){序时|时序|计划|时间}(序时|时序|计划|时间)进度',
    '进度略滞后于计划进度',
    '进度略高于计划',
    null,
  ],
  [
    '(工作){进度|进展|推进}(略有|略微|较为|较|略|严重|明显|相对|有所|比较|十分){缓慢|偏慢|较慢|迟缓}',
    '推进较为缓慢',
    '缓慢推进',
    null,
  ],
  ['欠(序时)进度', '欠序时进度', '欠发进度款', null],
  ['{慢|慢于|低于|落后}{序时|时序}(进度)', '低于序时进度', '高于序时进度', 'ahead'],
  ['(已){逾期|超期}(未完成|未办结)', '已逾期未办结', '无逾期', null],
  [
    '(已|已经|均|均已){达|达到|符合}(序时|时序|时间|计划|预期|节点|要求|目标|年度)进度(要求)',
    '已达到序时进度',
    '基本达到序时进度',
    null,
  ],
  ['(已)达序', '已达序', '基本达序', null],
  [
    '(已|已经|均|均已|如期|顺利|圆满|全面){实现|达到|做到}(时间任务){双过半|时间过半任务过半}',
    '已实现“时间过半、任务过半”',
    '任务完成过半',
    null,
  ],
  [
    '按(照){序时|时序|计划|进度|节点}(序时|时序|计划|进度|节点|要求)(正常|有序|稳步|顺利){推进|进行|实施}(中)',
    '按照计划有序推进',
    '按计划开工',
    null,
  ],
  ['{序时|时序}(进度)推进(中)', '序时推进中', '推进中', 'in-progress'],
  ['(已)超(序时|时序|时间|计划)进度(推进|完成)', '超进度推进', '超额完成', 'completed'],
  ['(已)超{序时|时序}', '已超序时', '已超期', 'behind'],
  ['(已){快|高}于{序时|时序|计划}(进度)', '快于序时进度', '快于上年', null],
  ['(已){提前|超前}{推进|实施}', '已提前实施', '已提前完成', 'completed'],
  [
    '(已|全面|暂时|临时|目前|处于){停工|停建|缓建|暂停|暂缓|中止|搁置|停滞}(状态|实施|建设|推进|施工|办理|执行|开展|进行)',
    '受资金影响，项目已暂停实施',
    '停工3个标段',
    null,
  ],
  [
    '(已|经研究|经批准|决定|予以|被){取消|终止|撤销|不再}(实施|建设|推进|施工|办理|执行|开展|进行)(该项目|该任务|该事项)',
    '因规划调整，不再实施',
    '取消收费12项',
    null,
  ],
  [
    '(已|已经|均|均已|都|都已)(全部|全面|如期|按期|按时|按要求|圆满|提前|超额|顺利|高质量)完成(了)(年度|全年|既定|各项|工作|目标|任务|计划|指标|整改|办理|建设)',
    '已圆满完成全年目标任务',
    '已完成招标',
    null,
  ],
  ['{已|已经|均|均已}(全部|全面){办结|销号|完工|办理完毕|整改到位|整改完毕}', '均已办结', '已办证', null],
  [
    '{已|已经|均|均已}(全部|全面){投入使用|竣工投用|竣工投入使用|竣工并投入使用|竣工通车|建成投用|建成并投用|建成投入使用|建成并投入使用|建成通车}',
    '已建成并投入使用',
    '即将投入使用',
    null,
  ],
  ['(全部){办结|销号}', '全部销号', '部分销号', null],
  ['全部完工', '全部完工', '主体完工', null],
  [
    '未(全部|全面|如期|按期){完成|办结|销号|完工|竣工|整改到位}(年度|全年|既定|各项|工作|目标|任务|计划|指标|整改|办理|建设)',
    '尚未全部完成',
    '未按期完成',
    'behind',
  ],
  [
    '(已){基本|部分|大部分}完成(年度|全年|既定|各项|工作|目标|任务|计划|指标|整改|办理|建设)',
    '已基本完成年度任务',
    '已完成年度任务',
    'completed',
  ],
  [
    '{正|正在}(加快|有序|稳步|抓紧|全力|积极){推进|办理|实施|建设|施工|落实|整改|进行|开展}(中)',
    '正在抓紧办理',
    '正在谋划',
    null,
  ],
  [
    '{正常|有序|稳步|顺利|持续|加快|抓紧|全力|积极}{推进|办理|实施|建设|施工|落实|整改|进行|开展}(中)',
    '该项工作有序推进中',
    '有序撤离',
    null,
  ],
  ['{推进|进行|实施|建设|办理|施工|整改|落实}{中|之中}', '推进之中', '建设中心', null],
  ['在建', '在建', '在建面积2万平方米', null],
  ['已{启动|开工|动工}(建设|实施)', '已开工建设', '拟开工建设', null],
  ['(按|待){年度|年终|年底}统计', '待年终统计', '月度统计', null],
];

/** Words of two states are those of the first. */
const ofTwo: Readonly<Record<string, ToldState>> = { 未按期完成: 'behind' };

const registered = projectStateEntries.flatMap(({ state, words }) => words.map((word) => ({ word, state })));

test('every word has its line', () => {
  expect(examples.map(([word]) => word)).toEqual(registered.map(({ word }) => word));
});

test.each(examples)('%s: %s, and not %s', (word, text, other, said) => {
  expect(tell(text)).toBe(registered.find((entry) => entry.word === word)?.state);
  expect(tell(other)).toBe(said);
});

test.each(registered)('each way to write $word', ({ word, state }) => {
  for (const text of toWays(word)) expect(tell(text), text).toBe(ofTwo[text] ?? state);
});

test.each('尚未 还未 暂未 仍未 均未 都未 没有 还没有'.split(' '))('%s denies as 未 does', (denial) => {
  expect(tell(`${denial}完成`)).toBe('not-completed');
  expect(tell(`${denial}启动`)).toBe('not-started');
});

/** What only denies is quoted and is no status. */
function tell(text: string): ToldState | null {
  const { status, quote } = readStatus([text], projectStates);
  if (status === 'not-stated') return quote === null ? null : 'not-completed';
  return status === 'not-held' ? null : status;
}

/** The word with each of its alternatives once, those that may be left out included. */
function toWays(word: string): string[] {
  const parts = (word.match(/[{(][^})]*[})]|[^{(]+/gu) ?? []).map((part) => [
    ...(part.startsWith('(') ? [''] : []),
    ...part.replace(/[{}()]/gu, '').split('|'),
  ]);
  return parts.flatMap((choices, at) =>
    choices.map((choice) => parts.map(([first = ''], nth) => (nth === at ? choice : first)).join('')),
  );
}
