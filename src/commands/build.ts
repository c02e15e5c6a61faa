/** Checks the content and builds the site: `npm run build [-- --out DIR] [--precompress] [--offline]`; by default into `dist`. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AstroInlineConfig, build } from 'astro';
import { siteRoot } from '../base-path/base-path.ts';
import { contentRoot } from '../collections/content-root.ts';
import { ContentError, loadSiteContent } from '../collections/site-content.ts';
import { holdFolder } from '../files/hold-folder.ts';
import { toHoldReports } from '../files/hold-reports.ts';
import { writeOfflineCopy } from '../outputs/offline/write-offline-copy.ts';
import { ArchiveSizeError } from '../outputs/offline/zip-file.ts';
import { toNameList } from '../outputs/search/name-list.ts';
import { readBuiltSite } from '../outputs/search/read-built-site.ts';
import { toUsedFacetValues } from '../outputs/search/used-facet-values.ts';
import { compress, writeInto } from '../outputs/search/write-files.ts';
import { writeSearchIndex } from '../outputs/search/write-search-index.ts';
import { writeDataArchive } from '../outputs/write-data-archive.ts';
import { placeAddresses } from '../records/addresses/place-addresses.ts';
import { describeError, isWrongOption } from '../records/describe-error.ts';
import type { Ledger } from '../records/model.ts';
import type { SiteEntry } from '../records/registry/site.ts';
import type { Synonym } from '../records/registry/synonyms.ts';
import { indexFiles } from '../search-index/index-format.ts';
import { feedPlaces } from '../views/feed/feed-place.ts';
import { type SiteIdentity, toFramers, toSiteIdentity } from '../views/frame/site-identity.ts';
import { offlineText } from '../views/site/site-page-text.ts';
import { checkPages, MissingPageError } from './building/check-pages.ts';
import { describeMissingCharacters } from './building/describe-missing-characters.ts';
import { measureSite, nearLimits, toSize } from './building/host-limits.ts';
import { checkRecorded, RecordError, recordAddresses } from './building/record-addresses.ts';
import { FolderError, openSiteFolder, type SiteFolder } from './building/site-folder.ts';
import { runStep } from './progress.ts';
import { watchParent } from './run-child.mjs';
import { hostFiles } from './serving/host-headers.ts';
import { redirectFiles } from './serving/host-redirects.ts';
import { packFiles } from './serving/packed-files.ts';

/** Where Astro writes into the project whatever it builds. */
const workshop = fileURLToPath(new URL('../../.astro', import.meta.url));

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
watchParent(() => process.exit(1));
process.exitCode = await main(process.argv.slice(2));

interface BuildOptions {
  readonly out: string;
  readonly precompress: boolean;
  /** Whether the site offers a copy of itself that opens from a disk. */
  readonly offline: boolean;
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = {
      out: { type: 'string', default: 'dist' },
      precompress: { type: 'boolean', default: false },
      offline: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    return await buildInto(values);
  } catch (error) {
    console.error(describeError(error));
    return isWrongOption(error) ? 2 : 1;
  }
}

/**
 * Builds in a folder of its own and puts the whole site in its place at the end; what fails leaves the old one as it was. Until
 * then the content is held, so that no import comes between what is read, what is copied and what is recorded of it.
 */
async function buildInto(options: BuildOptions): Promise<number> {
  const { out } = options;
  try {
    const folder = await openSiteFolder(out, workshop, reportWaiting);
    const build = () => buildSite(folder, options);
    await holdFolder(contentRoot(), '生成网站', toHoldReports(console.log), build).finally(() => folder.close());
    return 0;
  } catch (error) {
    const isTold = [ArchiveSizeError, ContentError, FolderError, MissingPageError, RecordError].some(
      (kind) => error instanceof kind,
    );
    console.error(isTold && error instanceof Error ? error.message : describeError(error, out));
    return 1;
  }
}

