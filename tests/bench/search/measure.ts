import type { Browser } from '@playwright/test';
import type { Random } from '../random.ts';
import type { Query } from './draw-queries.ts';
import { judgeResults, type Verdict } from './judge-results.ts';
import type { SearchEngine } from './search-engine.ts';
import { type Network, slowDown, type Transfer, transferSince, watchTransfer } from './transfer.ts';
import type { VisiblePage } from './visible-text.ts';

/** The queries of one visitor, who has loaded nothing of the site before. */
export type Visit = readonly Pick<Query, 'text'>[];

/** All that was measured of one search. */
export interface Measured {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly costs: Costs;
  /** On a phone's network. */
  readonly slow: Costs;
  /** Milliseconds of each query of one long visit, the first left out. */
  readonly session: readonly number[];
  readonly indexBytes: number;
}

/** What the first queries of visitors cost, and the ones after them. */
export interface Costs {
  /** From the search page itself to the first excerpts. */
  readonly cold: readonly Transfer[];
  /** The same without the page that stands there before a query is typed. */
  readonly coldSearch: readonly Transfer[];
  readonly warm: readonly Transfer[];
  readonly coldMilliseconds: readonly number[];
  readonly warmMilliseconds: readonly number[];
}

const visitors = 30;
const queriesOfVisit = 6;
const slowVisitors = 10;
const slowNetwork: Network = { latency: 60, bytesPerSecond: 10_000_000 / 8 };

/** Visits with queries of two characters and more: for a single one the search waits on purpose whether more is typed. */
export function drawVisits(queries: readonly Query[], random: Random): Visit[] {
  const longer = queries.filter(({ terms }) => terms.every(({ length }) => length > 1));
  return Array.from({ length: visitors }, () => random.sample(longer, queriesOfVisit));
}

export async function measureEngine(
  browser: Browser,
  engine: SearchEngine,
  queries: readonly Query[],
  visits: readonly Visit[],
  pages: readonly VisiblePage[],
): Promise<Measured> {
  return {
    name: engine.name,
    verdicts: await measureQuality(browser, engine, queries, pages),
    costs: await measureCosts(browser, engine, visits),
    slow: await measureCosts(browser, engine, visits.slice(0, slowVisitors), slowNetwork),
    session: await measureSession(browser, engine, visits.flat()),
    indexBytes: engine.indexBytes,
  };
}

/** Every query once, each list of results held against the truth. */
async function measureQuality(
  browser: Browser,
  engine: SearchEngine,
  queries: readonly Query[],
  pages: readonly VisiblePage[],
): Promise<Verdict[]> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const page = await browser.newPage({ baseURL: engine.origin });
  await page.goto(engine.address);
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const answer = await engine.ask(page, query.text);
    verdicts.push(judgeResults(query, byUrl, await engine.readResults(page), answer));
  }
  await page.close();
  return verdicts;
}

/** Each visit asks its queries one after another in a browser that has loaded nothing of the site before. */
export async function measureCosts(
  browser: Browser,
  engine: SearchEngine,
  visits: readonly Visit[],
  network?: Network,
): Promise<Costs> {
  const costs = { cold: [], coldSearch: [], warm: [], coldMilliseconds: [], warmMilliseconds: [] } as {
    [Name in keyof Costs]: Costs[Name][number][];
  };
  for (const visit of visits) {
    const context = await browser.newContext({ baseURL: engine.origin });
    const page = await context.newPage();
    const transfer = watchTransfer(context);
    if (network) await slowDown(page, network);
    await page.goto(engine.address);
    const ofPage = await transfer.read((path) => !engine.isIndex(path));
    let before = await transfer.read();
    for (const [nth, { text }] of visit.entries()) {
      const { milliseconds } = await engine.ask(page, text);
      const now = await transfer.read();
      if (nth === 0) {
        costs.cold.push(now);
        costs.coldSearch.push(transferSince(ofPage, now));
      } else costs.warm.push(transferSince(before, now));
      (nth === 0 ? costs.coldMilliseconds : costs.warmMilliseconds).push(milliseconds);
      before = now;
    }
    await context.close();
  }
  return costs;
}

async function measureSession(browser: Browser, engine: SearchEngine, queries: Visit): Promise<number[]> {
  const page = await browser.newPage({ baseURL: engine.origin });
  await page.goto(engine.address);
  const milliseconds: number[] = [];
  let asked = '';
  for (const { text } of queries) {
    // The same query again would be answered already.
    if (text !== asked) milliseconds.push((await engine.ask(page, text)).milliseconds);
    asked = text;
  }
  await page.close();
  return milliseconds.slice(1);
}
