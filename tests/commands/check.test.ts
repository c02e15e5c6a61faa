import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Runs the check of a content folder as `npm run check` does. */
function check(content: string, ...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((done) => {
    const options = { cwd: resolve('.'), env: { ...process.env, MINGZHANG_CONTENT: content } };
    execFile(process.execPath, ['src/commands/check.ts', ...args], options, (error, output, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

/** A copy of the invented city, in which a row has lost its identifier and an original its last line's number. */
async function withFaults(run: (root: string, document: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-check-'));
  try {
    const root = join(folder, 'content');
    await cp('tests/invented-city', root, { recursive: true });
    const document = join(root, 'documents/2030/yunhe-2030-breakdown.md');
    await run(root, document);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function edit(path: string, before: RegExp, after: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(before);
  await writeFile(path, text.replace(before, after));
}

const lostIdentifier = / \{#(?<id>\d+-\d+)\}/u;

test('a program reads the messages and the counts', async () => {
  await withFaults(async (root, document) => {
    await edit(document, lostIdentifier, '');
    const { code, output } = await check(root, '--format', 'json');
    expect(code).toBe(1);
    const { summary, messages } = JSON.parse(output);
    expect(summary).toMatchObject({ passed: false, errors: 1 });
    expect(messages).toContainEqual({
      file: 'content/documents/2030/yunhe-2030-breakdown.md',
      line: expect.any(Number),
      column: 3,
      severity: 'error',
      rule: 'missing-id',
      text: expect.stringContaining('缺少永久编号'),
    });
  });
});

test('GitHub and code scanning have each message at its place', async () => {
  await withFaults(async (root, document) => {
    await edit(document, lostIdentifier, '');
    const github = await check(root, '--format', 'github');
    expect(github.output).toMatch(
      /^::error file=content\/documents\/2030\/yunhe-2030-breakdown\.md,line=\d+,col=3,title=missing-id::缺少永久编号/mu,
    );
    const sarif = JSON.parse((await check(root, '--format', 'sarif')).output);
    const [run] = sarif.runs;
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'missing-id');
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('missing-id');
    expect(result.level).toBe('error');
  });
});

test('what has one right answer is put right, and said', async () => {
  await withFaults(async (root, document) => {
    const whole = await readFile(document, 'utf8');
    await edit(document, lostIdentifier, '');
    await edit(document, /(?<=lines:\n\s+- 1\n\s+- )\d+/u, '9999');
    const { code, output } = await check(root, '--fix');
    expect(output).toMatch(/yunhe-2030-breakdown\.md:\d+ 已改正：“9999”→“\d+”/u);
    expect(code).toBe(0);
    expect(await readFile(document, 'utf8')).toBe(whole);
    expect((await check(root, '--fix')).output).not.toContain('已改正');
  });
});

test('a format that there is not is told apart from faults', async () => {
  expect(await check('tests/invented-city', '--format', 'xml')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('不认识的格式“xml”，可以写 text、github、sarif、json'),
  });
});
