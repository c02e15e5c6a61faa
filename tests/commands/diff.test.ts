import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { toChangedStretch } from '../../src/commands/comparing/changed-stretch.ts';
import { compareContent } from '../../src/commands/comparing/compare-content.ts';
import { type ComparedSide, toComparedSide } from '../../src/commands/comparing/compared-side.ts';
import { withContentAt } from '../../src/commands/comparing/content-at.ts';
import { toLogEntries, withoutLogged } from '../../src/commands/comparing/log-entries.ts';
import type { PublishedChange } from '../../src/commands/comparing/published-change.ts';
import { renderComparison } from '../../src/commands/comparing/render-comparison.ts';
import { toPublished } from '../../src/records/addresses/address-book.ts';
import { renderAddressFile } from '../../src/records/addresses/address-file.ts';
import { type ReadLedger, readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';
import { type EditedContent, editContent } from './edited-content.ts';

const breakdown = 'documents/2030/yunhe-2030-breakdown.md';
const progress = 'documents/2030/yunhe-2030-progress-h1.md';
let content: EditedContent;
let before: ComparedSide;

beforeAll(async () => {
  content = editContent();
  const first = await readPassed(content.root);
  const { published, ...book } = first.addresses;
  writeFileSync(join(content.root, 'addresses.txt'), renderAddressFile(toPublished(published.addresses, book)));
  content.git('add', '.');
  content.git('commit', '--quiet', '--message=published');
  before = toComparedSide(await withContentAt(content.root, 'HEAD', readPassed));
});
afterEach(() => content.restore());
afterAll(() => content.remove());

async function readPassed(root: string): Promise<ReadLedger> {
  const read = await readLedger(root, { common: resolve('content'), today: '2031-06-01' });
  expect(toReport(read.files, { fatalOnly: true })).toBe('');
  return read;
}

async function compare() {
  return compareContent(before, toComparedSide(await readPassed(content.root)));
}

/** What a change says, without its place. */
function toSaid({ kind, turn, address, fields }: PublishedChange) {
  return [kind, turn, address, ...fields.map(({ title, before, after }) => `${title}：${before}→${after}`)];
}

function lineOf(path: string, text: string): number {
  const lines = readFileSync(join(content.root, path), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('nothing is told of content that is the same, wherever its lines stand', async () => {
  content.edit(breakdown, '各区人民政府，市各部门：\n', '\n\n各区人民政府，市各部门：\n\n');
  content.edit(breakdown, '| 4 {#4-1} | 推进协同创新 |', '|  4 {#4-1}  |   推进协同创新|');
  content.edit('registry/districts.yaml', /^/u, '# 说明\n\n');
  const comparison = await compare();
  expect(comparison).toEqual({ changes: [], counts: [], notes: [] });
  expect(renderComparison({ since: 'main', unlogged: [], ...comparison })).toBe('没有会公布的变化。');
});

test('lines that are taken out of the record of published addresses are named', async () => {
  content.edit('addresses.txt', /^\/tasks\/yunhe-2030\/4-1\/\t.*\n/mu, '');
  // The check would not let the build's own seal pass.
  content.edit('addresses.txt', /^# 第 .*\n/mu, '');
  const { notes, changes } = await compare();
  expect(changes).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('少了 1 个公布过的网址（如 /tasks/yunhe-2030/4-1/）')]);
});

test('a number of a row is told with its place, and with what follows from it', async () => {
  content.reprint(breakdown, 'yunhe-breakdown.txt', '培育创新联合体8个', '培育创新联合体9个');
  const { changes, counts } = await compare();
  const [words, matter, ...derived] = changes;
  expect(words).toEqual({
    kind: 'words',
    turn: 'changed',
    address: '/documents/yunhe-2030-breakdown/#6-1',
    name: '创新联合体建设',
    place: { file: `content/${breakdown}`, line: lineOf(breakdown, '{#6-1}') },
    fields: [
      {
        title: '任务',
        before: '培育创新联合体8个，创新驱动发展，带动就业330人',
        after: '培育创新联合体9个，创新驱动发展，带动就业330人',
      },
    ],
    carried: 0,
  });
  expect(matter).toMatchObject({ kind: 'matter', address: '/documents/yunhe-2030-breakdown/' });
  expect(matter?.fields.map(({ title }) => title)).toEqual(['原件校验值']);
  expect(derived.map(toSaid)).toEqual([
    ['finding', 'new', '/findings/differences/#yunhe-2030-6-1'],
    ['finding', 'changed', '/findings/no-figure/#yunhe-2030-6-1', expect.stringMatching(/^原话与位置：.*8个.*→.*9个/u)],
    [
      'record',
      'changed',
      '/tasks/yunhe-2030/6-1/',
      '文字差异：null→yunhe-2030-breakdown/6-1→yunhe-2030-progress-h1/6-1 text：9→8',
      expect.stringMatching(/^条目对应：.* 1→.* 0\.91$/u),
    ],
  ]);
  expect(counts).toEqual([{ title: '核对发现', before: 26, after: 27 }]);
});

test('every row whose number is another one is told, and no other', async () => {
  const text = readFileSync(join(content.root, breakdown), 'utf8');
  // A short text with another number would be another thing, which the check asks about.
  const rows = [...text.matchAll(/^\| \d+ \{#([\d-]+)\} \| [^|]+ \| ([^|\d]{4,})(\d+)([^|]*) \|/gmu)];
  expect(rows.length).toBe(22);
  for (const [, anchor, start, number, end] of rows) {
    const other = String(Number(number) + 1);
    content.reprint(breakdown, 'yunhe-breakdown.txt', `${start}${number}${end}`, `${start}${other}${end}`);
    const { changes } = await compare();
    expect(changes.filter(({ kind }) => kind === 'words').map(toSaid)).toEqual([
      [
        'words',
        'changed',
        `/documents/yunhe-2030-breakdown/#${anchor}`,
        `任务：${start}${number}${end}→${start}${other}${end}`,
      ],
    ]);
    // Whatever else is told follows from it: it is about the task, or about the value that the row states.
    const others = changes.filter(({ kind }) => !['words', 'matter'].includes(kind));
    const own = new RegExp(`(?:2030[-/]|#)${anchor}(?:-\\d+)?$|(?:2030[-/]|#)${anchor}/|^/indicators/`, 'u');
    expect(others.map(({ address }) => address).filter((address) => !own.test(address))).toEqual([]);
    content.restore();
  }
});

test('a word of a heading is told at the heading, and as the path of the rows below it', async () => {
  content.reprint(breakdown, 'yunhe-breakdown.txt', '三、社会民生', '三、社会和民生');
  content.edit(breakdown, /(?<=三、社会和民生)$/mu, '{=三-社会民生}');
  const { changes, counts } = await compare();
  expect(counts).toEqual([]);
  const words = changes.filter(({ kind }) => kind === 'words').map(toSaid);
  expect(words).toEqual([
    ['words', 'changed', '/documents/yunhe-2030-breakdown/#三-社会民生', '原文：三、社会民生→三、社会和民生'],
    ...[19, 20, 21, 22, 23, 24].map((number) => [
      'words',
      'changed',
      `/documents/yunhe-2030-breakdown/#${number}-1`,
      '上级标题：三、社会民生→三、社会和民生',
    ]),
  ]);
  expect(changes.filter(({ kind }) => kind !== 'words').map(({ kind }) => kind)).toEqual(['matter']);
});

test('a value that is corrected is told with the verdict that turns', async () => {
  const report = 'documents/2031/yunhe-2031-report.md';
  content.reprint(report, 'yunhe-report.txt', '98.5亿元，增长4.1%', '98.5亿元，增长4.7%');
  content.edit(report, /(?<=增长3\.2%。)$/mu, '{=p-13fbeb}');
  const { changes, counts } = await compare();
  const verdict = '未达到：4.1%，低于目标 4.5%，差 0.4 个百分点→达到：4.7%，目标 4.5%，高出 0.2 个百分点';
  expect(changes.filter(({ kind }) => kind !== 'matter').map(toSaid)).toEqual([
    ['verdict', 'changed', '/indicators/yiban-gonggong-yusuan-shouru/', `判断：${verdict}`],
    [
      'value',
      'changed',
      '/documents/yunhe-2031-report/#p-13fbeb',
      '数值：4.1→4.7',
      '原文：增长4.1%→增长4.7%',
      expect.anything(),
    ],
    ['words', 'changed', '/documents/yunhe-2031-report/#p-13fbeb', expect.stringMatching(/^原文：.*4\.1%.*→.*4\.7%/u)],
    [
      'finding',
      'changed',
      expect.stringContaining('/findings/targets/#yunhe-2030-'),
      '结果：not-met→met',
      expect.anything(),
      expect.anything(),
    ],
  ]);
  expect(counts).toEqual([
    { title: '判断：达到', before: 1, after: 2 },
    { title: '判断：未达到', before: 1, after: 0 },
  ]);
});

test('a state that turns is told with the words that it rested on', async () => {
  content.reprint(progress, 'yunhe-progress.txt', '已全部完成', '主体施工');
  const { changes, counts } = await compare();
  expect(toSaid(changes[0] as PublishedChange)).toEqual([
    'state',
    'changed',
    '/tasks/yunhe-2030/19-1/',
    '状态：已完成→写了进展，未写状态',
    '状态依据：已全部完成→null',
  ]);
  expect(counts).toContainEqual({ title: '状态：已完成', before: 1, after: 0 });
});

test('a document that is withdrawn is told first, once for all that goes with it', async () => {
  rmSync(join(content.root, progress));
  rmSync(join(content.root, 'originals/yunhe-progress.txt'));
  const withdrawn = 'withdrawn: { what: 推进情况表, reason: 原件已废止, by: 市政府办公室 }';
  const entry = `- { from: /documents/yunhe-2030-progress-h1/, date: 2031-03-01, ${withdrawn} }\n`;
  writeFileSync(join(content.root, 'registry/redirects.yaml'), entry);
  const { changes, counts } = await compare();
  const [first, ...others] = changes;
  expect(first).toMatchObject({
    kind: 'withdrawn',
    turn: 'gone',
    address: '/documents/yunhe-2030-progress-h1/',
    place: { file: `content/${progress}`, line: 1 },
    carried: 34,
  });
  expect(first?.fields.map(({ after }) => after)).toEqual(['推进情况表', '2031-03-01', '原件已废止', '市政府办公室']);
  expect(others.filter(({ kind }) => kind === 'state').length).toBe(27);
  expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['state', 'finding', 'record']));
  expect(counts).toContainEqual({ title: '文件', before: 5, after: 4 });
  expect(counts).toContainEqual({ title: '网址', before: 199, after: 164 });
});

test('a document that gets another id is compared with what it was, and what cannot be compared is said', async () => {
  const id = 'yunhe-2030-progress-half';
  const path = `documents/2030/${id}.md`;
  const text = readFileSync(join(content.root, progress), 'utf8');
  writeFileSync(join(content.root, path), text.replace('id: yunhe-2030-progress-h1', `id: ${id}`));
  rmSync(join(content.root, progress));
  const entry = `- { from: /documents/yunhe-2030-progress-h1/, to: /documents/${id}/, reason: renamed, date: 2031-03-01 }\n`;
  writeFileSync(join(content.root, 'registry/redirects.yaml'), entry);
  const { changes, notes } = await compare();
  expect(changes.filter(({ kind }) => ['moved', 'added', 'vanished', 'words'].includes(kind)).map(toSaid)).toEqual([
    [
      'moved',
      'gone',
      '/documents/yunhe-2030-progress-h1/',
      `现在的网址：null→/documents/${id}/（新的，“云河市2030年上半年政府工作任务推进情况表”）`,
    ],
  ]);
  expect(notes).toEqual([
    expect.stringContaining(`/documents/yunhe-2030-progress-h1/ 换成了 /documents/${id}/`),
    expect.stringMatching(/^\d\d 处.*只是其中的编号 yunhe-2030-progress-h1 换成了 yunhe-2030-progress-half/u),
  ]);
  expect(changes.filter(({ kind, turn }) => kind === 'record' && turn === 'changed')).toEqual([]);
});

test('of documents under another account what follows of its name is one line', async () => {
  for (const path of [breakdown, progress, 'documents/2030/yunhe-2030-report.md'])
    content.edit(path, 'account: yunhe-2030', 'account: yunhe-2030-fenjie');
  const entry = '- { from: /tasks/yunhe-2030/, to: /tasks/yunhe-2030-fenjie/, reason: renamed, date: 2031-03-01 }\n';
  writeFileSync(join(content.root, 'registry/redirects.yaml'), entry);
  const { changes, notes } = await compare();
  expect(notes).toEqual([expect.stringMatching(/^\d+ 处.*只是其中的编号 yunhe-2030 换成了 yunhe-2030-fenjie/u)]);
  expect(changes.filter(({ kind }) => kind === 'vanished')).toEqual([]);
});

test('what was left out or corrected is not told again where its line alone moved', async () => {
  content.edit('originals/yunhe-breakdown.txt', /^/u, '\n');
  content.edit(breakdown, 'line: 12', 'line: 13');
  content.edit(breakdown, '    - 43\n', '    - 44\n');
  content.reprint(breakdown, 'yunhe-breakdown.txt', '修复湿地52.8公顷', '修复湿地53.8公顷');
  const { changes } = await compare();
  const [matter] = changes.filter(({ kind }) => kind === 'matter');
  expect(matter?.fields.map(({ title }) => title)).toEqual(['原件校验值']);
});

test('a title that is a heading too is one entry of the log', async () => {
  const path = 'originals/yunhe-breakdown.txt';
  content.edit(path, '关于下达2030年', '关于分解2030年');
  content.edit(breakdown, 'title: 云河市人民政府关于下达', 'title: 云河市人民政府关于分解');
  content.edit(
    breakdown,
    '# 云河市人民政府关于下达2030年政府工作任务的通知',
    '# 云河市人民政府关于分解2030年政府工作任务的通知 {=云河市人民政府关于下达2030年政府工作任务的通知}',
  );
  content.reprint(breakdown, 'yunhe-breakdown.txt', '修复湿地52.8公顷', '修复湿地53.8公顷');
  expect((await toEntries()).map(({ at, before }) => [at.replace(/^.*#/u, '#'), before])).toEqual([
    ['/documents/yunhe-2030-breakdown/', undefined],
    ['/documents/yunhe-2030-breakdown/', expect.stringContaining('标题：')],
    ['#27-1', '修复湿地52.8公顷'],
  ]);
});

test('a new row is told with its task, and a name of the registry at its address', async () => {
  content.edit('originals/yunhe-breakdown.txt', /\n*$/u, '\n28\t植树造林\t植树造林300亩\t市水利局\t各区政府\n');
  content.edit(breakdown, /\n*$/u, '\n| 28 {#28-1} | 植树造林 | 植树造林300亩 | 市水利局 | 各区政府 |\n');
  content.edit(breakdown, '    - 43\n', '    - 44\n');
  content.reprint(breakdown, 'yunhe-breakdown.txt', '植树造林300亩', '植树造林310亩');
  content.edit('registry/departments.yaml', 'name: 市科技局', 'name: 市科学技术局\n    aliases: [市科技局]');
  content.edit('registry/site.yaml', /^/u, 'contact: 0500-1234567\n');
  const { changes, counts } = await compare();
  expect(changes.filter(({ kind }) => kind !== 'matter').map(toSaid)).toEqual([
    ['added', 'new', '/documents/yunhe-2030-breakdown/#28-1'],
    ['record', 'changed', '/departments/yunhe/kejiju/', '名称：市科技局→市科学技术局', '别名：null→市科技局'],
    ['record', 'changed', '/departments/yunhe/shuiliju/', '牵头条目数：6→7', '牵头任务数：3→4', '任务数：4→5'],
    [
      'record',
      'changed',
      '/departments/yunhe/ge-qu-zhengfu/',
      '配合条目数：22→23',
      '配合任务数：11→12',
      '任务数：11→12',
    ],
    ['site', 'changed', '/', 'contact：null→0500-1234567'],
  ]);
  expect(changes.find(({ kind }) => kind === 'added')).toMatchObject({
    carried: 1,
    place: { line: lineOf(breakdown, '{#28-1}') },
  });
  expect(counts).toContainEqual({ title: '任务', before: 38, after: 39 });
});

/** A row comes in before the last two but one, so that the last two are numbered anew. */
function insertRow() {
  content.edit(breakdown, '| 27 {#27-1} |', '| 28 {#27-1} |');
  content.edit(
    breakdown,
    '| 26 {#26-1} |',
    '| 26 {#26-2} | 植树造林 | 植树造林300亩 | 市水利局 | 各区政府 |\n| 27 {#26-1} |',
  );
  content.edit(breakdown, '    - 43\n', '    - 44\n');
  content.edit('originals/yunhe-breakdown.txt', '\n27\t', '\n28\t');
  content.edit('originals/yunhe-breakdown.txt', '\n26\t', '\n26\t植树造林\t植树造林300亩\t市水利局\t各区政府\n27\t');
  content.reprint(breakdown, 'yunhe-breakdown.txt', '植树造林300亩', '植树造林310亩');
}

test('a number that moved because a row came in before it is no change of words, and any other is', async () => {
  insertRow();
  const { changes, notes } = await compare();
  expect(changes.filter(({ kind }) => kind === 'words')).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('2 处（如 /documents/yunhe-2030-breakdown/#26-1）只是前面有增减')]);
  const entries = await toEntries();
  expect(entries.map(({ at, before, after }) => [at, before, after])).toEqual([
    ['/documents/yunhe-2030-breakdown/', undefined, undefined],
    ['/documents/yunhe-2030-breakdown/#26-2', '', '26｜植树造林｜植树造林310亩｜市水利局｜各区政府'],
  ]);
  content.reprint(breakdown, 'yunhe-breakdown.txt', '修复湿地52.8公顷', '修复湿地53.8公顷');
  expect((await toEntries()).slice(1).map(({ at, before }) => [at, before])).toContainEqual([
    '/documents/yunhe-2030-breakdown/#27-1',
    '修复湿地52.8公顷',
  ]);
});

test('a number that changes where nothing came in is told', async () => {
  content.edit('originals/yunhe-breakdown.txt', '\n27\t', '\n29\t');
  content.edit(breakdown, '| 27 {#27-1} |', '| 29 {#27-1} |');
  content.edit(
    breakdown,
    /\n---\n/u,
    '\nprintedSo:\n  - { rule: item-number, where: "27-1", reason: 原件如此 }\n---\n',
  );
  content.reprint(breakdown, 'yunhe-breakdown.txt', '修复湿地52.8公顷', '修复湿地53.8公顷');
  expect((await toEntries()).slice(1).map(({ before, after }) => [before, after])).toEqual([
    ['27', '29'],
    ['修复湿地52.8公顷', '修复湿地53.8公顷'],
  ]);
});

test('a section under another name is one change, by the entry that says so', async () => {
  content.edit(breakdown, '### 四、生态环境', '### 四、生态建设');
  content.edit('originals/yunhe-breakdown.txt', '四、生态环境', '四、生态建设');
  const at = '/documents/yunhe-2030-breakdown/';
  writeFileSync(
    join(content.root, 'registry/redirects.yaml'),
    `- { from: "${at}#四-生态环境", to: "${at}#四-生态建设", reason: renamed, date: 2031-05-01 }\n`,
  );
  content.reprint(breakdown, 'yunhe-breakdown.txt', '修复湿地52.8公顷', '修复湿地53.8公顷');
  const entries = await toEntries();
  expect(entries.filter((entry) => entry.at.includes('四')).map(({ before, after }) => [before, after])).toEqual([
    ['四、生态环境', '四、生态建设'],
  ]);
});

/** Runs the command as `npm run diff` does. */
function run(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: number; output: string; errors: string }>((done) => {
    const options = { cwd: resolve('.'), env: { ...process.env, ...content.env, MINGZHANG_CONTENT: root, ...env } };
    execFile(process.execPath, ['src/commands/diff.ts', ...args], options, (error, output, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

test('the command tells it to people and to programs, and leaves nothing behind', async () => {
  content.edit('registry/departments.yaml', 'name: 市科技局', 'name: 市科学技术局\n    aliases: [市科技局]');
  const page = join(content.root, '../变化.html');
  const { code, output, errors } = await run(content.root, ['main', '--report', page]);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('与 main 相比会公布的变化\n\n其他记录（1 处）\n  /departments/yunhe/kejiju/\n');
  expect(output).toContain('    名称：市科技局 → 市科学技术局\n');
  // The invented city takes from the project what holds for every place.
  expect(output).toMatch(/没有比较的\n {2}改动以前没有自己的 .*synonyms\.yaml，两边都用项目现在的。/u);
  const report = readFileSync(page, 'utf8');
  expect(report).toContain('<td data-label="改前">市科技局</td><td data-label="改后">市科学技术局</td>');
  // The contents lead to each kind with its number.
  expect(report).toContain('<li><a href="#record">其他记录</a> 1 处</li>');
  expect(report).toContain('<section id="record"><details>');
  const told = JSON.parse((await run(content.root, ['HEAD', '--format', 'json'])).output);
  expect(told.changes).toEqual([expect.objectContaining({ kind: 'record', address: '/departments/yunhe/kejiju/' })]);
  expect(content.git('-c', 'core.quotePath=false', 'status', '--porcelain').trim()).toBe(
    'M content/registry/departments.yaml\n?? 变化.html',
  );
  expect(content.leftFolders()).toEqual([]);
});

test('what the history cannot give is said', async () => {
  const refusal = (root: string, ref: string) => withContentAt(root, ref, readPassed).catch(String);
  expect(await refusal(content.root, 'nosuch')).toContain('没有“nosuch”这个提交、分支或标签');
  expect(await refusal(resolve('/'), 'main')).toContain('内容目录 / 不在 git 仓库里');
  const other = join(content.root, '../other');
  mkdirSync(other);
  expect(await refusal(other, 'main')).toContain(`“main”里没有内容目录 ${other}`);
  rmSync(other, { recursive: true });
  vi.stubEnv('PATH', '/nowhere');
  expect(await refusal(content.root, 'main')).toContain('没有找到 git');
  vi.unstubAllEnvs();
});

test('content that does not pass the check is not compared, and wrong options are told apart', async () => {
  content.edit(breakdown, ' {#4-1}', '');
  expect(await run(content.root, ['main'])).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringMatching(/^现在的内容没有通过检查，不能比较：\n[\s\S]*〔missing-id〕/u),
  });
  content.git('stash', '--quiet');
  expect(await run(content.root, ['stash@{0}'])).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringMatching(/^“stash@\{0\}”的内容没有通过检查，不能比较：\n/u),
  });
  content.git('stash', 'drop', '--quiet');
  expect(await run(content.root, [])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('没有写明与哪个提交比较。\n\n用法：npm run diff'),
  });
  expect(content.leftFolders()).toEqual([]);
});

test('who stops it leaves no folder behind', async () => {
  await stopDiff({}, () => content.leftFolders().length > 0);
});

test('who stops it while git still writes leaves no folder behind', async () => {
  const folder = join(content.root, '../slow');
  const path = process.env['PATH'] ?? '';
  mkdirSync(folder);
  const written = `\${GIT_INDEX_FILE%/*}/late`;
  const write = `touch '${folder}/writing'; sleep 0.5; mkdir -p ${written}; touch '${folder}/written'`;
  const git = `#!/bin/sh\nPATH='${path}'\ncase "$*" in *checkout-index*) ${write};; esac\nexec git "$@"\n`;
  writeFileSync(join(folder, 'git'), git, { mode: 0o755 });
  await stopDiff({ PATH: `${folder}:${path}` }, () => existsSync(join(folder, 'writing')));
  // Long enough for a git that nobody has ended.
  await setTimeout(1000);
  expect(existsSync(join(folder, 'written'))).toBe(false);
  expect(content.leftFolders()).toEqual([]);
});

/** Stops the command as Ctrl+C does, as soon as it has come so far. */
async function stopDiff(env: NodeJS.ProcessEnv, isSoFar: () => boolean): Promise<void> {
  const command = spawn(process.execPath, ['src/commands/diff.ts', 'main'], {
    env: { ...process.env, ...content.env, ...env },
    stdio: 'ignore',
  });
  await vi.waitUntil(isSoFar, { timeout: 600_000, interval: 5 });
  command.kill('SIGINT');
  expect((await once(command, 'exit'))[0]).toBe(130);
  expect(content.leftFolders()).toEqual([]);
}

const report = 'documents/2031/yunhe-2031-report.md';
/** What the public is to be told of a change. */
const toEntries = async () => toLogEntries(before, toComparedSide(await readPassed(content.root)), '2031-06-01');

/** A slip of the copy is mended; the original has it, so that the mend is declared. */
function correct(): void {
  content.edit(breakdown, '加快产学研联合体建设', '加快产学研联合体的建设');
  const declared =
    'corrections:\n  - line: 18\n    before: 联合体建设\n    after: 联合体的建设\n    reason: 抄录漏字\n';
  content.edit(breakdown, 'omitted:\n', `${declared}omitted:\n`);
}

const correction = {
  kind: 'corrected',
  at: '/documents/yunhe-2030-breakdown/#4-1',
  before: '加快产学研联合体建设',
  after: '加快产学研联合体的建设',
  reason: '抄录漏字',
} as const;

test('a slip of the copy that is mended is a correction, in the clause where it stands', async () => {
  correct();
  expect(await toEntries()).toEqual([{ date: '2031-06-01', ...correction }]);
});

test('a document that came is published, and nothing of its parts is told', async () => {
  const earlier = mkdtempSync(join(tmpdir(), 'mingzhang-earlier-'));
  cpSync(content.root, earlier, { recursive: true });
  rmSync(join(earlier, progress));
  rmSync(join(earlier, 'addresses.txt'));
  const without = toComparedSide(await readPassed(earlier));
  rmSync(earlier, { recursive: true });
  expect(toLogEntries(without, before, '2031-06-01')).toEqual([
    { date: '2031-06-01', kind: 'published', at: '/documents/yunhe-2030-progress-h1/' },
  ]);
});

test('where the original is another one, the document was revised, and each part with it', async () => {
  content.reprint(report, 'yunhe-report.txt', '98.5亿元，增长4.1%', '98.5亿元，增长4.7%');
  content.edit(report, /(?<=增长3\.2%。)$/mu, '{=p-13fbeb}');
  content.edit(report, 'dateGiven: 2031-01-09', 'dateGiven: 2031-01-10');
  const at = '/documents/yunhe-2031-report/';
  const own = { date: '2031-06-01', kind: 'revised' };
  expect(await toEntries()).toEqual([
    { ...own, at },
    {
      ...own,
      at,
      before: '报告日期：2031-01-09',
      after: '报告日期：2031-01-10',
    },
    { ...own, at: `${at}#p-13fbeb`, before: '增长4.1%', after: '增长4.7%' },
  ]);
});

test('what an editor corrects is a correction, also where the publisher has revised other words', async () => {
  correct();
  content.reprint(breakdown, 'yunhe-breakdown.txt', '培育创新联合体8个', '培育创新联合体9个');
  expect(await toEntries()).toEqual([
    { date: '2031-06-01', kind: 'revised', at: '/documents/yunhe-2030-breakdown/' },
    { date: '2031-06-01', ...correction },
    {
      date: '2031-06-01',
      kind: 'revised',
      at: '/documents/yunhe-2030-breakdown/#6-1',
      before: '培育创新联合体8个',
      after: '培育创新联合体9个',
    },
  ]);
});

test('anchors, layout and what the registry calls things are nothing to tell', async () => {
  content.edit('registry/departments.yaml', 'name: 市科技局', 'name: 市科学技术局\n    aliases: [市科技局]');
  content.edit(breakdown, '| 4 {#4-1} | 推进协同创新 |', '|  4 {#4-1}  |   推进协同创新|');
  expect(await toEntries()).toEqual([]);
});

test('the command adds to the log what is not in it yet, and leaves what stands there', async () => {
  correct();
  const log = '# 变更\n- { date: 2031-02-01, kind: published, at: /documents/yunhe-2031-report/ }';
  writeFileSync(join(content.root, 'registry/changes.yaml'), log);
  const { output } = await run(content.root, ['main', '--log']);
  expect(output).toContain('\n\n其中 1 条应当对公众说明，变更记录里还没有');
  expect(output).toContain('已在 content/registry/changes.yaml 末尾添了 1 条变更。');
  expect(readFileSync(join(content.root, 'registry/changes.yaml'), 'utf8').startsWith(`${log}\n- { date: 2`)).toBe(
    true,
  );
  const { registries, ledger } = await readPassed(content.root);
  expect(registries.changes.entries[1]).toMatchObject(correction);
  expect(ledger.changes.map(({ kind, task }) => [kind, task])).toContainEqual(['corrected', 'yunhe-2030/4-1']);
  const { entries: logged } = registries.changes;
  expect(withoutLogged(await toEntries(), { logged })).toEqual([]);
  // The same words, told before the change: they were mended, unmended, and are mended again.
  expect(withoutLogged(await toEntries(), { logged, earlier: logged })).toMatchObject([correction]);
});

test.each([
  ['新建112个项目，投资3亿元。', '新建113个项目，投资3亿元。', '新建112个项目', '新建113个项目'],
  ['一，二，三', '一，三', '二，三', '三'],
  ['一，三', '一，二，三', '三', '二，三'],
  ['一二三', '一二四', '一二三', '一二四'],
  ['𠮷祥小区，甲', '𠮷利小区，甲', '𠮷祥小区', '𠮷利小区'],
  ['', '新的一段。', '', '新的一段。'],
])('of %s → %s the clauses that differ are quoted', (was, is, before, after) => {
  expect(toChangedStretch(was, is)).toEqual({ before, after });
});
