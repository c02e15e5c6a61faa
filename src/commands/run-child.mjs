/** Plain JavaScript, because the installer uses it on the Node that the machine has. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** What asks a process to end. */
const endings = /** @type {const} */ (['SIGTERM', 'SIGHUP']);

/** How often it is looked whether the process that started this one is still there, in milliseconds. */
const parentInterval = 300;

/**
 * Runs a command with this terminal's output and resolves to its exit code. While it runs, what ends this process ends
 * the command first: a signal, or, under npm, the loss of the process that started this one (npm's shell dies of a
 * signal without passing it on, and a server that outlives it would hold its port).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} 128 + the number of the signal that ended it, as a shell says it
 */
export function runChild(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
  const release = endWith(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`无法启动 ${command}：${error.message}`);
      release();
      resolve(1);
    });
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} lets go of the child
 */
function endWith(child) {
  const end = () => child.kill('SIGTERM');
  // A terminal sends Ctrl+C to the child as well, so that there it is only waited for.
  const interrupt = () => process.stdin.isTTY || child.kill('SIGINT');
  for (const signal of endings) process.on(signal, end);
  process.on('SIGINT', interrupt);
  const stopWatching = watchParent(end);
  return () => {
    for (const signal of endings) process.off(signal, end);
    process.off('SIGINT', interrupt);
    stopWatching();
  };
}

/**
 * Calls back when the process that started this one has ended, or the one that started that: npm starts a shell, which
 * outlives it. Only under npm: what is started by hand may be meant to outlive its shell.
 *
 * @param {() => void} onLoss
 * @returns {() => void} stops watching
 */
export function watchParent(onLoss) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {};
  const started = ancestors();
  const timer = setInterval(() => ancestors() !== started && onLoss(), parentInterval);
  timer.unref();
  return () => clearInterval(timer);
}

/** @returns {string} the numbers of the parent and of its parent; of the parent alone where the system has no /proc */
function ancestors() {
  const parent = process.ppid;
  try {
    // The name in brackets may hold anything, the state and the parent's number stand behind it.
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return `${parent}`;
  }
}
