import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';
import { importInto, withContentFolder } from './import-case.ts';

const table = (task: string) => `江宁市2023年工作任务分解表\n序号\t工作任务\t责任单位\n1\t${task}\t市住建局\n`;
const portal = `江宁市召开会议
会议部署了全年重点工作，要求各部门抓好落实。
2024-01-05
江宁市新建公园
公园占地12公顷，年内建成开放。
2024-01-04
`;

/** Writes an original into the folder's inbox and imports it. */
async function importText(root: string, name: string, text: string, options: Parameters<typeof importInto>[2] = {}) {
  const path = join(root, 'inbox', name);
  await mkdir(join(root, 'inbox'), { recursive: true });
  await writeFile(path, text);
  return importInto(root, path, options);
}

const documentOf = (root: string) => join(root, 'documents/2023/jiangning-2023-breakdown.md');

test('an original is kept byte for byte, and a second import changes nothing', async () => {
  await withContentFolder(async (root) => {
    const first = await importText(root, 'a.txt', table('新建公园'));
    expect(first.written.map(({ id, tally, outcome }) => [id, tally.rows.printed, outcome])).toEqual([
      ['jiangning-2023-breakdown', 1, '新建'],
    ]);
    const markdown = await readFile(documentOf(root), 'utf8');
    expect(await readFile(join(root, 'originals/a.txt'), 'utf8')).toBe(table('新建公园'));
    const again = await importText(root, 'a.txt', table('新建公园'));
    expect(again.written.map(({ outcome }) => outcome)).toEqual(['未变']);
    expect(await readFile(documentOf(root), 'utf8')).toBe(markdown);
    expect((await readdir(root, { recursive: true })).filter((path) => path.includes('.part'))).toEqual([]);
  });
});

test('what an editor changed is kept without a refusal, and replaced only by force, which says what it replaced', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const imported = await readFile(documentOf(root), 'utf8');
    const edited = imported.replace('新建公园', '新建滨江公园');
    await writeFile(documentOf(root), edited);
    const again = await importText(root, 'a.txt', table('新建公园'));
    expect(toReport([again.file])).toBe('');
    expect(again.written.map(({ outcome }) => outcome)).toEqual(['未变']);
    expect(again.written[0]?.changes.join()).toMatch(
      /已经导入过，没有改动文档.*第 \d+ 行“\| 1 \{#1-1\} \| 新建滨江公园.*--force$/u,
    );
    expect(await readFile(documentOf(root), 'utf8')).toBe(edited);
    const forced = await importText(root, 'a.txt', table('新建公园'), { force: true });
    expect(forced.written.map(({ outcome }) => outcome)).toEqual(['替换']);
    expect(forced.written[0]?.replaced).toMatch(/^原有 1 行：第 \d+ 行“\| 1 \{#1-1\} \| 新建滨江公园.*”；新增 1 行$/u);
    expect(await readFile(documentOf(root), 'utf8')).toBe(imported);
  });
});

test('a document with another id of the same original is not imported twice', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const edited = (await readFile(documentOf(root), 'utf8')).replace(
      'id: jiangning-2023-breakdown',
      'id: jiangning-2023-gongyuan',
    );
    await writeFile(documentOf(root), edited);
    await rename(documentOf(root), join(root, 'documents/2023/jiangning-2023-gongyuan.md'));
    const held = await importText(root, 'a.txt', table('新建公园'));
    expect(toReport([held.file])).toBe('');
    expect(held.written.map(({ id, outcome }) => [id, outcome])).toEqual([['jiangning-2023-gongyuan', '未变']]);
    const again = await importText(root, 'a.txt', table('新建公园'), { force: true });
    expect(toReport([again.file])).toContain('jiangning-2023-gongyuan.md');
    expect(toReport([again.file])).toContain('〔document-renamed〕');
    expect(await readdir(join(root, 'documents/2023'))).toEqual(['jiangning-2023-gongyuan.md']);
  });
});

