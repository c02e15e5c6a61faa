import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPublished } from '../../src/records/addresses/address-book.ts';
import { addressFileName, renderAddressFile } from '../../src/records/addresses/address-file.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';
import { importInto, withContentFolder } from './import-case.ts';

const table = (...rows: readonly string[]) =>
  `江宁市2023年工作任务分解表\n序号\t工作任务\t责任单位\n${rows.map((row, at) => `${at + 1}\t${row}\n`).join('')}`;
const first = table(
  '新建滨江公园2个，面积不少于12公顷\t市住建局',
  '改造老旧小区公厕30座\t市城管局',
  '疏浚城区河道15公里\t市水利局',
);

/** What a build leaves of its addresses. */
async function publish(root: string) {
  const { addresses } = await readLedger(root);
  const text = renderAddressFile(toPublished(addresses.published.addresses, addresses));
  await writeFile(join(root, addressFileName), text);
}

type Options = Parameters<typeof importInto>[2];

async function receive(root: string, text: string, options: Options = {}, name = 'a.txt') {
  await mkdir(join(root, 'inbox'), { recursive: true });
  await writeFile(join(root, 'inbox', name), text);
  return importInto(root, join(root, 'inbox', name), options);
}

const path = (root: string) => join(root, 'documents/2023/jiangning-2023-breakdown.md');
const tasksOf = async (root: string) => {
  const { ledger } = await readLedger(root);
  return Object.fromEntries(ledger.tasks.map(({ id, text }) => [id.split('/')[1], text]));
};

test('a row that comes in between takes no address of another, and what changed is told', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const before = await tasksOf(root);
    const added = '绿化国省道两侧40公里\t市交通局';
    const [head = '', rest = ''] = first.split('2\t改造');
    const { file, written } = await receive(root, `${head}2\t${added}\n3\t改造${rest.replace('3\t', '4\t')}`);
    expect(toReport([file])).toBe('');
    expect(await tasksOf(root)).toEqual({ ...before, '2-2': '绿化国省道两侧40公里' });
    expect(written[0]?.changes.join('\n')).toMatch(
      /^编号保留 \d+ 处（改动 0，移动 0，新增 1，不再有 0）\n新增 2-2“绿化国省道两侧40公里”$/u,
    );
  });
});

test('an address that a build has published is never given to another row, not after two revisions', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    await publish(root);
    const [head = '', rest = ''] = first.split('2\t改造老旧小区公厕30座\t市城管局\n');
    await receive(root, head + rest.replace('3\t', '2\t'));
    await publish(root);
    await receive(root, `${head}2\t绿化国省道两侧40公里\t市交通局\n${rest}`);
    expect(await tasksOf(root)).toMatchObject({ '2-2': '绿化国省道两侧40公里', '3-1': '疏浚城区河道15公里' });
    expect(await tasksOf(root)).not.toHaveProperty('2-1');
  });
});

test('words that change, rows that move and rows that go keep or give up what is theirs alone', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const { written } = await receive(
      root,
      table('疏浚城区河道15公里\t市水利局', '新建滨江公园3个，面积不少于12公顷\t市住建局'),
    );
    expect(await tasksOf(root)).toEqual({ '3-1': '疏浚城区河道15公里', '1-1': '新建滨江公园3个，面积不少于12公顷' });
    const told = written[0]?.changes.join('\n');
    expect(told).toContain('改动 1-1“新建滨江公园2个，面积不少于12公顷”→“新建滨江公园3个，面积不少于12公顷”');
    expect(told).toContain('不再有 2-1“改造老旧小区公厕30座”');
    expect(told).toMatch(/移动 [13]-1/u);
  });
});

