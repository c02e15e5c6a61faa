/**
 * Loaded into a program before it starts (`--import`): counts each call that changes what is on the disk, and lets one fault
 * befall it at a given step, as {@link Injection} says.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve, sep } from 'node:path';
import sqlite from 'node:sqlite';
import { type Injection, injectionVariable, type Step } from './fault.ts';
import { readState } from './folder-state.ts';

type Call = (...args: unknown[]) => unknown;

const { roots, log, at, kind, watched }: Injection = JSON.parse(process.env[injectionVariable] ?? '');
const { appendFileSync, existsSync, readdirSync, readFileSync, readSync, statSync, unlinkSync, writeSync } = fs;
const { cpSync, writeFileSync } = fs;

/** Calls that change the disk; those whose second argument is what they make. */
const changing = ['appendFile', 'copyFile', 'cp', 'link', 'mkdir', 'mkdtemp', 'open', 'rename', 'rm', 'rmdir'];
const more = ['symlink', 'truncate', 'unlink', 'writeFile'];
const halves = new Set(['appendFile', 'copyFile', 'cp', 'writeFile']);
const making = new Set(['copyFile', 'cp', 'link', 'rename', 'symlink']);
/** A full disk still lets these pass. */
const needsNoSpace = new Set(['rename', 'rm', 'rmdir', 'truncate', 'unlink']);

let step = -1;
/** Where a call that removes or copies a whole folder makes others of its own. */
const inside = new Set<string>();
let isBroken = false;
/** Whether a call is being made that makes others of its own, which are no steps. */
let isWithin = false;

for (const call of [...changing, ...more]) {
  wrap(fs.promises, call, call, (error) => Promise.reject(error));
  wrap(fs, `${call}Sync`, call, (error) => {
    throw error;
  });
  wrap(fs, call, call, (error, args) => (args.at(-1) as Call)(error));
}
wrapDatabase();
syncBuiltinESMExports();

/** @param fail Fails as this kind of function does. */
function wrap(owner: object, name: string, call: string, fail: (error: Error, args: unknown[]) => unknown): void {
  const functions = owner as Record<string, Call | undefined>;
  const original = functions[name];
  if (original === undefined) return;
  const wrapped = function (this: unknown, ...args: unknown[]) {
    const path = resolve(String(args[making.has(call) ? 1 : 0]));
    if (isWithin || !isCounted(call, path, args)) return original.apply(this, args);
    const own = step + 1;
    const error = within(() => take(call, path, args));
    if (error !== null) return fail(error, args);
    if (call === 'rm' || call === 'cp') inside.add(path);
    const end = () => {
      inside.delete(path);
      if (kind === 'kill-after' && own === at) kill();
    };
    const result = within(() => original.apply(this, args));
    if (result instanceof Promise) return result.finally(end);
    end();
    return result;
  };
  functions[name] = Object.assign(wrapped, original);
}

function within<Result>(run: () => Result): Result {
  isWithin = true;
  try {
    return run();
  } finally {
    isWithin = false;
  }
}

/** The lock is a file as well. */
function wrapDatabase(): void {
  const { prototype } = sqlite.DatabaseSync;
  const { exec } = prototype;
  prototype.exec = function (sql) {
    const path = this.location() ?? '';
    const error = isCounted('lock', path, []) ? take('lock', path, []) : null;
    if (error !== null) throw Object.assign(new Error('database or disk'), { errcode: sqliteCodes[kind] });
    return exec.call(this, sql);
  };
}

const sqliteCodes: Readonly<Record<string, number>> = { ENOSPC: 13, EROFS: 8, EACCES: 14, EIO: 10 };

function isCounted(call: string, path: string, args: readonly unknown[]): boolean {
  if (call === 'open' && !/[wa+]/u.test(String(args[1] ?? 'r'))) return false;
  const isIn = (folder: string) => path === folder || path.startsWith(folder + sep);
  return roots.some(isIn) && path !== log && ![...inside].some(isIn);
}

/** Writes the step down and does what befalls it; the error with which it fails, or null where it is taken. */
function take(call: string, path: string, args: unknown[]): Error | null {
  step += 1;
  const isThen = step === at;
  const taken: Step = { call, path, hasHalf: canBeHalf(call, path), states: watched.map(readState) };
  appendFileSync(log, `${JSON.stringify(taken)}\n`);
  if (isThen && kind === 'kill-before') kill();
  if (isThen && kind === 'kill-half') {
    takeHalf(call, path, args);
    kill();
  }
  if (isThen && kind === 'pause') pause();
  if (!/^E/u.test(kind)) return null;
  if (isThen) isBroken = true;
  if (!isBroken || (!isThen && kind === 'ENOSPC' && needsNoSpace.has(call))) return null;
  // A disk that becomes full, or breaks, does so in the middle of a file.
  if (isThen && (kind === 'ENOSPC' || kind === 'EIO') && call !== 'rm') takeHalf(call, path, args);
  return refusal(call, path);
}

function canBeHalf(call: string, path: string): boolean {
  return halves.has(call) || (call === 'rm' && existsSync(path) && statSync(path).isDirectory());
}

function takeHalf(call: string, path: string, [first, second]: unknown[]): void {
  if (call === 'copyFile') writeFileSync(path, halfOf(readFileSync(String(first))));
  if (call === 'appendFile') appendFileSync(path, halfOf(toBytes(second)));
  if (call === 'writeFile') writeFileSync(path, halfOf(toBytes(second)));
  if (call === 'cp') copyHalf(String(first), path);
  if (call !== 'rm' || !canBeHalf(call, path)) return;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of halfOf(files)) unlinkSync(resolve(parentPath, name));
}

function copyHalf(from: string, to: string): void {
  const names = statSync(from).isDirectory() ? readdirSync(from) : [];
  for (const name of halfOf(names)) cpSync(join(from, name), join(to, name), { recursive: true });
}

function toBytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(String(value));
}

function halfOf<Whole extends { readonly length: number; slice(from: number, to: number): Whole }>(whole: Whole) {
  return whole.slice(0, Math.floor(whole.length / 2));
}

function kill(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
}

/** Says so on the channel that the test has opened, and stands still until it is answered. */
function pause(): void {
  writeSync(3, '.');
  readSync(3, Buffer.alloc(1));
}

function refusal(call: string, path: string): Error {
  const text = `${kind}: refused for a test, ${call} '${path}'`;
  return Object.assign(new Error(text), { code: kind, syscall: call, path });
}