test('of two originals with one id the later one gets a number, and keeps it', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const first = await readFile(documentOf(root), 'utf8');
    const second = await importText(root, 'b.txt', table('改造公厕'));
    expect(toReport([second.file])).toMatch(
      /a\.txt.*“jiangning-2023-breakdown-2”.*--revises jiangning-2023-breakdown 再导入.*〔document-numbered〕/u,
    );
    expect(second.written.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['2023/jiangning-2023-breakdown-2.md', '新建'],
    ]);
    const third = await importText(root, 'c.txt', table('疏浚河道'));
    expect(third.written.map(({ id }) => id)).toEqual(['jiangning-2023-breakdown-3']);
    // The same again, also when the first one is gone: an address stays.
    await rm(documentOf(root));
    const again = await importText(root, 'b.txt', table('改造公厕'));
    expect(again.written.map(({ id, outcome }) => [id, outcome])).toEqual([['jiangning-2023-breakdown-2', '未变']]);
    expect(toReport([again.file])).toBe('');
    await writeFile(documentOf(root), first);
    const { documents, files } = await readLedger(root);
    expect(documents.map(({ source: { matter } }) => matter.account).sort()).toEqual([
      'jiangning-2023',
      'jiangning-2023-2',
      'jiangning-2023-3',
    ]);
    expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).not.toContain('duplicate-id');
  });
});

test('an id that an editor chooses is nobody else’s', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const refused = await importText(root, 'b.txt', table('改造公厕'), { force: true, id: 'jiangning-2023-breakdown' });
    expect(toReport([refused.file])).toMatch(/a\.txt.*--id.*〔document-exists〕/u);
    expect(await readdir(join(root, 'originals'))).toEqual(['a.txt']);
    const chosen = await importText(root, 'b.txt', table('改造公厕'), { id: 'jiangning-2023-gongce' });
    expect(chosen.written.map(({ path }) => path)).toEqual(['2023/jiangning-2023-gongce.md']);
  });
});

test('the same original under another name is one original', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const copy = await importText(root, 'b.txt', table('新建公园'));
    expect(toReport([copy.file])).toMatch(/originals\/a\.txt.*不必再导入 〔document-exists〕/u);
  });
});

test('another year under the name of a file that is there is refused once, with a mend that works', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const next = table('新建公园').replace('2023', '2024');
    for (const options of [{}, { force: true }]) {
      const refused = await importText(root, 'a.txt', next, options);
      const said = toReport([refused.file]).split('\n');
      expect(said.filter((line) => line.includes(' 错误 '))).toEqual([
        expect.stringMatching(/给新文件换一个名字.*--revises jiangning-2023-breakdown 〔original-exists〕/u),
      ]);
      expect(await readFile(join(root, 'originals/a.txt'), 'utf8')).toBe(table('新建公园'));
    }
    expect((await importText(root, 'b.txt', next)).written.map(({ id }) => id)).toEqual(['jiangning-2024-breakdown']);
    const revised = await importText(root, 'a.txt', next, { revises: 'jiangning-2023-breakdown' });
    expect(revised.written.map(({ id, outcome }) => [id, outcome])).toEqual([['jiangning-2023-breakdown', '替换']]);
    const again = await importText(root, 'a.txt', next);
    expect(toReport([again.file])).toBe('');
    expect(again.written.map(({ id, outcome }) => [id, outcome])).toEqual([['jiangning-2023-breakdown', '未变']]);
  });
});

test('another original of the same name is refused, and taken only by force', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const other = await importText(root, 'a.txt', table('改造公厕'));
    expect(toReport([other.file])).toContain('〔original-exists〕');
    expect(await readFile(join(root, 'originals/a.txt'), 'utf8')).toBe(table('新建公园'));
    const forced = await importText(root, 'a.txt', table('改造公厕'), { force: true });
    expect(forced.written.map(({ outcome }) => outcome)).toEqual(['替换']);
    expect(await readFile(join(root, 'originals/a.txt'), 'utf8')).toBe(table('改造公厕'));
  });
});

