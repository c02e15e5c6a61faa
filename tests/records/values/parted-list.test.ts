import { expect, test } from 'vitest';
import { readAnnouncement, tellsNoPlan } from '../../../src/records/values/statements/announced-deeds.ts';
import { findPartedList } from '../../../src/records/values/statements/parted-list.ts';

const partsOf = (text: string) =>
  findPartedList(text)?.parts.map(({ start, end }) => text.slice(start, end).trim()) ?? null;

test.each([
  ['今年要办好以下十件实事：', [10]],
  ['这六件实事分别是：', [6]],
  ['市政府公布了今年的三件实事。分别是：', [3]],
  ['实施8大类24项民生实事：', [24]],
  ['今年的民生项目：', []],
])('%s announces deeds', (text, counts) => {
  expect(readAnnouncement(text)?.counts).toEqual(counts);
});

test.each(['坚持实事求是：', '市民关心的实事办理情况：', '会议强调：', '抓好三项工作：'])(
  '%s announces none',
  (text) => {
    expect(readAnnouncement(text)).toBeNull();
  },
);

test('the parts are those that the count tells, whichever marks part them', () => {
  const [a, b, c] = ['新建学校2所', '改造公厕10座', '新开公交线路6条'];
  expect(partsOf(`今年办好三件实事：${a}；${b}；${c}。各地要抓好落实。（记者 王某）`)).toEqual([
    `${a}；`,
    `${b}；`,
    `${c}。`,
  ]);
  expect(partsOf(`今年办好三件实事：${a}。${b}。${c}。`)).toEqual([`${a}。`, `${b}。`, `${c}。`]);
  expect(partsOf(`今年办好三件实事：${a}。${b}；${c}。`)).toEqual([`${a}。`, `${b}；`, `${c}。`]);
  expect(partsOf(`今年办好二件实事：${a}；${b}。${c}；${a}。`)).toEqual([`${a}；`, `${b}。`]);
  expect(partsOf(`今年的三件实事是${a}；${b}（含2座；已选址）；${c}`)).toEqual([
    `${a}；`,
    `${b}（含2座；已选址）；`,
    c,
  ]);
});

test('a count that nothing matches is no sure list, and one with numbers is none', () => {
  expect(findPartedList('今年办好五件实事：新建学校2所；改造公厕10座。')?.isCounted).toBe(false);
  expect(findPartedList('今年办好实事：新建学校2所；改造公厕10座。')?.isCounted).toBe(false);
  expect(findPartedList('今年办好两件实事：一是新建学校2所；二是改造公厕10座。')).toBeNull();
});

test.each(['去年确定的十件实事是', '过去一年办成了三件实事', '征集到的民生实事候选项目如下'])(
  '%s is no plan',
  (words) => {
    expect(tellsNoPlan(words)).toBe(true);
  },
);

test('what is to be done is a plan', () => {
  expect(tellsNoPlan('今年要办好以下十件实事')).toBe(false);
});