test('what cannot be told is asked, with a line that settles it either way', async () => {
  const second = first.replace('改造老旧小区公厕30座', '改造老旧小区停车场和菜场');
  for (const [answer, tasks] of [
    ['改造老旧小区', { '2-1': '改造老旧小区停车场和菜场' }],
    ['', { '2-2': '改造老旧小区停车场和菜场' }],
  ] as const) {
    await withContentFolder(async (root) => {
      await receive(root, first);
      const published = await readFile(path(root), 'utf8');
      const asked = await receive(root, second);
      expect(asked.written).toEqual([]);
      const report = toReport([asked.file]);
      expect(report).toMatch(/^a\.txt:4:1 错误 已发布的 2-1“改造老旧小区公厕30座”.*〔revision-unclear〕$/u);
      expect(report).toContain('- { was: 2-1, now: "改造老旧小区停车场和菜场" }');
      expect(report).toContain('- { was: 2-1, now: "" }');
      expect(await readFile(path(root), 'utf8')).toBe(published);
      const entry = `revised:\n  - { was: 2-1, now: "${answer}" }\n`;
      await writeFile(path(root), published.replace(/\n---\n/u, `\n${entry}---\n`));
      const { file } = await receive(root, second);
      expect(toReport([file])).toBe('');
      expect(await tasksOf(root)).toMatchObject(tasks);
      expect(await readFile(path(root), 'utf8')).not.toContain('revised:');
    });
  }
});

test('what an editor made of the document stays where the original says the same', async () => {
  await withContentFolder(async (root) => {
    const intro = '江宁市人民政府文件\n现将任务分解如下，请认真贯撤执行。\n';
    await receive(root, `${intro}${first}`);
    const published = await readFile(path(root), 'utf8');
    const line = 2;
    const edited = published
      .replace('贯撤', '贯彻')
      .replace(/^title: .*$/mu, 'title: 江宁市二〇二三年任务分解')
      .replace(
        /\n---\n/u,
        `\ncorrections:\n  - { line: ${line}, before: 贯撤, after: 贯彻, reason: 转录错字 }\ndamaged:\n  - { row: "3-1", reason: 末尾缺字 }\n---\n`,
      );
    await writeFile(path(root), edited);
    const [a = '', ...others] = first.split('\n').slice(2, 5);
    const revised = `江宁市人民政府文件\n补充说明：本表已经修订。\n现将任务分解如下，请认真贯撤执行。\n${first.replace(a, `${a}\n${a.replace('滨江公园', '体育公园')}`.replace('1\t新建体育', '2\t新建体育'))}`;
    const { file, written } = await receive(
      root,
      revised.replace(others[0] ?? '', (others[0] ?? '').replace('2\t', '3\t')).replace('3\t疏浚', '4\t疏浚'),
    );
    expect(toReport([file])).toBe('');
    expect(written).toHaveLength(1);
    const text = await readFile(path(root), 'utf8');
    expect(text).toContain('请认真贯彻执行');
    expect(text).toContain('title: 江宁市二〇二三年任务分解');
    expect(text).toMatch(/corrections:\n {2}- line: 3\n {4}before: 贯撤/u);
    expect(text).toMatch(/damaged:\n {2}- row: 3-1/u);
    const { files } = await readLedger(root);
    expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).not.toContain('text-lost');
  });
});