test('of several documents none is written when one is refused, and one id is not for several', async () => {
  await withContentFolder(async (root) => {
    const several = await importText(root, 'list.txt', portal, { id: 'jiangning-2024-list' });
    expect(toReport([several.file])).toContain('〔id-for-several〕');
    const { written } = await importText(root, 'list.txt', portal);
    expect(written).toHaveLength(2);
    const [first, second] = written.map(({ path }) => join(root, 'documents', path));
    const edited = (await readFile(first ?? '', 'utf8')).replace(/^( *sha256: ).*$/mu, `$1'${'0'.repeat(64)}'`);
    await writeFile(first ?? '', `${edited}\n编辑加的一段。\n`);
    await rm(second ?? '');
    const again = await importText(root, 'list.txt', portal);
    expect(toReport([again.file])).toContain('〔document-edited〕');
    await expect(readFile(second ?? '')).rejects.toThrow();
  });
});

test('a folder that cannot be written is said so, and nothing is left half-written', async () => {
  await withContentFolder(async (root) => {
    await writeFile(join(root, 'documents'), 'not a folder');
    const { file, written } = await importText(root, 'a.txt', table('新建公园'));
    expect(written).toEqual([]);
    expect(toReport([file])).toContain('〔not-written〕');
    expect(await readdir(join(root, 'originals')).catch(() => [])).toEqual([]);
  });
});

test('where the last of several documents cannot take its place, none is written, nor the original', async () => {
  await withContentFolder(async (root) => {
    const { written } = await importText(root, 'list.txt', portal);
    const last = join(root, 'documents', written.at(-1)?.path ?? '');
    await rm(join(root, 'documents'), { recursive: true });
    await rm(join(root, 'originals'), { recursive: true });
    await mkdir(join(last, 'a-folder-of-this-name'), { recursive: true });
    const failed = await importText(root, 'list.txt', portal);
    expect(failed.written).toEqual([]);
    expect(toReport([failed.file])).toContain('〔not-written〕');
    expect(await filesIn(root)).toEqual([]);
    await rm(last, { recursive: true });
    expect((await importText(root, 'list.txt', portal)).written).toHaveLength(2);
  });
});

test('what a killed import left half written is taken back before the next one, which says so', async () => {
  await withContentFolder(async (root) => {
    await importText(root, 'a.txt', table('新建公园'));
    const whole = await readFile(documentOf(root), 'utf8');
    const half = whole.replace('新建公园', '改造公厕');
    await mkdir(join(root, '.mingzhang-writing'));
    await writeFile(join(root, '.mingzhang-writing/old-0'), whole);
    await writeFile(join(root, '.mingzhang-writing/new-1'), '还没有放到位');
    await writeFile(documentOf(root), half);
    const sha256 = createHash('sha256').update(half).digest('hex');
    const plan = ['jiangning-2023-breakdown', 'jiangning-2023-report'].map((id, number) => {
      return { path: `documents/2023/${id}.md`, wasThere: number === 0, sha256 };
    });
    await writeFile(join(root, '.mingzhang-writing/plan.json'), JSON.stringify(plan));
    const again = await importText(root, 'a.txt', table('新建公园'));
    expect(again.written.map(({ outcome }) => outcome)).toEqual(['未变']);
    expect(toReport([again.file])).toMatch(
      /已恢复原状：documents\/2023\/jiangning-2023-breakdown\.md.*〔import-unfinished〕/u,
    );
    expect(await readFile(documentOf(root), 'utf8')).toBe(whole);
  });
});

test('of two imports at once into one folder each finds what the other wrote', async () => {
  await withContentFolder(async (root) => {
    const both = await Promise.all(
      ['新建公园', '改造公厕'].map((task) => importText(root, `${task}.txt`, table(task))),
    );
    expect(both.flatMap(({ written }) => written.map(({ id }) => id)).toSorted()).toEqual([
      'jiangning-2023-breakdown',
      'jiangning-2023-breakdown-2',
    ]);
    expect(toReport(both.map(({ file }) => file))).toContain('〔document-numbered〕');
    expect(await filesIn(root)).toHaveLength(4);
  });
});

/** Every file that the import wrote, hidden ones as well. */
async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((path) => !/\/(?:inbox|registry)\//u.test(path));
}
