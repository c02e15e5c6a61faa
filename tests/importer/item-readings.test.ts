import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** What the items of a case come to, said by hand. */
const rowsOf = (name: string) =>
  withContentFolder(async (root) => {
    await importInto(root, join(import.meta.dirname, name, 'input.txt'));
    const { rows, documents } = (await readLedger(root)).ledger;
    return {
      kind: documents[0]?.kind,
      rows: rows.map((row) => ({
        ...row,
        said: [row.numberAsPrinted ?? '', row.name ?? '', row.text].join('|'),
        by: row.units.map(({ role, name: unit }) => `${role} ${unit}`),
      })),
    };
  });

test('labels below an item whose sentence goes on behind its first words are those of the item', async () => {
  const { rows } = await rowsOf('good-labels-below-run-in');
  expect(rows.map(({ said }) => said)).toEqual([
    '一||扩大绿地。新建公园3座。',
    '二|增加学位|新建学校2所、幼儿园3所，新增学位2000个，改造老校舍5处。',
    '三||改善出行。',
    '四|修缮老街|修缮老街4条。\n该项目投资3000万元。',
  ]);
  expect(rows.map(({ by }) => by)).toEqual([
    ['lead 市园林局', 'responsible 各区政府'],
    ['lead 市教育局', 'responsible 各区政府'],
    ['lead 市交通局'],
    ['responsible 市住建局'],
  ]);
  expect(rows.map(({ deadline }) => deadline?.asPrinted)).toEqual([
    '2024年底前',
    '2024年6月底前',
    '2024年10月底前',
    '2024年11月底前',
  ]);
});

test('what became of an item is told behind its units, though no label announces it', async () => {
  const { kind, rows } = await rowsOf('progress-behind-units');
  expect(kind).toBe('progress-report');
  expect(rows.map(({ progress }) => progress)).toEqual([
    ['此项工作已完成。截至2024年12月底,建成8所。'],
    ['年度投资目标5000万元,完成投资5200万元,占年度目标的104%。'],
    ['1.已开工4个。2.完成招标1个。'],
    null,
    null,
  ]);
  expect(rows.slice(3).map(({ text }) => text)).toEqual([
    '新建道路5条\n要加快进度，确保年底前通车。',
    '建厕所6座\n厕所按二类标准建设，配备无障碍设施。',
  ]);
  expect((await rowsOf('good-progress-of-named-item')).rows.map(({ text, progress }) => [text, progress])).toEqual([
    ['增加学位。', ['该件实事已全面完成,新建学校8所。']],
    ['解决饮水。', ['该件实事已全面完成,惠及5万人,铺设管道30公里。']],
  ]);
});

test('a paragraph behind the units of the last item is its text, until an editor declares it apart', async () => {
  const path = join(import.meta.dirname, 'paragraph-behind-units', 'input.txt');
  await withContentFolder(async (root) => {
    const { file, written } = await importInto(root, path);
    const markdown = join(root, 'documents', written[0]?.path ?? '');
    const readTexts = async () => (await readLedger(root)).ledger.rows.map(({ text }) => text);
    expect((await readTexts()).at(-1)).toBe('新建公园3座。\n增加绿地5公顷。');
    const entry = /- \{ where: .* \}/u.exec(file.messages.at(-1)?.reason ?? '')?.[0];
    const printed = await readFile(markdown, 'utf8');
    await writeFile(markdown, printed.replace('\n---\n', `\nnotTasks:\n  ${entry}\n---\n`));
    expect((await readTexts()).at(-1)).toBe('新建公园3座。');
    const { documents } = await readLedger(root);
    const rules = documents.flatMap(({ source }) => source.file.messages.map(({ ruleId }) => ruleId));
    expect(rules).not.toContain('declaration-unfound');
  });
});

test('a body that signs behind the last item is no part of what became of it', async () => {
  const { rows } = await rowsOf('signature-behind-item');
  expect(rows.map(({ progress }) => progress)).toEqual([['已建成3所。'], ['已开工1座，进度相对较慢。']]);
});

test('sentences of one paragraph that each end with units of their own are items, and their heading is none', async () => {
  const { rows } = await rowsOf('good-brackets-in-one-paragraph');
  expect(rows.map(({ said, by }) => [said, ...by])).toEqual([
    ['||人口控制在9万人', 'lead 市卫健委'],
    ['||能耗降低2%', 'lead 市工信局'],
    ['||用水降低3%。', 'lead 市水务局'],
    ['2||新建学校3所。', 'lead 市教育局', 'supporting 市财政局'],
  ]);
});

