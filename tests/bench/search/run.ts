/**
 * Measures the search on a built site in a real browser, beside Pagefind as it comes and beside a scan of the text:
 * `npm run bench:search [-- --pages N] [--queries N] [--seed N]`. Nothing is kept but what it prints.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand } from '../../../src/commands/run-command.ts';
import { type ServedSite, serveSite } from '../../../src/commands/serve.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { drawQueries, type Query, type SiteName } from './draw-queries.ts';
import { makeContent } from './make-content.ts';
import { measureCosts, measureQuality } from './measure.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { ownSearch } from './own-search.ts';
import { pagefindAsItComes } from './pagefind-as-it-comes.ts';
import { Random } from './random.ts';
import { type Measured, renderFaults, renderKinds, renderReport } from './report.ts';
import type { SearchEngine } from './search-engine.ts';
import { sizeOfFolder } from './size-of-folder.ts';
import { measureSuggestions } from './suggestions.ts';
import { textScan } from './text-scan.ts';
import { readVisiblePages, type VisiblePage } from './visible-text.ts';

/** A visitor's queries, the first one without anything loaded; and how many visitors there are. */
const visit = { queries: 6, count: 30 } as const;
/** A phone's network. */
const slowNetwork = { latency: 60, bytesPerSecond: 10_000_000 / 8 } as const;
const slowVisits = 10;

process.exitCode = await main(readOptions(process.argv.slice(2)));

async function main(options: BenchOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const servers: ServedSite[] = [];
  const serve = async (served: string) => {
    const server = await serveSite(served, 0);
    servers.push(server);
    return `http://localhost:${server.port}`;
  };
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: ['--disable-gpu', '--no-first-run'] });
  try {
    const site = join(folder, 'site');
    const code = await buildSite(site, options, join(folder, 'content'));
    if (code !== 0) return code;
    const origin = await serve(site);
    const page = await browser.newPage();
    await page.goto(`${origin}/about/`);
    const pages = await readVisiblePages(page, site);
    await page.close();
    const names = await readNames(site);
    const random = new Random(options.seed);
    const queries = drawQueries(pages, names, random, options.queries);
    const peers = join(folder, 'peers');
    await mkdir(peers);
    const others = [await pagefindAsItComes(site, peers), await textScan(pages, peers)];
    const peersOrigin = await serve(peers);
    const engines = [
      ownSearch(origin, await sizeOfFolder(join(site, 'pagefind'))),
      ...others.map((engine) => ({ ...engine, origin: peersOrigin })),
    ];
    const whole = pages.filter(({ url }) => !url.includes('#')).length;
    console.log(`\n${whole} 页，${queries.length} 条查询，种子 ${options.seed}\n`);
    const measured: Measured[] = [];
    for (const engine of engines) measured.push(await measure(browser, engine, queries, pages, random));
    console.log(`${renderReport(measured, whole)}\n`);
    console.log(`${measured[0]?.name}，按查询的种类：\n\n${renderKinds(measured[0]?.verdicts ?? [])}\n`);
    console.log(await measureSuggestions(browser, `${origin}/search/`, names));
    const faults = renderFaults(measured[0]?.verdicts ?? []);
    console.log(faults === '' ? '没有一条查询漏页、多页或摘录不含查询。' : `不符之处：\n${faults}`);
    return faults === '' ? 0 : 1;
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exit code. */
async function buildSite(site: string, { pages, seed }: BenchOptions, content: string): Promise<number> {
  if (pages !== null) await makeContent(content, pages, new Random(seed));
  const env = pages === null ? {} : { MINGZHANG_CONTENT: content };
  return runCommand(process.execPath, ['src/commands/build.ts', '--out', site], env);
}

async function measure(
  browser: Parameters<typeof measureQuality>[0],
  engine: SearchEngine,
  queries: readonly Query[],
  pages: readonly VisiblePage[],
  random: Random,
): Promise<Measured> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const { isTTY } = process.stdout;
  const say = (done: number) => {
    if (isTTY || done % 100 === 0)
      process.stdout.write(`${isTTY ? '\r' : ''}${engine.name}：${done}/${queries.length}${isTTY ? '' : '\n'}`);
  };
  const verdicts = await measureQuality(browser, engine, queries, byUrl, say);
  const visits = Array.from({ length: visit.count }, () => random.sample(queries, visit.queries));
  const costs = await measureCosts(browser, engine, visits);
  const slow = await measureCosts(browser, engine, visits.slice(0, slowVisits), slowNetwork);
  if (isTTY) process.stdout.write('\n');
  return { name: engine.name, verdicts, costs, slow, indexBytes: engine.indexBytes };
}

/** Names that the published data give: of departments and districts the other ones too. */
async function readNames(site: string): Promise<SiteName[]> {
  const read = async (table: string): Promise<Record<string, unknown>[]> =>
    JSON.parse(await readFile(join(site, 'data', `${table}.json`), 'utf8'));
  const tables = await Promise.all(['departments', 'districts', 'documents', 'terms'].map(read));
  return tables.flat().flatMap(({ url, name, title, term, aliases }) => {
    const all = [name ?? title ?? term, ...((aliases as string[] | undefined) ?? [])];
    return all.map((each) => ({ name: String(each), url: String(url) }));
  });
}
