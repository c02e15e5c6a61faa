import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readExtract } from '../../src/originals/read-extract.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';
import type { PrintedBlock } from '../bench/formats/printed-document.ts';
import { writeDocx } from '../bench/formats/write-docx.ts';
import { writeXlsx } from '../bench/formats/write-sheets.ts';
import { importInto, withContentFolder } from './import-case.ts';

type Rows = readonly (readonly string[])[];

const head = ['序号', '工作任务', '责任单位'];
const works = [
  ['新建滨江公园2个，面积不少于12公顷', '市住建局'],
  ['改造老旧小区公厕30座', '市城管局'],
  ['疏浚城区河道15公里', '市水利局'],
];
const green = ['绿化国省道两侧40公里', '市交通局'];
const numbered = (rows: Rows): Rows => rows.map((row, at) => [`${at + 1}`, ...row]);
const first = [head, ...numbered(works)];
/** One row more in the middle. */
const second = [head, ...numbered([...works.slice(0, 1), green, ...works.slice(1)])];
const title = '江宁市2023年工作任务分解表';

function toBlocks(rows: Rows): PrintedBlock[] {
  const drawn = rows.map((row) => row.map((text, column) => ({ lines: [text], column, rowSpan: 1, columnSpan: 1 })));
  return [
    { type: 'paragraph', text: title },
    { type: 'table', width: rows[0]?.length ?? 0, rows: drawn },
  ];
}

const forms = {
  txt: (rows: Rows) => `${title}\n${rows.map((row) => `${row.join('\t')}\n`).join('')}`,
  docx: (rows: Rows) => writeDocx(toBlocks(rows)),
  xlsx: (rows: Rows) => writeXlsx(toBlocks(rows)),
};

async function receive(root: string, content: string | Uint8Array, name = 'a.txt') {
  await mkdir(join(root, 'inbox'), { recursive: true });
  await writeFile(join(root, 'inbox', name), content);
  return importInto(root, join(root, 'inbox', name));
}

const path = (root: string) => join(root, 'documents/2023/jiangning-2023-breakdown.md');

/** An editor changes the text and declares it. */
async function edit(root: string, change: (text: string) => string, declared = '') {
  const text = change(await readFile(path(root), 'utf8'));
  await writeFile(path(root), text.replace(/\n---\n/u, `\n${declared}---\n`));
  expect(await reportOf(root)).toBe('');
}

async function reportOf(root: string): Promise<string> {
  const { files } = await readLedger(root);
  return toReport(files)
    .replace(/^.*(?:unknown-department|supersession-unstated|address-ledger).*$/gmu, '')
    .trim();
}

async function rowsOf(root: string): Promise<Record<string, string>> {
  const { ledger } = await readLedger(root);
  return Object.fromEntries(ledger.tasks.map(({ id, text }) => [id.split('/')[1], text]));
}

test.each(['txt', 'docx', 'xlsx'] as const)(
  'a row that comes in takes no edit from the rows behind it: %s',
  async (form) => {
    await withContentFolder(async (root) => {
      const name = `a.${form}`;
      const [before, after] = [forms[form](first), forms[form](second)];
      await receive(root, before, name);
      const extract = await readExtract(typeof before === 'string' ? Buffer.from(before) : before);
      const lines = 'rule' in extract ? [] : extract.lines.map(({ text }) => text);
      const lineOf = (word: string) => lines.findIndex((text) => text.includes(word)) + 1;
      await edit(
        root,
        (text) => text.replace('12公顷', '15公顷').replace('15公里', '16公里'),
        `corrections:
  - { line: ${lineOf('公顷')}, before: "2公顷", after: "5公顷", reason: 转录错字 }
  - { line: ${lineOf('15公里')}, before: "5公里", after: "6公里", reason: 转录错字 }
damaged:
  - { row: "3-1", reason: 末尾缺字 }
`,
      );
      const { file, written } = await receive(root, after, name);
      expect(toReport([file])).toBe('');
      expect(written[0]?.changes).toContain('新增 2-2“绿化国省道两侧40公里”');
      expect(await rowsOf(root)).toEqual({
        '1-1': '新建滨江公园2个，面积不少于15公顷',
        '2-2': '绿化国省道两侧40公里',
        '2-1': '改造老旧小区公厕30座',
        '3-1': '疏浚城区河道16公里',
      });
      expect(await readFile(path(root), 'utf8')).toContain('row: 3-1');
      expect(await reportOf(root)).toBe('');
    });
  },
);