test('a sentence that says by whom an item is led gives its leader and its units', async () => {
  const { rows } = await rowsOf('good-units-in-sentences');
  expect(rows.map(({ leaders, by }) => [leaders.map(({ name }) => name), by])).toEqual([
    [['张三副市长'], ['lead 市发改委', 'supporting 相关部门']],
    [[], ['lead 市交通局', 'supporting 市财政局']],
    [[], ['lead 市教育局', 'supporting 市财政局']],
  ]);
});

test('一 and 二 before sums head the groups of what is numbered 1, 2, 3', async () => {
  const { rows } = await rowsOf('group-rows-numbered');
  expect(rows.map(({ numberAsPrinted, path }) => [numberAsPrinted, ...path])).toEqual([
    ['1', '一、续建项目（2个）'],
    ['2', '一、续建项目（2个）'],
    ['3', '二、新建项目（2个）'],
    ['4', '二、新建项目（2个）'],
  ]);
});

test('a heading of a group that stands with the sums of its rows is no task, and names the group of its rows', async () => {
  const { rows } = await rowsOf('group-rows-with-sums');
  expect(rows.map(({ said, path }) => [said, path.at(-1)])).toEqual([
    ['（一）|学前教育项目|新建公办幼儿园4所。', '一、教育惠民项目'],
    ['（二）|助学项目|资助困难学生300名。', '一、教育惠民项目'],
    ['（一）|体检项目|为老年人免费体检2万人次。', '二、健康惠民项目'],
  ]);
});

test('items that name nobody and say what is done are tasks, by their number alone or below the bodies that have them', async () => {
  const alone = await rowsOf('stated-items-numbers-alone');
  expect(alone.kind).toBe('progress-report');
  expect(alone.rows.map(({ said }) => said)).toEqual([
    '1||新建 12所 社区食堂，为计划的120%。',
    '2||300栋 老旧住宅安装适老扶手，为计划的100%。',
    '3||完成 15公里 河道整治，为计划的107.1%；新增 8万平方米 绿地，为计划的100%。',
    '4||为 2万名 居民免费筛查眼病，为计划的105%。',
  ]);
  const placed = await rowsOf('stated-items-under-places');
  expect(placed.kind).toBe('task-breakdown');
  expect(placed.rows.map(({ numberAsPrinted, path }) => [numberAsPrinted, path[0]])).toEqual([
    ['1', '四、江宁市政府'],
    ['2', '四、江宁市政府'],
    ['（二）', '四、江宁市政府'],
    ['1', '五、太湖市政府'],
    ['2', '五、太湖市政府'],
  ]);
});

test('what a report promises stays news with its tasks, and what a paper or an office tells gives none', async () => {
  const told = await rowsOf('stated-items-told');
  expect(told.kind).toBe('news');
  expect(told.rows.map(({ said }) => said.slice(0, 12))).toEqual([
    '（一）||促进就业，开展',
    '（二）||办好教育，新建',
    '（三）||改善出行，新建',
  ]);
  for (const name of ['stated-items-of-press', 'stated-items-no-work']) {
    expect(await rowsOf(name)).toEqual({ kind: 'news', rows: [] });
  }
});

test('a sentence alone under the heading of a unit is its item, and what a label counts is a part of one', async () => {
  const { rows } = await rowsOf('good-heading-over-one-item');
  expect(rows.map(({ said, path }) => [path.at(-1)?.slice(0, 3), said])).toEqual([
    ['（一）', '||加强行政监察工作，落实廉政责任制。'],
    ['（二）', '||全面加强审计工作。'],
    ['（三）', '1||疏浚河道12公里。'],
    ['（三）', '2||新建水厂1座。'],
  ]);
  expect(rows.map(({ by }) => by)).toEqual([
    ['lead 市监察局'],
    ['lead 市审计局', 'supporting 市级机关各部门'],
    ['lead 市水务局'],
    ['lead 市水务局', 'supporting 市财政局'],
  ]);
  const counted = await rowsOf('good-labels-counted');
  expect(counted.rows.map(({ numberAsPrinted }) => numberAsPrinted)).toEqual(['一', '二']);
  expect(counted.rows.map(({ progress }) => progress)).toEqual([
    [
      '年度投资目标1900万元，1—3月完成投资530万元，占年度投资目标的27.89%。',
      '1.城北幼儿园进行基础施工。',
      '2.城南幼儿园进行主体施工。',
      '3.大班额化解方案已印发',
    ],
    [
      '年度投资目标1500万元，1—3月完成投资250万元，占年度投资目标的16.67%。',
      '1.开展技能培训5500人次。',
      '2.安置困难人员34人。',
    ],
  ]);
});
