import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runImport } from '../../src/importer/run-import.ts';
import { hasFailed } from '../../src/records/messages.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { withContentFolder } from './import-case.ts';

const table = (year: number) => `江宁市${year}年工作任务分解表\n序号\t工作任务\t责任单位\n1\t新建公园\t市住建局\n`;

interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** What the command says and its exit code, without a process of its own. */
async function run(args: readonly string[]): Promise<Run> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runImport(args, 'content', {
    log: (line) => said.push(line),
    error: (line) => complained.push(line),
  });
  return { code, output: said.join('\n'), errors: complained.join('\n') };
}

/** Runs the command as `npm run import` does, from the project's folder. */
function runAlone(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const { MINGZHANG_CONTENT: _, ...own } = process.env;
  return new Promise((done) => {
    const options = { cwd: resolve('.'), env: { ...own, ...environment } };
    execFile(process.execPath, ['src/importer/cli.ts', ...args], options, (error, output, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

/** Puts files into the folder's inbox; the result is their paths. */
async function receive(root: string, files: Record<string, string | Uint8Array>): Promise<string[]> {
  await mkdir(join(root, 'inbox'), { recursive: true });
  return Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      const path = join(root, 'inbox', name);
      await writeFile(path, content);
      return path;
    }),
  );
}

const written = async (root: string) => (await readdir(join(root, 'documents')).catch(() => [])).length;

test('the usage names every option, and wrong options are told apart from wrong files', async () => {
  const help = await runAlone(['--help']);
  expect(help.code).toBe(0);
  for (const option of ['--out', '--id', '--force', '--register', '--dry-run', '--report', '--help'])
    expect(help.errors).toContain(option);
  expect((await runAlone([])).code).toBe(2);
  expect(await run(['a.txt', '--unknown'])).toMatchObject({ code: 2, output: '' });
  expect((await run(['a.txt', 'b.txt', '--id', 'x'])).errors).toContain('--id 只能用于一个文件');
  expect((await run(['a.txt', '--id', '编号'])).errors).toContain('编号只用小写拉丁字母');
});

test('of several files the good ones are written, the bad ones reported, and the whole is counted', async () => {
  await withContentFolder(async (root) => {
    const files = await receive(root, { 'a.txt': table(2021), 'b.txt': '', 'c.txt': table(2022) });
    const { code, output } = await run([...files, '--out', root]);
    expect(code).toBe(1);
    expect(output).toContain(`[2/3] ${files[1]}`);
    expect(output).toContain(`${files[1]}:1:1 错误 文件是空的`);
    expect(output).toContain(
      '共 3 个文件：文档 2 份（新建 2 份），表 2 个共 2 行：2 行成为任务，疑问 0 处。1 个文件没有导入',
    );
    expect((await readdir(join(root, 'documents'))).sort()).toEqual(['2021', '2022']);
    expect((await readdir(join(root, 'originals'))).sort()).toEqual(['a.txt', 'c.txt']);
  });
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['a binary file', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), /不是纯文本.*〔file-binary〕/u],
  ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), /没有下载完.*〔file-format〕/u],
  ['bytes of no encoding', Uint8Array.from([0x41, 0xff, 0xff, 0x41]), /第 1 字节.*〔file-encoding〕/u],
  ['a file of 20 MB', new Uint8Array(20_000_000).fill(0x61), /文件有 20\.0 MB，上限为 10 MB.*〔file-too-large〕/u],
])('%s is refused with nothing written', async (_, content, message) => {
  await withContentFolder(async (root) => {
    const [file = ''] = await receive(root, { 'bad.txt': content });
    const { code, output } = await run([file, '--out', root]);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(await written(root)).toBe(0);
    expect(await readdir(join(root, 'originals')).catch(() => [])).toEqual([]);
  });
});