test('a correction whose text its line has twice now stays with its own cell', async () => {
  await withContentFolder(async (root) => {
    const rows = (count: number) =>
      forms.txt([
        head,
        ...numbered([
          ...Array.from({ length: count }, (_, at) => [`整治黑臭水体第${'甲乙丙丁'[at]}段`, '市水利局']),
          ['疏浚河道3条', '市水利局'],
        ]),
      ]);
    await receive(root, rows(1));
    await edit(
      root,
      (text) => text.replace('河道3条', '河道5条'),
      'corrections:\n  - { line: 4, before: "3", after: "5", reason: 转录错字 }\n',
    );
    // The number of the row is 3 now as well.
    expect(toReport([(await receive(root, rows(2))).file])).toBe('');
    expect(await rowsOf(root)).toMatchObject({ '2-1': '疏浚河道5条' });
    expect(await reportOf(root)).toBe('');
  });
});

test('of one row each takes what it alone changed, and what both changed is named by its cell', async () => {
  await withContentFolder(async (root) => {
    await receive(root, forms.txt(first));
    await edit(
      root,
      (text) => text.replace('30座', '32座').replace('市城管局', '市城市管理局').replace('15公里', '16公里'),
      `corrections:
  - { line: 4, before: "30座", after: "32座", reason: 转录错字 }
  - { line: 4, before: 城管局, after: 城市管理局, reason: 转录漏字 }
  - { line: 5, before: "5公里", after: "6公里", reason: 转录错字 }
`,
    );
    const revised = forms.txt(first).replace('市城管局', '市执法局').replace('市水利局', '市水务局');
    const report = toReport([(await receive(root, revised)).file]);
    expect(report).toContain('编辑把 2-1 的“责任单位”从“市城管局”改作“市城市管理局”，修订后的原件是“市执法局”');
    expect(report).toContain('- { line: 4, before: "市执法局", after: "市城市管理局", reason: "转录漏字" }');
    expect(report.match(/revision-conflict/gu)).toHaveLength(1);
    const text = await readFile(path(root), 'utf8');
    expect(text).toContain('| 2 {#2-1} | 改造老旧小区公厕32座 | 市执法局 |');
    expect(text).toContain('| 3 {#3-1} | 疏浚城区河道16公里 | 市水务局 |');
    expect(await reportOf(root)).toBe('');
  });
});

test('the line of a conflict works when it is pasted', async () => {
  await withContentFolder(async (root) => {
    await receive(root, forms.txt(first));
    const declared = 'corrections:\n  - { line: 4, before: 城管局, after: 城市管理局, reason: 转录漏字 }\n';
    await edit(root, (text) => text.replace('市城管局', '市城市管理局'), declared);
    const { file } = await receive(root, forms.txt(second).replace('市城管局', '市执法局'));
    const line = /corrections: 下写 (- \{.*?\})/u.exec(toReport([file]))?.[1] ?? '';
    await edit(root, (text) => text.replace('市执法局', '市城市管理局'), `corrections:\n  ${line}\n`);
  });
});

test('a column that comes in takes no edit from the others', async () => {
  await withContentFolder(async (root) => {
    await receive(root, forms.txt(first));
    const declared = 'corrections:\n  - { line: 4, before: 城管局, after: 城市管理局, reason: 转录漏字 }\n';
    await edit(root, (text) => text.replace('市城管局', '市城市管理局'), declared);
    const wider = second.map((row, at) => [...row.slice(0, 2), at === 0 ? '完成时限' : '12月底前', ...row.slice(2)]);
    expect(toReport([(await receive(root, forms.txt(wider))).file])).toBe('');
    expect(await readFile(path(root), 'utf8')).toContain('| 改造老旧小区公厕30座 | 12月底前 | 市城市管理局 |');
    expect(await reportOf(root)).toBe('');
  });
});

