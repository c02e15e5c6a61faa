import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FolderState, Step } from './fault.ts';
import { listFiles, readState } from './folder-state.ts';
import { runWithFault } from './run-program.ts';
import type { Scenario, Watched } from './scenario.ts';

/** A run that nothing befell. */
export interface Undisturbed {
  readonly steps: readonly Step[];
  /** The whole states of each watched folder, in their order. */
  readonly whole: readonly (readonly string[])[];
  /** What {@link readFiles} finds when it has ended. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs where the scenario's files stand, and nothing else. */
export async function inPlace<Result>(scenario: Scenario, run: (place: string) => Promise<Result>): Promise<Result> {
  // Always the same path: some files tell where they lie.
  const folder = join(tmpdir(), `faults-${process.pid}`);
  const place = join(folder, 'place');
  await rm(folder, { recursive: true, force: true });
  try {
    await mkdir(join(place, 'tmp'), { recursive: true });
    await scenario.prepare(place);
    return await run(place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws where the command does not end well, or passes through another number of whole states than the scenario says. */
export async function runUndisturbed(scenario: Scenario, place: string): Promise<Undisturbed> {
  const [{ code, output }, steps] = await runWithFault(scenario, place);
  if (code !== 0) throw new Error(`${scenario.name} does not run as it is: ${output}`);
  const whole = scenario.watched.map((watched, index) => {
    const states = [...steps.flatMap(({ states }) => states[index] ?? []), readState(join(place, watched.name))];
    return wholeStates(watched, states);
  });
  for (const [index, { name, states }] of scenario.watched.entries()) {
    const found = whole[index]?.length ?? 0;
    if (found !== states) throw new Error(`${scenario.name}: ${name} has ${found} whole states, and not ${states}`);
  }
  return { steps, whole, files: readFiles(scenario, place) };
}

/** Of a content folder what stood there while no writer had begun; of a site the old one and the new one. */
function wholeStates({ kind }: Watched, states: readonly FolderState[]): string[] {
  const [first, last] = [states[0], states.at(-1)];
  const whole = kind === 'site' ? [first, last] : states.filter(({ isOpen }) => !isOpen);
  return [...new Set(whole.flatMap((state) => state?.hash ?? []))];
}

/** Every file of a place by its path, as a hash; of a lock or a report only that it is there. */
export function readFiles({ reports = [] }: Scenario, place: string): Map<string, string> {
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(place, path)))
      .digest('hex');
  const read = (path: string) => (isLock(path) || reports.includes(path) ? 'there' : hashOf(path));
  return new Map(listFiles(place).map((path) => [path, read(path)]));
}

/** Whether a file is one of those that a lock consists of, which stay. */
export function isLock(path: string): boolean {
  return /(?:^|\/)(?:lock|holder\.txt)$/u.test(path);
}
