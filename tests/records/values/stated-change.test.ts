import { expect, test } from 'vitest';
import { readStatedChanges } from '../../../src/records/values/statements/stated-change.ts';

test.each([
  ['一、将第2项“销售额增长9%”调整为“销售额增长6%”。', [[2, '销售额增长9%', '销售额增长6%']]],
  ['附件第二项“增长9%”应为“增长8%”。', [[2, '增长9%', '增长8%']]],
  ['附件第2项“增长9%”有误，应更正为“增长8%”。', [[2, '增长9%', '增长8%']]],
  ['原“新建公园12个；绿道3公里”修改为：“新建公园9个”。', [[null, '新建公园12个；绿道3公里', '新建公园9个']]],
  ['更正：将“新建公园12个”更正为“新建公园10个”。', [[null, '新建公园12个', '新建公园10个']]],
  ['第3页‘新建公园12个’应为‘新建公园10个’。', [[null, '新建公园12个', '新建公园10个']]],
  ['第3页“误：新建公园12个。”“正：新建公园10个。”', [[null, '新建公园12个', '新建公园10个']]],
  ['1．第3页第2行，误：新建公园12个；正：新建公园10个。', [[null, '新建公园12个', '新建公园10个']]],
  [
    '第2项误：新建公园12个，绿道3公里。正：新建公园10个，绿道3公里。',
    [[2, '新建公园12个，绿道3公里', '新建公园10个，绿道3公里']],
  ],
  [
    '第3页误：公园12个。正：公园10个。\n第5页误：绿道3公里。正：绿道5公里。',
    [
      [null, '公园12个', '公园10个'],
      [null, '绿道3公里', '绿道5公里'],
    ],
  ],
  ['三、取消第7项“整治河道12公里”。', [[7, '整治河道12公里', null]]],
  ['第7项不再列入。', [[7, null, null]]],
  ['第7项任务“整治河道12公里”暂缓实施。', [[7, '整治河道12公里', null]]],
  ['“整治河道12公里”不再列入。', [[null, '整治河道12公里', null]]],
  [
    '将第2项“增长9%”调整为“增长6%”；取消第7项“整治河道12公里”；',
    [
      [2, '增长9%', '增长6%'],
      [7, '整治河道12公里', null],
    ],
  ],
])('%s', (text, expected) => {
  const { changes, unread } = readStatedChanges(text);
  expect(changes.map(({ itemNumber, before, after }) => [itemNumber, before, after])).toEqual(expected);
  expect(unread).toEqual([]);
  for (const { quote } of changes) expect(text).toContain(quote);
});

test.each([
  '将第2项目标由9%调整为6%。',
  '取消第6项和第7项。',
  '第5项改为由市住建局牵头。',
  '1.第3页误：新建公园12个。',
  '正：新建公园10个。',
])('%s changes a task in words that are not read', (text) => {
  expect(readStatedChanges(text)).toEqual({ changes: [], unread: [text.replace(/。$/u, '')] });
});

test.each([
  '现将《关于分解落实任务的通知》更正如下：',
  '决定对部分任务作如下调整：',
  '取消不合理收费项目3个。',
  '推进“一网通办”改革，把各部门的办事窗口统一调整为综合窗口。',
  '各单位要认真贯彻落实。',
  '坚持守正：以人民为中心。',
  '切实纠正错误：立行立改。',
])('%s changes none', (text) => {
  expect(readStatedChanges(text)).toEqual({ changes: [], unread: [] });
});
