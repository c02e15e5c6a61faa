import { type ChildProcess, execFile } from 'node:child_process';

/** What git printed, without white space around it, or what it complained of. */
export interface GitAnswer {
  readonly isDone: boolean;
  readonly said: string;
}

/** More than any ledger of addresses. */
const maxBuffer = 256 * 2 ** 20;

const running = new Set<ChildProcess>();

/** Runs git in a folder; null where there is no git. */
export function runGit(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<GitAnswer | null> {
  return new Promise((done) => {
    // Its complaints are read by programs, so they come in one language.
    const options = { env: { ...process.env, LC_ALL: 'C', ...env }, maxBuffer };
    const child = execFile('git', ['-C', folder, ...args], options, (error, output, complaint) => {
      running.delete(child);
      const isMissing = error !== null && 'code' in error && error.code === 'ENOENT';
      done(isMissing ? null : { isDone: error === null, said: (error === null ? output : complaint).trim() });
    });
    running.add(child);
  });
}

/** Ends each git that still runs, for a program that was told to end, and goes on when they are gone; at once where none runs. */
export function endGit(then: () => void): void {
  let left = running.size;
  if (left === 0) then();
  for (const child of running) {
    child.once('close', () => {
      left -= 1;
      if (left === 0) then();
    });
    child.kill('SIGKILL');
  }
}
