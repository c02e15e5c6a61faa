import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { describeError } from '../../src/records/describe-error.ts';
import { describeSystemError, explainSystemError } from '../../src/records/system-error.ts';

/** An error as Node throws it. */
function refusal(code: string, path?: string): Error {
  const words = `${code}: it cannot be done, write${path === undefined ? '' : ` '${path}'`}`;
  return Object.assign(new Error(words), { code, ...(path === undefined ? {} : { path }) });
}

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EROFS', '磁盘是只读的'],
  ['EACCES', '没有权限'],
  ['EMFILE', '同时打开的文件太多'],
  ['EISDIR', '这是一个文件夹，不是文件'],
  ['ENOENT', '没有这个文件或文件夹'],
])('%s is a sentence with the file, what was found and a mend', (code, found) => {
  expect(describeSystemError(refusal(code, '/a/b.md'))).toMatch(new RegExp(`^/a/b\\.md：${found}（${code}）。请`, 'u'));
  expect(describeSystemError(refusal(code), '/a')).toMatch(new RegExp(`^/a：${found}`, 'u'));
  expect(describeSystemError(refusal(code))).toMatch(new RegExp(`^${found}`, 'u'));
  expect(explainSystemError(refusal(code))).toMatch(new RegExp(`^${found}。请`, 'u'));
});

test('a refusal is found behind what others made of it', () => {
  const wrapped = new Error('could not render', { cause: new Error('bundling', { cause: refusal('ENOSPC', '/a/b') }) });
  expect(describeSystemError(wrapped)).toMatch(/^\/a\/b：磁盘已满/u);
  expect(describeSystemError(new Error(`plugin failed: ${refusal('EROFS', '/c').message}`))).toMatch(
    /^\/c：磁盘是只读的/u,
  );
  const circle = new Error('a');
  circle.cause = circle;
  expect(describeSystemError(circle)).toBeNull();
});

test('what the system really says is understood', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-error-'));
  try {
    await writeFile(join(folder, 'a'), '');
    const errors = [readFile(folder), readFile(join(folder, 'b')), readFile(join(folder, 'a', 'c'))];
    const found = (await Promise.allSettled(errors)).map((read) => 'reason' in read && explainSystemError(read.reason));
    expect(found).toEqual([
      expect.stringContaining('这是一个文件夹'),
      expect.stringContaining('没有这个文件'),
      expect.stringContaining('路径中有一段是文件'),
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a fault of the program says so before its stack, and what to report', () => {
  const lines = describeError(new TypeError('x is not a function')).split('\n');
  expect(lines[0]).toMatch(/^程序内部出错，这不是您的文件有错.*报告给程序的维护者：$/u);
  expect(lines[1]).toBe('TypeError: x is not a function');
  expect(lines.length).toBeGreaterThan(2);
  expect(describeError('no error at all')).toMatch(/^程序内部出错.*\nno error at all$/u);
});

test('a refusal has no stack', () => {
  expect(describeError(refusal('ENOSPC', '/a'))).not.toMatch(/\n|\bat\b/u);
});

test('options that are not understood are named', () => {
  const read = (args: string[]) => {
    try {
      parseArgs({ args, options: { out: { type: 'string' } } });
      return '';
    } catch (error) {
      return describeError(error);
    }
  };
  expect(read(['--uot', 'x'])).toBe('不认识这个选项：--uot。请对照 README 的命令表改正');
  expect(read(['--out'])).toMatch(/^选项后面的值不对，或缺少值：--out/u);
  expect(read(['x'])).toMatch(/^多了一个参数：x/u);
});
