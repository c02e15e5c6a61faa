import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdFolder } from '../../src/files/hold-folder.ts';
import { toHoldReports } from '../../src/files/hold-reports.ts';
import { HalfWrittenError, type Undone, writeTogether } from '../../src/files/write-together.ts';
import { describeError } from '../../src/records/describe-error.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hold-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['that is made meanwhile', 'new/content'],
  ['under another name', 'link/content'],
])('a folder %s is held as the same', async (_name, path) => {
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'link'));
  const told: string[] = [];
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const ended: string[] = [];
  const reports = toHoldReports((line) => {
    told.push(line);
    letGo();
  });
  const first = holdFolder(join(folder, path), '甲', reports, async () => {
    const real = path.replace('link', 'real');
    await mkdir(join(folder, real), { recursive: true });
    const second = holdFolder(join(folder, real), '乙', reports, async () => void ended.push('乙'));
    await free;
    ended.push('甲');
    return { second };
  });
  await (await first).second;
  expect(ended).toEqual(['甲', '乙']);
  expect(told).toEqual([expect.stringMatching(/^进程 \d+（.*，甲）正在用同一个内容目录，等它结束后再继续/u)]);
});

test('what a killed process left half done is taken back first, and told', async () => {
  await writeTogether(folder, [{ path: 'a.md', bytes: Buffer.from('新') }]);
  const work = join(folder, '.mingzhang-writing');
  await mkdir(work);
  await writeFile(join(work, 'new-1'), '还没有放到位');
  const sha256 = createHash('sha256').update('新').digest('hex');
  const plan = ['a.md', 'b.md'].map((path) => ({ path, wasThere: false, sha256 }));
  await writeFile(join(work, 'plan.json'), JSON.stringify(plan));
  const undone: Undone[] = [];
  const reports = { onWait: expect.unreachable, onUndone: (one: Undone) => void undone.push(one) };
  await holdFolder(folder, '甲', reports, async () => {});
  await holdFolder(folder, '甲', reports, async () => {});
  expect(undone).toEqual([{ takenBack: ['a.md'], kept: [] }]);
});

test('what could not be taken back is said to stand there, with what the system refused and the mend', () => {
  const cause = Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/a/b' });
  expect(describeError(new HalfWrittenError('half', { cause }))).toBe(
    '有的文件已经写入，没能恢复原状：/a/b：磁盘是只读的（EROFS）。请换一个可以写入的文件夹；这次写入的文件先不要改动，程序再写入时先恢复原状',
  );
});