test('a paragraph whose words change keeps its address, and so does a heading', async () => {
  await withContentFolder(async (root) => {
    const report = (word: string) =>
      `江宁市2023年政府工作报告\n各位代表：\n一、过去一年的主要工作${word}\n过去一年，全市上下团结奋斗，经济社会发展取得新的${word}成绩，人民生活不断改善。\n二、今年的目标\n地区生产总值增长6%。\n`;
    const { written } = await receive(root, report('显著'));
    const at = join(root, 'documents', written[0]?.path ?? '');
    const anchorsOf = async () => {
      const { documents } = await readLedger(root);
      return documents[0]?.outline.map(({ anchor }) => anchor);
    };
    const before = await anchorsOf();
    await receive(root, report('明显'));
    expect(await anchorsOf()).toEqual(before);
    const text = await readFile(at, 'utf8');
    expect(text).toMatch(/新的明显成绩，人民生活不断改善。 \{=p-[0-9a-f]{6}\}/u);
    expect(text).toMatch(/## .*明显 \{=.*显著\}/u);
  });
});

test('a section with another name is told as renamed where that is certain, else with what it is likest to', async () => {
  const report = (...names: string[]) =>
    `江宁市2023年政府工作报告\n各位代表：\n${names.map((name, at) => `${name}\n第${at + 1}部分的内容是全市上下共同努力取得的。\n`).join('')}`;
  await withContentFolder(async (root) => {
    await receive(root, report('一、过去一年的主要工作', '二、重点工作', '三、自身建设'));
    const { written } = await receive(root, report('一、过去一年主要工作', '二、今年重点工作安排', '三、自身建设'));
    const told = written[0]?.changes.join('\n');
    expect(told).toContain('改名 一-过去一年的主要工作“一、过去一年的主要工作”→“一、过去一年主要工作”');
    expect(told).toMatch(
      /不再有 二-重点工作“二、重点工作”，最像新增的 .*“二、今年重点工作安排”（\d+% 相同，不能断定）/u,
    );
  });
});

test('another document under the same name is not taken for a revision, unless the editor says so', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const other = table('举办文化节5场\t市文广旅局', '发放稳岗补贴\t市人社局', '建成充电桩200个\t市发改委');
    const refused = await receive(root, other);
    expect(toReport([refused.file])).toMatch(/--revises.*〔original-exists〕/u);
    expect(await readFile(join(root, 'originals/a.txt'), 'utf8')).toBe(first);
    const { file, written } = await receive(root, other, { revises: 'jiangning-2023-breakdown' });
    expect(written.map(({ outcome }) => outcome)).toEqual(['替换']);
    expect(toReport([file])).toMatch(/的条目在这份文件里只有 0%.*〔revision-unlike〕/u);
    expect(Object.keys(await tasksOf(root))).toEqual(['1-2', '2-2', '3-2']);
  });
});

test('a revision may come under another name, and one of a document that is not there is refused', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const second = first.replace('15公里', '16公里');
    const unknown = await receive(root, second, { revises: 'jiangning-2023-nothing' }, 'b.txt');
    expect(toReport([unknown.file])).toContain('〔revision-unknown〕');
    const { written } = await receive(root, second, { revises: 'jiangning-2023-breakdown' }, 'b.txt');
    expect(written[0]?.changes.at(-1)).toContain('originals/a.txt 不再有这份文档使用');
    expect(await tasksOf(root)).toMatchObject({ '3-1': '疏浚城区河道16公里' });
    expect(await readFile(path(root), 'utf8')).toContain('path: b.txt');
  });
});

test('what an editor corrected, and the revision leaves as it was, is told to nobody as a change', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first.replace('公厕', '公则'));
    const published = await readFile(path(root), 'utf8');
    const entry = 'corrections:\n  - { line: 4, before: 则, after: 厕, reason: 转录错字 }\n';
    await writeFile(path(root), published.replace('公则', '公厕').replace(/\n---\n/u, `\n${entry}---\n`));
    const { written } = await receive(root, first.replace('公厕', '公则').replace('15公里', '16公里'));
    expect(await tasksOf(root)).toMatchObject({ '2-1': '改造老旧小区公厕30座' });
    expect(written[0]?.changes.filter((line) => line.startsWith('改动'))).toEqual([
      '改动 3-1“疏浚城区河道15公里”→“疏浚城区河道16公里”',
    ]);
  });
});

