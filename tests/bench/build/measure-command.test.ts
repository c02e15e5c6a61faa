import { expect, test } from 'vitest';
import { measureCommand } from './measure-command.ts';

const measure = (program: string, limits?: { seconds: number; bytes: number }) =>
  measureCommand(process.execPath, ['-e', program], limits && { limits });
const gigabyte = 1024 ** 3;
const hour = 3600;

test('a command that comes to its end is told with what it wrote', async () => {
  const { failure, output, seconds } = await measure('console.log("one"); console.error("two")');
  expect(failure).toBeNull();
  expect(output.split('\n').sort()).toEqual(['one', 'two']);
  expect(seconds).toBeGreaterThan(0);
});

test('one that fails is told with its code and with what it said of it', async () => {
  expect((await measure('console.log("fine"); console.error("TypeError: no"); process.exit(3)')).failure).toBe(
    'exit 3: TypeError: no',
  );
  expect((await measure('process.kill(process.pid, "SIGTERM")')).failure).toBe('SIGTERM');
  expect((await measureCommand('/no/such/program', [])).failure).toContain('ENOENT');
});

test('one that takes too long is ended, and what it used until then is known', async () => {
  const { failure, cpuSeconds } = await measure('for (;;);', { seconds: 0.3, bytes: gigabyte });
  expect(failure).toBe('more than 0.005 minutes');
  expect(cpuSeconds).toBeGreaterThan(0);
});

test('one whose processes together take too much memory is ended, all of them', async () => {
  const hold = 'globalThis.held = Buffer.alloc(3e8, 1); setInterval(() => {}, 1000);';
  const program = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(hold)}]); ${hold}`;
  const { failure, peakBytes } = await measure(program, { seconds: hour, bytes: gigabyte / 2 });
  expect(failure).toBe('more than 0.5 GB of memory');
  expect(peakBytes).toBeGreaterThan(gigabyte / 2);
});
