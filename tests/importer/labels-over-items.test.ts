import { expect, test } from 'vitest';
import { readPage } from './printed-page.ts';

/** Where each row belongs, what it is, and whether the column of the tasks is said. */
async function read(...rows: readonly string[]) {
  const { ledger, messages } = await readPage('江宁区2031年民生实事目标任务与责任分解表', rows);
  return {
    rows: ledger.rows.map(({ path, name, text }) => [path.at(-1) ?? name, text]),
    said: messages.some((message) => message.includes('按“任务”（text）理解') && message.includes('{ field: text')),
  };
}

const items = [
  ['完善交通基础设施', '实施长河路、北湾路提升改造工程。'],
  ['完善交通基础设施', '实施临江桥危桥改造工程。'],
  ['提升区域防洪能力', '实施东溪中心河道整治工程。'],
];

test.each([
  [
    'a known name over several rows',
    [
      '序号|项目名称|责任单位|年内要求达到的进度',
      '1:2x1|完善交通基础设施:2x1|区交通局|实施长河路、北湾路提升改造工程。',
      '区住建局|实施临江桥危桥改造工程。',
      '2|提升区域防洪能力|区水利局|实施东溪中心河道整治工程。',
    ],
  ],
  [
    'two unknown columns',
    [
      '序号|要抓的大事|责任单位|具体抓什么',
      '1:2x1|完善交通基础设施:2x1|区交通局|实施长河路、北湾路提升改造工程。',
      '区住建局|实施临江桥危桥改造工程。',
      '2|提升区域防洪能力|区水利局|实施东溪中心河道整治工程。',
    ],
  ],
  [
    'of two columns with a text for each row the longer one',
    [
      '序号|要抓的大事|责任单位|年内节点要求|具体抓什么',
      '1:2x1|完善交通基础设施:2x1|区交通局|六月全面开工|实施长河路、北湾路提升改造工程。',
      '区住建局|七月全面完工|实施临江桥危桥改造工程。',
      '2|提升区域防洪能力|区水利局|八月具备条件|实施东溪中心河道整治工程。',
    ],
  ],
])('the task is what differs in each row, behind a label over several: %s', async (_, rows) => {
  expect(await read(...rows)).toEqual({ rows: items, said: true });
});

test.each([
  [
    'a name for each row',
    [
      '序号|项目名称|责任单位|年内要求达到的进度',
      '1|长河路改造|区交通局|六月开工并完成一半的工程量',
      '2|临江桥改造|区住建局|年内完工并且通车',
    ],
  ],
  [
    'problems beside a name over several rows',
    [
      '序号|项目名称|责任单位|目前遇到的困难',
      '1:2x1|道路改造:2x1|区交通局|征地进度慢于计划安排',
      '区住建局|资金尚未全部到位',
    ],
  ],
])('it is not where nothing says so: %s', async (_, rows) => {
  const { rows: found } = await read(...rows);
  expect(found.map(([, text]) => text)).toEqual(
    rows[1]?.includes('长河路') ? ['长河路改造', '临江桥改造'] : ['道路改造', '道路改造'],
  );
});
