import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** The rows of the ledger that a case's original gives. */
async function readRows(name: string) {
  return withContentFolder(async (root) => {
    await importInto(root, join(import.meta.dirname, name));
    const { ledger } = await readLedger(root);
    return ledger.rows;
  });
}

/** Of each the headings above, the name, and the text. */
async function readTasks(name: string) {
  return (await readRows(name)).map(({ path, name: own, text }) => [path.join('>'), own, text]);
}

test('sentences below themes are a task each, wherever a theme stands, and no theme is one', async () => {
  expect(await readTasks('promised-below-themes/input.txt')).toEqual([
    ['住房', null, '改造城镇老旧小区36万平方米，更换供热旧管网24公里。'],
    ['住房', null, '完善物业服务评价制度，提升物业服务水平'],
    ['住房', null, '为新市民筹集保障性租赁住房1200套'],
    ['教育', null, '新建小学3所，新增学位4500个。支持社会力量开办托育园。'],
    ['教育', null, '推进市一中新校区建设，年底前主体封顶'],
  ]);
});

test('a paragraph that a phrase leads is a task by that phrase, and what stands behind the last belongs to none', async () => {
  expect(await readTasks('promised-by-phrases/input.txt')).toEqual([
    ['', '促进重点群体就业', expect.stringMatching(/^新增城镇就业1\.6万人.*8000人次。$/u)],
    ['', '扩大普惠学前教育', expect.stringMatching(/^新建、改扩建公办幼儿园12所.*90%以上。$/u)],
    ['', '织密养老服务网络', expect.stringMatching(/^建设社区食堂15个.*居家适老化改造。$/u)],
  ]);
});

test('a line that names a deed is a task with what is promised or told below it, its own numbers included', async () => {
  expect(await readTasks('promised-names-over-dots/input.html')).toEqual([
    ['', '开展职业技能培训和取证', '●全年培训6万人次，新增高技能人才8000人'],
    ['', '扩大门诊费用结算范围', expect.stringMatching(/^●让高血压.*二级以上医院$/u)],
    ['', '改造老旧小区和窨井', '●改造老旧小区40个，更换有隐患的窨井盖2万个'],
  ]);
  const told = await readRows('promised-names-with-parts/input.txt');
  expect(told.map(({ name }) => name)).toEqual([
    '建设市级救治基地',
    '提升应急救援能力',
    '改善检测实验条件',
    '提高公共卫生服务水平',
  ]);
  expect([told[0]?.text, ...(told[0]?.progress ?? [])].join('\n')).toMatch(
    /112\.5%。\n（一）市医院.*。\n（二）柳湖县.*已封顶。$/u,
  );
});

test('what nothing promises, or what tells, gives no task', async () => {
  expect(await readTasks('told-by-dashes/input.txt')).toEqual([]);
  expect(await readTasks('promised-no-run/input.txt')).toEqual([]);
});
