import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { toGithub, toJson, toSarif } from '../../src/commands/checking/check-formats.ts';
import { doubt, fail } from '../../src/records/messages.ts';

/** Runs the check of a content folder as `npm run check` does. */
function check(content: string, ...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((done) => {
    const options = { cwd: resolve('.'), env: { ...process.env, MINGZHANG_CONTENT: content } };
    execFile(process.execPath, ['src/commands/check.ts', ...args], options, (error, output, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

const document = new VFile({ path: 'content/documents/2030/a, b.md' });
fail(document, 'missing-id', '缺少永久编号：100%\n请写一个', { line: 43, column: 3 });
doubt(document, 'unknown-column', '不认识的列名', { line: 41 });
const counts = { documents: 1, rows: 2, tasks: 2, observations: 0, unread: 1 };

test('a program reads the messages and the counts', () => {
  expect(JSON.parse(toJson([document], 'content', counts))).toEqual({
    summary: { passed: false, errors: 1, warnings: 1, ...counts },
    messages: [
      {
        file: 'content/documents/2030/a, b.md',
        line: 41,
        column: 1,
        severity: 'warning',
        rule: 'unknown-column',
        text: '不认识的列名',
      },
      {
        file: 'content/documents/2030/a, b.md',
        line: 43,
        column: 3,
        severity: 'error',
        rule: 'missing-id',
        text: '缺少永久编号：100%\n请写一个',
      },
    ],
  });
});

test('a pull request on GitHub has each message at its place', () => {
  expect(toGithub([document], 'content').split('\n')).toEqual([
    '::warning file=content/documents/2030/a%2C b.md,line=41,col=1,title=unknown-column::不认识的列名',
    '::error file=content/documents/2030/a%2C b.md,line=43,col=3,title=missing-id::缺少永久编号：100%25%0A请写一个',
  ]);
});

test('a program is told a file where it is, wherever the content folder lies', () => {
  const file = (root: string) => JSON.parse(toJson([document], root, counts)).messages[0].file;
  expect(file('data/content')).toBe('data/content/documents/2030/a, b.md');
  expect(file('../content')).toBe('../content/documents/2030/a, b.md');
});

test('code scanning has the rules and a result for each message', () => {
  const [run] = JSON.parse(toSarif([document], 'content')).runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['missing-id', 'unknown-column']);
  expect(run.tool.driver.rules[0].help.text).not.toBe('');
  expect(run.results[1]).toEqual({
    ruleId: 'missing-id',
    ruleIndex: 0,
    level: 'error',
    message: { text: '缺少永久编号：100%\n请写一个' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/documents/2030/a,%20b.md' },
          region: { startLine: 43, startColumn: 3 },
        },
      },
    ],
  });
});

async function edit(path: string, before: RegExp, after: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(before);
  await writeFile(path, text.replace(before, after));
}

test('what has one right answer is put right, and said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-check-'));
  try {
    const root = join(folder, 'content');
    await cp('tests/invented-city', root, { recursive: true });
    const path = join(root, 'documents/2030/yunhe-2030-breakdown.md');
    const whole = await readFile(path, 'utf8');
    await edit(path, / \{#(?<id>\d+-\d+)\}/u, '');
    await edit(path, /(?<=lines:\n\s+- 1\n\s+- )\d+/u, '9999');
    const { code, output, errors } = await check(root, '--fix', '--format', 'json');
    expect(errors).toMatch(/yunhe-2030-breakdown\.md:\d+ 已改正：“9999”→“\d+”/u);
    expect(JSON.parse(output).summary.errors).toBe(0);
    expect(code).toBe(0);
    expect(await readFile(path, 'utf8')).toBe(whole);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a format that there is not is told apart from faults', async () => {
  expect(await check('tests/invented-city', '--format', 'xml')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('不认识的格式“xml”，可以写 text、github、sarif、json'),
  });
});