test('a folder and an archive are read in one run that a bad file does not end', async () => {
  await withContentFolder(async (root) => {
    const archive = zipSync({ '溪县/表.txt': strToU8(table(2023)), '说明.rar': strToU8('Rar!\x1a\x07\x00') });
    await receive(root, { 'a.txt': table(2021), 'b.bin': Uint8Array.of(0, 1), 'c.zip': archive, '~$a.txt': '' });
    const { code, output } = await run([join(root, 'inbox'), join(root, '没有.txt'), '--out', root]);
    expect(code).toBe(1);
    expect(output).toMatch(/跳过 .*~\$a\.txt：Office/u);
    expect(output).toMatch(/\[3\/5\] .*c\.zip.溪县.表\.txt/u);
    expect(output).toMatch(/这是 RAR 压缩包.*请解压，再导入解压出来的文件夹.*〔file-format〕/u);
    expect(output).toMatch(/没有这个文件。.*〔file-unreadable〕/u);
    expect(output).toMatch(/没有导入 .*b\.bin：[\s\S]*没有导入 .*说明\.rar：[\s\S]*没有导入 .*没有\.txt：/u);
    expect(output).toContain('共 5 个文件：文档 2 份（新建 2 份）');
    expect((await readdir(join(root, 'originals'))).sort()).toEqual(['a.txt', '表.txt']);
    const again = await run([join(root, 'inbox'), '--out', root, '--id', 'x']);
    expect(again).toMatchObject({ code: 2, errors: expect.stringContaining('--id 只能用于一个文件') });
  });
});

test('a name keeps its spaces and Chinese, and loses what no address can hold', async () => {
  await withContentFolder(async (root) => {
    const files = await receive(root, { '江宁 任务 (终稿).txt': table(2021), '100% 完成?#1.txt': table(2022) });
    const { code, output } = await run([...files, '--out', root]);
    expect(code).toBe(0);
    expect(output).toMatch(/原件存为“100- 完成--1\.txt”.*〔file-renamed〕/u);
    expect((await readdir(join(root, 'originals'))).sort()).toEqual(['100- 完成--1.txt', '江宁 任务 (终稿).txt']);
    const document = await readFile(join(root, 'documents/2022/jiangning-2022-breakdown.md'), 'utf8');
    expect(document).toContain('path: 100- 完成--1.txt');
  });
});