test('a cell that goes on from the row above goes on from no row that came in between', async () => {
  await withContentFolder(async (root) => {
    const bare = [...first.slice(0, 2), ['2', '改造老旧小区公厕30座', ''], ...first.slice(3)];
    await receive(root, forms.txt(bare));
    const merge = (text: string) => text.replace('| 改造老旧小区公厕30座 | |', '| 改造老旧小区公厕30座 | 〃 |');
    await edit(root, merge);
    const kept = await receive(root, forms.txt([...bare, ['4', ...green]]));
    expect(toReport([kept.file])).not.toContain('revision-conflict');
    expect(await readFile(path(root), 'utf8')).toContain('| 改造老旧小区公厕30座 | 〃 |');
    const between = [
      ...bare.slice(0, 2),
      ['2', ...green],
      ['3', '改造老旧小区公厕30座', ''],
      ['4', ...(works[2] ?? [])],
    ];
    const report = toReport([(await receive(root, forms.txt(between))).file]);
    expect(report).toContain('编辑把 2-1 的“责任单位”从“”改作“〃”');
    expect(await readFile(path(root), 'utf8')).toContain('| 改造老旧小区公厕30座 | |');
  });
});

test('what an editor declared damaged is asked again where the revision says something else', async () => {
  await withContentFolder(async (root) => {
    await receive(root, forms.txt(first));
    await edit(root, (text) => text, 'damaged:\n  - { row: "3-1", reason: 末尾缺字 }\n');
    const { file } = await receive(root, forms.txt(second).replace('15公里', '15公里以上'));
    expect(toReport([file])).toContain('damaged：- { row: "3-1", reason: "末尾缺字" } 没有带过来');
    expect(await readFile(path(root), 'utf8')).not.toContain('damaged');
  });
});

test('what an editor left out stays out, and items keep their lead phrases under other numbers', async () => {
  await withContentFolder(async (root) => {
    const notice = (...items: string[]) =>
      `江宁市人民政府关于2023年重点工作的通知\n各镇人民政府：\n现将重点工作通知如下。\n${items.map((item, at) => `${at + 1}．${item}\n`).join('')}本版校样三\n`;
    const items = [
      '加快公园建设。新建滨江公园2个。责任单位：市住建局',
      '改善环境卫生。改造公厕30座。责任单位：市城管局',
    ];
    await receive(root, notice(...items));
    const [written] = await readdir(join(root, 'documents/2023'));
    const name = join(root, 'documents/2023', written ?? '');
    const text = await readFile(name, 'utf8');
    const place = text.split('\n').findIndex((line) => line.includes('本版校样'));
    expect(place).not.toBe(-1);
    const edited = text
      .replace('本版校样三', '')
      .replace('改善环境', '改进环境')
      .replace(
        /\n---\n/u,
        '\ncorrections:\n  - { line: 5, before: 改善, after: 改进, reason: 转录错字 }\nomitted:\n  - { line: 6, text: 本版校样三, reason: 网页导航 }\n---\n',
      );
    await writeFile(name, edited);
    expect(await reportOf(root)).toBe('');
    const { file } = await receive(
      root,
      notice(items[0] ?? '', '疏浚城区河道。疏浚河道15公里。责任单位：市水利局', items[1] ?? ''),
    );
    expect(toReport([file])).toBe('');
    const after = await readFile(name, 'utf8');
    expect(after).not.toMatch(/^本版校样/mu);
    expect(after).toContain('**3．**{#gaishan-huanjing-weisheng}改进环境');
    expect(await reportOf(root)).toBe('');
  });
});

