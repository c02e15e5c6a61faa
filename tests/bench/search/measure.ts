import type { Browser } from '@playwright/test';
import type { Query } from './draw-queries.ts';
import { judgeResults, type Verdict } from './judge-results.ts';
import type { SearchEngine } from './search-engine.ts';
import { type Network, slowDown, type Transfer, transferSince, watchTransfer } from './transfer.ts';
import type { VisiblePage } from './visible-text.ts';

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

/** Every query once, each list of results held against the truth; `onProgress` gets how many are done. */
export async function measureQuality(
  browser: Browser,
  engine: SearchEngine,
  queries: readonly Query[],
  pages: ReadonlyMap<string, VisiblePage>,
  onProgress: (done: number) => void,
): Promise<Verdict[]> {
  const page = await browser.newPage({ baseURL: engine.origin });
  await page.goto(engine.address);
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const answer = await engine.ask(page, query.text);
    verdicts.push(judgeResults(query, pages, await engine.readResults(page), answer));
    onProgress(verdicts.length);
  }
  await page.close();
  return verdicts;
}

/** Each visit asks its queries one after another in a browser that has loaded nothing of the site before. */
export async function measureCosts(
  browser: Browser,
  engine: SearchEngine,
  visits: readonly (readonly Query[])[],
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
    await page.goto(engine.address, { waitUntil: 'load' });
    let before = await transfer.read();
    const ofPage = before;
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
