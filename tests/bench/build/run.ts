/**
 * Builds sites of invented cities, one after another, and measures what that costs: `npm run bench:build [-- --tasks 1000,10000]
 * [--beside hugo,eleventy] [--seed N] [--record]`. Beside it, in the same run, the same bytes written by one process, and the same
 * texts built by other generators. What cannot be built is told with its reason, and the run goes on. Needs Linux; nothing is
 * kept but what it prints and, with `--record`, what docs/scaling.md tells.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { describeError } from '../../../src/records/describe-error.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { describeMachine } from './machine.ts';
import { type MeasuredSize, measureSize } from './measure-size.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { bringEleventy } from './peers/bring-eleventy.ts';
import { bringHugo } from './peers/bring-hugo.ts';
import type { Peer, PeerName } from './peers/peer.ts';
import { recordMeasures } from './record-measures.ts';
import { renderReport } from './report/report.ts';

const bringers: Readonly<Record<PeerName, (folder: string) => Promise<Peer>>> = {
  hugo: bringHugo,
  eleventy: bringEleventy,
};

await main(readOptions(process.argv.slice(2)));

async function main(options: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  const browser = await openBrowser();
  try {
    const { peers, missing } = await bringPeers(options, join(folder, 'peers'));
    const sizes: MeasuredSize[] = [];
    for (const tasks of options.tasks) {
      const own = join(folder, String(tasks));
      const tell = (step: string) => console.error(`${tasks}: ${step}`);
      sizes.push(await measureSize(tasks, { folder: own, seed: options.seed, peers, browser, tell }));
      await rm(own, { recursive: true, force: true });
    }
    const report = [describeMachine(options.seed, peers), ...missing, renderReport(sizes)].join('\n\n');
    console.log(report);
    if (options.record) await recordMeasures(report, sizes);
  } finally {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Those of the peers asked for that could be had, and a sentence about each of the others. */
async function bringPeers({ beside }: BenchOptions, folder: string): Promise<{ peers: Peer[]; missing: string[] }> {
  const [peers, missing]: [Peer[], string[]] = [[], []];
  for (const name of beside) {
    try {
      peers.push(await bringers[name](join(folder, name)));
    } catch (error) {
      missing.push(`Left out, because it could not be had here: ${name} (${describeError(error).split('\n')[0]}).`);
    }
  }
  return { peers, missing };
}

async function openBrowser(): Promise<Browser | null> {
  try {
    const { executablePath, env } = await findBrowser();
    return await chromium.launch({ executablePath, env, args: ['--disable-gpu', '--no-first-run'] });
  } catch (error) {
    console.error(`The search is not measured: ${describeError(error)}`);
    return null;
  }
}