test('paragraphs that an editor joined are named, and nothing is written that lost a word of them', async () => {
  await withContentFolder(async (root) => {
    const notice = (closing: string) =>
      `江宁市人民政府关于2023年重点工作的通知\n各镇人民政府：\n全市上下要提高认识，加强领导，落实责任。\n各单位要及时报送工作进展情况。\n${closing}\n`;
    await receive(root, notice('特此通知，请遵照执行。'));
    const [written] = await readdir(join(root, 'documents/2023'));
    const name = join(root, 'documents/2023', written ?? '');
    const text = await readFile(name, 'utf8');
    await writeFile(name, text.replace('落实责任。\n\n各单位', '落实责任。各单位'));
    expect(await reportOf(root)).not.toContain('错误');
    const { file } = await receive(root, notice('特此通知，请认真遵照执行。'));
    const report = toReport([file]);
    expect(report).toMatch(
      /编辑把 p-[0-9a-f]{6} 从“全市上下.*落实责任。”改作“全市上下.*进展情况。”|revision-unproven/u,
    );
  });
});

const deeds = [
  '改造老旧小区公厕',
  '疏浚城区河道淤泥',
  '新建滨江体育公园',
  '更换燃气铸铁管网',
  '建设养老服务中心',
  '扩建第三人民医院',
  '创办职业技术学校',
  '推进农村污水治理',
  '升级智慧停车系统',
  '栽植行道景观树木',
  '修缮古镇历史民居',
  '购置新能源公交车',
];

/** Numbers below a bound, the same for a seed. */
function drawing(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * bound);
  };
}

test('of two hundred drawn edits none goes without a word, whatever the revision did to their rows', async () => {
  let told = 0;
  let kept = 0;
  for (let seed = 1; seed <= 20; seed += 1) {
    const draw = drawing(seed);
    const rows = deeds.map((deed) => [
      `${deed}，完成投资${10 + draw(80)}万元`,
      ['市住建局', '市城管局', '市水利局'][draw(3)] ?? '',
    ]);
    const revised = rows.flatMap(([text = '', unit = ''], at): string[][] => {
      const what = draw(8);
      if (what === 0)
        return [
          [`${at}号河道新增绿化`, '市交通局'],
          [text, unit],
        ];
      if (what === 1) return [[text, `${unit}等`]];
      return what === 2 ? [[text.replace('投资', '总投资'), unit]] : [[text, unit]];
    });
    await withContentFolder(async (root) => {
      await receive(root, forms.txt([head, ...numbered(rows)]));
      const edits = rows.flatMap(([text = '', unit = ''], at) => {
        const line = at + 3;
        const before = draw(2) === 0 ? unit : text;
        const edit = { id: `${at + 1}-1`, line, before, after: `${before.slice(0, -1)}了` };
        return draw(6) === 0 ? [] : [edit];
      });
      const declared = edits.map(
        ({ line, before, after }) => `  - { line: ${line}, before: ${before}, after: ${after}, reason: 试 }\n`,
      );
      const change = (text: string) =>
        edits.reduce((now, { id, before, after }) => {
          const row = now.split('\n').find((one) => one.includes(`{#${id}}`)) ?? '';
          return now.replace(row, row.replace(before, after));
        }, text);
      const text = change(await readFile(path(root), 'utf8'));
      await writeFile(path(root), text.replace(/\n---\n/u, `\ncorrections:\n${declared.join('')}---\n`));
      const { file, written } = await receive(root, forms.txt([head, ...numbered(revised)]));
      const report = toReport([file]);
      expect(written, `${seed}: ${report}`).toHaveLength(1);
      const now = (await readFile(path(root), 'utf8')).split('\n');
      for (const { id, after } of edits) {
        const isKept = now.some((one) => one.includes(`{#${id}}`) && one.includes(after));
        const isTold = report.includes(`编辑把 ${id} 的`);
        expect([isKept, isTold], `${seed} ${id} ${report}`).toEqual([!isTold, isTold]);
        if (isTold) told += 1;
        else kept += 1;
      }
    });
  }
  expect(told + kept).toBeGreaterThan(180);
  expect(told).toBeGreaterThan(10);
});
