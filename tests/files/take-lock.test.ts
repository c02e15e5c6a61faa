import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/files/take-lock.ts';

let folder: string;
const others: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(async () => {
  for (const other of others.splice(0)) other.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('who holds a lock is told, and a killed process holds none', async () => {
  const other = await takeInOther();
  const told: string[] = [];
  const taken = takeLock(folder, '写入 /site', (holder) => {
    told.push(holder);
    other.kill('SIGKILL');
  });
  (await taken).release();
  expect(told).toEqual([expect.stringMatching(new RegExp(`^进程 ${other.pid}（.+起，写入 dist）$`))]);
});

test('who has only just taken a lock is told once it has said who it is', async () => {
  const other = await takeInOther();
  const holder = join(folder, 'holder.txt');
  const said = await readFile(holder, 'utf8');
  await rm(holder);
  const told: string[] = [];
  const taken = takeLock(folder, '写入 /site', (who) => {
    told.push(who);
    other.kill('SIGKILL');
  });
  // Tried in vain by now; the next try is half a second away.
  await setTimeout(100);
  expect(told).toEqual([]);
  writeFileSync(holder, said);
  (await taken).release();
  expect(told).toEqual([said.trim()]);
});

test('what is let go of is taken without waiting', async () => {
  const other = await takeInOther();
  other.kill('SIGKILL');
  await once(other, 'close');
  const waited: string[] = [];
  const lock = await takeLock(folder, '写入 dist', (holder) => waited.push(holder));
  lock.release();
  lock.release();
  (await takeLock(folder, '写入 dist', (holder) => waited.push(holder))).release();
  expect(waited).toEqual([]);
});

test('a lock whose holder cannot be written down is not held', async () => {
  await mkdir(join(folder, 'holder.txt'));
  const wait = (holder: string) => expect.unreachable(holder);
  await expect(takeLock(folder, '写入 dist', wait)).rejects.toMatchObject({ code: 'EISDIR' });
  await rm(join(folder, 'holder.txt'), { recursive: true });
  (await takeLock(folder, '写入 dist', wait)).release();
});

test('a lock that cannot be made is told with its path', async () => {
  await mkdir(join(folder, 'lock'));
  await expect(takeLock(folder, '写入 dist', () => {})).rejects.toMatchObject({ path: join(folder, 'lock') });
});

/** Another process takes the lock and keeps it. */
async function takeInOther(): Promise<ChildProcess> {
  const module = JSON.stringify(join(process.cwd(), 'src/files/take-lock.ts'));
  const program = `import { takeLock } from ${module};
    await takeLock(${JSON.stringify(folder)}, '写入 dist', () => {});
    console.log('taken');
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(other);
  await once(other.stdout, 'data');
  return other;
}