test('where an editor and the revision change the same row, the original stands and the edit is shown', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first.replace('公厕', '公则'));
    const published = await readFile(path(root), 'utf8');
    const entry = 'corrections:\n  - { line: 4, before: 则, after: 厕, reason: 转录错字 }\n';
    await writeFile(path(root), published.replace('公则', '公厕').replace(/\n---\n/u, `\n${entry}---\n`));
    const { file } = await receive(root, first.replace('公厕', '公则').replace('30座', '35座'));
    const report = toReport([file]);
    expect(report).toContain(
      '编辑把 2-1 的“工作任务”从“改造老旧小区公则30座”改作“改造老旧小区公厕30座”，修订后的原件是“改造老旧小区公则35座”',
    );
    expect(report).toContain(
      'corrections: 下写 - { line: 4, before: "改造老旧小区公则35座", after: "改造老旧小区公厕30座", reason: "转录错字" }',
    );
    expect(report.match(/〔revision-conflict〕/gu)).toHaveLength(1);
    expect(await tasksOf(root)).toMatchObject({ '2-1': '改造老旧小区公则35座' });
  });
});

test('a revision of a document that cannot be read is refused until the check passes', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const published = await readFile(path(root), 'utf8');
    await writeFile(path(root), published.replace('kind: task-breakdown', 'kind: tasks'));
    const { file, written } = await receive(root, first.replace('15公里', '16公里'));
    expect(written).toEqual([]);
    expect(toReport([file])).toMatch(/npm run check.*〔revision-unproven〕/u);
    expect(await readFile(join(root, 'originals/a.txt'), 'utf8')).toBe(first);
    const forced = await receive(root, first.replace('15公里', '16公里'), { force: true });
    expect(toReport([forced.file])).toContain('编号照这次导入重新写了');
    expect(await tasksOf(root)).toMatchObject({ '3-1': '疏浚城区河道16公里' });
  });
});

test('an original that was put in the place of the registered one changes no identity when it is imported', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const before = await tasksOf(root);
    const [head = '', rest = ''] = first.split('2\t改造');
    const second = `${head}2\t绿化国省道两侧40公里\t市交通局\n3\t改造${rest.replace('3\t', '4\t')}`;
    await writeFile(join(root, 'originals/a.txt'), second);
    const { written } = await receive(root, second, { force: true });
    expect(written.map(({ outcome }) => outcome)).toEqual(['替换']);
    expect(await tasksOf(root)).toEqual({ ...before, '2-2': '绿化国省道两侧40公里' });
  });
});

test('force drops what an editor made of the document, and no address', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const imported = await readFile(path(root), 'utf8');
    await writeFile(path(root), imported.replace('{#2-1}', '{#2-7}').replace('公厕30座', '厕所三十座'));
    const { written } = await receive(root, first, { force: true });
    expect(written.map(({ outcome }) => outcome)).toEqual(['替换']);
    expect(await readFile(path(root), 'utf8')).toBe(imported.replace('{#2-1}', '{#2-7}'));
  });
});

test('a revision that is imported again changes nothing, and is refused to nobody', async () => {
  await withContentFolder(async (root) => {
    await receive(root, first);
    const imported = await readFile(path(root), 'utf8');
    await writeFile(path(root), imported.replace('{#2-1}', '{#2-7}'));
    const [head = '', rest = ''] = first.split('2\t改造');
    const second = `${head}2\t绿化国省道两侧40公里\t市交通局\n3\t改造${rest.replace('3\t', '4\t')}`;
    await receive(root, second);
    const revised = await readFile(path(root), 'utf8');
    expect(revised).toContain('| 3 {#2-7} |');
    for (const options of [{}, { revises: 'jiangning-2023-breakdown' }, { id: 'jiangning-2023-breakdown' }]) {
      const { file, written } = await receive(root, second, options);
      expect(toReport([file])).toBe('');
      expect(written.map(({ outcome }) => outcome)).toEqual(['未变']);
      expect(await readFile(path(root), 'utf8')).toBe(revised);
    }
    await writeFile(path(root), revised.replace('公厕30座', '厕所三十座'));
    const held = await receive(root, second);
    expect(held.written[0]?.changes.join()).toContain('厕所三十座');
    expect(await readFile(path(root), 'utf8')).toContain('厕所三十座');
    await receive(root, second, { force: true });
    expect(await readFile(path(root), 'utf8')).toBe(revised);
  });
});
