/**
 * Measures the search on a built site in a real browser, beside Pagefind as it comes and beside a scan of the text:
 * `npm run bench:search [-- --pages N] [--queries N] [--seed N]`. Fails where a page is missed, listed falsely, or shown
 * without what was asked for. Nothing is kept but what it prints.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { runStep } from '../../../src/commands/progress.ts';
import { runCommand } from '../../../src/commands/run-command.ts';
import { serveSite } from '../../../src/commands/serving/serve-site.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { startPlainHost } from '../../browser/plain-host.ts';
import { Random } from '../random.ts';
import { drawQueries } from './draw-queries.ts';
import { makeContent } from './make-content.ts';
import { drawVisits, type Measured, measureEngine } from './measure.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { ownSearch } from './own-search.ts';
import { pagefindAsItComes } from './pagefind-as-it-comes.ts';
import { renderFaults, renderKinds, renderReport } from './report.ts';
import type { SearchEngine } from './search-engine.ts';
import { readNames } from './site-names.ts';
import { sizeOfFolder } from './size-of-folder.ts';
import { measureSuggestions } from './suggestions.ts';
import { textScan } from './text-scan.ts';
import { readVisiblePages, type VisiblePage } from './visible-text.ts';

process.exitCode = await main(readOptions(process.argv.slice(2)));

async function main(options: BenchOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const servers: { close(): void }[] = [];
  // The site's policy would not let Pagefind's own program run, which compiles what it reads.
  const servePeers = async (peers: string) => {
    const server = await startPlainHost(peers);
    servers.push(server);
    return server.address;
  };
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: ['--disable-gpu', '--no-first-run'] });
  try {
    const site = join(folder, 'site');
    await buildSite(site, options, join(folder, 'content'));
    const server = await serveSite(site, 0);
    servers.push(server);
    return await measure(browser, site, `http://localhost:${server.port}`, join(folder, 'peers'), servePeers, options);
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildSite(site: string, { pages, seed }: BenchOptions, content: string): Promise<void> {
  if (pages !== null) await runStep('编写并导入文件', () => makeContent(content, pages, new Random(seed)));
  const env = pages === null ? {} : { MINGZHANG_CONTENT: content };
  const code = await runCommand(process.execPath, ['src/commands/build.ts', '--out', site], env);
  if (code !== 0) throw new Error('The site was not built.');
}

/** Exit code. */
async function measure(
  browser: Browser,
  site: string,
  origin: string,
  peers: string,
  servePeers: (folder: string) => Promise<string>,
  { queries: count, seed }: BenchOptions,
): Promise<number> {
  const random = new Random(seed);
  const pages = await runStep('读取网页上看得见的文字', () => readPages(browser, site, origin));
  const names = await readNames(site);
  const queries = drawQueries(pages, names, random, count);
  const visits = drawVisits(queries, random);
  const measured: Measured[] = [];
  const engines = await openEngines(site, origin, pages, peers, servePeers);
  for (const engine of engines) {
    measured.push(await runStep(engine.name, () => measureEngine(browser, engine, queries, visits, pages)));
  }
  const whole = pages.filter(({ url }) => !url.includes('#')).length;
  const own = measured[0]?.verdicts ?? [];
  console.log(`\n${whole} 页，${queries.length} 条查询，种子 ${seed}\n\n${renderReport(measured, whole)}\n`);
  console.log(`明账，按查询的种类：\n\n${renderKinds(own)}\n`);
  const [ownEngine] = engines;
  if (ownEngine) console.log(await measureSuggestions(browser, ownEngine, names));
  const faults = renderFaults(own);
  console.log(faults === '' ? '没有一条查询漏页、多页或摘录不含查询。' : `不符之处：\n${faults}`);
  return faults === '' ? 0 : 1;
}

async function readPages(browser: Browser, site: string, origin: string): Promise<VisiblePage[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/about/`);
  const pages = await readVisiblePages(page, site);
  await page.close();
  return pages;
}

/** The site's own search first; the others stand in a folder of their own. */
async function openEngines(
  site: string,
  origin: string,
  pages: readonly VisiblePage[],
  peers: string,
  servePeers: (folder: string) => Promise<string>,
): Promise<SearchEngine[]> {
  await mkdir(peers);
  const others = await runStep('建立对照的索引', async () => [
    await pagefindAsItComes(site, peers),
    await textScan(pages, peers),
  ]);
  const peersOrigin = await servePeers(peers);
  return [
    ownSearch(origin, await sizeOfFolder(join(site, 'pagefind'))),
    ...others.map((engine) => ({ ...engine, origin: peersOrigin })),
  ];
}
