import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUnfinished } from '../../src/files/write-together.ts';
import { bringBack } from './bring-back.ts';
import type { FaultKind, Step } from './fault.ts';
import { readState } from './folder-state.ts';
import type { Ended } from './run-program.ts';
import type { Scenario, Watched } from './scenario.ts';
import { isLock, readFiles, type Undisturbed } from './undisturbed.ts';

/**
 * What stood in a folder before anything was mended. `marked` is some of the old and some of the new, which every command
 * takes for what it is; `aside` is a site that stands whole beside its place; `lost` is anything else.
 */
export type Stood = 'old' | 'new' | 'between' | 'marked' | 'aside' | 'lost';

/** What stands in each watched folder. */
export async function judgeFolders({ watched }: Scenario, { whole }: Undisturbed, place: string): Promise<Stood[]> {
  const stood: Stood[] = [];
  for (const [index, one] of watched.entries()) stood.push(await judgeFolder(place, one, whole[index] ?? []));
  return stood;
}

async function judgeFolder(place: string, watched: Watched, whole: readonly string[]): Promise<Stood> {
  const folder = join(place, watched.name);
  const { hash, isOpen } = readState(folder);
  const found = whole.indexOf(hash);
  // Whatever stands there, the program's own mending makes one of the whole states of it.
  if (!whole.includes(await bringBack(place, watched))) return 'lost';
  if (found === 0) return 'old';
  if (found !== -1) return found === whole.length - 1 ? 'new' : 'between';
  if (watched.kind === 'site') return existsSync(folder) ? 'lost' : 'aside';
  return isOpen && (await findUnfinished(folder)).length > 0 ? 'marked' : 'lost';
}

/** What is not as it must be once a fault has befallen the command, before it runs again. */
export function judgeFault(
  scenario: Scenario,
  undisturbed: Undisturbed,
  place: string,
  step: Step,
  kind: FaultKind,
  ended: Ended,
  stood: readonly Stood[],
): string[] {
  return [
    ...stood.flatMap((one, index) => (one === 'lost' ? `${scenario.watched[index]?.name} is neither old nor new` : [])),
    ...(stood.includes('aside') && !isOfSite(scenario, step) ? ['the site has left its place'] : []),
    ...judgeOrder(scenario, stood),
    ...judgeEnd(ended, kind, stood),
    ...judgeReports(scenario, place),
    ...(kind === 'ENOSPC' && ended.code !== 0 ? judgeLeftovers(scenario, undisturbed, place) : []),
  ];
}

/** Only for as long as the new site takes its place may there be none. */
function isOfSite({ watched }: Scenario, { call, path }: Step): boolean {
  return call === 'rename' && watched.some(({ name, kind }) => kind === 'site' && path.endsWith(`/${name}`));
}

/** No site stands there whose addresses are not on record. */
function judgeOrder({ watched }: Scenario, stood: readonly Stood[]): string[] {
  const site = stood[watched.findIndex(({ kind }) => kind === 'site')];
  const content = stood[watched.findIndex(({ kind }) => kind === 'content')];
  return site === 'new' && content !== 'new' ? ['the site stands there, and its addresses are not recorded'] : [];
}

/** A program that the system refuses something says so in words, and how it is mended. */
function judgeEnd({ code, output }: Ended, kind: FaultKind, stood: readonly Stood[]): string[] {
  if (kind.startsWith('kill')) return code === null ? [] : [`was not killed, and ended with ${code}`];
  if (code === 0) return stood.every((one) => one === 'new') ? [] : ['ends with 0, and not all is written'];
  const isSaid = output.includes(`（${kind}）。请`);
  const isBare = !/^ {4}at /mu.test(output) && !output.includes('程序内部出错');
  return [
    ...(code === 1 ? [] : [`ends with ${code}`]),
    ...(isSaid ? [] : [`does not say ${kind} and the mend: ${output}`]),
    ...(isBare ? [] : [`shows its stack: ${output}`]),
  ];
}

/** A report is there whole, or not at all. */
function judgeReports({ reports = [] }: Scenario, place: string): string[] {
  const there = reports.filter((path) => existsSync(join(place, path)));
  const half = there.filter((path) => !readFileSync(join(place, path), 'utf8').trimEnd().endsWith('</html>'));
  return half.map((path) => `${path} is half a page`);
}

/** Where the disk is full, what was written for nothing must not fill it. */
function judgeLeftovers(scenario: Scenario, { files }: Undisturbed, place: string): string[] {
  const before = scenario.watched.map(({ name }) => `${name}/`);
  const isOfBefore = (path: string) => before.some((name) => path.startsWith(name)) && !isOfWork(path);
  const left = [...readFiles(scenario, place).keys()].filter((path) => !files.has(path) && !isLock(path));
  const strangers = left.filter((path) => !isOfBefore(path));
  return strangers.length === 0 ? [] : [`leaves ${strangers.join(', ')}`];
}

function isOfWork(path: string): boolean {
  return /(?:^|\/)\.(?:mingzhang-writing|swap|build)\/|\.part$/u.test(path);
}
