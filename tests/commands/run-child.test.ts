import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const module = JSON.stringify(join(process.cwd(), 'src/commands/run-child.mjs'));
/** Says which process it is, and stays. */
const stay = 'console.log(process.pid); setInterval(() => {}, 1000);';

let started: ChildProcess;

afterEach(() => {
  if (started.pid) killGroup(started.pid);
});

describe('runChild', () => {
  test.each([['SIGTERM'], ['SIGHUP']] as const)('what ends it by %s ends the command first', async (signal) => {
    const child = await start(runChild(stay));
    started.kill(signal);
    expect(await once(started, 'close')).toEqual([143, null]);
    expect(isAlive(child)).toBe(false);
  });

  test('under npm, the command ends with the shell that npm started', async () => {
    // npm passes a signal to its shell, which dies of it and tells nobody.
    started = spawn('sh', ['-c', `${process.execPath} --input-type=module -e '${runChild(stay)}'; true`], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    const child = await readPid();
    started.kill('SIGTERM');
    await expect.poll(() => isAlive(child), { timeout: 600_000 }).toBe(false);
  });

  test.each([
    ['process.exit(3)', 3],
    ['process.kill(process.pid, "SIGKILL")', 137],
  ])('answers with the exit code: %s', async (program, code) => {
    started = spawn(process.execPath, ['--input-type=module', '-e', runChild(program)]);
    expect((await once(started, 'close'))[0]).toBe(code);
  });
});

function runChild(program: string): string {
  return `import { runChild } from ${module};
    process.exitCode = await runChild(process.execPath, ["-e", ${JSON.stringify(program)}]);`;
}

/** The process that runs the command, and the number of the command's own. */
function start(program: string): Promise<number> {
  const args = ['--input-type=module', '-e', program];
  started = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  return readPid();
}

async function readPid(): Promise<number> {
  if (!started.stdout) throw new Error('the output is not read');
  const [text] = await once(started.stdout, 'data');
  return Number(String(text));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
}
