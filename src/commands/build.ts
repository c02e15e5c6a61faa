/** Checks the content and builds the site: `npm run build [-- --out DIR]`; by default into `dist`. */
import { cp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { contentRoot } from '../collections/content-root.ts';
import { ContentError, type LoadedAccount, loadAccount } from '../collections/load-account.ts';
import { toFacetValues } from '../outputs/search/facet-values.ts';
import { toNameList } from '../outputs/search/name-list.ts';
import { readSite } from '../outputs/search/read-site.ts';
import { compress, writeInto } from '../outputs/search/write-files.ts';
import { writeSearchIndex } from '../outputs/search/write-search-index.ts';
import { indexFiles } from '../search-index/index-format.ts';
import { runStep } from './progress.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.exitCode = await main(resolve(values.out));

/** Builds beside the folder and puts the whole site in its place at the end; what fails leaves the old one as it was. */
async function main(out: string): Promise<number> {
  const building = `${out}.tmp`;
  try {
    const account = await runStep('检查内容', () => loadAccount(contentRoot()));
    await rm(building, { recursive: true, force: true });
    await runStep('生成页面', () => build({ outDir: building, logLevel: 'error' }));
    await runStep('建立索引', () => indexSite(account, building));
    await runStep('复制原件', () => copyOriginals(account, building));
    await replaceFolder(building, out);
    return 0;
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    return 1;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

async function indexSite(account: LoadedAccount, site: string): Promise<void> {
  const entries = await readSite(account, site);
  const folder = join(site, indexFiles.folder);
  await writeSearchIndex(entries, toFacetValues(account, entries), folder);
  await writeInto(folder, indexFiles.names, compress(toNameList(account)));
}

/** Each original once, byte for byte, at the path that its documents name. */
async function copyOriginals(account: LoadedAccount, site: string): Promise<void> {
  const paths = new Set(account.documents.map(({ original }) => original.path));
  for (const path of paths) await cp(join(contentRoot(), path), join(site, path), { recursive: true });
}

async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${to}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(to, old).catch(ignoreMissing);
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
