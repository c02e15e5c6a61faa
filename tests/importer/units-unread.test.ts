import { expect, test } from 'vitest';
import { readPage } from './printed-page.ts';

/** The units of each row and what is said, of a page whose third column has this heading and these cells. */
async function unitsUnder(heading: string, cells: readonly [string, string]) {
  const { ledger, messages } = await readPage('江宁区2031年重点工作进展情况', [
    `序号|工作任务|${heading}|进展情况`,
    `1|新建公办幼儿园4所。|${cells[0]}|已开工。`,
    `2|为老年人免费体检2万人次。|${cells[1]}|已完成。`,
  ]);
  return {
    units: ledger.rows.map(({ units }) => units.map(({ role, name }) => `${role} ${name}`).join()),
    said: messages.some((message) => message.includes('的各格像是单位，没有读作')),
  };
}

const both = ['区教育局<br>王建国', '区卫生健康委<br>李明'] as const;

test.each([
  ['牵头单位及主要负责人', 'lead'],
  ['责任单位和分管负责人', 'responsible'],
  ['配合单位、联系领导', 'supporting'],
  ['牵头领导及牵头单位', 'lead'],
  ['承办单位及具体责任人', 'responsible'],
])('a heading of units and of persons gives the units: %s', async (heading, role) => {
  expect(await unitsUnder(heading, both)).toEqual({
    units: [`${role} 区教育局`, `${role} 区卫生健康委`],
    said: false,
  });
});

test('a heading of persons alone gives none', async () => {
  const { ledger } = await readPage('江宁区2031年重点工作进展情况', [
    '序号|工作任务|责任单位主要负责人|责任单位|进展情况',
    '1|新建公办幼儿园4所。|王建国|区教育局|已开工。',
  ]);
  expect(ledger.rows[0]?.leaders.map(({ name }) => name)).toEqual(['王建国']);
  expect(ledger.rows[0]?.units.map(({ name }) => name)).toEqual(['区教育局']);
});

test.each([
  ['备注', both],
  ['备注', ['区教育局', '另有资金缺口300万元']],
  ['分工安排', ['区教育局/王建国', '区卫生健康委/李明']],
] as const)('units that are read nowhere are said: %s', async (heading, cells) => {
  const { units, said } = await unitsUnder(heading, cells);
  expect(said || units.every((unit) => unit !== '')).toBe(true);
});

test.each([
  ['备注', ['资金已到位', '另有缺口']],
  ['项目地点', ['区政府北侧', '区教育局南侧']],
] as const)('what names no unit is not said to be one: %s', async (heading, cells) => {
  expect((await unitsUnder(heading, cells)).said).toBe(false);
});
