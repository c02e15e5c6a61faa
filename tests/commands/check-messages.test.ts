import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs the check as npm does; what it prints on both streams. */
function check(args: readonly string[], content?: string): Promise<Run> {
  const { MINGZHANG_CONTENT: _, ...own } = process.env;
  const env = { ...own, ...(content === undefined ? {} : { MINGZHANG_CONTENT: content }) };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['src/commands/check.ts', ...args],
      { cwd: resolve('.'), env },
      (error, output, errors) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, output: `${output}${errors}` }),
    );
  });
}

test('a folder that is not there is one message', async () => {
  const { code, output } = await check([], '/nowhere/content');
  expect(code).toBe(1);
  expect(output).toMatch(
    /^\s*\/nowhere\/content:1:1 错误 读不到内容：没有这个文件夹。.*MINGZHANG_CONTENT.*〔file-unreadable〕\n/u,
  );
  expect(output.match(/错误/gu)).toHaveLength(1);
});

test('an option that is not known is said in Chinese, without a stack', async () => {
  const { code, output } = await check(['--sugest']);
  expect(code).toBe(2);
  expect(output).toMatch(/^不认识这个选项：--sugest。请对照 README 的命令表改正\n\n用法：npm run check/u);
});