async function buildSite(folder: SiteFolder, { out, precompress, offline }: BuildOptions): Promise<void> {
  const { site } = folder;
  const { ledger, registries, addresses } = await runStep('检查内容', () => loadSiteContent(contentRoot()));
  checkRecorded(contentRoot(), addresses, out);
  const pages = await runStep('生成页面', () => buildPages(folder, offline));
  const base = registries.site.base ?? siteRoot;
  const published = placeAddresses(ledger, base);
  await runStep('建立索引', () => indexSite(published, base, registries.synonyms, site));
  const cards = await drawCards(registries.site, site);
  await runStep('复制原件', () => copyOriginals(ledger, site));
  const redirects = redirectFiles(ledger.addresses, feedPlaces(ledger), base);
  await writeHostFiles(new Map([...hostFiles({ base, framers: toFramers(registries.site) }), ...redirects]), site);
  await runStep('打包数据', () => writeDataArchive(site));
  if (offline) await runStep('制作离线副本', () => offerOfflineCopy(site, ledger, toSiteIdentity(registries.site)));
  await runStep('压缩文件', () => packFiles(site, precompress));
  await checkPages(site, ledger, pages);
  const size = await measureSite(site);
  await folder.publish(() => recordAddresses(contentRoot(), addresses));
  console.log([...cards, `共 ${size.files} 个文件，${toSize(size.bytes)}`, ...nearLimits(size)].join('\n'));
}

/** The paths of the pages that Astro wrote. */
async function buildPages({ site, cache }: SiteFolder, offline: boolean): Promise<string[]> {
  const pages: string[] = [];
  const listPages = {
    name: 'list-pages',
    hooks: {
      'astro:build:done': (done: { pages: { pathname: string }[] }) => {
        for (const { pathname } of done.pages) pages.push(pathname);
      },
    },
  };
  // A cache that outlives the build would answer with what an older program made of the same content.
  const caches = {
    cacheDir: join(cache, 'astro'),
    vite: { cacheDir: join(cache, 'vite'), define: { 'import.meta.env.OFFLINE_COPY': String(offline) } },
  } satisfies AstroInlineConfig;
  await build({ outDir: site, ...caches, integrations: [listPages], logLevel: 'error' });
  return pages;
}

/** @param ledger As it is published: its addresses have the base. */
async function indexSite(ledger: Ledger, base: string, synonyms: readonly Synonym[], site: string): Promise<void> {
  const entries = await readBuiltSite(ledger, site, base);
  const folder = join(site, indexFiles.folder);
  await writeSearchIndex(entries, toUsedFacetValues(ledger, entries), synonyms, folder);
  await writeInto(folder, indexFiles.names, compress(toNameList(ledger)));
}

/**
 * The cards of all pages, which nobody can name where there is no domain; what is to be said of them.
 */
async function drawCards({ domain, colour }: SiteEntry, site: string): Promise<string[]> {
  if (!domain) return [];
  const { count, drawn, missing } = await runStep('绘制卡片', async (tell) => {
    // The canvas takes a second to load, which a build without cards need not wait for.
    const { writeCards } = await import('../outputs/cards/write-cards.ts');
    return writeCards(site, join(workshop, 'cards'), colour ?? null, tell);
  });
  return [`卡片 ${count} 张，新画 ${drawn} 张`, ...describeMissingCharacters(missing)];
}

/** Each original once, byte for byte, at the path that its documents name. */
async function copyOriginals(ledger: Ledger, site: string): Promise<void> {
  const originals = new Map(ledger.documents.map(({ original }) => [original.path, original.name]));
  for (const [path, name] of originals) await cp(join(contentRoot(), 'originals', name), join(site, path));
}

/** The page that names the copy was written before the copy, and is not told in it. */
async function offerOfflineCopy(site: string, ledger: Ledger, identity: SiteIdentity): Promise<void> {
  const size = toSize(await writeOfflineCopy(site, ledger, identity));
  const page = join(site, 'data/index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace(offlineText.sizeUnknown, size));
}

async function writeHostFiles(files: ReadonlyMap<string, string>, site: string): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
}

function reportWaiting(holder: string): void {
  console.log(`${holder}正在生成网站，等它结束后再开始……（按 Ctrl+C 停止）`);
}
