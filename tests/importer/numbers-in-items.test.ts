import { expect, test } from 'vitest';
import { readPage } from './printed-page.ts';

/** The number and the name of each row below these headings. */
async function numbersOf(...rows: readonly string[]): Promise<string[]> {
  const headings = '项目名称|筹措资金（万元）|目标任务|牵头单位';
  const { ledger } = await readPage('江宁区2031年为民办实事资金筹措计划表', [headings, ...rows]);
  return ledger.rows.map(({ numberAsPrinted, name }) => `${numberAsPrinted ?? '无'} ${name}`);
}

const nursery = '400|新建公办幼儿园4所。|区教育局';
const aid = '200|资助困难学生300名。|区教育局';
const health = '300|为老年人免费体检2万人次。|区卫生健康委';

test.each([
  [
    'a total above and groups with sums',
    [
      '合计|900||',
      '一、教育|600||',
      `（一）学前教育|${nursery}`,
      `（二）助学|${aid}`,
      '二、健康|300||',
      `（一）体检|${health}`,
    ],
    ['（一） 学前教育', '（二） 助学', '（一） 体检'],
  ],
  [
    'a total and a note below',
    [`1.学前教育|${nursery}`, `2.助学|${aid}`, `3.体检|${health}`, '合计|900||', '注：资金为市级补助。|||'],
    ['1 学前教育', '2 助学', '3 体检'],
  ],
  [
    'numbers that run on through the groups',
    ['（一）教育|600||', `1、学前教育|${nursery}`, `2、助学|${aid}`, '（二）健康|300||', `3、体检|${health}`],
    ['1 学前教育', '2 助学', '3 体检'],
  ],
  [
    'one row in each group',
    [
      '一、教育|400||',
      `（一）学前教育|${nursery}`,
      '二、健康|300||',
      `（一）体检|${health}`,
      '三、助学|200||',
      `（一）补助|${aid}`,
    ],
    ['（一） 学前教育', '（一） 体检', '（一） 补助'],
  ],
  [
    'figures that count nothing',
    [`5G基站|${nursery}`, `110千伏变电站|${aid}`, `2个公园|${health}`],
    ['无 5G基站', '无 110千伏变电站', '无 2个公园'],
  ],
])('the number of a row may stand before its name: %s', async (_, rows, numbers) => {
  expect(await numbersOf(...rows)).toEqual(numbers);
});
