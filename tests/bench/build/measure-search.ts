import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serveSite } from '../../../src/commands/serving/serve-site.ts';
import { indexFiles } from '../../../src/search-index/index-format.ts';
import { median } from '../quantiles.ts';
import { Random } from '../random.ts';
import { measureCosts } from '../search/measure.ts';
import { ownSearch } from '../search/own-search.ts';
import { readNames } from '../search/site-names.ts';
import { sizeOfFolder } from '../search/size-of-folder.ts';

/** The search of a site: what it comes to on the disk, and what the first query of a visitor and the next ones cost, as medians. */
export interface MeasuredSearch {
  readonly bytes: number;
  readonly files: number;
  readonly cold: QueryCost;
  readonly warm: QueryCost;
}

export interface QueryCost {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

const visitors = 8;
const queriesOfVisit = 4;

/** Asks for names of departments, districts, documents and terms, each visitor for others, in a browser. */
export async function measureSearch(browser: Browser, site: string, seed: number): Promise<MeasuredSearch> {
  const folder = join(site, indexFiles.folder);
  const bytes = await sizeOfFolder(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const random = new Random(seed);
  const names = [...new Set((await readNames(site)).map(({ name }) => name))].map((text) => ({ text }));
  const visits = Array.from({ length: visitors }, () => random.sample(names, queriesOfVisit));
  const server = await serveSite(site, 0);
  try {
    const costs = await measureCosts(browser, ownSearch(`http://localhost:${server.port}`, bytes), visits);
    const toCost = (transfers: typeof costs.cold, milliseconds: readonly number[]): QueryCost => ({
      bytes: median(transfers.map((transfer) => transfer.bytes)),
      requests: median(transfers.map(({ requests }) => requests)),
      milliseconds: median(milliseconds),
    });
    return {
      bytes,
      files: entries.filter((entry) => entry.isFile()).length,
      cold: toCost(costs.coldSearch, costs.coldMilliseconds),
      warm: toCost(costs.warm, costs.warmMilliseconds),
    };
  } finally {
    server.close();
  }
}
