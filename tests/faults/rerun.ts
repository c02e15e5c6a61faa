import { globSync } from 'node:fs';
import { listEntries } from './folder-state.ts';
import { runWithFault } from './run-program.ts';
import type { Scenario } from './scenario.ts';
import { readFiles, type Undisturbed } from './undisturbed.ts';

/** Runs a command again where a fault has befallen it; what is not then as if none had. */
export type Rerun = (place: string) => Promise<readonly string[]>;

/** The same is left behind by many faults, and what comes of it is found out once. */
export function rerunOf(scenario: Scenario, { files }: Undisturbed): Rerun {
  const judged = new Map<string, readonly string[]>();
  return async (place) => {
    const folders = listEntries(place).filter((path) => path.endsWith('/'));
    const key = JSON.stringify([folders, ...readFiles(scenario, place)]);
    // What lies outside of the place goes only where the command does run.
    const known = hasLeftOutside(scenario) ? undefined : judged.get(key);
    const losses = known ?? (await rerun(scenario, files, place));
    judged.set(key, losses);
    return losses;
  };
}

/** Whether a killed build has left its own folder. */
function hasLeftOutside({ roots = [] }: Scenario): boolean {
  return roots.some((root) => globSync('build-*', { cwd: root }).length > 0);
}

async function rerun(scenario: Scenario, files: Undisturbed['files'], place: string): Promise<string[]> {
  const [{ code, output }] = await runWithFault(scenario, place);
  const found = readFiles(scenario, place);
  const paths = [...new Set([...files.keys(), ...found.keys()])];
  const others = paths.filter((path) => files.get(path) !== found.get(path));
  return [
    ...(code === 0 ? [] : [`run again, it ends with ${code}: ${output}`]),
    ...(others.length === 0 ? [] : [`run again, it leaves otherwise: ${others.join(', ')}`]),
  ];
}