test('messages come in the order of their lines', async () => {
  await withContentFolder(async (root) => {
    const text = `工作任务分解表\n序号\t工作任务\t责任单位\t配合单位\n1\t新建公园\t市住建局\t\n2\t改造公厕\n`;
    const { output } = await run([...(await receive(root, { 'a.txt': text })), '--out', root]);
    const lines = [...output.matchAll(/a\.txt:(\d+):1 /gu)].map((match) => Number(match[1]));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

test('the folder and its registry may come from the environment', async () => {
  await withContentFolder(async (root) => {
    const [file = ''] = await receive(root, { 'a.txt': table(2021) });
    const { code, output } = await runAlone([file], { MINGZHANG_CONTENT: root });
    expect(code).toBe(0);
    expect(output).toContain('新建 documents/2021/jiangning-2021-breakdown.md');
  });
});

test.each([
  ['- field: wrong\n  headings: [序号]\n', /columns\.yaml:1:\d+ 错误 .*〔registry-schema〕/u],
  [
    '- { field: number, headings: [序号] }\n- { field: text, headings: [序号] }\n',
    /:2:\d+ 错误 .*〔registry-duplicate〕/u,
  ],
  ['- { field: number, headings: [序\u200b号] }\n', /:1:\d+ 错误 .*U\+200B.*〔invisible-character〕/u],
])('a registry with a fault stops the import: %j', async (columns, message) => {
  await withContentFolder(async (root) => {
    const [file = ''] = await receive(root, { 'a.txt': table(2021) });
    await writeFile(join(root, 'registry/columns.yaml'), columns);
    const { code, output } = await run([file, '--out', root]);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(await written(root)).toBe(0);
  });
});

test('new districts and units are registered as not reviewed where that is asked for, and the check lists them', async () => {
  await withContentFolder(async (root) => {
    const text =
      '溪县2031年工作任务分解表\n序号\t工作任务\t责任单位\n1\t新建公园\t县教育局、县民生专班\n溪县人民政府\n2031年2月10日\n';
    const before = await readFile(join(root, 'registry/districts.yaml'), 'utf8');
    const { code, output } = await run([...(await receive(root, { 'a.txt': text })), '--out', root, '--register']);
    expect(output).toContain('新登记 2 个地区和单位，标为未核对（reviewed: false）：溪县、县民生专班');
    expect(code).toBe(0);
    const districts = await readFile(join(root, 'registry/districts.yaml'), 'utf8');
    expect(districts.startsWith(before)).toBe(true);
    expect(districts.slice(before.length)).toBe('- id: xixian\n  name: 溪县\n  kind: county\n  reviewed: false\n');
    const { files, documents } = await readLedger(root, { common: resolve('content') });
    expect(files.filter(hasFailed).map(({ path }) => path)).toEqual([]);
    const rules = files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    expect(rules.filter((rule) => rule === 'registry-unreviewed')).toHaveLength(2);
    const units = documents.flatMap(({ rows }) => rows.flatMap((row) => row.units.map(({ department }) => department)));
    expect(units).toEqual(['xixian/jiaoyuju', 'xixian/minshengzhuanban']);
    expect((await run([join(root, 'inbox/a.txt'), '--out', root, '--register'])).output).toContain('没有新的');
  });
});

test('a dry run tells the numbers that an import would give, and what it would refuse', async () => {
  await withContentFolder(async (root) => {
    const files = await receive(root, { 'a.txt': table(2021), 'b.txt': `${table(2021)}2\t新建学校\t市教育局\n` });
    const tried = (await run([...files, '--out', root, '--dry-run'])).output;
    expect(tried).toContain('会新建 documents/2021/jiangning-2021-breakdown.md');
    expect(tried).toContain('会新建 documents/2021/jiangning-2021-breakdown-2.md');
    expect(await written(root)).toBe(0);
    expect((await run([...files, '--out', root])).output).toContain(
      '  新建 documents/2021/jiangning-2021-breakdown-2.md',
    );
    await writeFile(join(root, 'inbox/b.txt'), table(2022));
    expect((await run([...files, '--out', root, '--dry-run'])).output).toMatch(
      / {2}未变 documents\/2021\/jiangning-2021-breakdown\.md[\s\S]*〔original-exists〕[\s\S]* {2}没有导入 .*b\.txt：/u,
    );
  });
});

test('a folder without districts, and a document that names no place: the check names the line to write, and no missing file', async () => {
  await withContentFolder(async (root) => {
    await rm(join(root, 'registry/districts.yaml'));
    await rm(join(root, 'registry/departments.yaml'));
    const text = '2031年重点工作任务分解表\n序号\t工作任务\t责任单位\n1\t新建公园\t教育局\n';
    const { code } = await run([...(await receive(root, { 'a.txt': text })), '--out', root, '--register']);
    expect(code).toBe(0);
    expect(await readFile(join(root, 'registry/districts.yaml'), 'utf8')).toBe('[]\n');
    const { files } = await readLedger(root, { common: resolve('content') });
    const fatal = files.filter(hasFailed).flatMap(({ messages }) => messages.filter(({ fatal }) => fatal));
    const told = fatal.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
    expect(told.filter((message) => message.startsWith('registry-schema'))).toEqual([]);
    expect(told.join('\n')).toContain('文件开头的 district: weizhi 这一行，换成地区的编号');
    expect(told.join('\n')).toContain('换掉 registry/districts.yaml 的第 1 行');
  });
});

test('a dry run writes nothing, and the report shows each doubt beside the original and the result', async () => {
  await withContentFolder(async (root) => {
    const text =
      '江宁市2024年工作任务分解表\n序号\t工作任务\t责任单位\t亮点<b>\n1\t新建公园\t市园林绿化专班\t是\n3\t疏浚河道\t市水利局\t是\n';
    const report = join(root, 'report.html');
    const files = await receive(root, { 'a.txt': text, 'b.txt': '' });
    const { code, output } = await run([...files, '--out', root, '--dry-run', '--report', report]);
    expect(code).toBe(1);
    expect(output).toContain('会新建 documents/2024/jiangning-2024-breakdown.md');
    expect(output).toContain('试读 2 个文件，没有写入：文档 1 份，表 1 个共 2 行：2 行成为任务');
    expect(await written(root)).toBe(0);
    const page = await readFile(report, 'utf8');
    expect(page).toContain('<td>第 4 行</td>');
    expect(page).toContain('<q>3\t疏浚河道\t市水利局\t是</q>');
    expect(page).toContain('<q>| 3 {#3-1} | 疏浚河道 | 市水利局 | 是 |</q>');
    expect(page).toContain('<pre><code>- { rule: item-number, where: "3-1"');
    expect(page).toContain('<td data-name="读成"><q>');
    expect(page).toContain('没有登记的单位 ');
    expect(page).toContain('市园林绿化专班');
    expect(page).not.toContain('亮点<b>');
    expect(page).toContain('没有读出文档，没有写入任何内容。');
  });
});
