import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { type SiteSize, measureSite as sizeSite } from '../../../src/commands/building/host-limits.ts';
import { editOneRow } from '../corpus/edit-one-row.ts';
import { type Corpus, writeCorpus } from '../corpus/write-corpus.ts';
import { countPages, type PageCount } from './built-pages.ts';
import { type Cost, type Measured, measureCommand } from './measure-command.ts';
import { type MeasuredSearch, measureSearch } from './measure-search.ts';
import type { Peer } from './peers/peer.ts';
import { writeProject } from './peers/write-project.ts';

/** All that was measured of a site of one size; what could not be is null. */
export interface MeasuredSize {
  readonly corpus: Corpus;
  readonly check: Measured;
  readonly build: Measured;
  readonly site: BuiltSite | null;
}

/** What was measured of a site that was built. */
export interface BuiltSite {
  readonly size: SiteSize;
  readonly count: PageCount;
  readonly unchanged: Measured;
  readonly edited: Measured;
  readonly floor: FloorCost;
  readonly peers: readonly MeasuredPeer[];
  readonly search: MeasuredSearch | null;
}

export type FloorCost = Pick<Cost, 'seconds' | 'cpuSeconds'>;

export interface MeasuredPeer {
  readonly peer: Peer;
  readonly run: Measured;
  /** Null where the run failed. */
  readonly count: PageCount | null;
}

/** What the bench was asked for, and what it was given for it. */
export interface Workplace {
  readonly folder: string;
  readonly seed: number;
  readonly peers: readonly Peer[];
  readonly browser: Browser | null;
  readonly tell: (step: string) => void;
}

/** Writes a corpus, checks it and builds it, with all that is asked for beside; one size after another, each in its own folder. */
export async function measureSize(tasks: number, place: Workplace): Promise<MeasuredSize> {
  const { folder, seed, tell } = place;
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  await mkdir(folder, { recursive: true });
  tell('corpus');
  const corpus = await writeCorpus(content, tasks, seed);
  const run = (args: readonly string[]) =>
    measureCommand(process.execPath, args, { env: { MINGZHANG_CONTENT: content } });
  const build = () => run(['src/commands/build.ts', '--out', site]);
  tell('check');
  const check = await run(['src/commands/check.ts']);
  tell('build');
  const first = await build();
  if (first.failure !== null) return { corpus, check, build: first, site: null };
  tell('build, nothing changed');
  const unchanged = await build();
  await editOneRow(content);
  tell('build, one row edited');
  const edited = await build();
  return { corpus, check, build: first, site: { unchanged, edited, ...(await measureBuilt(site, place)) } };
}

async function measureBuilt(site: string, { folder, seed, peers, browser, tell }: Workplace) {
  const [size, count] = [await sizeSite(site), await countPages(site)];
  tell('search');
  const search = browser && (await measureSearch(browser, site, seed));
  tell('floor');
  const floor = await measureFloor(site, join(folder, 'floor'));
  const measured: MeasuredPeer[] = [];
  for (const peer of peers) {
    tell(peer.name);
    measured.push(await measurePeer(site, peer, join(folder, peer.name)));
  }
  return { size, count, search, floor, peers: measured };
}

async function measureFloor(site: string, out: string): Promise<FloorCost> {
  const program = new URL('write-floor.ts', import.meta.url).pathname;
  const { failure, output } = await measureCommand(process.execPath, [program, site, out]);
  if (failure !== null) throw new Error(`The pages could not be written again: ${failure}`);
  return JSON.parse(output);
}

async function measurePeer(site: string, peer: Peer, project: string): Promise<MeasuredPeer> {
  await writeProject(site, peer, project);
  const run = await measureCommand(peer.command, peer.args, { cwd: project, env: peer.env });
  return { peer, run, count: run.failure === null ? await countPages(join(project, peer.out)) : null };
}
